import { expect, test } from 'vitest';
import { internalLeaves } from '#src/testing/branches/internal-leaves.ts';
import { FIBRE_TEXT } from '#src/testing/branches/small-register.ts';
import { edited } from '#src/testing/branches/branch.ts';
import { compareFields } from './compare-fields.ts';
import { allianceFile, baseFiles } from '#src/testing/judged.ts';
import { loadQuickly } from '#src/testing/load-quickly.ts';
import { fieldInWords } from '#src/reporters/passage-words.ts';

const draft = (text: string) =>
  loadQuickly({ files: [...baseFiles, allianceFile(text)], diagnostics: [] }).alliances[0]?.draft ?? {};
const said = (...changes: readonly (readonly [string, string])[]) =>
  compareFields(draft(FIBRE_TEXT), draft(edited(FIBRE_TEXT, ...changes))).map(fieldInWords);

test.each([
  ['nothing', [], []],
  ['a leaf', [['role: 总体组织', 'role: 统筹']], ['牵头单位 › 承担任务：由“总体组织”改为“统筹”']],
  [
    'a leaf filled in',
    [['issued: 2022-10-12 }]\n', 'issued: 2022-10-12 }]\n    joined: 2024-06-01\n']],
    ['新增成员单位“示例复材有限公司” › 加入日期“2024-06-01”'],
  ],
  [
    'a leaf taken out',
    [['    goal: 2026 年底前完成中试\n', '']],
    ['移除任务“原丝稳定化制备” › 考核指标“2026 年底前完成中试”'],
  ],
  ['a part taken out', [['agreement: { signed: 2024-05-20 }\n', '']], ['移除组建协议']],
  ['a list of words', [['[技术创新目标, 任务分工,', '[技术创新目标,']], ['移除章程 › 章程内容“任务分工”']],
  [
    'the order of a list of words',
    [['[技术创新目标, 任务分工,', '[任务分工, 技术创新目标,']],
    ['章程 › 章程内容的顺序有调整'],
  ],
  [
    'a member’s code',
    [['"913207031110544666"', '91320707930673412Y']],
    ['成员单位“示例复材有限公司” › 统一社会信用代码：由“913207031110544666”改为“91320707930673412Y”'],
  ],
  [
    'a member’s name',
    [['name: 示例先进纤维研究院', 'name: 示例纤维研究院']],
    ['成员单位“示例先进纤维研究院” › 单位名称：由“示例先进纤维研究院”改为“示例纤维研究院”'],
  ],
  [
    'a task’s title',
    [['title: 原丝稳定化制备', 'title: 原丝制备']],
    ['任务“原丝稳定化制备” › 任务名称：由“原丝稳定化制备”改为“原丝制备”'],
  ],
  [
    'one certificate more',
    [['issued: 2022-10-12 }]', 'issued: 2022-10-12 }, { certificate: GR202532009876, issued: 2025-11-20 }]']],
    [
      '成员单位“示例复材有限公司” › 高新技术企业证书 1 → 2',
      '新增成员单位“示例复材有限公司” › 高新技术企业证书“GR202532009876”',
    ],
  ],
  [
    'a former name',
    [
      [
        'name: 示例先进纤维研究院\n',
        'name: 示例纤维院\n    formerNames: [{ name: 示例先进纤维研究院, until: 2025-12-01 }]\n',
      ],
    ],
    [
      '成员单位“示例先进纤维研究院” › 单位名称：由“示例先进纤维研究院”改为“示例纤维院”',
      '成员单位“示例先进纤维研究院” › 曾用名 0 → 1',
      '新增成员单位“示例先进纤维研究院” › 曾用名“示例先进纤维研究院 2025-12-01”',
    ],
  ],
  [
    'an internal part',
    [['governance:\n  body: 设理事会\n', 'governance:\n']],
    ['移除运行机制 › 管理协调机构（不公开）'],
  ],
  [
    'a figure',
    [['role: 总体组织', 'finance: { year: 2023, salesRevenue: 82000, rdExpenditure: 3280 }\n  role: 总体组织']],
    ['新增牵头单位 › 上一年度经营数据（不公开）'],
  ],
  [
    'a person',
    [['legalRepresentative: 张示例', 'legalRepresentative: 章示例']],
    ['牵头单位 › 法定代表人已修改（不公开）'],
  ],
] as const)('%s', (_, changes, expected) => {
  expect(said(...changes)).toEqual(expected);
});

test('members in another order, one new, one gone', () => {
  const [head = '', a = '', b = '', c = ''] = FIBRE_TEXT.split(/(?= {2}- name: )/);
  const [last = '', rest = ''] = c.split(/(?=agreement:)/);
  expect(compareFields(draft(FIBRE_TEXT), draft(head + b + a + rest)).map(fieldInWords)).toEqual([
    '成员单位 3 → 2',
    '移除成员单位“示例复材有限公司”',
    '成员单位的顺序有调整',
  ]);
  expect(compareFields(draft(head + a + b + rest), draft(head + a + b + last + rest)).map(fieldInWords)).toEqual([
    '成员单位 2 → 3',
    '新增成员单位“示例复材有限公司”',
  ]);
});

test('a number masked alike on both sides is said to have changed and not shown', () => {
  const [before, after] = ['13800138000', '13811118000'].map((number) =>
    draft(edited(FIBRE_TEXT, ['role: 总体组织', `role: ${number}`])),
  );
  expect(compareFields(before ?? {}, after ?? {})).toEqual([
    { field: '牵头单位 › 承担任务', kind: '修改', hidden: true, only: '遮住的内容' },
  ]);
});

test('personal data in the name of what is new, gone or changed is masked', () => {
  const named = draft(edited(FIBRE_TEXT, ['title: 原丝稳定化制备', 'title: 联系 13800138000']));
  const told = [compareFields(draft(FIBRE_TEXT), named), compareFields({}, named), compareFields(named, {})].flat();
  expect(told.map(fieldInWords).filter((line) => line.includes('138****8000'))).toHaveLength(3);
  expect(JSON.stringify(told)).not.toContain('13800138000');
});

test('no value of any internal field is ever shown, whether it comes, goes or changes', () => {
  const { empty, first, second, values } = internalLeaves();
  expect(values.length).toBeGreaterThan(15);
  for (const [from, to] of [
    [empty, first],
    [first, empty],
    [first, second],
  ] as const) {
    const told = JSON.stringify(compareFields(from, to));
    expect(values.filter((value) => told.includes(value))).toEqual([]);
  }
});
