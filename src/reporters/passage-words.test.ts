import { expect, test } from 'vitest';
import type { FieldChange, Passage } from '#src/changes/change-report.ts';
import { fieldInWords, fieldOutline } from './passage-words.ts';

const PAGE = '请看 Files changed';
const outline = (passages: readonly Passage[], more: Partial<FieldChange> = {}) =>
  fieldOutline({ field: '甲', kind: '修改', passages, ...more }, PAGE);

test.each([
  [{ kind: '数量', from: '2', to: '3' }, '甲 2 → 3'],
  [{ kind: '顺序' }, '甲的顺序有调整'],
  [{ kind: '修改', from: '一', to: '二' }, '甲：由“一”改为“二”'],
  [{ kind: '修改', hidden: true }, '甲已修改（不公开）'],
  [{ kind: '修改', hidden: true, only: '遮住的内容' }, '甲已修改（只有遮住的内容（个人信息）不同）'],
  [{ kind: '修改', from: '一 二', to: '一二', only: '空白' }, '甲：由“一 二”改为“一二”（只有空格和换行不同）'],
  [{ kind: '新增', to: '二' }, '新增甲“二”'],
  [{ kind: '移除', from: '一' }, '移除甲“一”'],
  [{ kind: '移除', hidden: true }, '移除甲（不公开）'],
  [{ kind: '新增' }, '新增甲'],
] as const)('field %j', (parts, line) => {
  expect(fieldInWords({ field: '甲', ...parts })).toBe(line);
  expect(fieldOutline({ field: '甲', ...parts }, PAGE)).toEqual({ text: line });
});

test('one place: what was there and what is, together', () => {
  expect(outline([{ from: '一', to: '二' }])).toEqual({
    text: '甲改了 1 处',
    below: [{ text: '原文：“一”' }, { text: '改为：“二”', joined: true }],
  });
});

test('several are numbered; what is cut or left out is said, and where it can be read', () => {
  const passages = [
    { from: '一', to: '二' },
    { from: '三…（共 9 字）', to: '四', cut: true as const },
  ];
  expect(outline(passages, { passagesLeftOut: { places: 3, characters: 40 } })).toEqual({
    text: '甲改了 5 处',
    below: [
      { text: '第 1 处原文：“一”' },
      { text: '第 1 处改为：“二”', joined: true },
      { text: '第 2 处原文：“三…（共 9 字）”' },
      { text: '第 2 处改为：“四”', joined: true },
      { text: '注明“共……字”的没有列全，请看 Files changed' },
      { text: '另有 3 处、共 40 字没有列出，请看 Files changed' },
    ],
  });
});

test('blanks alone, and what is masked alike, are called that', () => {
  expect(outline([{ from: '一␣', to: '一' }], { only: '空白' })).toMatchObject({
    text: '甲改了 1 处（只有空格和换行不同）',
  });
  expect(outline([{ from: '138****8000', to: '138****8000' }])).toMatchObject({
    below: [{ text: '只有遮住的内容不同：“138****8000”' }],
  });
});
