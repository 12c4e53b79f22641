import { z } from 'zod';
import { Finance } from '#schemas/organisation.ts';
import { wordOf } from '#schemas/words.ts';
import { labelOf } from '#schemas/shape.ts';
import { Years } from '../quantities.ts';
import { defineRule } from '../define-rule.ts';
import { oneOf } from './one-of.ts';
import { leadsWithFigures } from '../whom.ts';

/** The figures are there, or confirmed by the board, and of the year before the batch. */
export default defineRule({
  id: 'finance-last-year',
  title: '经营数据为上一年度',
  why: '销售收入和研发投入强度按上一年度衡量',
  fix: '填写所问年度的经营数据（lead.finance）；后来接手牵头的，按接手的那一年算',
  params: z.strictObject({ kinds: z.array(wordOf('leadKinds')).optional(), yearsBefore: Years }),
  whom: 'figures',
  asks: ({ kinds, yearsBefore }, vocabulary) =>
    `牵头单位为${leadsWithFigures(vocabulary, kinds).join('、')}的，填写销售收入和研发投入；数据为${yearsBefore === 1 ? '批次的上一年度' : `批次之前第 ${yearsBefore} 年的`}。登记仓库公开时不写数额，写年度和核实单位`,
  judges: ['lead.kind'],
  concerns: 'lead',
  applies: ({ lead }, { kinds }, { vocabulary }) => oneOf(leadsWithFigures(vocabulary, kinds), lead?.kind),
  *check({ lead }, { yearsBefore }, { year }) {
    const needed = year === undefined ? '上一年度' : `${year - yearsBefore} 年度`;
    const fix = `填写${year === undefined ? '' : ' '}${needed}的经营数据（lead.finance）`;
    if (!lead?.finance) yield { path: ['lead', 'finance'], message: '上一年度经营数据尚未填写', needed, fix };
    else if (year !== undefined && lead.finance.year !== year - yearsBefore)
      yield {
        path: ['lead', 'finance', 'year'],
        message: `经营数据为 ${lead.finance.year ?? '（未填）'} 年度，应为 ${needed}`,
        found: `${lead.finance.year ?? ''}`,
        needed,
        fix,
      };
    if (!lead?.finance || lead.finance.confirmedBy) return;
    for (const field of ['salesRevenue', 'rdExpenditure'] as const) {
      const message = `上一年度${labelOf(Finance, [field])}尚未填写`;
      if (lead.finance[field] === undefined) yield { path: ['lead', 'finance', field], message };
    }
  },
  basis: (_alliance, { yearsBefore }, { year }) => `数据为 ${year - yearsBefore} 年度`,
});
