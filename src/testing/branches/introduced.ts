/** Branches that bring something wholly new, or change what everything rests on: a reviewer finds it all in the report. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { edited, type Branch } from './branch.ts';
import { FEWER } from './decisions.ts';
import { act, decision, LAVER_SHOWN, STORAGE, STORAGE_TEXT, VIDEO, VIDEO_TEXT } from './small-register.ts';
import { OTHER_CITY, USUAL } from '../registers.ts';

const base = (name: string) => readFileSync(join(USUAL, 'data', name), 'utf8');
const SHA256 = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';
const RESEARCH = /  - name: 示例先进纤维研究院[^]*?signatory: .*\n/;
const POLICY = 'data/policies/2024.yaml';

/** Every kind of field is there: figures, certificates, a partner from abroad, a long plan, a checksum. */
const COMPLETE = edited(
  STORAGE_TEXT,
  ['kind: 创新型领军企业', 'kind: 行业龙头企业'],
  [
    '  role: 总体组织\n',
    `  highTech: [{ certificate: GR202332004321, issued: 2023-11-06 }]
  finance: { year: 2023, salesRevenue: 66001.25, rdExpenditure: 2711.5 }
  role: 总体组织
`,
  ],
  ['plan: 两年内完成中试，五年内形成产业化能力', `plan: ${'2024—2026 年完成中试，形成产业化能力。'.repeat(30)}`],
  [
    'agreement:',
    `  - name: 示例储能研究所（德国）
    kind: 境外机构
    country: 德国
    role: 标准对接
    signatory: { name: 钱示例, as: 授权人 }
agreement:`,
  ],
  ['document: 赣科〔2024〕7号', `document: 赣科〔2024〕7号\n  sha256: ${SHA256}`],
);

const ANOTHER_LEAD = edited(VIDEO_TEXT, [
  `lead:
  name: 示例视安技术有限公司
  creditCode: 91320700825484783G
  kind: 创新型领军企业
  registeredIn: 连云港市
  legalRepresentative: 张示例
  signatory: { name: 张示例, as: 法定代表人 }
  role: 总体组织
`,
  `lead:
  name: 示例连接件有限公司
  creditCode: "913207002327633067"
  kind: 创新型领军企业
  since: 2024-08-12
  registeredIn: 连云港市
  legalRepresentative: 李示例
  signatory: { name: 李示例, as: 法定代表人 }
  role: 接手总体组织
formerLeads:
  - name: 示例视安技术有限公司
    creditCode: 91320700825484783G
    kind: 创新型领军企业
    registeredIn: 连云港市
    legalRepresentative: 张示例
    signatory: { name: 张示例, as: 法定代表人 }
    role: 总体组织
    until: 2024-08-12
`,
]);
const NO_CERTIFICATE = edited(VIDEO_TEXT, [
  'agreement:',
  `  - name: 示例连接件有限公司
    creditCode: "913207002327633067"
    kind: 企业
    role: 连接件研制
    joined: 2024-08-12
    signatory: { name: 赵示例, as: 法定代表人 }
agreement:`,
]);
const FILED = (what: string) =>
  act(
    '变更备案',
    '2024-08-13',
    'video',
    `document: 连科函〔2024〕11号\nsha256: ${SHA256}\nchanges:\n  - { what: ${what}, name: 示例连接件有限公司, from: 2024-08-12 }\n`,
  );
const LISTING = act('列入培育名单', '2024-08-19', 'laver', `document: 连科〔2024〕60号\nsha256: ${SHA256}\n`);
const SHOWN = { [LAVER_SHOWN]: act('公示', '2024-08-05', 'laver', 'until: 2024-08-12\n') };

