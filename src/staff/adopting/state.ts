/** How far a register is from the sample it came as: which records may go, and why it may not be taken into use anew. */
import type { DataFile } from '#src/registry/read.ts';
import { alliancesOf } from '#src/registry/decisions/acts.ts';
import type { Registry } from '#src/registry/registry.ts';
import { pass } from '#src/registry/gate/gate.ts';
import type { Plain } from '#src/registry/gate/structure.ts';
import { ALLIANCE, POLICY, TEMPLATE } from '#src/registry/place.ts';
import { isSampleDocument, isSampleName } from '#src/registry/sample.ts';
import { OF_SAMPLE } from './adoption.ts';

export interface RegisterState {
  /**
   * Files of records that call themselves samples, of decisions on nothing but them, and of fictional notices that no kept
   * record may be judged by; each before what tells that it is one: corrections, decisions, alliances; a notice's text, its
   * clauses. Removed in this order, and stopped at any of them, those left are still known.
   */
  samples: readonly DataFile[];
  /** Paths of all else that lies among records and decisions: real ones, and what cannot be read. None of it is ever removed. */
  kept: readonly string[];
  /** The site's own address, where it is not the sample's any more. */
  adopted?: string;
}

/** Reads the state off a loaded register and its files. */
export function stateOf({ alliances, decisions, catalogue }: Registry, files: readonly DataFile[]): RegisterState {
  const fictional = alliances.filter(({ draft }) => isSampleName(draft.name));
  const onSamples = decisionsOn(new Set(fictional.map(({ id }) => id)), decisions);
  const samples = new Set([...correctionsFirst(onSamples), ...fictional].map(({ source }) => source.file));
  const records = files.filter(({ path }) => /^data\/(alliances|decisions)\//.test(path));
  const url = catalogue?.site.url;
  return {
    samples: [
      ...[...samples].flatMap((path) => records.find((file) => file.path === path) ?? []),
      ...noticesOfSample(files, alliances, samples),
    ],
    kept: records.filter(({ path }) => !samples.has(path)).map(({ path }) => path),
    ...(url === undefined || url === OF_SAMPLE.url ? {} : { adopted: url }),
  };
}

/** Every file of the notices whose numbers are fictional, the clauses last; none of a batch that a kept alliance is of, or may be. */
function noticesOfSample(
  files: readonly DataFile[],
  alliances: Registry['alliances'],
  removed: ReadonlySet<string>,
): DataFile[] {
  const kept = files.filter(({ path }) => ALLIANCE.test(path) && !removed.has(path));
  const batches = kept.map(({ path }) => alliances.find(({ source }) => source.file === path)?.draft.batch);
  if (batches.includes(undefined)) return [];
  const ids = files.flatMap((file) => {
    const [, id, kind] = POLICY.exec(file.path) ?? [];
    return id !== undefined && kind === 'yaml' && !batches.includes(id) && isSampleNotice(file) ? [id] : [];
  });
  return ids.flatMap((id) => {
    const own = files.filter(({ path }) => (POLICY.exec(path) ?? TEMPLATE.exec(path))?.[1] === id);
    return own.toSorted((a, b) => Number(a.path.endsWith('.yaml')) - Number(b.path.endsWith('.yaml')));
  });
}

/** Told from the clauses alone: a notice that lost its text when a command was stopped is none of the catalogue's. */
function isSampleNotice({ path, bytes }: DataFile): boolean {
  const { document } = (pass(path, bytes).value ?? {}) as { document?: Plain };
  return typeof document === 'string' && isSampleDocument(document);
}

/** Decisions that concern some of these alliances and no other; a correction concerns those of all that it corrects too. */
function decisionsOn(ids: ReadonlySet<string>, decisions: Registry['decisions']): Registry['decisions'] {
  const byId = new Map(decisions.map((decision) => [decision.id, decision]));
  return decisions.filter((decision) => {
    const all = correctedBy(decision, byId).flatMap(({ draft }) => [
      ...alliancesOf(draft),
      ...(draft.instead ? alliancesOf(draft.instead) : []),
    ]);
    return all.length > 0 && all.every((id) => ids.has(id));
  });
}

type Decision = Registry['decisions'][number];

/** A decision, what it corrects, what that one corrects, and so on. */
function correctedBy(decision: Decision, byId: ReadonlyMap<string, Decision>): Decision[] {
  const chain = new Set<Decision>();
  for (let next: Decision | undefined = decision; next && !chain.has(next); next = byId.get(next.draft.corrects ?? ''))
    chain.add(next);
  return [...chain];
}

/** Each before the one that it corrects. */
function correctionsFirst(decisions: Registry['decisions']): Registry['decisions'] {
  const byId = new Map(decisions.map((decision) => [decision.id, decision]));
  return decisions.toSorted((a, b) => correctedBy(b, byId).length - correctedBy(a, byId).length);
}
