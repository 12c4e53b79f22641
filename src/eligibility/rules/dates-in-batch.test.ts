/** Days are compared with the day the notice was issued where a notice tells it. */
import { expect, test } from 'vitest';
import { baseText, baseWith, exampleWhole, judgedAlone } from '#src/testing/judged.ts';

const NOTICE = 'data/policies/2024.yaml';
const issued = (day: string) => baseWith(NOTICE, baseText(NOTICE).replace('id: 2024\n', `id: 2024\nissued: ${day}\n`));
const found = (day: string) =>
  judgedAlone(exampleWhole('min-members/boundary-three'), undefined, issued(day))
    .loud.filter(({ rule }) => rule === 'dates-in-batch')
    .map(({ message }) => message);

// The example applies on 2024-06-10 and is recommended on 2024-06-25.
test.each([
  ['2024-06-10', []],
  ['2024-06-11', ['申报日期2024年6月10日早于通知成文的2024年6月11日']],
  ['2024-06-25', ['申报日期2024年6月10日早于通知成文的2024年6月25日']],
  [
    '2024-06-26',
    ['申报日期2024年6月10日早于通知成文的2024年6月26日', '推荐日期2024年6月25日早于通知成文的2024年6月26日'],
  ],
])('issued on %s', (day, messages) => {
  expect(found(day)).toEqual(messages);
});
