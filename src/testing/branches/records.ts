/** Branches that change records: honestly, by mistake, and against the rules of the list. */
import { edited, type Branch } from './branch.ts';
import {
  FIBRE,
  FIBRE_TEXT,
  LAVER,
  LAVER_SHOWN,
  LAVER_TEXT,
  STORAGE,
  STORAGE_TEXT,
  VIDEO,
  VIDEO_LISTED,
  VIDEO_SHOWN,
  VIDEO_TEXT,
} from './small-register.ts';

const RESEARCH = /  - name: 示例先进纤维研究院[^]*?signatory: .*\n/;

/** The agreement signed after the application. */
const UNSIGNED = (text: string) => edited(text, ['signed: 2024-05-20', 'signed: 2024-06-20']);
const SAMPLE = (text: string) => edited(text, ['创新联合体\n', '创新联合体（示例）\n']);

const NOT_RECOMMENDED = edited(FIBRE_TEXT, [/^recommendation:\n(?: .*\n)+/m.exec(FIBRE_TEXT)?.[0] ?? '', '']);

export const RECORDS: readonly Branch[] = [
  { name: 'empty', about: '什么也没有改', change: {} },
  { name: 'clean-addition', about: '新增一份没有问题的申报', change: { [STORAGE]: STORAGE_TEXT } },
  {
    name: 'recommended',
    about: '板块给申报中的联合体补上推荐，推荐单位的考察认定不用市局再同意',
    base: { [FIBRE]: NOT_RECOMMENDED },
    change: { [FIBRE]: FIBRE_TEXT },
  },
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
    name: 'finding-left',
    about: '原有的问题没有改，只改了别处；行号移动',
    base: { [FIBRE]: UNSIGNED(FIBRE_TEXT) },
    change: { [FIBRE]: `# 补一行说明\n${edited(UNSIGNED(FIBRE_TEXT), ['role: 检测', 'role: 检测与评价'])}` },
  },
  {
    name: 'finding-elsewhere',
    about: '没有改动的记录原来就有错误，不拦别的改动',
    base: { [FIBRE]: UNSIGNED(FIBRE_TEXT) },
    change: { [LAVER]: edited(LAVER_TEXT, ['role: 检测', 'role: 检测与评价']) },
  },
  {
    name: 'finding-worse',
    about: '原有的问题改成了另一个：算这次改动的',
    base: { [FIBRE]: UNSIGNED(FIBRE_TEXT) },
    change: { [FIBRE]: edited(UNSIGNED(FIBRE_TEXT), ['signed: 2024-06-20', 'signed: 2024-06-21']) },
  },
  { name: 'listed-removed', about: '删除已列入名单的记录', change: { [VIDEO]: null } },
  {
    name: 'listed-removed-accepted',
    about: '删除已列入名单的记录连同它的决定，负责人已同意',
    change: { [VIDEO]: null, [VIDEO_SHOWN]: null, [VIDEO_LISTED]: null },
    accept: ['change/listed-removed', 'change/decision-kept', 'change/bureau'],
  },
  { name: 'public-removed', about: '删除公示过的记录', change: { [LAVER]: null } },
  {
    name: 'samples-removed',
    about: '清空全是示例的登记簿',
    base: { [FIBRE]: SAMPLE(FIBRE_TEXT), [LAVER]: SAMPLE(LAVER_TEXT), [VIDEO]: SAMPLE(VIDEO_TEXT) },
    change: {
      [FIBRE]: null,
      [LAVER]: null,
      [VIDEO]: null,
      [LAVER_SHOWN]: null,
      [VIDEO_SHOWN]: null,
      [VIDEO_LISTED]: null,
    },
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
    name: 'facts-rewritten',
    about: '公示以后改申报日期和推荐文号',
    change: {
      [VIDEO]: edited(VIDEO_TEXT, ['date: 2024-06-11', 'date: 2024-06-12'], ['高科经〔2024〕9号', '高科经〔2024〕8号']),
    },
  },
  {
    name: 'parties-lost',
    about: '列入以后换牵头单位、删成员，都没有留下原来的',
    change: {
      [VIDEO]: edited(VIDEO_TEXT.replace(RESEARCH, '').replaceAll('示例视安技术有限公司', '示例新视安技术有限公司'), [
        '91320700825484783G',
        '91320722859388781F',
      ]),
    },
  },
  {
    name: 'certificate-replaced',
    about: '换发证书替换了旧的',
    change: {
      [VIDEO]: edited(VIDEO_TEXT, ['GR202232005678, issued: 2022-10-12', 'GR202432005678, issued: 2024-08-12']),
    },
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
];
