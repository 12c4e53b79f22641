import { expect, test } from 'vitest';
import { longLife } from '#src/testing/long-life.ts';
import { madeUp } from '#src/testing/made-up.ts';
import { recordSections } from './record-sections.ts';

test('sections stand in the order of their readers, those without anything to say are left out', () => {
  const [long = expect.unreachable()] = longLife().published.records;
  const titles = (record: Parameters<typeof recordSections>[0], beside: Parameters<typeof recordSections>[1]) =>
    Object.values(recordSections(record, beside)).map(({ title }) => title);
  expect(titles(long, { hasNotice: true, hasEdits: true })).toEqual([
    '阶段和决定',
    '成员单位 3 家',
    '任务 1 项',
    '获得的支持',
    '推荐时的条件对照',
    '中长期发展规划',
    '记录的修改',
    '发现错误',
  ]);
  expect(titles(madeUp({ id: 'a' }), { hasNotice: false, hasEdits: false })).toEqual([
    '阶段和决定',
    '成员单位 0 家',
    '任务 0 项',
    '发现错误',
  ]);
});
