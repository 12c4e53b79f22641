/** Checks over the lists of boards and industries that a schema of one entry cannot make. */
import { CHECKS } from './checks.ts';
import { diagnostic, type Diagnostic } from './diagnostic.ts';
import { checkFinding } from './gate/gate.ts';
import type { Source } from './source.ts';

const NAMES = { id: '标识', name: '名称' };

interface Entry {
  id: string;
  name: string;
  verified?: boolean;
}

/** Ids and names that stand in a list a second time, and where. */
export const repeatedEntries = (entries: readonly Entry[]) =>
  (['id', 'name'] as const).flatMap((field) =>
    entries.flatMap((entry, at) =>
      entries.findIndex((other) => other[field] === entry[field]) < at
        ? [{ at, field, message: `${NAMES[field]}“${entry[field]}”重复` }]
        : [],
    ),
  );

/** Repeated ids and names; and, as a notice, a catalogue that nobody has verified yet. */
export function catalogueFindings(entries: readonly Entry[], key: string, source: Source): Diagnostic[] {
  const repeated = repeatedEntries(entries).map(({ at, field, message }) =>
    checkFinding('register/catalogue', message, source.locate([key, at, field])),
  );
  const unverified = entries.filter(({ verified }) => verified === false).length;
  if (unverified === 0) return repeated;
  const rule = 'register/catalogue-incomplete';
  const message = `${unverified} 个产业名称尚未与市里公布的目录核对，目录可能不全`;
  return [
    ...repeated,
    diagnostic({ rule, severity: 'notice', message, fix: CHECKS[rule].fix, at: source.locate([key], 'key') }),
  ];
}
