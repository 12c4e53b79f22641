/** Branches that write another alliance over one, or rewrite what was listed; and those that change it as they should. */
import { edited, type Branch } from './branch.ts';
import {
  act,
  decision,
  FIBRE,
  FIBRE_TEXT,
  LAVER,
  LAVER_SHOWN,
  LAVER_TEXT,
  STORAGE_TEXT,
  VIDEO,
  VIDEO_LISTED,
  VIDEO_SHOWN,
  VIDEO_TEXT,
} from './small-register.ts';

const NAME = 'name: 连云港市视频感知创新联合体\n';
const OTHER_NAME = 'name: 连云港市量子传感创新联合体\n';
const LEAD = /lead:\n[^]*?(?=members:\n)/.exec(VIDEO_TEXT)?.[0] ?? '';
const taken = (lead: string) =>
  edited(
    lead,
    ['示例视安技术有限公司', '示例量子技术有限公司'],
    ['91320700825484783G', '91320722859388781F'],
    ['legalRepresentative: 张示例', 'legalRepresentative: 孙示例'],
    ['name: 张示例, as', 'name: 孙示例, as'],
  );
const UNDERTAKERS = 'undertakers: [示例视安技术有限公司, 示例海洋大学, 示例复材有限公司]';
const MEMBERS = /members:\n[^]*?(?=agreement:)/.exec(VIDEO_TEXT)?.[0] ?? '';
const STRANGERS = edited(
  MEMBERS,
  ['示例海洋大学', '示例理工大学'],
  ['12320700506198990M', '12320700466006826M'],
  ['示例先进纤维研究院', '示例光电研究院'],
  ['52320700296137814T', '52320700509103816Y'],
  ['示例复材有限公司', '示例连接件有限公司'],
  ['"913207031110544666"', '"913207002327633067"'],
  ['GR202232005678', 'GR202232001234'],
);
const JOINER = (joined: string) => `  - name: 示例连接件有限公司
    creditCode: "913207002327633067"
    kind: 企业
    role: 连接件研制
${joined}    highTech: [{ certificate: GR202332001234, issued: 2023-11-12 }]
    signatory: { name: 赵示例, as: 法定代表人 }
agreement:`;
const MEMBER = '  - name: 示例复材有限公司\n    creditCode: "913207031110544666"\n';
const NAMED = 'lead:\n  name: 示例碳纤维股份有限公司\n  creditCode: 91320706522377040Q\n';
const SAMPLE = (text: string) => edited(text, ['创新联合体\n', '创新联合体（示例）\n']);

