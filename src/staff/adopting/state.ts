/** How far a register is from the sample it came as: which records may go, and why it may not be taken into use anew. */
import type { DataFile } from '#src/registry/read.ts';
import type { Registry } from '#src/registry/registry.ts';
import { isSampleName } from '#src/registry/sample.ts';
import { OF_SAMPLE } from './adoption.ts';

export interface RegisterState {
  /** Files of records that call themselves samples. */
  samples: readonly DataFile[];
  /** Paths of all else that lies among the records: real ones, and what cannot be read. None of it is ever removed. */
  kept: readonly string[];
  /** The site's own address, where it is not the sample's any more. */
  adopted?: string;
}

/** Reads the state off a loaded register and its files. */
export function stateOf({ alliances, catalogue }: Registry, files: readonly DataFile[]): RegisterState {
  const samples = new Set(alliances.filter(({ draft }) => isSampleName(draft.name)).map(({ source }) => source.file));
  const records = files.filter(({ path }) => path.startsWith('data/alliances/'));
  const url = catalogue?.site.url;
  return {
    samples: records.filter(({ path }) => samples.has(path)),
    kept: records.filter(({ path }) => !samples.has(path)).map(({ path }) => path),
    ...(url === undefined || url === OF_SAMPLE.url ? {} : { adopted: url }),
  };
}
