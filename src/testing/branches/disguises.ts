/** Branches in which an edit hides among others, behind a way of writing or a name; and what clumsy hands make of files. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { edited, type Branch } from './branch.ts';
import {
  act,
  decision,
  FIBRE,
  FIBRE_TEXT,
  LAVER,
  LAVER_SHOWN,
  LAVER_TEXT,
  oneOfMany,
  STORAGE,
  STORAGE_TEXT,
  VIDEO,
  VIDEO_LISTED,
  VIDEO_LISTED_TEXT,
  VIDEO_TEXT,
} from './small-register.ts';
import { USUAL } from '../registers.ts';

const base = (name: string) => readFileSync(join(USUAL, 'data', name), 'utf8');
const NOTICE = 'data/policies/2024.md';
const SHA256 = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';
const TASK = (i: number, goal: string) => `  - kind: 关键技术攻关
    title: 第 ${i} 项任务
    goal: ${goal}
    undertakers: [示例碳纤维股份有限公司]
    start: 2024-07
    end: 2026-12
`;
const withTasks = (goal: (i: number) => string) =>
  edited(FIBRE_TEXT, ['lead:\n', `${Array.from({ length: 59 }, (_, i) => TASK(i + 1, goal(i + 1))).join('')}lead:\n`]);

const FLOCK = Array.from({ length: 90 }, (_, i): [path: string, text: string] => [
  `data/alliances/haizhou/flock-${String(i).padStart(2, '0')}.yaml`,
  oneOfMany(i),
]);

export const DISGUISES: readonly Branch[] = [
  {
    name: 'edit-among-line-ends',
    about: '换行尾，夹着改一处',
    change: { [FIBRE]: edited(FIBRE_TEXT, ['goal: 2026 年底', 'goal: 2028 年底']).replaceAll('\n', '\r\n') },
  },
  {
    name: 'edit-among-comments',
    about: '每行前面加一行说明，夹着改一处',
    change: {
      [FIBRE]: edited(FIBRE_TEXT, ['goal: 2026 年底', 'goal: 2028 年底']).replaceAll(/^(?=\S)/gm, '# 核对过\n'),
    },
  },
  {
    name: 'edit-among-notation',
    about: '整份改用另一种写法（JSON），夹着改一处',
    change: { [FIBRE]: `${JSON.stringify(parse(edited(FIBRE_TEXT, ['role: 检测', 'role: 检测与评价'])))}\n` },
  },
  {
    name: 'edit-among-many',
    about: '一份记录里五十九处小改，最后一处要紧',
    base: { [FIBRE]: withTasks((i) => `完成第 ${i} 项中试，产能 300 吨`) },
    change: {
      [FIBRE]: withTasks((i) => (i === 59 ? '完成第 59 项中试，产能 30 吨' : `完成第 ${i} 项中试，产能 300 吨。`)),
    },
  },
  {
    name: 'edit-among-files',
    about: '九十份文件只加一行说明，中间一份改了考核指标',
    base: Object.fromEntries(FLOCK),
    change: Object.fromEntries(
      FLOCK.map(([path, text], i) => [
        path,
        i === 47 ? edited(text, ['goal: 2026 年底', 'goal: 2028 年底']) : `# 核对过\n${text}`,
      ]),
    ),
  },
  {
    name: 'notice-blanks',
    about: '只改通知原文的空格和空行',
    change: {
      [NOTICE]: edited(
        base('policies/2024.md'),
        ['依托优势资源。创新', '依托优势资源。 创新'],
        ['一、主要任务\n', '一、主要任务  \n\n'],
      ),
    },
  },
  {
    name: 'notice-marks',
    about: '只改通知原文的标点：半角换全角',
    change: { [NOTICE]: edited(base('policies/2024.md'), ['(三) 平台支持', '（三）平台支持']) },
  },
  {
    name: 'made-public',
    about: '站点设置把仓库改成公开的',
    change: { 'data/site.yaml': edited(base('site.yaml'), ['visibility: private', 'visibility: public']) },
  },
  {
    name: 'number-series-added',
    about: '站点设置添一个发文代字，同时用它列入',
    base: { [LAVER_SHOWN]: act('公示', '2024-08-05', 'laver', 'until: 2024-08-12\n') },
    change: {
      'data/site.yaml': edited(base('site.yaml'), ['documents: [连科,', 'documents: [海科, 连科,']),
      [decision('2024/lieru-60')]: act('列入培育名单', '2024-08-19', 'laver', 'document: 海科〔2024〕60号\n'),
    },
  },
  {
    name: 'industries-exchanged',
    about: '产业目录里两个名称对调，记录没有改动',
    change: {
      'data/industries.yaml': edited(
        base('industries.yaml'),
        ['id: high-performance-fibres, name: 高性能纤维及复合材料', 'id: high-performance-fibres, name: 石化 '],
        ['id: petrochemicals, name: 石化,', 'id: petrochemicals, name: 高性能纤维及复合材料,'],
      ).replace('name: 石化 ,', 'name: 石化,'),
    },
  },
  {
    name: 'names-alike',
    about: '文件名用全角字母、西里尔字母、上标写成原有的名称',
    change: {
      'data/alliances/haizhou/ｆｉｂｒｅ.yaml': STORAGE_TEXT,
      'data/alliances/haizhou/fibr\u0435.yaml': STORAGE_TEXT,
      'data/decisions/２０２４/lieru-60.yaml': act(
        '列入培育名单',
        '2024-08-19',
        'fibre',
        'document: 连科〔2024〕60号\n',
      ),
      'src/\u0430pp.ts': 'export {};\n',
      'ＲＥＡＤＭＥ.md': '甲\n',
    },
  },
  {
    name: 'file-becomes-folder',
    about: '登记文件变成同名的文件夹',
    change: { [FIBRE]: null, 'data/alliances/haizhou/fibre.yaml/fibre.yaml': FIBRE_TEXT },
  },
  {
    name: 'file-emptied',
    about: '列入名单的记录清空，文件还在',
    change: { [VIDEO]: '' },
  },
  {
    name: 'saved-under-another-name',
    about: '改了内容另存为副本，原来的没有动',
    change: { 'data/alliances/haizhou/fibre-1.yaml': edited(FIBRE_TEXT, ['role: 检测', 'role: 检测与评价']) },
  },
  {
    name: 'two-exchanged',
    about: '两个文件的内容对调',
    change: { [LAVER]: VIDEO_TEXT, [VIDEO]: LAVER_TEXT },
  },
  {
    name: 'pasted-twice',
    about: '同一段粘贴了两次，牵头单位写了两个',
    change: { [STORAGE]: STORAGE_TEXT.replace('members:\n', 'lead:\n  name: 示例另一家有限公司\nmembers:\n') },
  },
  {
    name: 'hash-of-recommendation-replaced',
    about: '公示以后换推荐文件的校验值',
    base: {
      [LAVER]: edited(LAVER_TEXT, ['document: 赣科〔2024〕6号', `document: 赣科〔2024〕6号\n  sha256: ${SHA256}`]),
    },
    change: {
      [LAVER]: edited(LAVER_TEXT, [
        'document: 赣科〔2024〕6号',
        `document: 赣科〔2024〕6号\n  sha256: ${SHA256.replaceAll('9', '8')}`,
      ]),
    },
  },
  {
    name: 'sample-among-real',
    about: '真实的登记簿里新增一个叫“示例”的，以后可以随手删去',
    change: { [STORAGE]: STORAGE_TEXT.replace('创新联合体\n', '创新联合体（示例）\n') },
  },
  {
    name: 'decision-comment-only',
    about: '给列入名单的文件加一行说明、换一种写法，说的没有变',
    change: { [VIDEO_LISTED]: `# 核对过\n${VIDEO_LISTED_TEXT.replace('[video]', '\n  - video')}` },
  },
  {
    name: 'dates-from-a-sheet',
    about: '从表格粘贴的日期：斜杠、年月日',
    change: {
      [STORAGE]: edited(
        STORAGE_TEXT,
        ['signed: 2024-05-20', 'signed: 2024/5/20'],
        ['application: { date: 2024-06-11 }', 'application: { date: 2024年6月11日 }'],
      ),
    },
  },
];