export const PROTECTED: readonly Branch[] = [
  { name: 'overwritten', about: '用另一个联合体的内容盖掉申报中的记录', change: { [FIBRE]: STORAGE_TEXT } },
  {
    name: 'overwritten-elsewhere',
    about: '删去一个申报，在别的板块用同一个标识另写一个',
    change: { [FIBRE]: null, 'data/alliances/ganyu/fibre.yaml': STORAGE_TEXT },
  },
  {
    name: 'lead-and-name-changed',
    about: '列入以后，名称和牵头单位一起换掉，没有留下原来的',
    change: {
      [VIDEO]: edited(
        VIDEO_TEXT,
        [NAME, OTHER_NAME],
        [LEAD, taken(LEAD)],
        [UNDERTAKERS, 'undertakers: [示例海洋大学]'],
      ),
    },
  },
  {
    name: 'lead-and-members-changed',
    about: '名称不变，牵头单位和成员全都换掉',
    change: {
      [FIBRE]: edited(
        FIBRE_TEXT,
        [
          NAMED,
          NAMED.replace('示例碳纤维股份有限公司', '示例量子技术有限公司').replace(
            '91320706522377040Q',
            '91320722859388781F',
          ),
        ],
        [MEMBERS, STRANGERS],
        [/undertakers: .*/.exec(FIBRE_TEXT)?.[0] ?? '', 'undertakers: [示例理工大学]'],
      ),
    },
  },
  {
    name: 'lead-and-name-filed',
    about: '更名、换牵头单位，原来的都留下，同时登记变更备案；市局另一位审核人员已同意',
    change: {
      [VIDEO]: edited(
        VIDEO_TEXT,
        [NAME, `${OTHER_NAME}formerNames: [{ name: 连云港市视频感知创新联合体, until: 2024-08-12 }]\n`],
        [
          LEAD,
          `formerLeads:\n  - until: 2024-08-12\n${LEAD.split('\n')
            .slice(1)
            .map((line) => line && `  ${line}\n`)
            .join('')}${taken(LEAD).replace('lead:\n', 'lead:\n  since: 2024-08-12\n')}`,
        ],
      ),
      [decision('2024/biangeng-10')]: act(
        '变更备案',
        '2024-08-13',
        'video',
        'document: 连科函〔2024〕10号\nchanges:\n  - { what: 联合体更名, name: 连云港市量子传感创新联合体, from: 2024-08-12 }\n  - { what: 牵头单位变更, name: 示例量子技术有限公司, from: 2024-08-12 }\n',
      ),
    },
    accept: ['change/bureau'],
  },
  {
    name: 'member-in-place',
    about: '列入以后，把一个成员改写成另一家',
    change: {
      [VIDEO]: edited(
        VIDEO_TEXT,
        [UNDERTAKERS, 'undertakers: [示例视安技术有限公司, 示例海洋大学]'],
        [MEMBER, '  - name: 示例连接件有限公司\n    creditCode: "913207002327633067"\n'],
        ['GR202232005678', 'GR202232001234'],
      ),
    },
  },
  {
    name: 'member-undated',
    about: '列入以后加一个成员，不写加入日期，像是从组建时起就有',
    change: { [VIDEO]: edited(VIDEO_TEXT, ['agreement:', JOINER('')]) },
  },
  {
    name: 'member-backdated',
    about: '列入以后加一个成员，加入日期写到列入以前，躲过变更备案',
    change: { [VIDEO]: edited(VIDEO_TEXT, ['agreement:', JOINER('    joined: 2024-07-30\n')]) },
  },
  {
    name: 'rename-backdated',
    about: '列入以后更名，停用日期写到列入以前，躲过变更备案',
    change: {
      [VIDEO]: edited(VIDEO_TEXT, [
        NAME,
        `${OTHER_NAME}formerNames: [{ name: 连云港市视频感知创新联合体, until: 2024-07-30 }]\n`,
      ]),
    },
  },
  {
    name: 'decided-rewritten',
    about: '列入以后改写据以列入的内容：产业、牵头单位类别和注册地、考核指标、签署日期',
    change: {
      [VIDEO]: edited(
        VIDEO_TEXT,
        ['industry: 高性能纤维及复合材料', 'industry: 生物医药'],
        ['kind: 创新型领军企业', 'kind: 重点研发机构'],
        ['registeredIn: 连云港市\n', 'registeredIn: 连云港市海州区\n'],
        ['goal: 2026 年底前完成中试', 'goal: 2027 年底前完成小试'],
        ['signed: 2024-05-20', 'signed: 2024-05-21'],
      ),
    },
  },
  {
    name: 'application-removed-accepted',
    about: '删除申报中的记录，市局审核人员已同意',
    change: { [FIBRE]: null },
    accept: ['change/application-removed'],
  },
  {
    name: 'samples-replaced',
    about: '启用：示例全部换成真实的，有的用了示例的标识',
    base: { [FIBRE]: SAMPLE(FIBRE_TEXT), [LAVER]: SAMPLE(LAVER_TEXT), [VIDEO]: SAMPLE(VIDEO_TEXT) },
    change: {
      [FIBRE]: STORAGE_TEXT.replace('连云港市赣榆区', '连云港市海州区'),
      [LAVER]: null,
      [VIDEO]: null,
      [LAVER_SHOWN]: null,
      [VIDEO_SHOWN]: null,
      [VIDEO_LISTED]: null,
    },
    accept: ['change/bureau'],
  },
];
