/** Two versions of the small register's alliance, and what is found of what the second did not keep. */
import { expect } from 'vitest';
import { keptFindings } from '#src/changes/kept-facts.ts';
import type { Diagnostic } from '#src/registry/diagnostic.ts';
import type { AllianceRecord } from '#src/registry/registry.ts';
import { baseFiles, dataFile } from '../judged.ts';
import { edited } from './branch.ts';
import { act, BRANCH_DAY, decision, FIBRE, FIBRE_TEXT } from './small-register.ts';
import { sideOf } from './versions.ts';

/** Its publicity, and its listing. */
export const SHOWN = dataFile(decision('2024/gongshi-0722'), act('公示', '2024-07-22', 'fibre', 'until: 2024-07-28\n'));
export const LISTED = dataFile(
  decision('2024/lieru-52'),
  act('列入培育名单', '2024-08-05', 'fibre', 'document: 连科〔2024〕52号\n'),
);

/** Passages of its file, and what stands in their place. */
export type Change = readonly (readonly [string, string])[];

/** Its file, changed. */
export const text = (changes: Change): string => edited(FIBRE_TEXT, ...changes);

/** The record of a file, with what was decided about it. */
export function record(written: string, decided = [SHOWN, LISTED]): AllianceRecord {
  const [found] = sideOf([...baseFiles, ...decided, dataFile(FIBRE, written)]).registry.alliances;
  return found ?? expect.unreachable();
}

/** What is found of the second version. */
export const found = (before: Change, after: Change, asOf = BRANCH_DAY): Diagnostic[] =>
  keptFindings(record(text(before)), record(text(after)), asOf);

/** What is said of it. */
export const said = (...asked: Parameters<typeof found>): string[] => found(...asked).map(({ message }) => message);

/** What of it is an error. */
export const refused = (...asked: Parameters<typeof found>): string[] =>
  found(...asked).flatMap(({ severity, message }) => (severity === 'error' ? [message] : []));
