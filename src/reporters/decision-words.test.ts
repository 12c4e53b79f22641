import { expect, test } from 'vitest';
import type { Concerned, DecisionChange } from '#src/changes/change-report.ts';
import { decisionOf, decisionWithout } from '#src/testing/sample-reports.ts';
import { decisionInShort, decisionInWords, decisionLinesOf } from './decision-words.ts';
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

test.each<[string, DecisionChange, string]>([
  ['new', decisionOf(), '新增决定：退出 连科〔2024〕61号，2024年8月19日（data/decisions/2024/tuichu-61.yaml）'],
  [
    'renamed',
    decisionOf({ kind: '改名', fromFile: 'data/decisions/2024/x.yaml', fields: [] }),
    '改名决定：退出 连科〔2024〕61号，2024年8月19日（data/decisions/2024/x.yaml → data/decisions/2024/tuichu-61.yaml）',
  ],
  [
    'one that cannot be read any more',
    decisionOf({ kind: '修改', unreadable: true, fields: [] }),
    '修改决定：退出 连科〔2024〕61号，2024年8月19日（data/decisions/2024/tuichu-61.yaml），改后读不出来',
  ],
  [
    'edited without another word',
    decisionOf({ kind: '修改', fields: [] }),
    '修改决定：退出 连科〔2024〕61号，2024年8月19日（data/decisions/2024/tuichu-61.yaml），内容没有变化',
  ],
  [
    'edited',
    decisionOf({ kind: '修改' }),
    '修改决定：退出 连科〔2024〕61号，2024年8月19日（data/decisions/2024/tuichu-61.yaml）',
  ],
  [
    'without a kind',
    decisionWithout('what'),
    '新增决定：连科〔2024〕61号，2024年8月19日（data/decisions/2024/tuichu-61.yaml）',
  ],
  [
    'without a number',
    decisionWithout('document'),
    '新增决定：退出，2024年8月19日（data/decisions/2024/tuichu-61.yaml）',
  ],
  ['without a day', decisionWithout('date'), '新增决定：退出 连科〔2024〕61号（data/decisions/2024/tuichu-61.yaml）'],
  [
    'of which nothing can be read',
    decisionWithout('what', 'document', 'date'),
    '新增决定：2024/tuichu-61（data/decisions/2024/tuichu-61.yaml）',
  ],
])('heading of a decision: %s', (_, decision, expected) => {
  expect(decisionInWords(decision)).toBe(expected);
});

test('alliances that are not named are counted; one that there is not is called so; lists are not counted in words', () => {
  const fields = [
    { field: '联合体', kind: '数量', from: '1', to: '2' },
    { field: '备注', kind: '新增' },
  ] as const;
  expect(lines({ what: '公示', concerned: [{ id: 'x' }], concernedLeftOut: 2, fields })).toEqual([
    '所涉：没有这个联合体（x）',
    '另有 2 个联合体没有列出，请看 Files changed',
    '备注：有',
  ]);
});

test('in one line: what is edited or renamed says from what to what; with nothing to say it ends after its name', () => {
  const fields = [{ field: '日期', kind: '修改', from: '一', to: '二' }] as const;
  const parts = { concerned: [], fields };
  expect(decisionInShort(decisionOf({ ...parts, kind: '修改' }))).toMatch(/2024年8月19日：日期：由“一”改为“二”$/);
  expect(decisionInShort(decisionOf({ ...parts, kind: '改名' }))).toMatch(/2024年8月19日：日期：由“一”改为“二”$/);
  expect(decisionInShort(decisionOf({ what: '公示', concerned: [], fields: [] }))).toMatch(/，2024年8月19日$/);
  // Seven hundred characters are told whole.
  const name = decisionInShort(decisionOf({ what: '公示', concerned: [], fields: [] }));
  const filled = (length: number) =>
    decisionInShort(
      decisionOf({
        what: '公示',
        concerned: [],
        fields: [{ field: '甲', kind: '新增', to: '乙'.repeat(length - name.length - '：甲：'.length) }],
      }),
    );
  expect(filled(700)).toHaveLength(700);
  expect(filled(700)).not.toContain('没有列全');
  expect(filled(701)).toContain('没有列全');
});

test('of a part or an item, all that it says; where it is new in a decision that is told in one line, too', () => {
  const told = [
    { label: '受理部门', value: '高新处' },
    { label: '内部备注', hidden: '已填' as const },
  ];
  const decision = decisionOf({ fields: [{ field: '更正为 › 异议受理', kind: '新增', told }] });
  const said = '更正为 › 异议受理：受理部门 高新处；（不公开）已填 内部备注';
  expect(rowsOf(decisionLinesOf(decision, '用 git diff 看')).map(({ text }) => text)).toContain(said);
  expect(decisionInShort(decision)).toContain(said);
});
