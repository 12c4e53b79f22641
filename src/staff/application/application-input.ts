/** What the application document is made of. */
import type { Alliance } from '#schemas/alliance.ts';
import type { District } from '#schemas/district.ts';
import type { Draft } from '#schemas/draft.ts';
import type { Industry } from '#schemas/industry.ts';
import type { HelpSource } from '#schemas/help.ts';
import type { Policy } from '#schemas/policy.ts';
import type { Site } from '#schemas/site.ts';

/** One record and what it refers to. Anything in the record may be missing and then prints as room to write in. */
export interface ApplicationInput {
  /** File name without `.yaml`. */
  id: string;
  alliance: Draft<Alliance>;
  /** The record as written: of what could not be read, texts that are only too long are taken from it. */
  written?: unknown;
  /** The board that recommends; its science office reviews the application. */
  district: Pick<District, 'name' | 'authority'>;
  /** Whose notice it answers and who decides. */
  site: Pick<Site, 'city' | 'bureau'>;
  /** The notice of the record's batch; without it no clause is cited. */
  policy?:
    | (Pick<Policy, 'id' | 'title' | 'document' | 'vocabulary' | 'fields' | 'clauses'> &
        Pick<NonNullable<HelpSource['policy']>, 'tasks' | 'measures'>)
    | undefined;
  /** The catalogue's entry of the record's industry, where it is known. */
  industry?: Pick<Industry, 'kind'> | undefined;
  /** ISO date the document stands for; also the date in its properties. */
  asOf: string;
  /** How many things are still missing or to be mended; a number above 0 marks every page as a draft. */
  missing?: number | undefined;
}
