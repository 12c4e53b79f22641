/** How far a register is from the sample it came as: which records may go, and why it may not be taken into use anew. */
import type { DataFile } from '#src/registry/read.ts';
import { alliancesOf } from '#src/registry/decisions/acts.ts';
import type { Registry } from '#src/registry/registry.ts';
import { isSampleName } from '#src/registry/sample.ts';
import { OF_SAMPLE } from './adoption.ts';

export interface RegisterState {
  /**
   * Files of records that call themselves samples, and of decisions on nothing but them, each before what tells that it is
   * one: corrections, decisions, alliances. Removed in this order, and stopped at any of them, those left are still known.
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
    samples: [...samples].flatMap((path) => records.find((file) => file.path === path) ?? []),
    kept: records.filter(({ path }) => !samples.has(path)).map(({ path }) => path),
    ...(url === undefined || url === OF_SAMPLE.url ? {} : { adopted: url }),
  };
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
