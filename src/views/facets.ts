/** The lists by industry, board and batch: the same records under other headings, for readers without script too. */
import type { PublicRecord, PublicRegistry } from '#src/publication/public-registry.ts';
import { batchName } from './batch.ts';
import { batchPage, districtPage, industryPage, standingPage } from './link.ts';
import { OFF_LIST } from './listed.ts';

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

/** Those that are not on the list, by where they stand. */
export const standingFacets = ({ records }: PublicRegistry): Facet[] =>
  OFF_LIST.map(({ standing, slug, label }) => ({
    slug,
    name: label,
    href: standingPage(slug),
    note: NOTES[standing],
    records: records.filter((record) => record.standing === standing),
  }));

const NOTES = {
  公示: '这里的联合体公示过，还没有列入，不在培育名单上。公示到哪一天，各行写明。',
  已退出: '这里的联合体列入过，自退出当日起不在培育名单上。记录长期保留。',
  未列入: '这里的联合体公示过，没有列入就终止了，从来不在培育名单上。',
} as const;
