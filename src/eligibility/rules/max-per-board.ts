import { z } from 'zod';
import { Count } from '#schemas/fields.ts';
import type { AllianceRecord } from '#src/registry/registry.ts';
import { actOf, isListedOn, listedSince } from '#src/registry/state/standing.ts';
import { defineRule } from '../define-rule.ts';
import { isKnown } from './known-conflict.ts';

/** A cap on what each board recommends in a batch. What was recommended first stands; the later ones have the finding. */
export default defineRule({
  id: 'max-per-board',
  title: '每个县区、板块的推荐数量',
  why: '通知限定了每个县区、板块推荐的数量',
  fix: '由推荐单位择优推荐；不再推荐的，由市局登记终止',
  params: z.strictObject({ atMost: Count }),
  asks: ({ atMost }) =>
    `同一批次中，每个县区、板块推荐的联合体不超过 ${atMost} 个；终止申报的不算，先推荐的、其次先申报的优先`,
  besideOthers: true,
  applies: ({ recommendation }) => recommendation !== undefined,
  *check({ batch }, { atMost }, { register, id, district }) {
    const own = register.byId.get(id);
    if (batch === undefined || !own) return;
    const earlier = (register.byBoard.get(`${district} ${batch}`) ?? []).filter(
      (other) => other.id !== id && counts(other) && isBefore(other, own),
    );
    if (earlier.length < atMost) return;
    const named = earlier.slice(0, 3).map(({ draft, source }) => `“${draft.name ?? source.file}”`);
    const others = `${named.join('、')}${earlier.length > named.length ? `等 ${earlier.length} 个` : ''}`;
    const board = register.districts.find((each) => each.id === district)?.name ?? district;
    yield {
      path: ['recommendation'],
      part: 'key',
      message: `这是${board}本批次推荐的第 ${earlier.length + 1} 个，先推荐的有${others}`,
      asked: `不超过 ${atMost} 个`,
      found: `第 ${earlier.length + 1} 个`,
      needed: `不超过 ${atMost} 个`,
    };
  },
  basis: () => '没有超过推荐数量',
});

const counts = (record: AllianceRecord) =>
  record.draft.recommendation !== undefined && actOf(record, '终止') === undefined;

/** What is settled stays so: against a listed one counts what was listed with it, or what the bureau knew of. */
function isBefore(other: AllianceRecord, own: AllianceRecord): boolean {
  const listed = listedSince(own);
  if (listed !== undefined && !isListedOn(other, listed) && !isKnown(own, listed)) return false;
  return order(other) < order(own);
}

const order = ({ draft, id }: AllianceRecord) =>
  `${draft.recommendation?.date ?? '9999'} ${draft.application?.date ?? '9999'} ${id}`;
