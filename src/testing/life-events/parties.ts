/** Who comes, goes and changes its name. */
import { act, alliance, decision, HOME, type LifeEvent } from './register.ts';

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
const filing = (...changes: string[]) =>
  act(
    '变更备案',
    '2025-12-02',
    `document: 示例连科函〔2025〕61号\nchanges:\n${changes.map((change) => `  - { ${change} }\n`).join('')}`,
  );
const filed = (...changes: string[]) => ({ [decision('2025/biangeng-61')]: filing(...changes) });
const JOIN = 'what: 成员加入, name: 示例连接件有限公司, from: 2025-12-01';

const OLD_LEAD = `formerLeads:
  - name: 示例碳纤维股份有限公司
    creditCode: 91320706522377040Q
    kind: 创新型领军企业
    registeredIn: 连云港市海州区
    legalRepresentative: 张示例
    signatory: { name: 张示例, as: 法定代表人 }
    role: 总体组织
    until: 2025-12-01
`;
const lead = (kind: string, more = '') => `lead:
  name: 示例新纤维股份有限公司
  creditCode: 91320722859388781F
  kind: ${kind}
  since: 2025-12-01
  registeredIn: 连云港市海州区
  legalRepresentative: 钱示例
  signatory: { name: 钱示例, as: 法定代表人 }
${more}`;
const LEAD = `lead:
  name: 示例碳纤维股份有限公司
  creditCode: 91320706522377040Q
  kind: 创新型领军企业
  registeredIn: 连云港市海州区
  legalRepresentative: 张示例
  signatory: { name: 张示例, as: 法定代表人 }
  role: 总体组织
`;
const TAKEN = 'what: 牵头单位变更, name: 示例新纤维股份有限公司, from: 2025-12-01';
const RENAMED_MEMBER: readonly [string, string] = [
  '  - name: 示例复材有限公司\n',
  '  - name: 示例复合材料有限公司\n    formerNames: [{ name: 示例复材有限公司, until: 2025-12-01 }]\n',
];
const OTHER = 'data/alliances/ganyu/other.yaml';
/** Another application of the same year that names the same member by its old name. */
const other = (name: string) =>
  alliance(
    ['连云港市校验用创新联合体（示例）', '连云港市海洋装备创新联合体（示例）'],
    [
      LEAD,
      LEAD.replace('示例碳纤维股份有限公司', '示例海洋装备有限公司').replace(
        '91320706522377040Q',
        '91320722859388781F',
      ),
    ],
    [
      'undertakers: [示例碳纤维股份有限公司, 示例海洋大学, 示例复材有限公司]',
      'undertakers: [示例海洋装备有限公司, 示例海洋大学]',
    ],
    ['  - name: 示例复材有限公司\n', `  - name: ${name}\n`],
    ['date: 2024-06-11', 'date: 2024-06-12'],
    ['海科〔2024〕12号', '赣科〔2024〕3号'],
  );

export const PARTIES: readonly LifeEvent[] = [
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
    about: '牵头单位更换法定代表人，原来的人写在原法定代表人里',
    change: {
      [HOME]: alliance([
        '  legalRepresentative: 张示例\n',
        '  legalRepresentative: 孙示例\n  formerLegalRepresentatives: [{ name: 张示例, until: 2025-12-01 }]\n',
      ]),
    },
    on: '2025-12-10',
  },
  {
    about: '更换法定代表人，没有留下原来的人：签字人对不上',
    change: { [HOME]: alliance(['  legalRepresentative: 张示例\n', '  legalRepresentative: 孙示例\n']) },
    refused: ['agreement-signed', 'change/history-kept'],
    on: '2025-12-10',
  },
  {
    about: '成员单位更名，旧名称写在曾用名里',
    change: { [HOME]: alliance(RENAMED_MEMBER) },
    on: '2025-12-10',
    asked: [
      ['示例复材有限公司', '2025-11-30', '2025-12-01'],
      ['示例复合材料有限公司', '2025-11-30', '2025-12-01'],
    ],
  },
  {
    about: '成员单位更名，另一个联合体仍用旧名称',
    before: { [OTHER]: other('示例复材有限公司') },
    change: { [HOME]: alliance(RENAMED_MEMBER) },
    on: '2025-12-10',
  },
  {
    about: '另一份申报给同一单位写了别的名称：错在申报，不在名单',
    change: { [OTHER]: other('示例副材有限公司') },
    refused: ['organisation-consistent'],
    on: '2025-12-10',
  },
  {
    about: '联合体更名，有备案',
    change: {
      [HOME]: alliance([
        'name: 连云港市校验用创新联合体（示例）\n',
        'name: 连云港市高强纤维创新联合体（示例）\nformerNames: [{ name: 连云港市校验用创新联合体（示例）, until: 2025-12-01 }]\n',
      ]),
      ...filed('what: 联合体更名, name: 连云港市高强纤维创新联合体（示例）, from: 2025-12-01'),
    },
    on: '2025-12-10',
    asked: [
      ['连云港市校验用创新联合体（示例）', '2025-11-30', '2025-12-01'],
      ['连云港市高强纤维创新联合体（示例）', '2025-11-30', '2025-12-01'],
    ],
  },
  {
    about: '联合体更名，旧名称没有留下',
    change: {
      [HOME]: alliance(['name: 连云港市校验用创新联合体（示例）\n', 'name: 连云港市高强纤维创新联合体（示例）\n']),
    },
    refused: ['change/history-kept'],
    on: '2025-12-10',
  },
  {
    about: '更换牵头单位，有备案；后来的牵头单位按接手时判断',
    change: { [HOME]: alliance([LEAD, lead('创新型领军企业') + OLD_LEAD]), ...filed(TAKEN) },
    on: '2025-12-10',
    asked: [
      ['示例碳纤维股份有限公司', '2024-09-01', '2025-11-30', '2025-12-01'],
      ['示例新纤维股份有限公司', '2024-09-01', '2025-11-30', '2025-12-01'],
    ],
  },
  {
    about: '更换牵头单位没有备案',
    change: { [HOME]: alliance([LEAD, lead('创新型领军企业') + OLD_LEAD]) },
    refused: ['change-filed'],
    on: '2025-12-10',
  },
  {
    about: '后来的牵头单位是行业龙头企业，写接手前一年的数据',
    change: {
      [HOME]: alliance([
        LEAD,
        lead('行业龙头企业', '  finance: { year: 2024, salesRevenue: 50000, rdExpenditure: 1500 }\n') + OLD_LEAD,
      ]),
      ...filed(TAKEN),
    },
    on: '2025-12-10',
  },
  {
    about: '后来的牵头单位写了批次前一年的数据',
    change: {
      [HOME]: alliance([
        LEAD,
        lead('行业龙头企业', '  finance: { year: 2023, salesRevenue: 50000, rdExpenditure: 1500 }\n') + OLD_LEAD,
      ]),
      ...filed(TAKEN),
    },
    refused: ['finance-last-year'],
    on: '2025-12-10',
  },
  {
    about: '牵头单位直接换成了另一家，原来的没有留下',
    change: { [HOME]: alliance([LEAD, lead('创新型领军企业').replace('  since: 2025-12-01\n', '')]) },
    refused: ['change/history-kept', 'undertakers-known'],
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
