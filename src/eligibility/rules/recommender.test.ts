/** Whom the notice was sent to recommends, by whatever name its office has had. */
import { expect, test } from 'vitest';
import { judgeRegister } from '#src/eligibility/judge.ts';
import { baseEdit, registerOf } from '#src/testing/life-events/register.ts';

const said = (now: string, former: string) =>
  judgeRegister(
    registerOf(
      baseEdit('data/districts.yaml', 'authority: 海州区科技局', `authority: ${now}, formerAuthorities: [${former}]`),
    ),
    '2026-11-23',
  ).diagnostics.flatMap(({ rule, message }) => (rule === 'recommender' ? message : []));
const until = (name: string, day: string) => `{ name: ${name}, until: ${day} },`;

test.each([
  ['renamed after the recommendation', '海州区工业和科技局', until('海州区科技局', '2025-03-01'), []],
  ['renamed between the notice and the recommendation', '海州区工业和科技局', until('海州区科技局', '2024-06-20'), []],
  ['renamed twice', '海州区甲局', until('海州区科技局', '2024-06-20') + until('海州区乙局', '2025-01-01'), []],
  [
    'never one of those',
    '海州区甲局',
    until('海州区乙局', '2025-01-01'),
    [expect.stringMatching(/^海州区甲局不是本批次通知的主送单位/)],
  ],
])('%s', (_, now, former, expected) => {
  expect(said(now, former)).toEqual(expected);
});
