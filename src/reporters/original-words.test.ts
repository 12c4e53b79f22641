import { expect, test } from 'vitest';
import { Alliance } from '#schemas/alliance.ts';
import { labelOf } from '#schemas/shape.ts';
import type { ChangeReport } from '#src/changes/change-report.ts';
import { changeOf, decisionOf, decisionWithout, recordOf } from '#src/testing/sample-reports.ts';
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

test('a part that comes as a whole is compared whole, as in a new record', () => {
  const told = [{ label: '推荐日期', value: '2024-06-25' }];
  const fields = [
    { field: '推荐', kind: '新增', told },
    { field: '牵头单位 › 上一年度经营数据', kind: '新增', hidden: true },
  ] as const;
  expect(rows({ records: [recordOf({ fields })] })).toEqual([
    '示例联合体',
    '  推荐文件：推荐日期、文号、联合体名称、印章',
    '  牵头单位的证照：牵头单位 › 上一年度经营数据',
    '  审计报告或纳税申报表：年度、数额',
  ]);
  expect(rows({ records: [recordOf({ fields: [{ ...fields[0], kind: '移除' }] })] })).toEqual([
    '示例联合体',
    '  推荐文件：推荐',
  ]);
});

test('of an edited decision its results are named once, and nothing where no field differs', () => {
  const concerned = [{ id: 'fibre', result: '优秀' as const }];
  const fields = [
    { field: '各联合体的结果“示例联合体（fibre）” › 结果', kind: '修改', from: '合格', to: '优秀' },
  ] as const;
  expect(rows({ decisions: [decisionOf({ kind: '修改', concerned, fields })] })).toEqual([
    '退出 连科〔2024〕61号：联合体的名称、各自的结果、落款和印章',
  ]);
  const gone = [{ field: '各联合体的结果', kind: '移除', from: '示例联合体（fibre） 优秀' }] as const;
  expect(rows({ decisions: [decisionOf({ kind: '修改', concerned: [{ id: 'fibre' }], fields: gone })] })).toEqual([
    '退出 连科〔2024〕61号：联合体的名称、各联合体的结果、落款和印章',
  ]);
  for (const kind of ['修改', '改名'] as const)
    expect(rows({ decisions: [decisionOf({ kind, concerned, fields: [] })] })).toEqual([]);
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

const APPLICATION = '建设申请书：申报日期、建设定位、规划、印章';
const LEAD = '牵头单位的证照：名称、信用代码、注册地、法定代表人';
const CERTIFICATE = '高新技术企业证书：编号、发证日期';

test.each<[part: string, inside: string | undefined, papers: string[]]>([
  ['recommendation', undefined, ['推荐文件：推荐日期、文号、联合体名称、印章']],
  ['application', undefined, [APPLICATION]],
  ['positioning', undefined, [APPLICATION]],
  ['plan', undefined, [APPLICATION]],
  ['tasks', undefined, ['建设申请书中的任务：名称、考核指标、承担单位、起止年月']],
  ['agreement', undefined, ['组建协议：签署日期、各单位的签字和印章']],
  ['charter', undefined, ['章程：通过日期、写明的各项']],
  ['name', undefined, ['更名的文件：新旧名称、日期、印章']],
  ['formerNames', undefined, ['更名的文件：新旧名称、日期、印章']],
  ['lead', undefined, [LEAD]],
  ['formerLeads', undefined, [LEAD]],
  ['members', undefined, ['成员单位的证照和签字页：名称和次序、信用代码、签字和印章']],
  ['lead', '高新技术企业证书', [LEAD, CERTIFICATE]],
  ['formerLeads', '高新技术企业证书', [LEAD, CERTIFICATE]],
  ['lead', '上一年度经营数据', [LEAD, '审计报告或纳税申报表：年度、数额']],
  ['formerLeads', '上一年度经营数据', [LEAD, '审计报告或纳税申报表：年度、数额']],
  ['contact', undefined, []],
])('of a new record %s %s rests on its papers', (part, inside, papers) => {
  const label = labelOf(Alliance, [part]);
  const told = [{ label, parts: inside === undefined ? [] : [{ label: `${inside}“甲”`, value: '乙' }] }];
  const [, ...compared] = rows({ records: [recordOf({ kind: '新增', introduced: { told, verdicts: [] } })] });
  expect(compared.map((each) => each.trim())).toEqual(papers);
});

test('of what is edited each paper names what changed, once; what went says what it was called', () => {
  const fields = [
    { field: '章程 › 章程通过日期', kind: '修改', from: 'a', to: 'b' },
    { field: '章程 › 章程通过日期', kind: '修改', from: 'a', to: 'b' },
    { field: '章程 › 写明的事项', kind: '移除', from: '丙' },
    { field: '成员单位', kind: '移除' },
  ] as const;
  expect(rows({ records: [recordOf({ fields })] })).toEqual([
    '示例联合体',
    '  章程：章程 › 章程通过日期、移除章程 › 写明的事项“丙”',
    '  成员单位的证照和签字页：成员单位',
  ]);
  expect(rows({ records: [recordOf({ kind: '移除', fields })] })).toEqual([]);
  expect(rows({ records: [recordOf({ unreadable: true, fields })] })).toEqual([]);
});

test('of a decision: what it does not say is not compared, alliances not named are counted', () => {
  const bare = { ...decisionWithout('what', 'document', 'date'), fields: [] };
  expect(rows({ decisions: [bare] })).toEqual(['决定 2024/tuichu-61：联合体的名称、落款和印章']);
  const several = decisionOf({ concerned: [{ id: 'fibre' }], concernedLeftOut: 2, fields: [] });
  expect(rows({ decisions: [several] })[0]).toContain('、3 个联合体的名称和次序、');
  const lists = [{ field: '议题', kind: '数量', from: '1', to: '2' }] as const;
  expect(rows({ decisions: [decisionOf({ kind: '修改', concerned: [], fields: lists })] })).toEqual([]);
});

test('exactly thirty papers are all named; of a notice that is edited, the parts', () => {
  expect(rows({ decisions: Array.from({ length: 30 }, () => decisionOf()) })).toHaveLength(30);
  const nothing = { fields: [], fieldsLeftOut: 0, told: [], toldLeftOut: 0 };
  const data = { what: '2025 批次的通知原文', file: 'data/policies/2025.md', ...nothing } as const;
  expect(rows({ data: [{ ...data, kind: '修改' }] })).toEqual([
    '2025 批次的通知原文：改动的各处与印发的原件一字不差，文号、日期、印章',
  ]);
  expect(rows({ data: [{ ...data, kind: '移除' }] })).toEqual([]);
});
