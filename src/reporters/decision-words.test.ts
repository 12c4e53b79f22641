import { expect, test } from 'vitest';
import type { Concerned, DecisionChange } from '#src/changes/change-report.ts';
import { decisionOf } from '#src/testing/sample-reports.ts';
import { decisionInShort, decisionLinesOf } from './decision-words.ts';
import { rowsOf } from './outline.ts';

const lines = (parts: Partial<DecisionChange>) =>
  rowsOf(decisionLinesOf(decisionOf(parts), '请看 Files changed')).map(({ text, depth }) => '  '.repeat(depth) + text);
const one: Concerned = { id: 'fibre', name: '甲' };

test.each<[string, Partial<Concerned>, string]>([
  ['nothing found', {}, '所涉：甲（fibre）'],
  ['a result', { result: '合格' }, '所涉：甲（fibre）合格'],
  ['with a reason', { result: '不合格', reason: '未按期' }, '所涉：甲（fibre）不合格：未按期'],
  [
    'with one more that is not public',
    { result: '不合格', reason: '未按期', hiddenReason: true },
    '所涉：甲（fibre）不合格：未按期（另有内部原因，不公开，请看文件）',
  ],
  [
    'with one that is not public',
    { result: '不通过', hiddenReason: true },
    '所涉：甲（fibre）不通过（原因不公开，请看文件）',
  ],
  ['against it, without any', { result: '不通过' }, '所涉：甲（fibre）不通过（没有写原因）'],
])('of an alliance %s', (_, found, expected) => {
  expect(lines({ what: '年度评估', concerned: [{ ...one, ...found }], fields: [] })).toEqual([expected]);
});

test.each<[string, Partial<DecisionChange>, string[]]>([
  ['a reason that is public', { fields: [{ field: '公开的原因', kind: '新增', to: '自愿' }] }, ['公开的原因：自愿']],
  [
    'a reason that is not',
    { fields: [{ field: '内部原因', kind: '新增', hidden: true }] },
    ['内部原因：已写，不公开，请看文件'],
  ],
  ['none where one is due', { fields: [] }, ['原因：没有写']],
  ['none where none is due', { what: '公示', fields: [] }, []],
  ['none of what cannot be read', { fields: [], unreadable: true }, []],
  ['more than is told', { fields: [], fieldsLeftOut: 2 }, ['另有 2 项没有列出，请看 Files changed']],
  [
    'an edit',
    { kind: '修改', fields: [{ field: '日期', kind: '修改', from: '一', to: '二' }] },
    ['日期：由“一”改为“二”'],
  ],
])('%s', (_, parts, expected) => {
  expect(lines({ concerned: [], ...parts })).toEqual(expected);
});

test('in one line: one alliance by name, several by how many, and at most seven hundred characters', () => {
  const concerned = Array.from({ length: 14 }, (_, i) => ({ id: `a${i}`, name: '甲' }));
  const short = (parts: Partial<DecisionChange>) => decisionInShort(decisionOf({ fields: [], what: '公示', ...parts }));
  expect(short({ concerned })).toBe('新增决定：公示 连科〔2024〕61号，2024年8月19日：14 个联合体，逐个列在下面');
  expect(short({ concerned: [one], concernedLeftOut: 1 })).toMatch(/：2 个联合体，逐个列在下面$/);
  expect(short({ concerned: [one] })).toMatch(/：甲（fibre）$/);
  const long = decisionInShort(decisionOf({ fields: [{ field: '甲', kind: '新增', to: '乙'.repeat(900) }] }));
  expect(long).toMatch(/乙…（没有列全，见“改了什么”）$/);
  expect([...long].length).toBeLessThan(730);
  expect(decisionInShort(decisionOf({ kind: '修改', fields: [], concerned: [] }))).toMatch(/：内容没有变化$/);
  expect(decisionInShort(decisionOf({ unreadable: true, fields: [], concerned: [] }))).toMatch(/：改后读不出来$/);
});
