/** Branches where checks meet: two edits that cancel, one thing done by way of another, one consent used for two. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { edited, type Branch } from './branch.ts';
import { consentTo, joiner } from './corrections.ts';
import { FEWER } from './decisions.ts';
import {
  act,
  decision,
  EXIT,
  EXIT_TEXT,
  FIBRE,
  FIBRE_TEXT,
  LAVER,
  LAVER_SHOWN,
  LAVER_SHOWN_TEXT,
  LAVER_TEXT,
  oneOfMany,
  VIDEO,
  VIDEO_LISTED,
  VIDEO_LISTED_TEXT,
  VIDEO_TEXT,
} from './small-register.ts';
import { USUAL } from '../registers.ts';

const base = (name: string) => readFileSync(join(USUAL, 'data', name), 'utf8');
const LEFT = edited(VIDEO_TEXT, ['    role: 成型验证\n', '    role: 成型验证\n    left: 2024-08-12\n']);
const LEAVING = act(
  '变更备案',
  '2024-08-13',
  'video',
  'document: 连科函〔2024〕10号\nchanges:\n  - { what: 成员退出, name: 示例复材有限公司, from: 2024-08-12 }\n',
);
const MEMBERS = /members:\n([^]*?)(?=agreement:)/.exec(FIBRE_TEXT)?.[1] ?? '';

const NINE = Array.from({ length: 9 }, (_, i) => `nine-${i + 1}`);

export const MEETINGS: readonly Branch[] = [
  {
    name: 'roles-swapped',
    about: '列入以后两个成员的信用代码对调，单位一家不多、一家不少',
    change: {
      [VIDEO]: edited(
        VIDEO_TEXT,
        ['12320700506198990M', '52320700296137814T '],
        ['creditCode: 52320700296137814T\n', 'creditCode: 12320700506198990M\n'],
      ).replace('T \n', 'T\n'),
    },
  },
  {
    name: 'members-reordered',
    about: '成员换个次序，一个字也没有改',
    change: {
      [FIBRE]: edited(FIBRE_TEXT, [
        MEMBERS,
        MEMBERS.split(/(?=^ {2}- name)/m)
          .toReversed()
          .join(''),
      ]),
    },
  },
  {
    name: 'notice-cancelling',
    about: '通知里两处改动相抵：少要一家，另把牵头单位算在内，眼下谁的结论都不变',
    change: {
      'data/policies/2024.yaml': edited(base('policies/2024.yaml'), [
        'with: { atLeast: 3, countLead: false }',
        'with: { atLeast: 4, countLead: true }',
      ]),
    },
  },
  {
    name: 'exit-backdated',
    about: '今天登记的退出，日期写到半个月以前：中间的日子也不在名单上',
    change: {
      [decision('2024/tuichu-61')]: act(
        '退出',
        '2024-08-06',
        'video',
        'document: 连科〔2024〕61号\ncause: 自愿\nreason: 建设任务调整\n',
      ),
    },
    accept: ['change/bureau'],
  },
  {
    name: 'joined-on-listing-day',
    about: '成员写成列入当天加入',
    change: { [VIDEO]: edited(VIDEO_TEXT, ['agreement:', joiner('2024-08-05')]) },
  },
  {
    name: 'consent-for-another',
    about: '书面同意写的是另一个联合体，自己少一家成员',
    base: { [FIBRE]: FEWER },
    change: { [decision('2024/tongyi-8')]: consentTo('laver') },
  },
  {
    name: 'accepted-for-another-check',
    about: '市局同意的是改文件，没有同意退出名单',
    change: {
      [decision('2024/tuichu-61')]: act(
        '退出',
        '2024-08-19',
        'video',
        'document: 连科〔2024〕61号\ncause: 自愿\nreason: 建设任务调整\n',
      ),
    },
    accept: ['change/bureau', 'change/mixed', 'change/listed-removed', 'privacy/mobile'],
  },
  {
    name: 'number-used-again',
    about: '两份列入名单的决定用同一个文号，一份另写全角',
    change: {
      [decision('2024/lieru-53')]: VIDEO_LISTED_TEXT.replace('[video]', '[laver]').replace('08-05', '08-19'),
      [decision('2024/lieru-54')]: VIDEO_LISTED_TEXT.replace('[video]', '[laver]')
        .replace('08-05', '08-19')
        .replace('〔2024〕52号', '〔２０２４〕52号'),
    },
  },
  {
    name: 'number-of-another-kind',
    about: '退出用了列入名单的文号',
    change: {
      [decision('2024/tuichu-52')]: act(
        '退出',
        '2024-08-19',
        'video',
        'document: 连科〔2024〕52号\ncause: 自愿\nreason: 建设任务调整\n',
      ),
    },
  },
  {
    name: 'member-becomes-former',
    about: '一个成员退出，另一个改用它的名称',
    base: { [VIDEO]: LEFT, [decision('2024/biangeng-10')]: LEAVING },
    change: {
      [VIDEO]: edited(LEFT, [
        '  - name: 示例先进纤维研究院\n',
        '  - name: 示例复材有限公司\n    formerNames: [{ name: 示例先进纤维研究院, until: 2024-08-14 }]\n',
      ]),
    },
  },
  {
    name: 'member-unleft',
    about: '把已经退出的成员的退出日期删去，像是从没离开',
    base: { [VIDEO]: LEFT, [decision('2024/biangeng-10')]: LEAVING },
    change: { [VIDEO]: VIDEO_TEXT },
  },
  {
    name: 'exit-beside-comment',
    about: '退出名单，同时给列入名单的文件加一行说明：以为改了列入的决定，就不问退出',
    change: { [VIDEO_LISTED]: `# 核对过\n${VIDEO_LISTED_TEXT}`, [EXIT]: EXIT_TEXT },
    accept: ['change/bureau'],
  },
  {
    name: 'listing-term-filled-in',
    about: '在列入名单的文件里补一个培育期的截止日期，已经过了',
    change: { [VIDEO_LISTED]: `${VIDEO_LISTED_TEXT}until: 2024-08-10\n` },
  },
  {
    name: 'listed-nine',
    about: '九个联合体公示之后一次列入名单',
    base: {
      ...Object.fromEntries(NINE.map((id, i) => [`data/alliances/haizhou/${id}.yaml`, oneOfMany(i)])),
      [decision('2024/gongshi-0805')]: act('公示', '2024-08-05', NINE.join(', '), 'until: 2024-08-12\n'),
    },
    change: {
      [decision('2024/lieru-60')]: act('列入培育名单', '2024-08-19', NINE.join(', '), 'document: 连科〔2024〕60号\n'),
    },
  },
  {
    name: 'board-renamed-and-moved',
    about: '板块改标识，同时把公示过的联合体移过去',
    change: {
      'data/districts.yaml': edited(base('districts.yaml'), ['id: ganyu,', 'id: ganyu-new,']),
      [LAVER]: null,
      'data/alliances/ganyu-new/laver.yaml': LAVER_TEXT,
      [LAVER_SHOWN]: LAVER_SHOWN_TEXT,
    },
    accept: ['change/bureau', 'change/mixed'],
  },
];
