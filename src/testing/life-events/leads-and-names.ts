/** Leads that are replaced, and names that change: of people, members and alliances. */
import { alliance, HOME, type LifeEvent } from './register.ts';
import { CLEAN_ALLIANCE } from '../temporary-register.ts';
import { filed } from './filed-changes.ts';

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
const LEAD = CLEAN_ALLIANCE.slice(CLEAN_ALLIANCE.indexOf('lead:'), CLEAN_ALLIANCE.indexOf('members:'));
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

export const LEADS_AND_NAMES: readonly LifeEvent[] = [
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
];
