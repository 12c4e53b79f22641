/** A part of the benchmark's report: for a terminal, and for `.github/BENCHMARK.md`, in which each part is replaced alone. */
import { table } from './table.ts';

/** A table with what it is about. */
export interface Section {
  heading: string;
  /** Sentences under the heading. */
  notes?: readonly string[];
  headings: readonly string[];
  rows: readonly (readonly string[])[];
}

export function toTerminal({ heading, notes = [], headings, rows }: Section): string {
  return `\n${[heading, ...notes, table(headings, rows)].join('\n')}\n`;
}

export function toMarkdown({ heading, notes = [], headings, rows }: Section): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  const aligned = line(headings.map((_, i) => (i === 0 ? '---' : '---:')));
  return [`### ${heading}`, ...notes, [line(headings), aligned, ...rows.map(line)].join('\n')].join('\n\n');
}

/** What stands in one part of a document; empty where there is none. */
export function partOf(document: string, part: string): string {
  const [, found = ''] = document.split(`<!-- ${part} -->`);
  return found.split(`<!-- /${part} -->`)[0] ?? '';
}

/** A document with one of its parts replaced; a part it does not have yet is added at the end. */
export function withPart(document: string, part: string, content: string): string {
  const [start, end] = [`<!-- ${part} -->`, `<!-- /${part} -->`];
  const block = `${start}\n\n${content}\n\n${end}`;
  const [from, to] = [document.indexOf(start), document.indexOf(end)];
  if (from < 0 || to < from) return `${document.trimEnd()}\n\n${block}\n`;
  return `${document.slice(0, from)}${block}${document.slice(to + end.length)}`;
}
