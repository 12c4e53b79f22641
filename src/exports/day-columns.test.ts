/** The table of a day that has passed: its columns, its cells, its names, and what is said of it. */
import { expect, test } from 'vitest';
import type { Act } from '#src/publication/public-registry.ts';
import { DAY_COLUMNS, dayCsv, dayName, dayNote, dayTitle, type DayRow } from './day-columns.ts';

const actOf = (kind: Act['kind'], date: string, content: object): Act =>
  ({ decision: '2024/x', kind, date, content: { kind, date, ...content } }) as Act;

const LISTED: DayRow = {
  day: '2025-06-01',
  row: {
    id: 'fibre',
    name: '连云港市校验用创新联合体（示例）',
    industry: '高性能纤维及复合材料',
    district: '海州区',
    batch: '2024',
    lead: '示例碳纤维股份有限公司',
    members: 2,
    standing: '在册',
    mark: '在册',
    note: '',
  },
  lead: { creditCode: '91320706522377040Q', kind: '创新型领军企业' },
  members: ['示例海洋大学', '示例复材有限公司'],
  tasks: ['原丝稳定化制备', '复合成型'],
  periods: [{ from: '2024-08-05', by: actOf('列入培育名单', '2024-08-05', { document: '示例连科〔2024〕52号' }) }],
  publicityUntil: '2024-07-28',
  evaluation: {
    ...actOf('年度评估', '2025-03-01', { year: 2024 }),
    result: { alliance: 'fibre', result: '合格' },
  } as Act,
  rectifyUntil: '2025-09-01',
};
/** As it is while nothing is known but that it is there. */
const BARE: DayRow = {
  ...LISTED,
  members: [],
  tasks: [],
  periods: [],
  publicityUntil: undefined,
  evaluation: undefined,
  rectifyUntil: undefined,
};
const GONE: DayRow = {
  ...BARE,
  periods: [
    {
      ...LISTED.periods[0]!,
      until: '2025-05-01',
      closedBy: actOf('退出', '2025-05-01', { document: '示例连科〔2025〕9号', cause: '自愿' }),
    },
  ],
};

/** What a row says, by the headings of its columns. */
const said = (row: DayRow) => Object.fromEntries(DAY_COLUMNS.map(({ header, value }) => [header, value(row)]));

test('one on the list: who it was, since when, and what was decided of it until then', () => {
  expect(said(LISTED)).toEqual({
    哪一天: '2025-06-01',
    联合体名称: '连云港市校验用创新联合体（示例）',
    所属产业: '高性能纤维及复合材料',
    板块: '海州区',
    批次: '2024',
    牵头单位: '示例碳纤维股份有限公司',
    牵头单位信用代码: '91320706522377040Q',
    牵头单位类别: '创新型领军企业',
    成员单位数: 2,
    成员单位: '示例海洋大学、示例复材有限公司',
    主要任务: '原丝稳定化制备；复合成型',
    名单状态: '在册',
    列入日期: '2024-08-05',
    列入文号: '示例连科〔2024〕52号',
    退出日期: null,
    退出文号: null,
    退出情形: null,
    公示截止: '2024-07-28',
    评估年度: 2024,
    评估结果: '合格',
    整改期限: '2025-09-01',
    标识: 'fibre',
    网页: expect.stringMatching(/^https?:\/\/[^/]+\/alliances\/fibre\/$/) as string,
  });
});

test('one that has left says when, by which document and why; what is not known is empty', () => {
  expect(said(GONE)).toMatchObject({
    列入日期: '2024-08-05',
    退出日期: '2025-05-01',
    退出文号: '示例连科〔2025〕9号',
    退出情形: '自愿',
  });
  expect(said({ ...GONE, periods: [{ ...LISTED.periods[0]!, until: '2025-05-01' }] })).toMatchObject({
    退出日期: '2025-05-01',
    退出文号: null,
    退出情形: null,
  });
  expect(said({ ...BARE, evaluation: actOf('年度评估', '2025-03-01', { year: 2024 }) }).评估结果).toBeNull();
  const empty = Object.entries(said(BARE)).flatMap(([header, value]) => (value === null ? header : []));
  expect(empty).toEqual([
    '列入日期',
    '列入文号',
    '退出日期',
    '退出文号',
    '退出情形',
    '公示截止',
    '评估年度',
    '评估结果',
    '整改期限',
  ]);
});

test('as CSV, a line for each', () => {
  const [head, ...rows] = dayCsv([LISTED, BARE]).slice(1).trimEnd().split('\r\n');
  expect(head).toBe(DAY_COLUMNS.map(({ header }) => header).join());
  expect(rows.map((row) => row.split(',')[0])).toEqual(['2025-06-01', '2025-06-01']);
});

test('the whole list and what a filter leaves are never called the same', () => {
  const whole = { on: '2025-06-01', asOf: '2025-07-01', publisher: '示例局', city: '示例市', conditions: '' };
  const part = { ...whole, conditions: '板块为海州区' };
  expect([dayTitle(whole), dayName(whole, 3), dayNote(whole, 3)]).toEqual([
    '示例市创新联合体培育名单（2025年6月1日）',
    '示例市创新联合体培育名单-2025-06-01',
    '2025年6月1日在册的全部联合体，共 3 个；名称、单位都是那一天的',
  ]);
  expect([dayTitle(part), dayName(part, 3), dayNote(part, 3)]).toEqual([
    '示例市创新联合体登记簿筛选结果（2025年6月1日）',
    '示例市创新联合体登记簿筛选结果3个-2025-06-01',
    '2025年6月1日的情形，按条件筛选，不是完整的培育名单。条件：板块为海州区。共 3 个',
  ]);
});
