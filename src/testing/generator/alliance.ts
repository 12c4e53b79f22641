/** The text of one fictional alliance, 60 to 120 lines, written as a person would write it. */
import { makeCourse, type GeneratedAct } from './history.ts';
import type { Organisation } from './organisations.ts';
import type { Random } from './random.ts';
import * as words from './words.ts';

/** What makes one alliance different from the next. */
export interface Cast {
  name: string;
  industry: string;
  district: string;
  lead: Organisation;
  research: readonly Organisation[];
  enterprises: readonly Organisation[];
}

const TASK_KINDS = ['关键技术攻关', '高端创新载体', '科研人才', '成果转化'];

/** A fictional alliance: its file's text, and what the bureau decided about it. */
export interface GeneratedAlliance {
  text: string;
  acts: readonly GeneratedAct[];
}

/** YAML as people write it: short maps in braces, no quotes but where editors need them (a code of digits alone). */
export function makeAlliance(random: Random, cast: Cast): GeneratedAlliance {
  const { applied, recommended, acts } = makeCourse(random);
  const [first = '', second = ''] = random.sample(words.MARKETS, 2);
  const members = [...cast.research, ...cast.enterprises];
  const waived = random.chance(0.05) ? cast.enterprises[0] : undefined;
  const text = [
    `name: ${cast.name}`,
    'batch: 2024',
    `industry: ${cast.industry}`,
    `positioning: 面向${first}和${second}，围绕${random.pick(words.SUBJECTS)}${random.pick(words.AIMS)}，攻克共性技术，打通从实验室到生产线的各个环节。`,
    'plan: |',
    `  2024—2026 年，完成${random.pick(words.SUBJECTS)}的中试和工业化验证，建成公共检测平台。`,
    `  2027—2028 年，形成完整的标准体系，成员单位间本地配套率提高到 ${random.int(40, 70)}% 以上。`,
    '  2029—2030 年，主要品种批量供货，联合体成为对外合作的主要窗口。',
    'tasks:',
    ...[...TASK_KINDS, ...random.sample(TASK_KINDS, random.int(0, 2))].flatMap((kind) => task(random, kind, cast)),
    'lead:',
    ...leadLines(random, cast.lead),
    'members:',
    ...members.flatMap((member) => memberLines(random, member, member === waived)),
    `agreement: { signed: 2024-05-${random.int(10, 31)}${random.chance(0.2) ? `, sha256: ${sha256(random)}` : ''} }`,
    'charter:',
    '  adopted: 2024-05-20',
    '  covers: [技术创新目标, 任务分工, 组织机构, 工作职责, 权利与义务]',
    'governance:',
    `  body: ${random.pick(words.BODIES)}`,
    `  ipOwnership: ${random.pick(words.OWNERSHIP)}`,
    `  licensing: ${random.pick(words.LICENSING)}`,
    `  benefitSharing: ${random.pick(words.SHARING)}`,
    `  funding: ${random.pick(words.FUNDING)}`,
    `application: { date: ${applied} }`,
    ...(recommended === undefined ? [] : recommendationLines(random, recommended)),
    `contact: { office: ${random.pick(words.OFFICES)}, phone: 0518-8${random.int(1_000_000, 9_999_999)} }`,
    '',
  ].join('\n');
  return { text, acts: waived ? [consent(waived), ...acts] : acts };
}

function task(random: Random, kind: string, { lead, research, enterprises }: Cast): string[] {
  const undertakers = random.sample([lead, ...research, ...enterprises], random.int(1, 3));
  return [
    `  - kind: ${kind}`,
    `    title: ${random.pick(words.GRADES)}${random.pick(words.SUBJECTS)}${random.pick(words.AIMS)}`,
    `    goal: ${random.pick(words.GOALS)}`,
    `    undertakers: [${undertakers.map(({ name }) => name).join(', ')}]`,
    `    start: 2024-${String(random.int(7, 12)).padStart(2, '0')}`,
    `    end: 2026-${String(random.int(1, 12)).padStart(2, '0')}`,
  ];
}

const code = ({ creditCode }: Organisation) => (/^\d+$/.test(creditCode) ? `"${creditCode}"` : creditCode);
const highTech = (random: Random, { certificate }: Organisation) =>
  `[{ certificate: ${certificate}, issued: 2023-1${random.int(0, 2)}-${random.int(10, 28)} }]`;
const sha256 = (random: Random) => `a${Array.from({ length: 63 }, () => random.int(0, 15).toString(16)).join('')}`;

function leadLines(random: Random, lead: Organisation): string[] {
  const person = `${random.pick(words.SURNAMES)}示例`;
  const leader = random.chance(0.5);
  const sales = random.int(50_000, 900_000);
  return [
    `  name: ${lead.name}`,
    `  creditCode: ${code(lead)}`,
    `  kind: ${leader ? '行业龙头企业' : '创新型领军企业'}`,
    '  registeredIn: 连云港市',
    `  legalRepresentative: ${person}`,
    `  signatory: { name: ${person}, as: 法定代表人 }`,
    `  highTech: ${highTech(random, lead)}`,
    ...(leader
      ? [
          `  finance: { year: 2023, salesRevenue: ${sales}, rdExpenditure: ${Math.ceil((sales * random.int(30, 80)) / 1000)} }`,
        ]
      : []),
    `  role: ${random.pick(words.WORK)}，牵头工艺攻关及产业化`,
  ];
}

function memberLines(random: Random, member: Organisation, waived: boolean): string[] {
  const proof =
    member.kind === '企业'
      ? waived
        ? []
        : [`    highTech: ${highTech(random, member)}`]
      : [`    team: ${random.pick(words.SUBJECTS)}团队，固定人员 ${random.int(8, 40)} 人，有小试线和力学测试平台`];
  return [
    `  - name: ${member.name}`,
    `    creditCode: ${code(member)}`,
    `    kind: ${member.kind}`,
    `    role: ${random.pick(words.WORK)}`,
    ...proof,
    `    signatory: { name: ${random.pick(words.SURNAMES)}示例, as: ${random.pick(['法定代表人', '授权人'])} }`,
  ];
}

function recommendationLines(random: Random, recommended: string): string[] {
  return [
    'recommendation:',
    `  date: ${recommended}`,
    `  document: 科推〔2024〕${random.int(1, 99)}号`,
    '  opinion:',
    ...['cooperation', 'rdCapability', 'resources', 'benefitDistribution'].map(
      (part) => `    ${part}: ${random.pick(words.OPINIONS)}`,
    ),
  ];
}

const consent = ({ name }: Organisation): GeneratedAct => ({
  kind: '书面同意',
  date: '2024-07-19',
  lines: ['clause: enterprise-members-high-tech', `subject: ${name}`, 'reason: 高新技术企业证书复审中，已出具受理凭证'],
});
