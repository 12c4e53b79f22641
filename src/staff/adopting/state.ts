/** How far a register is from the sample it came as: which records may go, and why it may not be taken into use anew. */
import type { DataFile } from '#src/registry/read.ts';
import { alliancesOf } from '#src/registry/decisions/acts.ts';
import type { Registry } from '#src/registry/registry.ts';
import { isSampleName } from '#src/registry/sample.ts';
import { OF_SAMPLE } from './adoption.ts';

export interface RegisterState {
  /** Files of records that call themselves samples, and of decisions on nothing but them. */
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
  const samples = new Set([...fictional, ...onSamples].map(({ source }) => source.file));
  const records = files.filter(({ path }) => /^data\/(alliances|decisions)\//.test(path));
  const url = catalogue?.site.url;
  return {
    samples: records.filter(({ path }) => samples.has(path)),
    kept: records.filter(({ path }) => !samples.has(path)).map(({ path }) => path),
    ...(url === undefined || url === OF_SAMPLE.url ? {} : { adopted: url }),
  };
}

/** Decisions that concern some of these alliances and no other; a correction concerns those of what it corrects too. */
function decisionsOn(ids: ReadonlySet<string>, decisions: Registry['decisions']): Registry['decisions'] {
  const concerned = new Map(decisions.map(({ id, draft }) => [id, alliancesOf(draft)]));
  return decisions.filter(({ draft }) => {
    const all = [
      ...alliancesOf(draft),
      ...(draft.instead ? alliancesOf(draft.instead) : []),
      ...(draft.corrects === undefined ? [] : (concerned.get(draft.corrects) ?? [])),
    ];
    return all.length > 0 && all.every((id) => ids.has(id));
  });
}
