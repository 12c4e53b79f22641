import { z } from 'zod';
import { Count } from '#schemas/number-fields.ts';
import type { AllianceRecord } from '#src/registry/registry.ts';
import { leadOn } from '#src/registry/state/parties.ts';
import { isListedOn, isOpenOn, listedSince } from '#src/registry/state/standing.ts';
import { defineRule } from '../define-rule.ts';
import { isKnown } from './known-conflict.ts';

/** Beyond this a lead has “more than so many”. */
const MOST_COUNTED = 20;

/** So many open alliances a lead. The earlier application stands; the later one has the finding. */
export default defineRule({
  id: 'one-alliance-per-lead',
  title: '同一单位牵头的联合体数量',
  why: '牵头单位的精力有限，牵头过多，难以都做实',
  fix: '更换牵头单位，或待以前牵头的联合体退出',
  params: z.strictObject({ atMost: Count }),
  asks: ({ atMost }) =>
    `同一单位（按信用代码）牵头的联合体不超过 ${atMost} 个；当时已退出和终止的不算，先列入的、其次先申报的优先`,
  judges: ['lead.creditCode'],
  concerns: 'lead',
  besideOthers: true,
  *check({ lead }, { atMost }, { register, id, day }) {
    const code = lead?.creditCode;
    const own = register.byId.get(id);
    if (!code || !own) return;
    // Counting goes no further than anybody needs to see why: else the work would grow with the square of their number.
    const most = Math.max(atMost, MOST_COUNTED);
    const earlier: AllianceRecord[] = [];
    for (const other of register.byLead.get(code) ?? []) {
      if (earlier.length > most) break;
      if (other.id !== id && isOpenOn(other, day) && leads(other, code, day) && isBefore(other, own, lead.since, day))
        earlier.push(other);
    }
    if (earlier.length < atMost) return;
    const named = earlier.slice(0, 3).map(({ draft, source }) => `“${draft.name ?? source.file}”（${source.file}）`);
    const count = earlier.length > most ? `${most} 个以上` : `${earlier.length} 个`;
    const others = `${named.join('、')}${earlier.length > named.length ? `等 ${count}联合体` : ''}`;
    yield {
      path: ['lead', 'creditCode'],
      message: `${lead.name ?? '牵头单位'}已牵头${others}`,
      asked: `最多牵头 ${atMost} 个联合体`,
      found: `已牵头 ${count}`,
      needed: `最多 ${atMost} 个`,
      ...(lead.name ? { subject: lead.name } : {}),
    };
  },
  basis: (_alliance, { atMost }) => (atMost === 1 ? '没有牵头其他在建的联合体' : `牵头的在建联合体不超过 ${atMost} 个`),
});

const leads = ({ draft }: AllianceRecord, code: string, day: string) => leadOn(draft, day)?.value.creditCode === code;

/**
 * Whether another alliance of the same lead counts against this one. What is settled stays so: against a listed one
 * counts what was listed before it; or, where the bureau knew of the conflict and consented, what had applied before it.
 */
function isBefore(other: AllianceRecord, own: AllianceRecord, since: string | undefined, day: string): boolean {
  // Who takes over an alliance answers for those it led by then.
  if (since === day) return (leadOn(other.draft, day)?.value.since ?? other.draft.application?.date ?? '9999') < since;
  const listed = listedSince(own);
  if (listed !== undefined && isListedOn(other, listed)) return order(other) < order(own);
  if (listed !== undefined && !isKnown(own, listed)) return false;
  if (listed === undefined && listedSince(other) !== undefined) return true;
  return applied(other) < applied(own);
}

const order = (record: AllianceRecord) => `${listedSince(record) ?? '9999'} ${applied(record)}`;
const applied = ({ draft, id }: AllianceRecord) => `${draft.application?.date ?? '9999'} ${id}`;
