import { z } from 'zod';
import { inFen, percentOf } from '#schemas/number-fields.ts';
import { wordOf } from '#schemas/words.ts';
import { Percent } from '../quantities.ts';
import { defineRule } from '../define-rule.ts';
import { oneOf } from './one-of.ts';
import { leadsWithFigures } from '../whom.ts';

/** R&D expenditure over sales of a lead that states figures, compared as whole numbers: 3 % passes, 2.9999 % does not. */
export default defineRule({
  id: 'leader-rd-intensity',
  title: '牵头单位研发投入强度',
  why: '牵头单位应持续投入研发，才能承担联合攻关',
  fix: '核对研发投入和销售收入（单位：万元，强度由系统计算）',
  params: z.strictObject({ kinds: z.array(wordOf('leadKinds')).optional(), atLeastPercent: Percent }),
  whom: 'figures',
  asks: ({ kinds, atLeastPercent }, vocabulary) =>
    `牵头单位为${leadsWithFigures(vocabulary, kinds).join('、')}的，上一年度研发投入 ÷ 销售收入不低于 ${atLeastPercent}%；强度由系统精确计算，恰好 ${atLeastPercent}% 符合`,
  judges: ['lead.kind'],
  concerns: 'lead',
  applies: ({ lead }, { kinds }, { vocabulary }) => oneOf(leadsWithFigures(vocabulary, kinds), lead?.kind),
  *check({ lead }, { atLeastPercent }) {
    const { salesRevenue, rdExpenditure, confirmedBy } = lead?.finance ?? {};
    if (confirmedBy && rdExpenditure === undefined) return;
    const path = ['lead', 'finance', 'rdExpenditure'];
    const subject = lead?.name ? { subject: lead.name } : {};
    if (rdExpenditure === undefined || salesRevenue === undefined) {
      // That they are missing is what finance-last-year reports.
      yield { path, message: '数据不全，无法计算研发投入强度', echo: 'finance-last-year', ...subject };
    } else if (!reaches(rdExpenditure, salesRevenue, atLeastPercent)) {
      // Without sales there is nothing to divide by: that is what leader-revenue reports.
      const echo = salesRevenue === 0 ? { echo: 'leader-revenue' } : {};
      const share = percentOf(rdExpenditure, salesRevenue);
      const percent = share === undefined ? '无法计算（销售收入为 0）' : `${share}%`;
      const needed = `不低于 ${atLeastPercent}%`;
      yield {
        path,
        message: `研发投入强度 ${percent}（${rdExpenditure} ÷ ${salesRevenue} 万元）`,
        asked: needed,
        found: percent,
        needed,
        ...subject,
        ...echo,
      };
    }
  },
  attested: ({ lead }) => lead?.finance?.confirmedBy !== undefined && lead.finance.rdExpenditure === undefined,
  basis: (_alliance, { atLeastPercent }) => `上一年度研发投入强度不低于 ${atLeastPercent}%`,
});

/** rd / sales ≥ percent / 100 in integers: percent has at most four decimals. */
function reaches(rd: number, sales: number, percent: number): boolean {
  const tenThousandths = BigInt(Math.round(percent * 10000));
  return inFen(sales) > 0n && inFen(rd) * 1_000_000n >= inFen(sales) * tenThousandths;
}
