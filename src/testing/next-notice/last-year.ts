/** For tests: a fictional notice of 2024 as data, and its text as other programs would hand it on. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Policy } from '#schemas/policy.ts';
import { loadDraftPolicy } from '#src/registry/load-draft-policy.ts';
import { nextNotice, type NextNotice } from '#src/staff/next-notice/next-notice.ts';

const read = (name: string) => readFileSync(join(import.meta.dirname, name));
export const LAST_YEAR = read('last-year.md').toString();
export const LAST_CLAUSES = read('last-year.yaml').toString();

const { draft, diagnostics } = loadDraftPolicy(
  { path: 'data/policies/2024.yaml', bytes: read('last-year.yaml') },
  { path: 'data/policies/2024.md', bytes: read('last-year.md') },
);
if (!draft || diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics));
export const LAST_RECORD = draft;

/** What is made of a text; `from` is the file of clauses it begins with. */
export const nextOf = (text: string, yaml = LAST_CLAUSES, record = LAST_RECORD): NextNotice =>
  nextNotice('2025', record, yaml, text, '2025-06-20');

/** The clauses of a file by id. */
export const clausesOf = (yaml: string): Map<string, Policy['clauses'][number]> =>
  new Map((parse(yaml) as Pick<Policy, 'clauses'>).clauses.map((clause) => [clause.id, clause]));

/** What a person is asked of every notice: readings are to be confirmed anew. */
export const ALWAYS = '2024 年的读法，对新通知都改为待市局确认';

/** What a person is asked besides. */
export const asked = (text: string): string[] =>
  nextOf(text)
    .marks.map((mark) => mark.says)
    .filter((each) => each !== ALWAYS);

/** The notice with some words changed; every one of them must be there. */
export function changed(...changes: readonly (readonly [string, string])[]): string {
  return changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`not in the notice: ${from}`);
    return text.replace(from, to);
  }, LAST_YEAR);
}

const widthOf = (text: string) => [...text].reduce((sum, each) => sum + (each > '\u00ff' ? 2 : 1), 0);

/** How a program sets paragraphs: columns of a line, whether first lines are moved in, how many lines a page has. */
export interface Setting {
  columns: number;
  indented: boolean;
  page?: number;
  lineEnd?: string;
}

/** A notice as it comes out of a PDF: every line broken, pages numbered. */
export function asSet(notice: string, { columns, indented, page, lineEnd = '\n' }: Setting): string {
  const lines: string[] = [];
  for (const paragraph of notice.split('\n').filter((line) => line !== '')) {
    let line = indented ? '　　' : '';
    for (const character of paragraph) {
      if (widthOf(line + character) > columns) {
        lines.push(line);
        line = '';
      }
      line += character;
    }
    lines.push(line);
  }
  const paged = lines.flatMap((line, i) =>
    page !== undefined && i % page === page - 1 ? [line, '', `— ${(i + 1) / page} —`, ''] : [line],
  );
  return paged.join(lineEnd);
}
