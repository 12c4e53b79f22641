/** Industries by boards: how many alliances where. The picture is a table; its cells lead to the filtered list. */
import { scaleQuantize } from 'd3-scale';
import type { PublicRecord, PublicRegistry } from '#src/publication/public-registry.ts';
import { link } from '../link.ts';
import { leaders, listOf, mostSentence } from './counting.ts';

/** Where one industry meets one board. */
export interface MatrixCell {
  district: string;
  count: number;
  /** 0 for none, else 1 (few) to 5 (as many as anywhere): how dark the cell is. */
  level: number;
  href: string;
}

export interface MatrixRow {
  industry: string;
  cells: readonly MatrixCell[];
  total: number;
  href: string;
}

export interface Matrix {
  takeaway: string;
  rows: readonly MatrixRow[];
  districts: readonly { name: string; total: number; href: string }[];
  total: number;
}

type Catalogue = Pick<PublicRegistry, 'industries' | 'districts'>;

/** The matrix of all industries and boards of the catalogue, in its order, empty ones included; an industry that is not in it yet comes last. */
export function industryDistrictMatrix(records: readonly PublicRecord[], { industries, districts }: Catalogue): Matrix {
  const counts = Map.groupBy(records, ({ industry, district }) => `${industry.name}/${district.id}`);
  const count = (industry: string, district: string) => counts.get(`${industry}/${district}`)?.length ?? 0;
  const most = Math.max(1, ...[...counts.values()].map(({ length }) => length));
  const level = scaleQuantize<number>()
    .domain([0, Math.max(5, most)])
    .range([1, 2, 3, 4, 5]);
  const names = [...new Set([...industries, ...records.map(({ industry }) => industry)].map(({ name }) => name))];
  const rows = names.map((name) => ({
    industry: name,
    cells: districts.map((district) => {
      const found = count(name, district.id);
      return {
        district: district.name,
        count: found,
        level: found === 0 ? 0 : level(found - 0.5),
        href: filtered({ industry: name, district: district.id }),
      };
    }),
    total: districts.reduce((sum, district) => sum + count(name, district.id), 0),
    href: filtered({ industry: name }),
  }));
  return {
    takeaway: takeawayOf(rows),
    rows,
    districts: districts.map(({ id, name }) => ({
      name,
      total: names.reduce((sum, industry) => sum + count(industry, id), 0),
      href: filtered({ district: id }),
    })),
    total: rows.reduce((sum, { total }) => sum + total, 0),
  };
}

const filtered = (choice: Record<string, string>) => link(`/?${new URLSearchParams(choice).toString()}`);

/** `化工新材料最多，5 个，其中 4 个在徐圩新区；2 个产业尚无联合体。` */
function takeawayOf(rows: readonly MatrixRow[]): string {
  const counts = rows.map(({ industry, total }) => ({ label: industry, count: total }));
  const [first, ...others] = leaders(counts);
  if (!first) return '尚无联合体。';
  const row = others.length === 0 ? rows.find(({ industry }) => industry === first.label) : undefined;
  const empty = counts.filter(({ count }) => count === 0).length;
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const most =
    first.count === total
      ? `${total} 个联合体${total > 1 ? '均' : ''}属${first.label}`
      : mostSentence(counts, '个', '个产业');
  const gaps = empty === 0 ? '' : `；${empty} 个产业尚无联合体`;
  return `${most}${row ? whereMost(row) : ''}${gaps}。`;
}

function whereMost({ cells, total }: MatrixRow): string {
  const places = cells.map(({ district, count }) => ({ label: district, count }));
  const most = leaders(places);
  const [place] = most;
  if (!place) return '';
  if (place.count === total) return `，在${place.label}`;
  if (place.count === 1) return `，分布在 ${most.length} 个板块`;
  const each = most.length > 1 ? '各 ' : '';
  return `，其中${listOf(most.map(({ label }) => label))}${each || ' '}${place.count} 个`;
}
