/** The lists by industry, board and batch: the same records under other headings, for readers without script too. */
import type { PublicRecord, PublicRegistry } from '#src/publication/public-registry.ts';
import { batchName } from './batch.ts';
import { batchPage, districtPage, industryPage } from './link.ts';

/** One list of alliances with an address of its own; `slug` names its folder and downloads. */
export interface Facet {
  slug: string;
  name: string;
  href: string;
  /** What kind of thing it is, who recommends, by which document; empty for an industry that has no kind. */
  note: string;
  records: readonly PublicRecord[];
}

/** Every industry of the catalogue, those with most alliances first; also those without one yet. */
export const industryFacets = ({ industries, records }: PublicRegistry): Facet[] =>
  industries
    .map(({ id, name, kind }) => ({
      slug: id,
      name,
      href: industryPage(id),
      note: kind ?? '',
      records: records.filter(({ industry }) => industry.id === id),
    }))
    .sort((a, b) => b.records.length - a.records.length);

/** Every board, in the order of the notice's addressees. */
export const districtFacets = ({ districts, records }: PublicRegistry): Facet[] =>
  districts.map(({ id, name, authority }) => ({
    slug: id,
    name,
    href: districtPage(id),
    note: authority,
    records: records.filter(({ district }) => district.id === id),
  }));

/** The batch of every notice, the latest first. */
export const batchFacets = ({ policies, records }: PublicRegistry): Facet[] =>
  policies.map(({ policy: { id, document } }) => ({
    slug: id,
    name: batchName(id),
    href: batchPage(id),
    note: document,
    records: records.filter(({ alliance }) => alliance.batch === id),
  }));
