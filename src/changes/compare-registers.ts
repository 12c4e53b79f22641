/** Two versions of a register → what the change does: to records, to verdicts, to findings and to the list. */
import type { JudgedRegister } from '#src/eligibility/judge.ts';
import type { Judgement } from '#src/eligibility/verdict.ts';
import { compareDiagnostics, type Diagnostic } from '#src/registry/diagnostic.ts';
import { alliancesOf } from '#src/registry/decisions/acts.ts';
import { loadRegistry } from '#src/registry/load.ts';
import { POLICY } from '#src/registry/place.ts';
import type { DataFile, DataFolder } from '#src/registry/read.ts';
import type { AllianceRecord } from '#src/registry/registry.ts';
import type { ReadFiles } from '#src/registry/yaml-file.ts';
import { acceptFindings } from './accept.ts';
import { toldByCause } from './caused-elsewhere.ts';
import type { ChangeReport } from './change-report.ts';
import { compareFindings } from './compare-findings.ts';
import { countRecords } from './count-records.ts';
import { describeRecords } from './describe-records.ts';
import { isEmptied } from './emptied.ts';
import { conflictFindings, fileFindings } from './file-checks.ts';
import { decisionFindings } from './decision-checks.ts';
import { describeData } from './describe-data.ts';
import { describeDecisions } from './describe-decisions.ts';
import { introduceRecords } from './introduce-record.ts';
import { judgeChange } from './judge-change.ts';
import { listFindings } from './list-checks.ts';
import { twinFindings } from './name-twins.ts';
import { newDecisionFindings } from './new-decisions.ts';
import { outsideFiles } from './outside-files.ts';
import { pairDecisions, type DecisionPair } from './pair-decisions.ts';
import { pairRecords, type RecordPair } from './pair-records.ts';
import { passedByEdit, policyChangeFindings, policyEffect } from './policy-change.ts';
import { recordFindings } from './record-checks.ts';
import { historyFindings, titleFindings } from './history-checks.ts';
import { shownPath, textFindings, withShownPath } from './text-checks.ts';
import { isAllianceFile, isRecordFile, type PassedHistory, type TouchedFile } from './touched-file.ts';

/** A change as it is compared: files that are the same on both sides are the same objects. */
export interface Versions {
  base: string;
  head?: string;
  before: DataFolder;
  after: DataFolder;
  files: readonly TouchedFile[];
  /** The paths of all other files of the repository. */
  beside?: readonly string[];
  passed?: PassedHistory;
  /** Files of alliances that were taken out of the register earlier, of whose ids there are new files now: the last text of each. */
  takenOut?: readonly DataFile[];
  /** Files that the base has changed in the same place. */
  conflicts?: readonly string[];
  /** The title of the pull request, which becomes the subject of the commit that merges it. */
  title?: string;
}

export interface ComparedRegisters {
  change: ChangeReport;
  /** What the change is answerable for: what it brought, and what stands in files it touches. Sorted. */
  diagnostics: readonly Diagnostic[];
  /** Judgements of the records it touches or affects. */
  judgements: readonly Judgement[];
}

