/** Counts as labelled bars: alliances by board, industry or kind of lead; member organisations by kind. */
import { scaleLinear } from 'd3-scale';
import type { PublicRecord, PublicRegistry } from '#src/publication/public-registry.ts';
import { districtPage, industryPage } from '../link.ts';
import { wordsOver } from '../words.ts';
import { countBy, leaders, mostSentence, type Count } from './counting.ts';
import { rounded } from './text.ts';

export interface Bar extends Count {
  /** Of the longest, in per cent. */
  width: number;
  /** Of all, in whole per cent. */
  share: number;
  href?: string;
}

export interface BarPicture {
  takeaway: string;
  /** Heads of the columns: what is labelled, what is counted. */
  heads: { label: string; count: string };
  unit: string;
  bars: readonly Bar[];
  total: number;
}

/** Boards, industries, and the words of the notices, the latest first. */
type Catalogue = Pick<PublicRegistry, 'industries' | 'districts'> & { policies: Parameters<typeof wordsOver>[0] };
type Records = readonly PublicRecord[];

/** One fact to count by: its words, one label a thing counted, and the labels in their order. */
interface Fact {
  label: string;
  counted: string;
  unit: string;
  labels: (records: Records) => string[];
  /** Entries shown, with their page; those without any are shown only where the catalogue names them. */
  order: (catalogue: Catalogue) => { name: string; href?: string }[];
  /** `6 个板块`, and 均在 as in `22 个均在海州区`. */
  of: string;
  all: string;
}

const alliances = { counted: '联合体', unit: '个' };
const kinds = (list: Parameters<typeof wordsOver>[1]) => ({
  order: ({ policies }: Catalogue) => wordsOver(policies, list).map((name) => ({ name })),
  of: '类',
  all: '均为',
});

const FACTS = {
  district: {
    ...alliances,
    label: '板块',
    labels: (records) => records.map(({ district }) => district.name),
    order: ({ districts }) => districts.map(({ id, name }) => ({ name, href: districtPage(id) })),
    of: '个板块',
    all: '均在',
  },
  industry: {
    ...alliances,
    label: '产业',
    labels: (records) => records.map(({ industry }) => industry.name),
    order: ({ industries }) => industries.map(({ id, name }) => ({ name, href: industryPage(id) })),
    of: '个产业',
    all: '均属',
  },
  leadKind: {
    ...alliances,
    label: '牵头单位类别',
    labels: (records) => records.map(({ lead }) => lead.kind),
    ...kinds('leadKinds'),
  },
  memberKind: {
    label: '成员单位类别',
    counted: '单位',
    unit: '家',
    labels: (records) => {
      const members = records.flatMap(({ members: own }) => own);
      return [...new Map(members.map(({ creditCode, name, kind }) => [creditCode ?? name, kind])).values()];
    },
    ...kinds('memberKinds'),
  },
} satisfies Record<string, Fact>;

export type CountedBy = keyof typeof FACTS;

/** Counts `records` by one of their facts. An organisation that is a member of several alliances counts once. */
export function barCounts(records: Records, by: CountedBy, catalogue: Catalogue): BarPicture {
  const fact: Fact = FACTS[by];
  const order = fact.order(catalogue);
  const counts = countBy(
    fact.labels(records),
    order.map(({ name }) => name),
  ).filter(({ label, count }) => count > 0 || order.some(({ name, href }) => name === label && href));
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const width = scaleLinear([0, Math.max(1, ...counts.map(({ count }) => count))], [0, 100]);
  const bars = counts.map(({ label, count }): Bar => {
    const href = order.find(({ name }) => name === label)?.href;
    const share = total === 0 ? 0 : Math.round((100 * count) / total);
    return { label, count, width: rounded(width(count)), share, ...(href === undefined ? {} : { href }) };
  });
  const heads = { label: fact.label, count: fact.counted };
  return { takeaway: takeawayOf(bars, fact, total), heads, unit: fact.unit, bars, total };
}

/** `徐圩新区最多，5 个，占 23%；1 个板块尚无。` */
function takeawayOf(bars: readonly Bar[], { unit, of, all, counted }: Fact, total: number): string {
  const [first, ...others] = leaders(bars);
  if (!first) return `尚无${counted}。`;
  if (first.count === total) return `${total} ${unit}${counted}${total > 1 ? all : all.slice(1)}${first.label}。`;
  const share = others.length === 0 ? `，占 ${first.share}%` : '';
  const empty = bars.filter(({ count }) => count === 0).length;
  return `${mostSentence(bars, unit, of)}${share}${empty === 0 ? '' : `；${empty} ${of}尚无`}。`;
}
