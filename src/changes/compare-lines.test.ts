import { expect, test } from 'vitest';
import { processorSeconds } from '#src/testing/processor-time.ts';
import { compareLines } from './compare-lines.ts';

test.each<[string, string, string, object[]]>([
  ['the same', '甲\n乙\n', '甲\n乙\n', []],
  ['only the ends of lines', '甲\r\n乙 \n', '甲\n乙\n', []],
  ['only empty lines', '甲\n乙', '甲\n\n\n乙', []],
  ['one reworded', '甲\n乙\n丙', '甲\n乙乙\n丙', [{ field: '第 2 行', kind: '修改', from: '乙', to: '乙乙' }]],
  ['one new', '甲\n丙', '甲\n乙\n丙', [{ field: '第 2 行', kind: '新增', to: '乙' }]],
  ['one gone', '甲\n乙\n丙', '甲\n丙', [{ field: '原第 2 行', kind: '移除', from: '乙' }]],
  [
    'two apart, in one text',
    '一\n二\n三\n四\n五',
    '一\n贰\n三\n四\n伍',
    [
      { field: '第 2 行', kind: '修改', from: '二', to: '贰' },
      { field: '第 5 行', kind: '修改', from: '五', to: '伍' },
    ],
  ],
  [
    'moved',
    '一\n二\n三',
    '二\n三\n一',
    [
      { field: '原第 1 行', kind: '移除', from: '一' },
      { field: '第 3 行', kind: '新增', to: '一' },
    ],
  ],
  [
    'all of it',
    '一',
    '二\n三',
    [
      { field: '第 1 行', kind: '修改', from: '一', to: '二' },
      { field: '第 2 行', kind: '新增', to: '三' },
    ],
  ],
])('%s', (_, before, after, told) => {
  expect(compareLines(before, after)).toEqual(told);
});

test('personal data is masked; where both sides are masked alike the line is said to differ', () => {
  expect(compareLines('电话 13800138000', '电话 13811118000')).toEqual([
    { field: '第 1 行', kind: '修改', hidden: true, only: '遮住的内容' },
  ]);
  expect(JSON.stringify(compareLines('', '电话 13800138000'))).not.toContain('13800138000');
});

test('texts with thousands of differing lines are told at once', () => {
  const text = (word: string) => Array.from({ length: 3000 }, (_, i) => `${word}${i}`).join('\n');
  const seconds = processorSeconds(() => expect(compareLines(text('甲'), text('乙'))).toHaveLength(3000));
  expect(seconds).toBeLessThan(5);
});

test('texts that differ in more lines than are matched: each line that went goes with the one in its place', () => {
  const lines = (word: string, count: number) => Array.from({ length: count }, (_, i) => ` ${word}${i}`).join('\n');
  const told = compareLines(`同\n${lines('旧', 1500)}`, `同\n${lines('新', 1501)}`);
  expect(told).toHaveLength(1501);
  expect(told[0]).toEqual({ field: '第 2 行', kind: '修改', from: '旧0', to: '新0' });
  expect(told.at(-1)).toEqual({ field: '第 1502 行', kind: '新增', to: '新1500' });
});
