/** What the fill-in workbook needs to know of the register: what its drop-downs offer, what its help cites, how it is read. */
import type { HelpSource } from '#schemas/help.ts';
import { wordsIn } from '#schemas/notice-words.ts';
import type { Policy } from '#schemas/policy.ts';
import type { District } from '#schemas/district.ts';
import type { Industry } from '#schemas/industry.ts';
import type { Site } from '#schemas/site.ts';
import type { WordList } from '#schemas/words.ts';
import type { PublicRegistry } from '#src/publication/public-registry.ts';
import { allianceSchemas, type SchemaOf } from '#src/registry/alliance-schema.ts';
import type { Catalogue } from '#src/registry/registry.ts';

/** A notice, as far as the workbook says something of it. */
export type BookNotice = Pick<Policy, 'id' | 'document' | 'issued' | 'vocabulary' | 'fields' | 'clauses' | 'practice'> &
  Pick<NonNullable<HelpSource['policy']>, 'tasks' | 'measures'>;

/** What a fill-in workbook is made of and read by. Holds no record. */
export interface BookCatalogue {
  site: Site;
  districts: readonly Omit<District, 'owners'>[];
  industries: readonly Industry[];
  /** The latest first. */
  notices: readonly BookNotice[];
  /** The schema of a record by its batch as written. */
  schemaOf: SchemaOf;
  /** In a public repository names of persons and figures have no column. */
  withSensitive: boolean;
}

interface Known extends Pick<BookCatalogue, 'site' | 'districts' | 'industries'> {
  notices: ReadonlyMap<string, BookNotice>;
}

/** What a register knows, or the form's part of it. */
export function bookCatalogue({ site, districts, industries, notices }: Known): BookCatalogue {
  return {
    site,
    districts,
    industries,
    notices: [...notices].sort(([a], [b]) => (a < b ? 1 : -1)).map(([, notice]) => notice),
    schemaOf: allianceSchemas(new Map([...notices].map(([id, policy]) => [id, { policy }]))),
    withSensitive: site.repository.visibility === 'private',
  };
}

/** From the files of a register. */
export const bookCatalogueOf = (catalogue: Catalogue): BookCatalogue =>
  bookCatalogue({ ...catalogue, notices: new Map([...catalogue.policies].map(([id, { policy }]) => [id, policy])) });

/** From what is published. */
export const publicBookCatalogue = (registry: PublicRegistry): BookCatalogue =>
  bookCatalogue({ ...registry, notices: new Map(registry.policies.map(({ policy }) => [policy.id, policy])) });

/** A word that a drop-down offers, and the batches that know it. */
export interface OfferedWord {
  word: string;
  batches: readonly string[];
}

/** The words of a list in all notices, each once, those of the latest first. */
export function wordsOffered({ notices }: Pick<BookCatalogue, 'notices'>, list: WordList): OfferedWord[] {
  const known = notices.map((notice) => ({ id: notice.id, words: wordsIn(notice)[list] }));
  const words = [...new Set(known.flatMap((each) => each.words))];
  return words.map((word) => ({
    word,
    batches: known.filter((each) => each.words.includes(word)).map(({ id }) => id),
  }));
}

/** What help texts are filled in from: the notice of the given batches where it is one and the same, else the latest. */
export function bookHelp(
  { site, districts, notices }: BookCatalogue,
  batches: readonly unknown[] = [],
): HelpSource & { policy: BookNotice | undefined } {
  const [only, ...more] = new Set(batches);
  const policy = (more.length === 0 ? notices.find(({ id }) => id === only) : undefined) ?? notices[0];
  return { site, districts, policy };
}
