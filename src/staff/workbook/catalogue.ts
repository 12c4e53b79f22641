/** What the fill-in workbook needs to know of the register: what its drop-downs offer, and whether names have a place. */
import type { PublicRegistry } from '#src/publication/public-registry.ts';
import type { Catalogue } from '#src/registry/registry.ts';

/** The choices of a fill-in workbook. Holds no record. */
export interface BookCatalogue {
  city: string;
  bureau: string;
  districts: readonly { id: string; name: string }[];
  industries: readonly { name: string }[];
  /** Years that have a notice, the latest first. */
  batches: readonly number[];
  /** In a public repository names of persons and figures have no column. */
  withSensitive: boolean;
}

interface Known {
  site: { city: string; bureau: string; repository: { visibility: 'private' | 'public' } };
  districts: readonly { id: string; name: string }[];
  industries: readonly { name: string }[];
  /** By the year of their notice. */
  policies: ReadonlyMap<number, unknown>;
}

/** Choices from what a register, or the form's part of it (`policies: judging.policies`), knows. */
export function bookCatalogue({ site, districts, industries, policies }: Known): BookCatalogue {
  return {
    city: site.city,
    bureau: site.bureau,
    districts: districts.map(({ id, name }) => ({ id, name })),
    industries: industries.map(({ name }) => ({ name })),
    batches: [...policies.keys()].sort((a, b) => b - a),
    withSensitive: site.repository.visibility === 'private',
  };
}

/** Choices from the files of a register. */
export const bookCatalogueOf = (catalogue: Catalogue): BookCatalogue => bookCatalogue(catalogue);

/** Choices from what is published. */
export const publicBookCatalogue = (registry: PublicRegistry): BookCatalogue =>
  bookCatalogue({ ...registry, policies: new Map(registry.policies.map(({ policy }) => [policy.year, policy])) });
