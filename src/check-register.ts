/** Folder → report: reads, loads and judges a register. The one entrance for the command line and for CI. */
import { futureReadings } from './eligibility/check-policy.ts';
import { judgeRegister, type JudgedRegister } from './eligibility/judge.ts';
import { compareDiagnostics } from './registry/diagnostic.ts';
import { lateFindings } from './registry/gathered-late.ts';
import { loadRegistry } from './registry/load.ts';
import { readDataFolder } from './registry/read.ts';
import type { Registry } from './registry/registry.ts';
import { unseenFiles } from './registry/state/standing.ts';
import { registryOn } from './registry/state/registry-on.ts';
import { dayOfWriting, today } from './today.ts';
import { judgedAlliance, type Report } from './reporters/report.ts';

/**
 * Checks the register in `<root>/data` as of an ISO date: for a day gone by, as it stood then. The whole register is always read, since records are judged
 * beside each other; `only` (paths of files or folders below root, e.g. `data/alliances/haizhou`) limits what is reported
 * of alliances. Errors in the base files are always reported: with them, nothing has been judged.
 * @throws Error with a Chinese message when the folder cannot be read.
 */
export function checkRegister(root: string, asOf: string, only: readonly string[] = []): Report {
  const registry = registryAt(root, asOf);
  return reportOn({ registry, judged: judgeRegister(registry, asOf) }, asOf, only);
}

/** A report on a register, and what its errors mean for the publication. */
export interface PublicationCheck {
  report: Report;
  /** Something public is wrong: nothing may be published. */
  refused: boolean;
  /** Files of applications nobody can see yet that are wrong: the rest is published without them. */
  leftOut: readonly string[];
  /** What was checked. */
  registry: Registry;
  judged: JudgedRegister;
}

/**
 * Checks the register in `<root>/data` before it is published as of an ISO date.
 * @throws Error with a Chinese message when the folder cannot be read.
 */
export function checkForPublication(root: string, asOf: string): PublicationCheck {
  const registry = registryAt(root, asOf);
  const judged = judgeRegister(registry, asOf);
  const report = reportOn({ registry, judged }, asOf, []);
  const unseen = unseenFiles(registry.alliances, asOf);
  const wrong = new Set(report.diagnostics.filter(({ severity }) => severity === 'error').map(({ at }) => at.file));
  const leftOut = [...wrong].filter((file) => unseen.has(file));
  return { report, refused: !registry.catalogue || wrong.size > leftOut.length, leftOut, registry, judged };
}

function registryAt(root: string, asOf: string): Registry {
  const loaded = loadRegistry(readDataFolder(root));
  return asOf < today() ? registryOn(loaded, asOf) : loaded;
}

function reportOn(
  { registry, judged }: Pick<PublicationCheck, 'registry' | 'judged'>,
  asOf: string,
  only: readonly string[],
): Report {
  const inScope = (file: string) =>
    only.length === 0 || only.some((path) => file === path || file.startsWith(`${path}/`));
  const alliances = judged.judgements.filter(({ record }) => inScope(record.source.file)).map(judgedAlliance);
  const notices = [...(registry.catalogue?.policies.values() ?? [])];
  const ahead = notices.flatMap((record) => futureReadings(record, dayOfWriting(asOf)));
  const late = registry.catalogue ? lateFindings(registry.catalogue, asOf) : [];
  const diagnostics = [...registry.diagnostics, ...judged.diagnostics, ...ahead, ...late]
    .filter(({ at, severity }) => inScope(at.file) || (severity === 'error' && !at.file.startsWith('data/alliances/')))
    .sort(compareDiagnostics);
  return { asOf, alliances, diagnostics };
}
