import { expect, test } from 'vitest';
import { longLife } from '#src/testing/long-life.ts';
import { supportOf } from './support.ts';

const { records, policies } = longLife().published;
const [record = expect.unreachable()] = records;
const [notice = expect.unreachable()] = policies;

test('support is told with its day and the passage of the notice that promises it', () => {
  expect(supportOf(record, notice)).toMatchObject([
    {
      date: '2025-04-01',
      day: '2025年4月1日',
      title: '示例定向项目',
      measure: { citation: '三、（一）', title: '项目支持', href: '/policies/2024/#project-support' },
    },
  ]);
});

test('without the notice, or with a measure it does not have, the fact alone is told', () => {
  expect(supportOf(record, undefined)[0]).not.toHaveProperty('measure');
  const without = { ...notice, policy: { ...notice.policy, measures: [] } };
  expect(supportOf(record, without)[0]).not.toHaveProperty('measure');
});
