/** For tests: records spoiled: what does not fit together, within one or between several. */
import { put } from './sample-books.ts';
import { set, type SpoiledCase } from './spoiled-case.ts';

export const SPOILED_RECORDS: readonly SpoiledCase[] = [
  {
    what: 'one id that cannot be used',
    spoil: set('联合体', '标识', 5, 'X Quartz'),
    findings: ['联合体!A5 标识“X Quartz”不能用在网址里：只用小写字母、数字和单个连字符'],
  },
  {
    what: 'a board nobody knows',
    spoil: set('联合体', '板块', 5, '海洲区'),
    findings: ['联合体!B5 没有“海洲区”这个板块，是否为“海州区”？'],
  },
  { what: 'no board', spoil: set('联合体', '板块', 5, null), findings: ['联合体!B5 板块尚未填写'] },
  {
    what: 'no id',
    spoil: (sheets) => {
      put(sheets('联合体'), 'A5', null);
      for (const name of ['成员单位', '任务']) {
        const s = sheets(name);
        for (let r = 5; r <= s.rowCount; r++)
          if (s.getCell(r, 1).value === 'fibre') put(s, `A${r}`, '连云港市校验用创新联合体（示例）');
      }
    },
    findings: ['联合体!A5 标识尚未填写'],
  },
  {
    what: 'an id in capitals',
    spoil: (sheets) => {
      for (const name of ['联合体', '成员单位', '任务']) {
        const s = sheets(name);
        for (let r = 5; r <= s.rowCount; r++) if (s.getCell(r, 1).value === 'fibre') put(s, `A${r}`, 'Fibre 1');
      }
    },
    findings: ['联合体!A5 标识“Fibre 1”不能用在网址里：只用小写字母、数字和单个连字符'],
  },
  {
    what: 'an id that Windows keeps for a device',
    spoil: (sheets) => {
      for (const name of ['联合体', '成员单位', '任务']) {
        const s = sheets(name);
        for (let r = 5; r <= s.rowCount; r++) if (s.getCell(r, 1).value === 'fibre') put(s, `A${r}`, 'aux');
      }
    },
    findings: ['联合体!A5 标识“aux”是 Windows 留给设备的名称，在 Windows 上打不开'],
  },
  {
    what: 'an id that is used twice',
    spoil: (sheets) => put(sheets('联合体'), 'A6', 'fibre'),
    findings: [
      '整个工作簿 notice 有的行、列没有读入，因此还没有对照通知的条件；改好后再导入一次',
      '联合体!A6 标识“fibre”重复，联合体!A5 已经用过',
      '成员单位!A8 “联合体”里没有标识“quartz”（第 8、9、10 行）',
      '任务!A6 “联合体”里没有标识“quartz”',
    ],
  },
  {
    what: 'a member of an unknown alliance',
    spoil: (sheets) => put(sheets('成员单位'), 'A5', 'fiber'),
    findings: [
      '整个工作簿 notice 有的行、列没有读入，因此还没有对照通知的条件；改好后再导入一次',
      '成员单位!A5 “联合体”里没有标识“fiber”，是否为“fibre”？',
    ],
  },
  {
    what: 'a task of no alliance',
    spoil: (sheets) => put(sheets('任务'), 'A5', null),
    findings: [
      '整个工作簿 notice 有的行、列没有读入，因此还没有对照通知的条件；改好后再导入一次',
      '任务!A5 没有写联合体标识',
    ],
  },
  {
    what: 'too few members',
    spoil: (sheets) => sheets('成员单位').spliceRows(6, 2),
    findings: [
      '成员单位!A5 成员单位 1 家，原则上不少于 3 家',
      '任务!E5 承担单位“示例复材有限公司”不是本联合体的牵头单位或成员单位',
    ],
  },
  {
    what: 'an unknown undertaker',
    spoil: set(
      '任务',
      '承担单位',
      5,
      '示例碳纤维股份有限公司、示例海洋大学、示例复材有限公司、示例先进纤维研究院、示例大学',
    ),
    findings: ['任务!E5 承担单位“示例大学”不是本联合体的牵头单位或成员单位，是否为“示例海洋大学”？'],
  },
  {
    what: 'two organisations under one code',
    spoil: set('成员单位', '统一社会信用代码', 9, '91320706522377040Q'),
    findings: [
      '成员单位!B9 信用代码 91320706522377040Q 的单位在 联合体!H5 中名为“示例碳纤维股份有限公司”，这里为“示例先进纤维研究院”',
      '成员单位!C9 “示例先进纤维研究院”在 成员单位!B6 中信用代码为 52320700296137814T，这里为 91320706522377040Q',
    ],
  },
  {
    what: 'a name another alliance of the workbook has',
    spoil: set('联合体', '联合体名称', 6, '连云港市校验用创新联合体（示例）'),
    findings: ['联合体!C6 名称与 联合体!C5 相同，不得重复'],
  },
  {
    what: 'events out of order',
    spoil: set('联合体', '申报 › 申报日期', 5, '2024-06-26'),
    findings: [
      '联合体!AL5 “连云港市校验用创新联合体（示例）”推荐（2024年6月25日）早于申报（2024年6月26日），日期不得倒退',
    ],
  },
  {
    what: 'a year without a notice',
    spoil: set('联合体', '批次', 5, '2031'),
    findings: ['联合体!D5 没有 2031 批次的通知，现有：2024'],
  },
  {
    what: 'undertakers parted by a comma',
    spoil: set('任务', '承担单位', 5, '示例碳纤维股份有限公司,示例海洋大学'),
    findings: [
      '任务!E5 承担单位“示例碳纤维股份有限公司,示例海洋大学”不是本联合体的牵头单位或成员单位',
      '任务!E5 warning “承担单位”读作一项：“示例碳纤维股份有限公司,示例海洋大学”',
    ],
  },
];