export const INTRODUCED: readonly Branch[] = [
  { name: 'application-complete', about: '一份各项都有的申报', change: { [STORAGE]: COMPLETE } },
  {
    name: 'application-to-consent',
    about: '少一家成员、没有推荐意见的申报，市局同时登记书面同意',
    change: {
      [STORAGE]: STORAGE_TEXT.replace(RESEARCH, '').replace(/ {2}opinion:\n(?: {4}.*\n)+/, ''),
      [decision('2024/tongyi-12')]: act(
        '书面同意',
        '2024-08-12',
        'storage',
        'document: 连科函〔2024〕12号\nclause: members-at-least-three\nreason: 第三家成员正在办理手续\n',
      ),
    },
  },
  {
    name: 'applications-many',
    about: '一次新增十二份申报',
    change: Object.fromEntries(
      Array.from({ length: 12 }, (_, i) => [
        `data/alliances/haizhou/fewer-${i}.yaml`,
        edited(FEWER, ['连云港市校验用创新联合体', `连云港市校验用${i}号创新联合体`]),
      ]),
    ),
  },
  {
    name: 'lead-replaced',
    about: '换牵头单位，有变更备案，写了原件校验值',
    change: { [VIDEO]: ANOTHER_LEAD, [decision('2024/biangeng-11')]: FILED('牵头单位变更') },
  },
  {
    name: 'member-without-certificate',
    about: '加入一家没有高新技术企业证书的企业成员',
    change: { [VIDEO]: NO_CERTIFICATE, [decision('2024/biangeng-11')]: FILED('成员加入') },
  },
  {
    name: 'owners-changed',
    about: '审核组换成别人',
    change: {
      'data/site.yaml': edited(base('site.yaml'), [
        'owners: ["@lyg-register/bureau"]',
        'owners: ["@evil/x", "@lyg-register/bureau"]',
      ]),
      'data/districts.yaml': edited(base('districts.yaml'), [
        'owners: ["@lyg-register/haizhou"]',
        'owners: ["@evil/haizhou"]',
      ]),
    },
  },
  {
    name: 'office-renamed',
    about: '机构改革，板块的科技主管部门更名',
    change: {
      'data/districts.yaml': edited(base('districts.yaml'), [
        'authority: 徐圩新区经发局,',
        'authority: 徐圩新区科技创新局, formerAuthorities: [{ name: 徐圩新区经发局, until: 2024-08-01 }],',
      ]),
    },
  },
  {
    name: 'industry-renamed',
    about: '产业目录里一个名称更正，旧名称留下',
    change: {
      'data/industries.yaml': edited(base('industries.yaml'), [
        'name: 安防, source: 市政府工作报告 2026, verified: false',
        'name: 安防装备, formerNames: [{ name: 安防, until: 2024-08-01 }], source: 市政府工作报告 2026, verified: true',
      ]),
    },
  },
  {
    name: 'clause-reworded',
    about: '一条改轻重，一条删去，原文改一长段',
    change: {
      [POLICY]: edited(
        base('policies/2024.yaml'),
        [
          'citation: 二、（一）2\n    strength: 原则上\n    text: 成员单位',
          'citation: 二、（一）2\n    strength: 必须\n    text: 成员单位',
        ],
        [/ {2}- id: goals\n(?: {4}.*\n)+/.exec(base('policies/2024.yaml'))?.[0] ?? '', ''],
      ),
      'data/policies/2024.md': edited(base('policies/2024.md'), ['成立管理协调机构', '可以成立管理协调机构']),
    },
  },
  {
    name: 'notice-added',
    about: '收入一份新的通知',
    change: Object.fromEntries(
      ['yaml', 'md'].map((ending) => [
        `data/policies/2023.${ending}`,
        base(`policies/2024.${ending}`).replaceAll('2024', '2023'),
      ]),
    ),
  },
  {
    name: 'calendar-added',
    about: '加放假安排',
    change: { 'data/calendar.yaml': readFileSync(join(OTHER_CITY, 'data/calendar.yaml'), 'utf8') },
  },
  {
    name: 'original-named',
    about: '列入决定写了盖章原件的校验值',
    base: SHOWN,
    change: { [decision('2024/lieru-60')]: LISTING },
  },
  {
    name: 'original-misread',
    about: '校验值少抄了一位',
    base: SHOWN,
    change: { [decision('2024/lieru-60')]: LISTING.replace(SHA256, SHA256.slice(1)) },
  },
  {
    name: 'original-replaced',
    about: '决定公布以后换校验值',
    base: { ...SHOWN, [decision('2024/lieru-60')]: LISTING },
    change: { [decision('2024/lieru-60')]: LISTING.replace(SHA256, SHA256.replaceAll('9', '8')) },
  },
  {
    name: 'outside-many',
    about: '登记数据以外改了七十个文件',
    change: {
      '.github/CODEOWNERS': '* @evil\n',
      '.github/workflows/check.yml': 'on: push\n',
      'README.md': null,
      ...Object.fromEntries(Array.from({ length: 70 }, (_, i) => [`src/part-${String(i).padStart(2, '0')}.ts`, '\n'])),
    },
  },
];
