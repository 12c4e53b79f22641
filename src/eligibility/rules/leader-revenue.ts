import { z } from 'zod';
import { inFen, Money } from '#schemas/fields.ts';
import { LeadKind } from '#schemas/organisation.ts';
import { defineRule } from '../define-rule.ts';
import { oneOf } from './one-of.ts';

/** 二、（二）1: last year's sales of an industry leader, in 万元; the boundary itself passes. */
export default defineRule({
  id: 'leader-revenue',
  title: '行业龙头企业销售收入',
  why: '行业龙头企业应有相当的规模，才能带动产业链',
  fix: '核对上一年度销售收入（单位：万元，5 亿元写作 50000）；确实不足的，取得市局书面同意',
  params: z.strictObject({ kinds: z.array(LeadKind), atLeast: Money }),
  asks: ({ kinds, atLeast }) =>
    `牵头单位为${kinds.join('、')}的，上一年度销售收入不低于 ${atLeast} 万元，恰好 ${atLeast} 万元符合`,
  concerns: 'lead',
  applies: ({ lead }, { kinds }) => oneOf(kinds, lead?.kind),
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
        message: `上一年度销售收入 ${revenue} 万元，原则上${needed}`,
        found: `${revenue} 万元`,
        needed,
        ...subject,
      };
    }
  },
  attested: ({ lead }) => lead?.finance?.confirmedBy !== undefined && lead.finance.salesRevenue === undefined,
  basis: (_alliance, { atLeast }) => `上一年度销售收入不低于 ${atLeast} 万元`,
});
