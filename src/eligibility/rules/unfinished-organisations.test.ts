/** What rules say of leads and members in which anything may be missing: each gap where it is, and nothing made up about it. */
import { describe, expect, test } from 'vitest';
import type { AllianceDraft } from '../define-rule.ts';
import { said } from '#src/testing/checked.ts';

type Row = [what: string, draft: AllianceDraft, expected: string[], params?: object];

const FINANCE = { kinds: ['行业龙头企业'], yearsBefore: 1 };
const LEADER = { name: '示例股份公司', kind: '行业龙头企业' as const };
const KINDS = { kinds: ['企业'], validYears: 3 };
const TEAMS = { kinds: ['高校', '科研院所'] };
const RESEARCH = { atLeast: 1, countLead: false, kinds: ['高校', '科研院所'] };

const ROWS: Record<string, Row[]> = {
  'finance-last-year': [
    ['nothing', {}, ['lead.finance 上一年度经营数据尚未填写'], FINANCE],
    ['a lead alone', { lead: LEADER, batch: '2024' }, ['lead.finance 上一年度经营数据尚未填写'], FINANCE],
    [
      'figures without a year',
      { lead: { ...LEADER, finance: { salesRevenue: 1, rdExpenditure: 1 } }, batch: '2024' },
      ['lead.finance.year 经营数据为 （未填） 年度，应为 2023 年度'],
      FINANCE,
    ],
    [
      'a year without figures, the batch unreadable',
      { lead: { ...LEADER, finance: { year: 2020 } } },
      ['lead.finance.salesRevenue 上一年度销售收入尚未填写', 'lead.finance.rdExpenditure 上一年度研发投入尚未填写'],
      FINANCE,
    ],
  ],
  'lead-kind': [
    ['nothing', {}, ['lead.kind 牵头单位类别尚未填写']],
    ['a kind without a code', { lead: LEADER }, []],
    [
      'an enterprise with the code of an institute',
      { lead: { ...LEADER, creditCode: '12320700506198990M' } },
      ['lead.kind 牵头单位类别为行业龙头企业，信用代码却以 12 开头；行业龙头企业的信用代码以 91 开头'],
    ],
    [
      'an institute with the code of a law firm',
      { lead: { kind: '重点研发机构', creditCode: '31320706522377040Q' } },
      [
        'lead.kind 牵头单位类别为重点研发机构，信用代码却以 31 开头；重点研发机构的信用代码以 11、12、13、19、51、52、53、59、91 开头',
      ],
    ],
    [
      'a kind that this notice does not have, of a record tried by it',
      { lead: { kind: '链主企业', creditCode: '31320706522377040Q' } },
      ['lead.kind 通知没有“链主企业”这一类牵头单位'],
    ],
  ],
  'member-high-tech': [
    ['nothing', {}, [], KINDS],
    [
      'members without names, certificates, days and kinds',
      {
        members: [
          {},
          { kind: '企业' },
          { kind: '企业', highTech: [] },
          { kind: '企业', highTech: [{}] },
          { kind: '其他' },
        ],
      },
      [
        'members.1.highTech [第 2 家] 企业成员“第 2 家”没有高新技术企业证书，应为高新技术企业',
        'members.2.highTech [第 3 家] 企业成员“第 3 家”没有高新技术企业证书，应为高新技术企业',
        'members.3.highTech.0.issued [第 4 家] 企业成员“第 4 家”没有高新技术企业证书，应为高新技术企业',
      ],
      KINDS,
    ],
    [
      'an application that is not recommended yet: on the day it applied',
      { members: [{ kind: '企业', highTech: [{ issued: '2024-06-26' }] }], application: { date: '2024-06-25' } },
      [
        'members.0.highTech.0.issued [第 1 家] 企业成员“第 1 家”的高新技术企业证书在2024年6月25日无效：2024年6月26日发证，当时还没有，应有效',
      ],
      KINDS,
    ],
    [
      'certificates that came and went: the last that there was',
      {
        members: [
          {
            kind: '企业',
            highTech: [{ issued: '2018-01-05' }, { issued: '2021-06-24' }, {}, { issued: '2024-06-26' }],
          },
          { kind: '企业', highTech: [{ issued: '2018-01-05' }, { issued: '2024-06-25' }] },
        ],
        recommendation: { date: '2024-06-25' },
      },
      [
        'members.0.highTech.1.issued [第 1 家] 企业成员“第 1 家”的高新技术企业证书在2024年6月25日无效：有效期到2024年6月24日（3 年），应有效',
      ],
      KINDS,
    ],
  ],
  'members-distinct': [
    ['nothing', {}, []],
    ['members without names and codes are not the same', { lead: {}, members: [{}, {}] }, []],
    [
      'codes alone',
      {
        lead: { creditCode: 'A' },
        members: [{ creditCode: 'B' }, { creditCode: 'A' }, { name: '甲', creditCode: 'B' }],
      },
      [
        'members.1 成员单位“A”同一时期已列为牵头单位，不得重复',
        'members.2 [甲] 成员单位“甲”同一时期已列为第 1 家成员单位，不得重复',
      ],
    ],
    [
      'one that left and came back, and one that took the lead',
      {
        lead: { creditCode: 'A', since: '2025-01-01' },
        formerLeads: [{ creditCode: 'C', until: '2025-01-01' }],
        members: [
          { creditCode: 'B', left: '2024-09-01' },
          { creditCode: 'B', joined: '2024-09-01' },
          { creditCode: 'A', left: '2025-01-01' },
          { creditCode: 'C', joined: '2025-01-01' },
        ],
      },
      [],
    ],
    [
      'the same a day too early',
      {
        lead: { creditCode: 'A', since: '2025-01-01' },
        formerLeads: [{ creditCode: 'C', until: '2025-01-01' }],
        members: [
          { creditCode: 'B', left: '2024-09-01' },
          { creditCode: 'B', joined: '2024-08-31' },
          { creditCode: 'A', left: '2025-01-02' },
          { creditCode: 'C', joined: '2024-12-31' },
        ],
      },
      [
        'members.1 成员单位“B”同一时期已列为第 1 家成员单位，不得重复',
        'members.2 成员单位“A”同一时期已列为牵头单位，不得重复',
        'members.3 成员单位“C”同一时期已列为牵头单位，不得重复',
      ],
    ],
  ],
  'min-research-members': [
    [
      'one listed twice, once by another writing of its name',
      {
        lead: { name: '甲' },
        members: [
          { name: '示例大学（海州）', kind: '高校' },
          { name: '示例大学(海州)', kind: '高校' },
        ],
      },
      ['members key 成员单位中高校、科研院所 1 家，不少于 2 家'],
      { ...RESEARCH, atLeast: 2 },
    ],
    [
      'those without name and code count each',
      { members: [{ kind: '高校' }, { kind: '高校' }] },
      [],
      { ...RESEARCH, atLeast: 2 },
    ],
  ],
  'research-member-team': [
    ['nothing', {}, [], TEAMS],
    [
      'members without names and kinds',
      { members: [{}, { kind: '高校' }, { kind: '企业' }] },
      ['members.1.team [第 2 家] 高校“第 2 家”没有写明专门研究团队'],
      TEAMS,
    ],
  ],
  'lead-legal-representative': [['nothing', {}, ['lead.legalRepresentative 牵头单位的法定代表人尚未填写']]],
  'lead-registered-locally': [
    ['nothing', {}, ['lead.registeredIn 牵头单位注册地尚未填写'], { city: '连云港市' }],
    ...['分公司', '公司分院', '公司分所', '分部', '事业部', '办事处', '代表处'].map<Row>((branch) => [
      `a ${branch}`,
      { lead: { name: `示例${branch}`, registeredIn: '江苏省连云港市' } },
      [`lead.name 牵头单位“示例${branch}”是分支机构，应为独立法人`],
      { city: '连云港市' },
    ]),
    ...['分院', '分所', '分校'].map<Row>((part) => [
      `a ${part}, which may be a legal person`,
      { lead: { name: `示例研究院${part}`, registeredIn: '江苏省连云港市' } },
      [],
      { city: '连云港市' },
    ]),
    [
      'a province in the middle',
      { lead: { registeredIn: '连云港示例示例示例省市' } },
      ['lead.registeredIn 牵头单位注册在连云港示例示例示例省市，应在连云港市'],
      { city: '连云港市' },
    ],
    [
      'a name with such a word in it',
      { lead: { name: '分院示例', registeredIn: '广西壮族自治区连云港市' } },
      [],
      { city: '连云港市' },
    ],
  ],
};

describe.each(Object.entries(ROWS))('%s', (rule, rows) => {
  test.each(rows)('%s', (_what, draft, expected, params) => {
    expect(said(rule, draft, params)).toEqual(expected);
  });
});
