/** Branches in which corrections (更正) do what was not decided, undo one another, or move days on which other checks rest. */
import { edited, type Branch } from './branch.ts';
import { FEWER } from './decisions.ts';
import {
  act,
  decision,
  FIBRE,
  LAVER,
  LAVER_SHOWN,
  LAVER_TEXT,
  VIDEO,
  VIDEO_LISTED,
  VIDEO_LISTED_TEXT,
  VIDEO_TEXT,
} from './small-register.ts';

const correction = (date: string, corrects: string, more: string) =>
  `kind: 更正\ndate: ${date}\ncorrects: ${corrects}\n${more}reason: 录入有误\n`;
const CORRECTED = decision('2024/gengzheng-0819');
const ANOTHER = decision('2024/gengzheng-0820');
const UNTIL = (date: string, until: string) => correction(date, '2024/gongshi-0815', `instead: { until: ${until} }\n`);
/** A consent of one alliance to have a member less. */
export const consentTo = (alliance: string) =>
  act(
    '书面同意',
    '2024-08-12',
    alliance,
    `document: 连科函〔2024〕8号\nclause: members-at-least-three\nreason: 第三家成员正在办理手续\n`,
  );
/** A member more, in front of what follows the members. */
export const joiner = (joined: string) => `  - name: 示例连接件有限公司
    creditCode: "913207002327633067"
    kind: 企业
    role: 连接件研制
    joined: ${joined}
    highTech: [{ certificate: GR202332001234, issued: 2023-11-12 }]
    signatory: { name: 赵示例, as: 法定代表人 }
agreement:`;

export const CORRECTIONS: readonly Branch[] = [
  {
    name: 'list-exchanged',
    about: '一进一出，名单的个数不变：撤回一家的列入，另一家列入',
    base: { [LAVER_SHOWN]: act('公示', '2024-08-05', 'laver', 'until: 2024-08-12\n') },
    change: {
      [CORRECTED]: correction('2024-08-19', '2024/lieru-52', 'withdraws: true\n'),
      [decision('2024/lieru-60')]: act('列入培育名单', '2024-08-19', 'laver', 'document: 连科〔2024〕60号\n'),
    },
  },
  {
    name: 'list-exchanged-by-correction',
    about: '用一份更正把列入名单的文件里的联合体换成另一个',
    change: { [CORRECTED]: correction('2024-08-19', '2024/lieru-52', 'instead: { alliances: [laver] }\n') },
    accept: ['change/bureau'],
  },
  {
    name: 'list-widened-by-correction',
    about: '用一份更正在列入名单的文件里添上没有公示过的联合体',
    change: { [CORRECTED]: correction('2024-08-19', '2024/lieru-52', 'instead: { alliances: [video, fibre] }\n') },
  },
  {
    name: 'correction-of-correction',
    about: '更正一份更正',
    base: { [CORRECTED]: UNTIL('2024-08-19', '2024-08-26') },
    change: { [ANOTHER]: correction('2024-08-20', '2024/gengzheng-0819', 'instead: { until: 2024-08-28 }\n') },
  },
  {
    name: 'correction-overruled',
    about: '补登一份日期较早的更正，与后来的更正说的是同一项，不起作用',
    base: { [CORRECTED]: UNTIL('2024-08-19', '2024-08-26') },
    change: { [decision('2024/gengzheng-0816')]: UNTIL('2024-08-16', '2024-08-30') },
  },
  {
    name: 'corrections-two',
    about: '一次两份更正，同一天说的是同一项',
    change: { [CORRECTED]: UNTIL('2024-08-19', '2024-08-26'), [ANOTHER]: UNTIL('2024-08-19', '2024-08-30') },
  },
  {
    name: 'listing-day-moved',
    about: '更正把列入的日期推后一天，成员写成列入当天加入，躲过变更备案',
    change: {
      [CORRECTED]: correction('2024-08-19', '2024/lieru-52', 'instead: { date: 2024-08-07 }\n'),
      [VIDEO]: edited(VIDEO_TEXT, ['agreement:', joiner('2024-08-06')]),
    },
    accept: ['change/bureau'],
  },
  {
    name: 'consent-turned-over',
    about: '用更正把给别人的书面同意转给自己',
    base: {
      [FIBRE]: FEWER,
      [LAVER]: edited(LAVER_TEXT, [
        / {2}- name: 示例先进纤维研究院[^]*?signatory: .*\n/.exec(LAVER_TEXT)?.[0] ?? '',
        '',
      ]),
      [decision('2024/tongyi-8')]: consentTo('laver'),
    },
    change: { [CORRECTED]: correction('2024-08-19', '2024/tongyi-8', 'instead: { alliances: [fibre] }\n') },
  },
  {
    name: 'publicity-shortened',
    about: '更正把公示的截止日期提前，同时列入',
    change: {
      [CORRECTED]: UNTIL('2024-08-19', '2024-08-18'),
      [decision('2024/lieru-60')]: act('列入培育名单', '2024-08-19', 'laver', 'document: 连科〔2024〕60号\n'),
    },
  },
  {
    name: 'listing-rewritten-and-corrected',
    about: '改写列入名单的文件，同时加一份更正，合起来与原来一样',
    change: {
      [VIDEO_LISTED]: VIDEO_LISTED_TEXT.replace('2024-08-05', '2024-08-06'),
      [CORRECTED]: correction('2024-08-19', '2024/lieru-52', 'instead: { date: 2024-08-05 }\n'),
    },
  },
];
