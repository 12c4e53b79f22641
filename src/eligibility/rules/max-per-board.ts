import { z } from 'zod';
import { Count } from '#schemas/number-fields.ts';
import type { AllianceRecord } from '#src/registry/registry.ts';
import { actOf, isListedOn, listedSince } from '#src/registry/state/standing.ts';
import { defineRule } from '../define-rule.ts';
import { isKnown } from './known-conflict.ts';

/** A cap on what each board recommends in a batch. What was recommended first stands; the later ones have the finding. */
export default defineRule({
  id: 'max-per-board',
  title: '每个县区、板块的推荐数量',
  why: '通知限定了每个县区、板块推荐的数量',
  fix: '由推荐单位择优推荐；不再推荐的，登记终止',
  params: z.strictObject({ atMost: Count }),
  asks: ({ atMost }) =>
    `同一批次中，每个县区、板块推荐的联合体不超过 ${atMost} 个；终止申报的不算，先推荐的、其次先申报的优先`,
  besideOthers: true,
  applies: ({ recommendation }) => recommendation !== undefined,
  *check({ batch }, { atMost }, { register, id, district }) {
    const own = register.byId.get(id);
    if (batch === undefined || !own) return;
    const earlier = standingBefore(own, register.byBoard.get(`${district} ${batch}`) ?? []);
    if (earlier.count < atMost) return;
    const named = earlier.first.map(({ draft, source }) => `“${draft.name ?? source.file}”`);
    const others = `${named.join('、')}${earlier.count > named.length ? `等 ${earlier.count} 个` : ''}`;
    const board = register.districts.find((each) => each.id === district)?.name ?? district;
    yield {
      path: ['recommendation'],
      part: 'key',
      message: `这是${board}本批次推荐的第 ${earlier.count + 1} 个，先推荐的有${others}`,
      asked: `不超过 ${atMost} 个`,
      found: `第 ${earlier.count + 1} 个`,
      needed: `不超过 ${atMost} 个`,
    };
  },
  basis: () => '没有超过推荐数量',
});

const counts = (record: AllianceRecord) =>
  record.draft.recommendation !== undefined && actOf(record, '终止') === undefined;

const NAMED = 3;
const firstOf = (records: readonly Ordered[]) => records.slice(0, NAMED).map(({ record }) => record);

/** How many of a group stand before a record, and the first of them: a message that named all would grow without end. */
function standingBefore(own: AllianceRecord, group: readonly AllianceRecord[]) {
  const inOrder = recommendedIn(group);
  const place = placeIn(inOrder, order(own));
  const listed = listedSince(own);
  if (listed === undefined || isKnown(own, listed))
    return { count: place, first: firstOf(inOrder.slice(0, Math.min(place, NAMED))) };
  // What is settled stays so: against a listed one counts what was listed with it, or what the bureau knew of.
  const settled = inOrder.slice(0, place).filter(({ record }) => isListedOn(record, listed));
  return { count: settled.length, first: firstOf(settled) };
}

interface Ordered {
  record: AllianceRecord;
  rank: string;
}

const ordered = new WeakMap<readonly AllianceRecord[], readonly Ordered[]>();

/** Those of a group that count, in the order of their recommendations: put in order once, not for each of them. */
function recommendedIn(group: readonly AllianceRecord[]): readonly Ordered[] {
  const made =
    ordered.get(group) ??
    group
      .filter(counts)
      .map((record) => ({ record, rank: order(record) }))
      .sort((a, b) => (a.rank < b.rank ? -1 : 1));
  ordered.set(group, made);
  return made;
}

/** How many come before a rank, found by halves. */
function placeIn(inOrder: readonly Ordered[], rank: string): number {
  let [low, high] = [0, inOrder.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((inOrder[middle]?.rank ?? '') < rank) low = middle + 1;
    else high = middle;
  }
  return low;
}

const order = ({ draft, id }: AllianceRecord) =>
  `${draft.recommendation?.date ?? '9999'} ${draft.application?.date ?? '9999'} ${id}`;
