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

/** The rows of the tables in a part that {@link toMarkdown} made, without headings. */
export const rowsIn = (part: string): string[][] =>
  part
    .split('\n')
    .filter((line, i, lines) => line.startsWith('| ') && !isRule(line) && !isRule(lines[i + 1] ?? ''))
    .map((line) =>
      line
        .split(/(?<!\\)\|/)
        .slice(1, -1)
        .map((cell) => cell.trim().replaceAll('\\|', '|')),
    );

/** The line between the headings of a table and its rows. */
const isRule = (line: string): boolean => /^\|[\s:|-]+\|$/.test(line);

/** Rows measured now in the places of those measured before that have their names; rows of another table are dropped. */
export function besideEarlier(rows: readonly string[][], earlier: readonly string[][]): string[][] {
  const cells = rows[0]?.length;
  const now = new Map(rows.map((row) => [row[0], row]));
  const kept = earlier.filter((row) => row.length === cells).map((row) => now.get(row[0]) ?? row);
  return [...kept, ...rows.filter((row) => !kept.includes(row))];
}

/** A document with one of its parts replaced; a part it does not have yet is added at the end. */
export function withPart(document: string, part: string, content: string): string {
  const [start, end] = [`<!-- ${part} -->`, `<!-- /${part} -->`];
  const block = `${start}\n\n${content}\n\n${end}`;
  const [from, to] = [document.indexOf(start), document.indexOf(end)];
  if (from < 0 || to < from) return `${document.trimEnd()}\n\n${block}\n`;
  return `${document.slice(0, from)}${block}${document.slice(to + end.length)}`;
}
