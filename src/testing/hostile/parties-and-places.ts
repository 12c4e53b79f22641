/** Days that do not fit, branches counted as members, places in and out of the city. */
import { adopted, applied, branch, LEAD, members, recommended, registered, signed, type Case } from './changes.ts';

export const PARTIES_AND_PLACES: readonly Case[] = [
  ['the agreement signed between application and recommendation', [signed('2024-06-20')], 'error agreement-signed'],
  ['the agreement signed after the recommendation', [signed('2024-06-26')], 'error agreement-signed'],
  ['the agreement signed on the day of the application', [signed('2024-06-10')], ''],
  ['the charter adopted after the listing', [adopted('2025-01-01')], 'error charter-complete'],
  ['the charter adopted on the day of the recommendation', [adopted('2024-06-25')], ''],

  [
    'every day in 2019',
    [signed('2019-05-20'), adopted('2019-05-20'), applied('2019-06-10'), recommended('2019-06-25')],
    'error dates-in-batch, error dates-in-batch, error member-high-tech, error member-high-tech',
  ],
  ['applied for the year before', [applied('2023-06-10'), signed('2023-05-20')], 'error dates-in-batch'],
  ['applied on the last day of the year before', [applied('2023-12-31'), signed('2023-05-20')], 'error dates-in-batch'],
  ['applied on the first day of the year', [applied('2024-01-01'), signed('2023-05-20')], ''],

  ['a branch of the lead', [members(branch(`${LEAD}徐州分公司`))], 'error branches-apart'],
  ['a division of the lead', [members(branch(`${LEAD}新材料事业部`))], 'error branches-apart'],
  ['a part of the lead in the city', [members(branch(`${LEAD}连云港分部`))], 'error branches-apart'],
  ['an office of a member', [members(branch('示例复材有限公司南京办事处'))], 'error branches-apart'],
  [
    'a sales office of a member, in full-width brackets',
    [members(branch('示例复材有限公司营业部（南京）'))],
    'error branches-apart',
  ],
  [
    'a branch in half-width brackets',
    [members(branch(`${LEAD}分公司(连云港)(一)`))],
    'error branches-apart, error text/canonical',
  ],
  [
    'a branch of a member by its former name',
    [
      members(branch('示例纤维织造有限公司南京分公司')),
      [
        '  - name: 示例复材有限公司\n',
        '  - name: 示例复材有限公司\n    formerNames: [{ name: 示例纤维织造有限公司, until: 2023-01-01 }]\n',
      ],
    ],
    'error branches-apart',
  ],
  ['a company that only begins like the lead', [members(branch('示例碳纤维股份有限公司工会'))], ''],
  ['a subsidiary with the name of the group', [members(branch('示例复材有限公司南京示例科技有限公司'))], ''],
  ['a company whose name ends in what a branch may', [members(branch('示例海洋工程分析中心'))], ''],
  [
    'the lead is a division',
    [
      [`lead:\n  name: ${LEAD}`, `lead:\n  name: ${LEAD}事业部`],
      ['undertakers: [示例碳纤维股份有限公司, ', 'undertakers: ['],
    ],
    'error lead-registered-locally',
  ],
  [
    'the code of the lead at a member',
    [['creditCode: 913207031110544666', 'creditCode: 91320706522377040Q']],
    'error members-distinct, error min-members',
  ],

  ...[
    '江苏省连云港市',
    '江苏连云港市连云区',
    '连云港市',
    '连云区中华路 1 号',
    '江苏省赣榆区',
    '连云港海州区',
    '连云港经济技术开发区',
    '江苏省连云港市连云港经济技术开发区',
    '江苏连云港高新技术产业开发区',
    '中国(江苏)自由贸易试验区连云港片区',
    '徐圩新区',
    '连云港市外滩路 3 号',
  ].map((place): Case => [
    `registered in ${place}`,
    [registered(place)],
    /连云区|赣榆区/.test(place) ? 'notice lead-registered-locally' : '',
  ]),
  ...[
    '连云港市外',
    '连云港市以外',
    '连云港市境外新沂市',
    '南京市',
    '江苏省',
    '江苏省南京市海州区',
    '辽宁省连云港市',
    '中国（江苏）自由贸易试验区南京片区',
    '徐州经济技术开发区',
    '连云港路 1 号',
  ].map((place): Case => [`registered in ${place}`, [registered(place)], 'error lead-registered-locally']),
];
