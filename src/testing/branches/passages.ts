/** Branches that edit long texts: what differs is told place by place, and what is not told is counted. */
import { act, decision, FIBRE, FIBRE_TEXT } from './small-register.ts';
import { edited, type Branch } from './branch.ts';

const SHORT_PLAN = 'plan: 两年内完成中试，五年内形成产业化能力\n';
const START = '2024—2026 年，完成 T1100 级碳纤维工程化，建成公共平台。';
const END = '到 2030 年，联合体成为省内纤维复材领域对外合作的主要窗口。';
/** Some two thousand characters in twelve paragraphs. */
const PLAN: readonly string[] = [
  START,
  ...Array.from(
    { length: 10 },
    (_, i) =>
      `第 ${i + 1} 项任务由牵头单位组织成员单位共同实施，${'围绕原丝制备、预氧化、碳化和复合材料成型等环节开展联合攻关，'.repeat(5)}每年十二月向市科技局报告进展；所需经费以企业投入为主，按任务分工核算。`,
  ),
  END,
];

/** The small register's record with this plan. */
const planned = (...paragraphs: readonly string[]) =>
  edited(FIBRE_TEXT, [SHORT_PLAN, `plan: |-\n${paragraphs.map((each) => `  ${each}\n`).join('')}`]);
const BASE = { [FIBRE]: planned(...PLAN) };
const replaced = (...changes: readonly (readonly [string, string])[]) =>
  PLAN.map((each) => changes.reduce((text, [from, to]) => text.replaceAll(from, to), each));

const HOSTILE =
  '##[stop-commands]t ::error::x <img src=x onerror=alert(1)> @all [l](http://evil.example) | `c` </details> <!-- -->';

export const PASSAGES: readonly Branch[] = [
  {
    name: 'passages-both-ends',
    about: '两千字的规划改了头尾两处',
    base: BASE,
    change: {
      [FIBRE]: planned(
        ...replaced(
          ['2024—2026 年', '2024—2025 年'],
          ['联合体成为省内纤维复材领域对外合作的主要窗口', '联合体独享市级专项全部经费'],
        ),
      ),
    },
  },
  {
    name: 'passages-many',
    about: '两千字的规划逐段改动，多得列不全',
    base: BASE,
    change: {
      [FIBRE]: planned(
        ...replaced(['牵头单位组织', '牵头单位牵头'], ['十二月', '六月'], ['按任务分工核算', '由牵头单位核算']),
      ),
    },
  },
  {
    name: 'passage-in-task',
    about: '任务的考核指标里改一个数字',
    base: { [FIBRE]: edited(FIBRE_TEXT, ['2026 年底前完成中试', `${PLAN[1]}达到 300 吨`]) },
    change: { [FIBRE]: edited(FIBRE_TEXT, ['2026 年底前完成中试', `${PLAN[1]}达到 30 吨`]) },
  },
  {
    name: 'passages-blanks',
    about: '只改空格和换行',
    base: BASE,
    change: { [FIBRE]: planned(`${START}${PLAN[1]}`, ...replaced(['T1100 级', 'T1100级']).slice(2)) },
  },
  {
    name: 'passages-masked',
    about: '长文字里只换了一个手机号',
    base: { [FIBRE]: planned(...PLAN, '联系 13800138000。') },
    change: { [FIBRE]: planned(...PLAN, '联系 13811118000。') },
  },
  {
    name: 'passages-beside-number',
    about: '原有的手机号旁边改了一处',
    base: { [FIBRE]: planned(...PLAN, '联系 13800138000，每周一次。') },
    change: { [FIBRE]: planned(...PLAN, '联系 13800138000，每月一次。') },
  },
  {
    name: 'passage-added',
    about: '规划添了一段',
    base: BASE,
    change: { [FIBRE]: planned(...PLAN, '本规划所列经费全部由市级专项承担。') },
  },
  {
    name: 'passage-hostile',
    about: '长文字里添了日志命令、网页标签和 Markdown',
    base: BASE,
    change: { [FIBRE]: planned(...PLAN.slice(0, 6), HOSTILE, ...PLAN.slice(6)) },
  },
  {
    name: 'passages-replaced',
    about: '规划全部重写',
    base: BASE,
    change: { [FIBRE]: planned(...PLAN.map((_, i) => `另写的第 ${i} 段：${'与原文没有一处相同'.repeat(20)}！`)) },
  },
  {
    name: 'passage-filled-in',
    about: '原来没有规划，补了两千字',
    base: { [FIBRE]: edited(FIBRE_TEXT, [SHORT_PLAN, '']) },
    change: BASE,
  },
  {
    name: 'passage-hidden',
    about: '公开的规划和不公开的运行机制都改了',
    base: BASE,
    change: {
      [FIBRE]: edited(
        planned(...replaced(['主要窗口', '唯一窗口'])),
        ['设理事会', '设专家委员会'],
        ['侯示例', '汤示例'],
      ),
    },
  },
  {
    name: 'consent-for-one',
    about: '市局书面同意一家成员单位例外，写明条款、单位和理由',
    base: {
      [FIBRE]: edited(FIBRE_TEXT, ['    highTech: [{ certificate: GR202232005678, issued: 2022-10-12 }]\n', '']),
    },
    change: {
      [decision('2024/tongyi-9')]: act(
        '书面同意',
        '2024-08-12',
        'fibre',
        `document: 连科函〔2024〕9号\nclause: enterprise-members-high-tech\nsubject: 示例复材有限公司\nreason: ${'该单位的高新技术企业证书正在重新认定，省厅已经受理，'.repeat(8)}同意例外\n`,
      ),
    },
  },
];