/** Compares two versions of a register as of an ISO date. `accepted` are checks an owner agreed to pass over. */
export function compareRegisters(
  versions: Versions,
  asOf: string,
  accepted: readonly string[] = [],
): ComparedRegisters {
  const known: ReadFiles = new WeakMap();
  const after = { folder: versions.after, registry: loadRegistry(versions.after, known) };
  const before = { folder: versions.before, registry: loadRegistry(versions.before, known) };
  const samePolicies = isSame(before.folder, after.folder, isNotice);
  const underOld = samePolicies ? undefined : loadRegistry(underOldNotices(versions), known);
  const sameBase = isSame(before.folder, after.folder, (path) => !isRecordFile(path));
  const judged = judgeChange(before.registry, after.registry, asOf, { sameBase, underOld });
  const { files } = versions;
  const present = new Set(files.flatMap((file) => (file.after ? [file.path] : [])));
  const pairs = pairRecords(before, after, present);
  const decided = pairDecisions(before, after, present);
  const emptied = isEmptied(before.registry, pairs, decided);
  const own = [
    ...conflictFindings(versions.conflicts ?? []),
    ...fileFindings(files),
    ...twinFindings(files, versions.beside ?? []),
    ...textFindings(files),
    ...(versions.passed ? historyFindings(versions.passed, files) : []),
    ...titleFindings(versions.title ?? ''),
    ...recordFindings(pairs, asOf, {
      emptied,
      takenOut: takenOutOf(versions, known),
      industries: after.registry.catalogue?.industries ?? [],
      decided: new Set(after.registry.decisions.flatMap(({ draft }) => alliancesOf(draft))),
      present: [...present],
    }),
    ...decisionFindings(decided, asOf, emptied),
    ...newDecisionFindings(decided, after.registry.decisions),
    ...listFindings(before.registry, after.registry, { records: pairs, decisions: decided }, asOf),
    ...policyChangeFindings(before.registry, after.registry, asOf),
  ];
  const old = [...before.registry.diagnostics, ...judged.before.diagnostics];
  const young = [...after.registry.diagnostics, ...judged.after.diagnostics];
  const compared = compareFindings(old, young, movedFrom([...pairs, ...decided]));
  const touched = new Set(files.map(({ path }) => path));
  const onTheWay = new Set(
    [...(versions.passed?.texts ?? []), ...(versions.passed?.unread ?? [])].map(({ path }) => path),
  );
  const passed = judged.byOldPolicies
    ? passedByEdit(judged.byOldPolicies, underOld?.diagnostics ?? [], young, touched)
    : [];
  const concerns = (each: Diagnostic) =>
    compared.brought.has(each) ||
    touched.has(each.at.file) ||
    (each.severity === 'error' && !isRecordFile(each.at.file));
  const byCause = toldByCause({ before: before.registry, after: after.registry, records: pairs, decisions: decided });
  const isElsewhere = (each: Diagnostic) => compared.brought.has(each) && !touched.has(each.at.file);
  const told = young.filter(concerns).map((each) => (isElsewhere(each) ? byCause(each) : each));
  const all = [...told, ...passed, ...own].sort(compareDiagnostics);
  const isForgiven = (each: Diagnostic) =>
    each.severity === 'error' && compared.left.has(each) && isRecordFile(each.at.file);
  const weighed = all.map((each) => (isForgiven(each) ? { ...each, severity: 'warning' as const } : each));
  const diagnostics = acceptFindings(weighed, accepted).map(withShownPath);
  const described = describeRecords(pairs, judged);
  const decisions = describeDecisions(decided, before, after);
  const solved = solvedIn(compared.solved, versions.after, judged.after, movedFrom(pairs));
  const elsewhere = young.filter((each) => !concerns(each) && each.severity !== 'notice').length;
  return {
    change: {
      base: versions.base,
      ...(versions.head === undefined ? {} : { head: versions.head }),
      files: countFiles(files),
      counts: countRecords(before.registry, after.registry, asOf),
      records: introduceRecords(described.records, pairs, judged, after.registry.catalogue),
      recordsLeftOut: described.leftOut,
      decisions: decisions.decisions,
      decisionsLeftOut: decisions.leftOut,
      data: describeData(versions.before, versions.after, present),
      outside: outsideFiles(files),
      findings: {
        brought: all.filter((each) => !compared.left.has(each)).length,
        left: all.flatMap((each, i) => (compared.left.has(each) ? [i] : [])),
        forgiven: all.flatMap((each, i) => (isForgiven(each) ? [i] : [])),
        elsewhere,
        untouched: all.flatMap(({ at }, i) =>
          isRecordFile(at.file) && !touched.has(at.file) && !onTheWay.has(at.file) ? [i] : [],
        ),
        solved: solved
          .slice(0, MOST_SOLVED)
          .map(({ rule, at, message }) => ({ rule, file: shownPath(at.file), message })),
        solvedLeftOut: Math.max(0, solved.length - MOST_SOLVED),
      },
      ...(judged.byOldPolicies
        ? { policies: policyEffect([...touched], judged.byOldPolicies, judged.after.judgements) }
        : {}),
      accepted,
    },
    diagnostics,
    judgements: concerned(judged.after, described.files),
  };
}

const MOST_SOLVED = 50;

/** What is gone with its file, or not looked for any more, has not been solved. */
function solvedIn(
  gone: readonly Diagnostic[],
  folder: DataFolder,
  { judgements }: JudgedRegister,
  from: ReadonlyMap<string, string>,
): Diagnostic[] {
  const judged = judgements.filter(({ verdicts }) => verdicts.length > 0).map(({ record }) => record.source.file);
  const files = new Set(folder.files.filter(({ path }) => !isAllianceFile(path)).map(({ path }) => path));
  for (const file of judged) files.add(from.get(file) ?? file);
  return gone.filter(({ at, severity }) => severity !== 'notice' && files.has(at.file));
}

const concerned = ({ judgements }: JudgedRegister, files: ReadonlySet<string>) =>
  judgements.filter(({ record }) => files.has(record.source.file));

const isNotice = (path: string) => POLICY.test(path);

/** The register after a change, with the notices before it. */
const underOldNotices = ({ before, after }: Versions): DataFolder => ({
  files: [...after.files.filter(({ path }) => !isNotice(path)), ...before.files.filter(({ path }) => isNotice(path))],
  diagnostics: [],
});

/** Whether both sides have the very same files, of those asked for. */
function isSame(before: DataFolder, after: DataFolder, asked: (path: string) => boolean): boolean {
  const old = before.files.filter(({ path }) => asked(path));
  const young = new Set(after.files.filter(({ path }) => asked(path)));
  return old.length === young.size && old.every((file) => young.has(file));
}

/** What was taken out earlier, read by what stands beside it today. */
function takenOutOf({ before, takenOut = [] }: Versions, known: ReadFiles): Map<string, AllianceRecord> {
  if (takenOut.length === 0) return new Map();
  const files = [...before.files.filter(({ path }) => !isRecordFile(path)), ...takenOut];
  return new Map(loadRegistry({ files, diagnostics: [] }, known).alliances.map((record) => [record.id, record]));
}

const movedFrom = (pairs: readonly (RecordPair | DecisionPair)[]) =>
  new Map(
    pairs.flatMap(({ before, after }) => (before && after ? [[after.file.path, before.file.path] as const] : [])),
  );

function countFiles(files: readonly TouchedFile[]): ChangeReport['files'] {
  const [added, removed] = [files.filter(({ before }) => !before).length, files.filter(({ after }) => !after).length];
  return {
    total: files.length,
    added,
    modified: files.length - added - removed,
    removed,
    paths: files.slice(0, 100).map(({ path }) => shownPath(path)),
  };
}
