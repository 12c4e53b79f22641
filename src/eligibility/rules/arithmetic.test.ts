/** Rules that compute, against the plainest computation of the same thing: whole numbers, and days counted one by one. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holdsFor } from '#src/testing/fuzz/trials.ts';
import { day } from '#src/testing/fuzz/values.ts';
import { actOn, contextFor, contextOf } from '#src/testing/checked.ts';
import type { AllianceDraft, RuleContext } from '../define-rule.ts';
import intensity from './leader-rd-intensity.ts';
import highTech from './member-high-tech.ts';
import publicity from './publicity-period.ts';
import revenue from './leader-revenue.ts';

const ASKED = contextOf();
const found = <Params>(
  rule: { check(alliance: AllianceDraft, params: Params, context: RuleContext): Iterable<unknown> },
  alliance: AllianceDraft,
  params: Params,
  acts: RuleContext['acts'] = [],
) => [...rule.check(alliance, params, contextFor(alliance, { ...ASKED, acts }))].length;

/** Money as whole 分, and as the number of 万元 a record holds. */
const fen = fc.oneof(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 0, max: 10 ** 15 }));
const held = (amount: number) => amount / 1e6;
const leader = (finance: object): AllianceDraft => ({ lead: { name: '甲', kind: '行业龙头企业', finance } });

test('intensity: exactly the percentage asked for passes, one 分 less does not, at any size', () => {
  const params = { kinds: ['行业龙头企业' as const], atLeastPercent: 3 };
  holdsFor(1000, [fen, fen], (sales, rd) => {
    const passes = sales > 0 && BigInt(rd) * 100n >= BigInt(sales) * 3n;
    expect(found(intensity, leader({ salesRevenue: held(sales), rdExpenditure: held(rd) }), params)).toBe(
      passes ? 0 : 1,
    );
  });
  holdsFor(500, [fc.integer({ min: 1, max: 10 ** 13 })], (part) => {
    const limit = { salesRevenue: held(part * 100), rdExpenditure: held(part * 3) };
    expect(found(intensity, leader(limit), params)).toBe(0);
    expect(found(intensity, leader({ ...limit, rdExpenditure: held(part * 3 - 1) }), params)).toBe(1);
  });
});

test('revenue: five hundred million yuan to the 分', () => {
  const params = { kinds: ['行业龙头企业' as const], atLeast: 50_000 };
  holdsFor(500, [fc.integer({ min: -1000, max: 1000 })], (more) => {
    const salesRevenue = held(50_000_000_000 + more);
    expect(found(revenue, leader({ salesRevenue }), params)).toBe(more >= 0 ? 0 : 1);
  });
});

const days = (first: string, last: string) => Math.round((Date.parse(last) - Date.parse(first)) / 86_400_000);
const after = (first: string, count: number) =>
  new Date(Date.parse(first) + count * 86_400_000).toISOString().slice(0, 10);

test('publicity: seven days with both ends, over ends of months and years', () => {
  holdsFor(500, [day, fc.integer({ min: 0, max: 12 })], (date, more) => {
    const acts = [actOn('公示', date, { until: after(date, more) })];
    expect(found(publicity, {}, { days: 7 }, acts)).toBe(more + 1 >= 7 ? 0 : 1);
  });
});

test('a certificate is valid from its day of issue through the corresponding day three years on', () => {
  const issued = fc.oneof(
    day.filter((each) => each >= '2000'),
    fc.constantFrom('2020-02-29', '2024-02-29', '2020-02-28'),
  );
  holdsFor(500, [issued, fc.integer({ min: -3, max: 1100 })], (from, more) => {
    const on = after(from, more);
    const member = { name: '甲', kind: '企业' as const, highTech: [{ certificate: 'GR202032000001', issued: from }] };
    const valid =
      more >= 0 &&
      (Number(on.slice(0, 4)) < Number(from.slice(0, 4)) + 3 ||
        (Number(on.slice(0, 4)) === Number(from.slice(0, 4)) + 3 && on.slice(5) <= from.slice(5)));
    expect(days(from, on)).toBe(more);
    expect(
      found(highTech, { members: [member], recommendation: { date: on } }, { kinds: ['企业'], validYears: 3 }),
    ).toBe(valid ? 0 : 1);
  });
});
