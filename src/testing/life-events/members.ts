/** Members that come and go, and their certificates. */
import { act, alliance, decision, HOME, type LifeEvent } from './register.ts';
import { filed } from './filed-changes.ts';

const FIRST_MEMBER = 'members:\n';
const member = (lines: string) => [FIRST_MEMBER, `members:\n${lines}`] as const;
const LINK = `  - name: 示例连接件有限公司
    creditCode: 91320700MA1TESTT2C
    kind: 企业
    role: 连接件研制
    joined: 2025-12-01
`;
const JOINED = LINK.replace('91320700MA1TESTT2C', '913207002327633067');
const CERTIFICATE = '    highTech: [{ certificate: GR202532001234, issued: 2025-11-12 }]\n';
const SIGNED = '    signatory: { name: 赵示例, as: 法定代表人 }\n';
const JOIN = 'what: 成员加入, name: 示例连接件有限公司, from: 2025-12-01';

export const MEMBERS: readonly LifeEvent[] = [
  {
    about: '列入之后加入一家企业，有备案，证书在加入当日有效',
    change: { [HOME]: alliance(member(JOINED + CERTIFICATE + SIGNED)), ...filed(JOIN) },
    on: '2025-12-10',
    asked: [['示例连接件有限公司', '2024-09-01', '2025-11-30', '2025-12-01', '2025-12-09']],
  },
  {
    about: '加入的企业没有变更备案',
    change: { [HOME]: alliance(member(JOINED + CERTIFICATE + SIGNED)) },
    refused: ['change-filed'],
    on: '2025-12-10',
  },
  {
    about: '加入的日期和备案的差一天',
    change: { [HOME]: alliance(member(JOINED + CERTIFICATE + SIGNED)), ...filed(JOIN.replace('12-01', '12-02')) },
    refused: ['change-filed'],
    on: '2025-12-10',
  },
  {
    about: '备案的是另一家单位',
    change: { [HOME]: alliance(member(JOINED + CERTIFICATE + SIGNED)), ...filed(JOIN.replace('连接件', '紧固件')) },
    refused: ['change-filed'],
    on: '2025-12-10',
  },
  {
    about: '加入的企业没有高新技术企业证书',
    change: { [HOME]: alliance(member(JOINED + SIGNED)), ...filed(JOIN) },
    refused: ['member-high-tech'],
    on: '2025-12-10',
  },
  {
    about: '加入的企业证书已经到期',
    change: {
      [HOME]: alliance(
        member(`${JOINED}    highTech: [{ certificate: GR202232001234, issued: 2022-11-30 }]\n${SIGNED}`),
      ),
      ...filed(JOIN),
    },
    refused: ['member-high-tech'],
    on: '2025-12-10',
  },
  {
    about: '加入的企业证书当日是最后一天',
    change: {
      [HOME]: alliance(
        member(`${JOINED}    highTech: [{ certificate: GR202232001234, issued: 2022-12-01 }]\n${SIGNED}`),
      ),
      ...filed(JOIN),
    },
    on: '2025-12-10',
  },
  {
    about: '加入的企业没有证书，市局对它书面同意',
    change: {
      [HOME]: alliance(member(JOINED + SIGNED)),
      ...filed(JOIN),
      [decision('2025/tongyi-60')]: act(
        '书面同意',
        '2025-12-01',
        'document: 示例连科函〔2025〕60号\nclause: enterprise-members-high-tech\nsubject: 示例连接件有限公司\nreason: 新设企业，不满一年\n',
      ),
    },
    on: '2025-12-10',
  },
  {
    about: '加入一所高校，没有写明团队',
    change: {
      [HOME]: alliance(
        member(
          '  - name: 示例理工大学\n    creditCode: 12320700335719041J\n    kind: 高校\n    role: 装备研究\n    joined: 2025-12-01\n' +
            SIGNED,
        ),
      ),
      ...filed('what: 成员加入, name: 示例理工大学, from: 2025-12-01'),
    },
    refused: ['research-member-team'],
    on: '2025-12-10',
  },
  {
    about: '成员退出，有备案；成员不足三家不影响结论',
    change: {
      [HOME]: alliance(['    kind: 新型研发机构\n', '    kind: 新型研发机构\n    left: 2025-12-01\n']),
      ...filed('what: 成员退出, name: 示例先进纤维研究院, from: 2025-12-01'),
    },
    on: '2025-12-10',
    asked: [['示例先进纤维研究院', '2024-08-04', '2024-08-05', '2025-11-30', '2025-12-01']],
  },
  {
    about: '成员退出没有备案',
    change: { [HOME]: alliance(['    kind: 新型研发机构\n', '    kind: 新型研发机构\n    left: 2025-12-01\n']) },
    refused: ['change-filed'],
    on: '2025-12-10',
  },
  {
    about: '退出的成员从文件里删去',
    change: {
      [HOME]: alliance([
        `  - name: 示例先进纤维研究院
    creditCode: 52320700296137814T
    kind: 新型研发机构
    role: 检测
    team: 纤维工艺与检测团队，专职人员 32 人
    signatory: { name: 丁示例, as: 法定代表人 }
`,
        '',
      ]),
    },
    refused: ['change/history-kept', 'min-members'],
    on: '2025-12-10',
  },
  {
    about: '成员换发了证书，旧的仍在',
    change: {
      [HOME]: alliance([
        'highTech: [{ certificate: GR202232005678, issued: 2022-10-12 }]',
        'highTech: [{ certificate: GR202232005678, issued: 2022-10-12 }, { certificate: GR202532009876, issued: 2025-11-20 }]',
      ]),
    },
    on: '2025-12-10',
  },
  {
    about: '换发的证书替换了旧的',
    change: {
      [HOME]: alliance([
        'highTech: [{ certificate: GR202232005678, issued: 2022-10-12 }]',
        'highTech: [{ certificate: GR202532009876, issued: 2025-11-20 }]',
      ]),
    },
    refused: ['member-high-tech', 'change/history-kept'],
    on: '2025-12-10',
  },
  {
    about: '更换法定代表人，没有留下原来的人：签字人对不上',
    change: { [HOME]: alliance(['  legalRepresentative: 张示例\n', '  legalRepresentative: 孙示例\n']) },
    refused: ['agreement-signed', 'change/history-kept'],
    on: '2025-12-10',
  },
  {
    about: '境外机构加入，没有信用代码，写明国家',
    change: {
      [HOME]: alliance(
        member(
          '  - name: 示例海外纤维研究所\n    kind: 境外机构\n    country: 德国\n    role: 表征方法研究\n    joined: 2025-12-01\n' +
            SIGNED,
        ),
      ),
      ...filed('what: 成员加入, name: 示例海外纤维研究所, from: 2025-12-01'),
    },
    on: '2025-12-10',
    asked: [['示例海外纤维研究所', '2025-11-30', '2025-12-01']],
  },
  {
    about: '境外机构没有写国家或地区',
    change: {
      [HOME]: alliance(
        member(
          '  - name: 示例海外纤维研究所\n    kind: 境外机构\n    role: 表征方法研究\n    joined: 2025-12-01\n' + SIGNED,
        ),
      ),
      ...filed('what: 成员加入, name: 示例海外纤维研究所, from: 2025-12-01'),
    },
    refused: ['member-identified'],
    on: '2025-12-10',
  },
  {
    about: '境内企业没有信用代码',
    change: {
      [HOME]: alliance(member(JOINED.replace(/ {4}creditCode: .*\n/, '') + CERTIFICATE + SIGNED)),
      ...filed(JOIN),
    },
    refused: ['member-identified'],
    on: '2025-12-10',
  },
];
