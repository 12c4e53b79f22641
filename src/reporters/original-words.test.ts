import { expect, test } from 'vitest';
import type { ChangeReport } from '#src/changes/change-report.ts';
import { changeOf, decisionOf, recordOf } from '#src/testing/sample-reports.ts';
import { originalsInWords } from './original-words.ts';
import { rowsOf } from './outline.ts';

const rows = (parts: Partial<ChangeReport>) =>
  rowsOf(originalsInWords(changeOf(parts))).map(({ text, depth }) => `${'  '.repeat(depth)}${text}`);
const SHA256 = 'a'.repeat(64);

test('a new decision: its number, day, alliances and results, and whatever else it says', () => {
  const concerned = [{ id: 'fibre', name: '示例联合体', result: '优秀' as const }];
  expect(rows({ decisions: [decisionOf({ concerned })] })).toEqual([
    '退出 连科〔2024〕61号：文号 连科〔2024〕61号、日期 2024年8月19日、联合体的名称、各自的结果、退出情形、落款和印章',
  ]);
});

test('an edited decision: only what changed; what is not public or on no paper is not asked for', () => {
  const fields = [
    { field: '公告网址', kind: '修改', from: 'a', to: 'b' },
    { field: '内部原因', kind: '修改', hidden: true },
    { field: '异议受理 › 受理电话', kind: '修改', from: 'a', to: 'b' },
  ] as const;
  expect(rows({ decisions: [decisionOf({ kind: '修改', concerned: [], fields })] })).toEqual([
    '退出 连科〔2024〕61号：异议受理、落款和印章',
  ]);
  expect(rows({ decisions: [decisionOf({ kind: '修改', concerned: [], fields: fields.slice(0, 2) })] })).toEqual([]);
  const both = [{ id: 'fibre' }, { id: 'laver' }];
  expect(rows({ decisions: [decisionOf({ concerned: both, fields: [] })] })[0]).toContain('2 个联合体的名称和次序');
});

test('a checksum is compared too, and how it is found out is said', () => {
  const fields = [{ field: '盖章原件校验值', kind: '新增', to: SHA256 }] as const;
  const [paper, how] = rows({ decisions: [decisionOf({ fields })] });
  expect(paper).toMatch(/、盖章原件校验值、落款和印章$/);
  expect(how).toContain('certutil -hashfile 文件 SHA256');
  expect(how).toContain('sha256sum 文件');
});

test('a new application: every paper behind what it says, certificates and figures only where there are some', () => {
  const told = [
    { label: '成员单位“甲”', parts: [{ label: '高新技术企业证书“GR1”', parts: [] }] },
    { label: '牵头单位', parts: [{ label: '上一年度经营数据', hidden: '未填' as const }] },
    { label: '推荐', parts: [{ label: '推荐文件校验值', value: SHA256 }] },
  ];
  const record = recordOf({ kind: '新增', introduced: { told, verdicts: [] } });
  expect(rows({ records: [record] }).slice(0, -1)).toEqual([
    '示例联合体',
    '  推荐文件：推荐日期、文号、联合体名称、印章',
    '  牵头单位的证照：名称、信用代码、注册地、法定代表人',
    '  成员单位的证照和签字页：名称和次序、信用代码、签字和印章',
    '  高新技术企业证书：编号、发证日期',
    '  推荐文件校验值',
  ]);
});

test('an edited record: the papers behind what changed, by name; a contact rests on none', () => {
  const fields = [
    { field: '成员单位', kind: '数量', from: '1', to: '2' },
    { field: '成员单位', kind: '新增', to: '乙' },
    { field: '章程 › 章程通过日期', kind: '修改', from: 'a', to: 'b' },
    { field: '联系方式 › 办公电话', kind: '修改', hidden: true },
  ] as const;
  expect(rows({ records: [recordOf({ fields })] })).toEqual([
    '示例联合体',
    '  章程：章程 › 章程通过日期',
    '  成员单位的证照和签字页：新增成员单位“乙”',
  ]);
  expect(rows({ records: [recordOf({ fields: fields.slice(3) })] })).toEqual([]);
});

test('a notice is compared word by word; what is deleted or cannot be read with nothing; more than thirty are counted', () => {
  const data = { kind: '新增', what: '2025 批次的通知原文', file: 'data/policies/2025.md' } as const;
  const nothing = { fields: [], fieldsLeftOut: 0, told: [], toldLeftOut: 0 };
  expect(rows({ data: [{ ...data, ...nothing }] })).toEqual([
    '2025 批次的通知原文：全文与印发的原件一字不差，文号、日期、印章',
  ]);
  expect(rows({ data: [{ ...data, ...nothing, file: 'data/site.yaml' }] })).toEqual([]);
  expect(rows({ decisions: [decisionOf({ kind: '移除' }), decisionOf({ unreadable: true })] })).toEqual([]);
  const many = Array.from({ length: 33 }, () => decisionOf());
  expect(rows({ decisions: many })).toHaveLength(31);
  expect(rows({ decisions: many }).at(-1)).toBe('另有 3 项的原件没有列出，见各项改动');
});
