import { expect, test } from 'vitest';
import type { RecordChange } from '#src/changes/change-report.ts';
import { recordOf } from '#src/testing/sample-reports.ts';
import { outlineOf } from './application-words.ts';
import { rowsOf } from './outline.ts';

const rows = (parts: Partial<RecordChange>) =>
  rowsOf(outlineOf(recordOf(parts), '请看 Files changed')).map(({ text, depth }) => `${'  '.repeat(depth)}${text}`);

test('fields and clauses, and how many fields are not told', () => {
  const flip = { clause: 'x', rule: 'y', title: '标题', from: '不通过', to: '通过' } as const;
  expect(rows({ fields: [{ field: '甲', kind: '顺序' }], fieldsLeftOut: 2, clauses: [flip] })).toEqual([
    '甲的顺序有调整',
    '另有 2 处修改没有列出，请看 Files changed',
    '条款 标题：不通过 → 通过',
  ]);
});

test('a clause that is excused has below it the consents it rests on', () => {
  const consents = [
    { document: '连科函〔2024〕8号', date: '2024-08-12', reason: '正在办理' },
    { document: '连科函〔2024〕9号', date: '2024-08-13', subject: '示例甲有限公司', reason: '另有说明' },
  ];
  expect(
    rows({ clauses: [{ clause: 'x', rule: 'y', title: '标题', from: '不通过', to: '经同意例外', consents }] }),
  ).toEqual([
    '条款 标题：不通过 → 经同意例外（连科函〔2024〕8号、连科函〔2024〕9号）',
    '  依据 连科函〔2024〕8号（2024年8月12日），原因：正在办理',
    '  依据 连科函〔2024〕9号（2024年8月13日），所涉单位 示例甲有限公司，原因：另有说明',
  ]);
});

test('what comes as a whole has all it says below it', () => {
  const told = [{ label: '类别', value: '企业' }];
  expect(rows({ fields: [{ field: '成员', kind: '新增', to: '甲', told }] })).toEqual(['新增成员“甲”', '  类别：企业']);
});

test('the gravest verdicts come first, each by itself; those plainly passed stand under one word', () => {
  const verdicts = [
    { title: '甲', status: '通过', basis: '3 家' },
    { title: '乙', status: '人工认定', basis: '推荐单位考察认定', text: '有能力。' },
    { title: '丙', status: '不通过' },
    { title: '丁', status: '经同意例外', basis: '正在办理', text: '不少于 3 个' },
    { title: '戊', status: '不适用' },
  ] as const;
  expect(rows({ introduced: { told: [], day: '2024-06-25', verdicts } })).toEqual([
    '条款（按2024年6月25日的情况判断）：不通过 1 条，经同意例外 1 条，人工认定 1 条，通过 1 条，不适用 1 条',
    '  不通过：丙',
    '  经同意例外：丁：正在办理：“不少于 3 个”',
    '  人工认定：乙：“有能力。”',
    '  通过',
    '    甲：3 家',
    '  不适用',
    '    戊',
  ]);
});

test('without a notice nothing was judged; one of too many is read in its file', () => {
  expect(rows({ introduced: { told: [], verdicts: [] } })).toEqual(['条款：没有可用的通知，没有判断']);
  expect(rows({ introducedElsewhere: true })).toEqual(['新增的较多，内容没有列在这里，请打开文件核对']);
});

test('another lead, and those that came later', () => {
  const later = [{ party: '甲公司', day: '2024-08-12', verdicts: [{ title: '丙', status: '不通过' as const }] }];
  expect(rows({ newLead: [{ label: '单位名称', value: '甲公司' }], later })).toEqual([
    '现在的牵头单位',
    '  单位名称：甲公司',
    '后来的单位 甲公司，按2024年8月12日的情况判断：不通过 1 条',
    '  不通过：丙',
  ]);
});
