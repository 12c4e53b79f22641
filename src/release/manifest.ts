/** The manifest of a publication as others read it: from a site, from the last publication, from a rebuild. */
import { z } from 'zod';

/** Words that are shown to people: they must not command a terminal. */
const Words = z
  .string()
  .max(2000)
  .regex(/^\P{C}*$/u);
const Hash = z.string().regex(/^[0-9a-f]{64}$/);

/** What is read of it; it says more. Text from elsewhere: only what fits is believed. */
export const Manifest = z.looseObject({
  version: z.literal(2),
  /** Address of the front page, as the publication gives it. */
  url: z.url({ protocol: /^https?$/ }),
  asOf: z.iso.date(),
  /** All records are samples: nothing in it need last. */
  sample: z.boolean(),
  /** Drafts are shown: not a publication. */
  preview: z.boolean(),
  revision: z.strictObject({ commit: z.string().regex(/^[0-9a-f]{40}$/), modified: z.boolean() }).nullable(),
  /** How much of the history was there: unless all of it, no record's changes are told. Not said before it could be a part. */
  history: z.enum(['whole', 'shallow', 'none']).default('whole'),
  /** Versions of what made it. */
  madeWith: z.strictObject({ node: Words, astro: Words }),
  /** Every file but this one and the list: how many, and the fingerprint of the list. */
  files: z.strictObject({ list: z.literal('/files.sha256'), count: z.int().nonnegative(), sha256: Hash }),
  /** Written when the owner let a publication through that would have been refused. */
  override: z.strictObject({ reason: Words, refusals: z.array(Words) }).optional(),
});
export type Manifest = z.output<typeof Manifest>;

/** Reads a manifest; undefined when it is none of this version. */
export function readManifest(text: string): Manifest | undefined {
  try {
    return z.safeParse(Manifest, JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

const Id = z.string().regex(/^[a-z0-9-]+$/);

const DecisionId = z.string().regex(/^20\d{2}\/[a-z0-9-]+$/);

/**
 * What `/api/ids.json` says: every record ever published, with the day it entered the list or null, which are samples, and
 * every decision with the records it concerns. Publications from before there were decisions name none.
 */
export const Ids = z.looseObject({
  ids: z.record(Id, z.iso.date().nullable()),
  samples: z.array(Id).default([]),
  decisions: z.record(DecisionId, z.array(Id)).default({}),
});
export type Ids = z.output<typeof Ids>;

/** Reads the ids of a publication; undefined when the text is something else. */
export function readIds(text: string): Ids | undefined {
  try {
    return z.safeParse(Ids, JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
