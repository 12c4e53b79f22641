/** Checks over the lists of boards and industries that a schema of one entry cannot make. */
import { CHECKS } from './checks.ts';
import { diagnostic, type Diagnostic } from './diagnostic.ts';
import { checkFinding } from './gate/check-finding.ts';
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

/**
 * Repeated ids and names. `complete` of industries: a catalogue that is not is told as a notice, and one that says it is
 * must have had every name verified.
 */
export function catalogueFindings(
  entries: readonly Entry[],
  key: string,
  source: Source,
  complete?: boolean,
): Diagnostic[] {
  const repeated = repeatedEntries(entries).map(({ at, field, message }) =>
    checkFinding('register/catalogue', message, source.locate([key, at, field])),
  );
  if (complete === undefined) return repeated;
  const unverified = entries.flatMap(({ verified, name }, at) => (verified === false ? [{ at, name }] : []));
  if (complete)
    return [
      ...repeated,
      ...unverified.map(({ at, name }) =>
        checkFinding('register/catalogue', `“${name}”还没有核实，目录却写作完整`, source.locate([key, at, 'verified'])),
      ),
    ];
  const rule = 'register/catalogue-incomplete';
  const some = unverified.length > 0 ? `，其中 ${unverified.length} 个名称尚未与市里公布的目录核对` : '';
  const message = `产业目录还不完整${some}`;
  return [
    ...repeated,
    diagnostic({ rule, severity: 'notice', message, fix: CHECKS[rule].fix, at: source.locate(['complete'], 'key') }),
  ];
}
