/** Branches that edit or take away decisions, and boards that write what is not theirs: refused, or waiting for the bureau. */
import { edited, type Branch } from './branch.ts';
import { CONSENT, FEWER } from './decisions.ts';
import {
  act,
  decision,
  EXIT,
  EXIT_TEXT,
  FIBRE,
  FIBRE_TEXT,
  LAVER_SHOWN,
  LAVER_SHOWN_TEXT,
  STORAGE,
  STORAGE_TEXT,
  VIDEO_LISTED,
  VIDEO_LISTED_TEXT,
  VIDEO_SHOWN,
} from './small-register.ts';

const LISTING = act('列入培育名单', '2024-08-19', 'fibre', 'document: 连科〔2024〕60号\n');

export const REFUSED_DECISIONS: readonly Branch[] = [
  {
    name: 'decision-edited',
    about: '改写列入日期',
    change: { [VIDEO_LISTED]: VIDEO_LISTED_TEXT.replace('2024-08-05', '2024-08-06') },
  },
  {
    name: 'decision-widened',
    about: '在列入名单的文件里添上自己',
    change: { [VIDEO_LISTED]: VIDEO_LISTED_TEXT.replace('[video]', '[video, fibre]') },
  },
  { name: 'decision-removed', about: '删去列入名单的决定，名单少一个', change: { [VIDEO_LISTED]: null } },
  { name: 'publicity-removed', about: '删去中间的公示', change: { [VIDEO_SHOWN]: null } },
  {
    name: 'decision-renamed',
    about: '给决定改文件名',
    change: { [VIDEO_LISTED]: null, [decision('2024/lieru')]: VIDEO_LISTED_TEXT },
  },
  {
    name: 'decision-filled-in',
    about: '补上公示的网址，别的不变',
    change: { [LAVER_SHOWN]: `${LAVER_SHOWN_TEXT}notice: https://example.gov.cn/gongshi\n` },
  },
  {
    name: 'decision-unreadable',
    about: '决定改后读不出来',
    change: { [VIDEO_LISTED]: `${VIDEO_LISTED_TEXT}title: [\n` },
  },
  {
    name: 'decision-hostile',
    about: '决定的标题里有日志命令、网页标签、Markdown 和手机号',
    change: {
      [EXIT]: `${EXIT_TEXT}title: "<img src=x> ::error::x ##[group] @all [l](http://evil.example) 13800138000"\n`,
    },
  },
  {
    name: 'board-lists-itself',
    about: '板块给自己加一份列入名单的决定',
    change: { [decision('2024/lieru-60')]: LISTING },
  },
  {
    name: 'board-lists-in-its-file',
    about: '板块在自己的登记文件里写 history，想列入名单',
    change: {
      [FIBRE]: `${FIBRE_TEXT}history:\n  - { event: 列入培育名单, date: 2024-08-05, document: 连科〔2024〕52号 }\n`,
    },
  },
  {
    name: 'board-waives-in-its-file',
    about: '板块少一个成员，在自己的登记文件里写 waivers',
    change: { [FIBRE]: `${FEWER}waivers:\n  - { rule: min-members, reason: 同意, document: 连科函〔2024〕8号 }\n` },
  },
  {
    name: 'board-decides-in-its-folder',
    about: '板块把决定放在自己的文件夹里',
    change: {
      'data/alliances/haizhou/decisions/lieru-60.yaml': LISTING,
      'data/alliances/haizhou/lieru-60.yaml': LISTING,
    },
  },
  {
    name: 'board-decides-beside-its-file',
    about: '板块少一个成员，同时给自己写书面同意',
    change: { [FIBRE]: FEWER, [decision('2024/tongyi-8')]: CONSENT },
  },
  {
    name: 'decision-and-program',
    about: '一份决定和程序一起改',
    change: { [EXIT]: EXIT_TEXT, 'src/rule.ts': 'export {};\n' },
  },
  {
    name: 'new-notice-and-record',
    about: '补登以前一年的通知，连同它的记录和列入决定：由市局一起提交',
    change: {
      'data/policies/2023.md': '示例通知\n连科〔2023〕18号\n连云港市科学技术局\n',
      'data/policies/2023.yaml':
        'id: 2023\ndocument: 连科〔2023〕18号\ntitle: 示例通知\nissuer: 连云港市科学技术局\nvocabulary:\n  leadKinds: [{ word: 创新型领军企业, is: 企业 }]\n  memberKinds: [{ word: 企业, is: 企业 }, { word: 高校, is: 研究 }, { word: 新型研发机构, is: 研究 }]\n  taskKinds: []\n  charterContents: []\ncovers: []\ntasks: []\nclauses: []\nmeasures: []\npractice: []\n',
      [STORAGE]: edited(
        STORAGE_TEXT,
        ['batch: 2024', 'batch: 2023'],
        ['signed: 2024', 'signed: 2023'],
        ['adopted: 2024', 'adopted: 2023'],
        ['date: 2024-06-11', 'date: 2023-06-11'],
        ['date: 2024-06-25', 'date: 2023-06-25'],
        ['赣科〔2024〕7号', '赣科〔2023〕7号'],
      ),
      [decision('2023/lieru-40')]: act('列入培育名单', '2023-08-05', 'storage', 'document: 连科〔2023〕40号\n'),
    },
  },
];
