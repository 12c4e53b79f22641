/** Branches that change records: honestly, by mistake, and against the rules of the list. */
import { edited, type Branch } from './branch.ts';
import { FIBRE, FIBRE_TEXT, LAVER, LAVER_TEXT, STORAGE, STORAGE_TEXT, VIDEO, VIDEO_TEXT } from './small-register.ts';

const LISTING = '  - { event: 列入培育名单, date: 2024-08-05, document: 连科〔2024〕52号 }\n';
const PUBLICITY = '  - { event: 公示, date: 2024-07-22, until: 2024-07-28 }\n';
const EXIT = '  - { event: 退出, date: 2024-08-19, reason: 建设任务调整 }\n';
const RESEARCH = /  - name: 示例先进纤维研究院[^]*?signatory: .*\n/;

const SAMPLE = (text: string) => edited(text, ['创新联合体\n', '创新联合体（示例）\n']);

export const RECORDS: readonly Branch[] = [
  { name: 'empty', about: '什么也没有改', change: {} },
  { name: 'clean-addition', about: '新增一份没有问题的申报', change: { [STORAGE]: STORAGE_TEXT } },
  {
    name: 'addition-with-mistakes',
    about: '新增的申报写错产业，字段名写错',
    change: {
      [STORAGE]: edited(
        STORAGE_TEXT,
        ['industry: 高性能纤维及复合材料', 'industry: 造船业'],
        ['positioning:', 'positionning:'],
      ),
    },
  },
  { name: 'addition-unreadable', about: '新增的文件读不出来', change: { [STORAGE]: 'name: 示例\nlead: [\n' } },
  {
    name: 'update-member',
    about: '更新一个成员的分工、团队和签字人',
    change: {
      [FIBRE]: edited(
        FIBRE_TEXT,
        ['role: 机理研究', 'role: 机理研究与中试放大'],
        ['固定人员 18 人', '固定人员 21 人'],
        ['侯示例', '汤示例'],
      ),
    },
  },
  {
    name: 'member-removed',
    about: '移除一个成员，使“原则上”条款不再满足',
    change: { [FIBRE]: FIBRE_TEXT.replace(RESEARCH, '') },
  },
  {
    name: 'waiver-added',
    about: '少一个成员，附书面说明',
    base: { [FIBRE]: FIBRE_TEXT.replace(RESEARCH, '') },
    change: {
      [FIBRE]: edited(FIBRE_TEXT.replace(RESEARCH, ''), [
        'history:\n',
        'waivers:\n  - { rule: min-members, reason: 第三家成员正在办理手续, approvedBy: 连云港市科学技术局, document: 连科函〔2024〕8号, expires: 2025-12-31 }\nhistory:\n',
      ]),
    },
  },
  {
    name: 'finding-left',
    about: '原有的问题没有改，只改了别处；行号移动',
    base: { [FIBRE]: edited(FIBRE_TEXT, ['industry: 高性能纤维及复合材料', 'industry: 造船业']) },
    change: {
      [FIBRE]: `# 补一行说明\n${edited(FIBRE_TEXT, ['industry: 高性能纤维及复合材料', 'industry: 造船业'], ['role: 检测', 'role: 检测与评价'])}`,
    },
  },
  { name: 'listed-removed', about: '删除已列入名单的记录', change: { [VIDEO]: null } },
  {
    name: 'listed-removed-accepted',
    about: '删除已列入名单的记录，负责人已同意',
    change: { [VIDEO]: null },
    accept: ['change/listed-removed'],
  },
  { name: 'public-removed', about: '删除公示过的记录', change: { [LAVER]: null } },
  {
    name: 'samples-removed',
    about: '清空全是示例的登记簿',
    base: { [FIBRE]: SAMPLE(FIBRE_TEXT), [LAVER]: SAMPLE(LAVER_TEXT), [VIDEO]: SAMPLE(VIDEO_TEXT) },
    change: { [FIBRE]: null, [LAVER]: null, [VIDEO]: null },
  },
  {
    name: 'sample-left-removed',
    about: '删除真实记录之间留下的示例',
    base: { [VIDEO]: SAMPLE(VIDEO_TEXT) },
    change: { [VIDEO]: null },
  },
  { name: 'made-sample', about: '把列入名单的记录改成示例', change: { [VIDEO]: SAMPLE(VIDEO_TEXT) } },
  { name: 'application-removed', about: '删除申报中的记录', change: { [FIBRE]: null } },
  {
    name: 'id-changed',
    about: '改文件名',
    change: { [VIDEO]: null, 'data/alliances/gaoxin/video-sensing.yaml': VIDEO_TEXT },
  },
  {
    name: 'id-changed-and-edited',
    about: '改文件名，同时改内容，仍认得出是同一个',
    change: {
      [VIDEO]: null,
      'data/alliances/gaoxin/video-sensing.yaml': edited(VIDEO_TEXT, ['视频感知', '视频感知网络']),
    },
  },
  {
    name: 'board-changed',
    about: '换板块',
    change: { [LAVER]: null, 'data/alliances/haizhou/laver.yaml': LAVER_TEXT },
  },
  {
    name: 'history-rewritten',
    about: '改写列入日期',
    change: { [VIDEO]: edited(VIDEO_TEXT, ['date: 2024-08-05, document', 'date: 2024-08-06, document']) },
  },
  {
    name: 'event-removed',
    about: '删去列入这一条，名单少一个',
    change: { [VIDEO]: edited(VIDEO_TEXT, [LISTING, '']) },
  },
  { name: 'event-removed-inside', about: '删去中间的公示', change: { [VIDEO]: edited(VIDEO_TEXT, [PUBLICITY, '']) } },
  {
    name: 'event-inserted',
    about: '在已有的阶段之前插入一条',
    change: { [VIDEO]: edited(VIDEO_TEXT, [PUBLICITY, `  - { event: 评审, date: 2024-07-10 }\n${PUBLICITY}`]) },
  },
  {
    name: 'event-added',
    about: '推荐之后公示',
    change: { [FIBRE]: `${FIBRE_TEXT}  - { event: 公示, date: 2024-08-12, until: 2024-08-18 }\n` },
  },
  { name: 'exit', about: '退出名单', change: { [VIDEO]: VIDEO_TEXT + EXIT } },
  {
    name: 'exit-accepted',
    about: '退出名单，审核人员已同意',
    change: { [VIDEO]: VIDEO_TEXT + EXIT },
    accept: ['change/list-shrinks'],
  },
  {
    name: 'cross-record',
    about: '新记录的牵头单位已牵头另一个；成员代码与别的记录不一致，影响没有改动的记录',
    change: {
      'data/alliances/haizhou/a-first.yaml': edited(
        FIBRE_TEXT,
        ['连云港市校验用创新联合体', '连云港市先行创新联合体'],
        ['date: 2024-06-11', 'date: 2024-06-01'],
      ),
    },
  },
  { name: 'crlf', about: '只是换了行尾', change: { [FIBRE]: FIBRE_TEXT.replaceAll('\n', '\r\n') } },
  { name: 'comment-only', about: '只加了一行说明', change: { [FIBRE]: `# 核对过\n${FIBRE_TEXT}` } },
  { name: 'made-unreadable', about: '改后读不出来', change: { [VIDEO]: `${VIDEO_TEXT}lead: [\n` } },
  {
    name: 'typo-corrected',
    about: '更正已列入的记录里的错字',
    change: { [VIDEO]: edited(VIDEO_TEXT, ['role: 机理研究', 'role: 机理与算法研究']) },
  },
  {
    name: 'listed',
    about: '公示之后列入名单',
    base: {
      [LAVER]: edited(LAVER_TEXT, ['date: 2024-08-15, until: 2024-08-24', 'date: 2024-08-05, until: 2024-08-12']),
    },
    change: {
      [LAVER]: `${edited(LAVER_TEXT, ['date: 2024-08-15, until: 2024-08-24', 'date: 2024-08-05, until: 2024-08-12'])}  - { event: 列入培育名单, date: 2024-08-19, document: 连科〔2024〕60号 }\n`,
    },
  },
  {
    name: 'waiver-expired',
    about: '少一个成员，附的书面说明已经过期',
    change: {
      [FIBRE]: edited(FIBRE_TEXT.replace(RESEARCH, ''), [
        'history:\n',
        'waivers:\n  - { rule: min-members, reason: 第三家成员正在办理手续, approvedBy: 连云港市科学技术局, document: 连科函〔2024〕8号, expires: 2024-06-30 }\nhistory:\n',
      ]),
    },
  },
  {
    name: 'exit-with-mistake',
    about: '退出名单，同时有一处写错',
    change: { [VIDEO]: edited(VIDEO_TEXT, ['industry: 高性能纤维及复合材料', 'industry: 造船业']) + EXIT },
  },
];
