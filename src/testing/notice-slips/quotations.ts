/** For tests: quotations that are not the notice. */
import type { NoticeSlip } from './notice-slip.ts';

export const quotations: readonly NoticeSlip[] = [
  {
    what: 'a misquoted clause',
    yaml: [['text: 成员单位原则上不少于 3 个', 'text: 各成员单位原则上不少于 3 个']],
    at: '各成员单位',
    message: '与通知原文不一致：这里写“各成员单位原则上不…”，原文是“成员单位原则上不…”',
    fix: '照通知原文第 27 行抄录',
  },
  {
    what: 'a quotation that softens what the notice asks',
    yaml: [
      [
        'text: 相关重点学科高校（科研院所、新型研发机构）不少于',
        'text: 原则上相关重点学科高校（科研院所、新型研发机构）不少于',
      ],
    ],
    at: '原则上相关',
    message: '与通知原文不一致：这里写“原则上相关重点学科高校…”，原文是“相关重点学科高校…”',
    fix: '抄录，一字不改',
  },
  {
    what: 'a misquoted number, the right one in `with`',
    yaml: [['在5亿元以上，\n', '在6亿元以上，\n']],
    at: '牵头单位为',
    message: '与通知原文不一致：这里写“…售收入原则上应在6亿元以上，”，原文是“…售收入原则上应在5亿元以上，”',
    fix: '抄录，一字不改',
  },
  {
    what: 'a misquoted task',
    yaml: [['text: 积极培育、引进', 'text: 积极引进、培育']],
    at: '积极引进、培育',
    message: '与通知原文不一致：这里写“积极引进、培育符合地方产业发展…”，原文是“积极培育、引进符合地方产业发展…”',
    fix: '照通知原文第 17 行抄录',
  },
  {
    what: 'a misquoted measure',
    yaml: [['text: 鼓励银行保险机构', 'text: 要求银行保险机构']],
    at: '要求银行保险机构',
    message: '与通知原文不一致：这里写“要求银行保险机构探索…”，原文是“鼓励银行保险机构探索…”',
    fix: '抄录，一字不改',
  },
  {
    what: 'a title of a measure the notice does not have',
    yaml: [['title: 金融支持', 'title: 财政支持']],
    at: '财政支持',
    message: '与通知原文不一致：这里写“财政支持”，原文是“金融支持”',
    fix: '抄录，一字不改',
  },
  {
    what: 'a clause the notice does not have',
    yaml: [
      [
        '\nmeasures:\n',
        `
  - id: no-fraud
    citation: 二、（二）2
    strength: 必须
    text: 近三年没有失信记录
    rule: not-checked
    with: { because: 信用信息由市局查询 }

measures:
`,
      ],
    ],
    at: '近三年没有失信记录',
    message: '“近三年没有失信记录”不是通知原文，通知里也没有相近的话',
    fix: '通知没有这一条的，删去',
  },
  {
    what: 'a document number that is another',
    yaml: [['document: 连科〔2024〕31号', 'document: 连科〔2024〕32号']],
    at: '连科〔2024〕32号',
    message: '与通知原文不一致：这里写“…科〔2024〕32号”，原文是“…科〔2024〕31号”',
    fix: '抄录，一字不改',
  },
  {
    what: 'a date of issue that is another',
    yaml: [['\nissuer: ', '\nissued: 2024-05-31\nissuer: ']],
    notice: [['\n附件：1.', '\n2024年5月30日\n\n附件：1.']],
    at: '2024-05-31',
    message: '成文日期是2024年5月31日，通知落款是“2024年5月30日”',
    fix: '改成 issued: 2024-05-30',
  },
  {
    what: 'an issuer that is another',
    yaml: [['issuer: 连云港市科学技术局', 'issuer: 连云港市科学技术厅']],
    at: '连云港市科学技术厅',
    message: '与通知原文不一致：这里写“连云港市科学技术厅”，原文是“连云港市科学技术局”',
    fix: '抄录，一字不改',
  },
  {
    what: 'what being listed means, in other words',
    yaml: [
      [
        '专项，仅支持纳入市培育名单的创新联合体进行定向申报。\n\ntasks',
        '专项，只支持纳入市培育名单的创新联合体进行定向申报。\n\ntasks',
      ],
    ],
    at: '支持创新联合体',
    message:
      '与通知原文不一致：这里写“…计划中设置专项，只支持纳入市培育名…”，原文是“…计划中设置专项，仅支持纳入市培育名…”',
    fix: '抄录，一字不改',
  },
];
