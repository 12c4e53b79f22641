import { z } from 'zod';
import { inFen, Money } from '#schemas/number-fields.ts';
import { wordOf } from '#schemas/words.ts';
import { defineRule } from '../define-rule.ts';
import { oneOf } from './one-of.ts';
import { leadsWithFigures } from '../whom.ts';

/** Last year's sales of a lead that states figures, in 万元; the boundary itself passes. */
export default defineRule({
  id: 'leader-revenue',
  title: '牵头单位销售收入',
  why: '牵头单位应有相当的规模，才能带动产业链',
  fix: '核对上一年度销售收入（单位：万元，1 亿元写作 10000）',
  params: z.strictObject({ kinds: z.array(wordOf('leadKinds')).optional(), atLeast: Money }),
  whom: 'figures',
  asks: ({ kinds, atLeast }, vocabulary) =>
    `牵头单位为${leadsWithFigures(vocabulary, kinds).join('、')}的，上一年度销售收入不低于 ${atLeast} 万元，恰好 ${atLeast} 万元符合`,
  judges: ['lead.kind'],
  concerns: 'lead',
  applies: ({ lead }, { kinds }, { vocabulary }) => oneOf(leadsWithFigures(vocabulary, kinds), lead?.kind),
  *check({ lead }, { atLeast }) {
    const revenue = lead?.finance?.salesRevenue;
    const subject = lead?.name ? { subject: lead.name } : {};
    if (lead?.finance?.confirmedBy && revenue === undefined) return;
    if (revenue === undefined) {
      // That it is missing is what finance-last-year reports.
      yield {
        path: ['lead', 'finance', 'salesRevenue'],
        message: '上一年度销售收入尚未填写',
        echo: 'finance-last-year',
        ...subject,
      };
    } else if (inFen(revenue) < inFen(atLeast)) {
      const needed = `不低于 ${atLeast} 万元`;
      yield {
        path: ['lead', 'finance', 'salesRevenue'],
        message: `上一年度销售收入 ${revenue} 万元`,
        asked: needed,
        found: `${revenue} 万元`,
        needed,
        ...subject,
      };
    }
  },
  attested: ({ lead }) => lead?.finance?.confirmedBy !== undefined && lead.finance.salesRevenue === undefined,
  basis: (_alliance, { atLeast }) => `上一年度销售收入不低于 ${atLeast} 万元`,
});
