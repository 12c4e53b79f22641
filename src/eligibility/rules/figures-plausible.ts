import { Finance } from '#schemas/organisation.ts';
import { labelOf } from '#schemas/shape.ts';
import { meaningOf } from '#schemas/word-meaning.ts';
import { defineRule } from '../define-rule.ts';
import { None } from './none.ts';

/** In 万元: no enterprise of the country sells for a million million yuan, none spends a tenth of that on R&D. */
const LARGEST = { salesRevenue: 100_000_000, rdExpenditure: 10_000_000 } as const;

/** Data, only warnings: figures that are hardly in 万元, or hardly of the field they stand in. */
export default defineRule({
  id: 'figures-plausible',
  title: '经营数据合理',
  why: '以元为单位的数填在万元一栏，或两栏填反，是最常见的差错',
  fix: '核对单位（万元；8.2 亿元写作 82000）和两个数额；确实无误的，可以保留',
  params: None,
  asks: () =>
    `销售收入不到 ${LARGEST.salesRevenue} 万元，研发投入不到 ${LARGEST.rdExpenditure} 万元；企业的研发投入不超过销售收入；不合理的只作提醒，不影响结论`,
  *check({ lead, formerLeads = [] }, _params, { vocabulary }) {
    const leads = [
      ...(lead ? [{ path: ['lead'] as const, each: lead }] : []),
      ...formerLeads.map((each, i) => ({ path: ['formerLeads', i] as const, each })),
    ];
    for (const { path, each } of leads) {
      const { kind, finance = {} } = each;
      const large = (['salesRevenue', 'rdExpenditure'] as const).filter(
        (field) => (finance[field] ?? 0) >= LARGEST[field],
      );
      for (const field of large) {
        const figure = `${finance[field]} 万元`;
        const message = `${labelOf(Finance, [field])} ${figure}，即 ${(finance[field] ?? 0) / 10_000} 亿元，像是以元为单位的数`;
        yield { path: [...path, 'finance', field], severity: 'warning', message, found: figure };
      }
      const { salesRevenue = 0, rdExpenditure = 0 } = finance;
      // An institute need not sell anything; and without sales there is nothing to compare with.
      const sells = meaningOf(vocabulary.leadKinds, kind)?.is === '企业' && salesRevenue > 0;
      if (large.length === 0 && sells && rdExpenditure > salesRevenue)
        yield {
          path: [...path, 'finance', 'rdExpenditure'],
          severity: 'warning',
          message: `研发投入 ${rdExpenditure} 万元，超过销售收入 ${salesRevenue} 万元`,
          found: `${rdExpenditure} 万元`,
        };
    }
  },
});
