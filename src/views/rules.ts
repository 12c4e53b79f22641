/** Rules as pages show them: by clause, under the headings of the notice, in sentences. */
import type { PublicNotice, PublicRecord, Status } from '#src/publication/public-registry.ts';
import type { PublicRule, RuleUse } from '#src/publication/public-rules.ts';
import { batchName } from './batch.ts';
import { headingOver, headingText } from './notice-headings.ts';
import { PRACTICE } from './verdict-groups.ts';

/** Finds the rule that answers a clause or practice of a year's notice. */
export function ruleOfClause(rules: readonly PublicRule[], notice: string): (clause: string) => PublicRule | undefined {
  const byClause = new Map(
    rules.flatMap((rule) => rule.uses.filter((use) => use.notice === notice).map((use) => [use.clause, rule])),
  );
  return (clause) => byClause.get(clause);
}

export interface RuleGroup {
  heading: string;
  rules: readonly PublicRule[];
}

/** Rules under the heading of the notice that their first clause stands under; local practice and the register's own rules last. */
export function groupRules(rules: readonly PublicRule[], notices: readonly PublicNotice[]): RuleGroup[] {
  const headingOf = ({ notice, citation }: RuleUse) =>
    citation === undefined
      ? PRACTICE
      : headingText(
          headingOver(
            notices.find(({ policy }) => policy.id === notice),
            citation,
          ),
        );
  const groups = Map.groupBy(rules, ({ uses: [first] }) => (first ? headingOf(first) : '登记簿一致'));
  return [...groups].map(([heading, group]) => ({ heading, rules: group }));
}

/** The strengths a rule has in the latest notice that uses it, each once; 约定 for what no notice states. */
export function strengthsOf({ uses }: PublicRule): ('必须' | '原则上' | '人工' | '约定')[] {
  const [latest] = uses;
  const own = uses.filter(({ notice }) => notice === latest?.notice);
  const strengths = own.map(({ citation, strength }) => (citation === undefined ? '约定' : strength));
  return strengths.length === 0 ? ['约定'] : [...new Set(strengths)];
}

/** What to do about a clause that is not met: whether the bureau may consent to an exception, and how to mend it. */
export interface WayOut {
  /** The clauses it is so for; empty where it is so for all. */
  under: string;
  consent: string;
  fix: string;
}

/** The ways out: one where all clauses and notices agree, else one for the clauses of each. */
export function waysOut({ fix, uses }: PublicRule, bureau: string): WayOut[] {
  // Of several clauses that must be met, one that is so by a reading speaks for all.
  const readings = uses.flatMap((use) => use.readings);
  const ways = Map.groupBy(uses, (use) => consentSentence({ ...use, readings }, bureau));
  if (ways.size === 0)
    return [{ under: '', consent: consentSentence({ strength: '必须', readings: [] }, bureau), fix }];
  return [...ways].map(([consent, own]) => ({
    under:
      ways.size === 1
        ? ''
        : own.map(({ notice, citation }) => `${batchName(notice)} ${citation ?? PRACTICE}`).join('、'),
    consent,
    fix: own.some(isSoft) ? `${fix}；确有理由的，取得发文单位书面同意` : fix,
  }));
}

const isSoft = ({ citation, strength }: Pick<RuleUse, 'citation' | 'strength'>) =>
  citation !== undefined && strength === '原则上';

/** Whether the bureau may consent in writing to an exception, as a sentence. */
export function consentSentence(
  { strength, citation, readings }: Pick<RuleUse, 'strength' | 'citation' | 'readings'>,
  bureau: string,
): string {
  if (citation === undefined) return '没有例外。这是登记簿自身的要求，改正即可。';
  if (isSoft({ citation, strength }))
    return `可以。确有理由的，由${bureau}书面同意，写成一份“书面同意”决定；理由和文号随记录公开，结论写作“经同意例外”。`;
  if (strength === '人工') return '不适用。由推荐单位考察认定，没有认定就不能推荐。';
  return readings.length > 0 ? '不能。按上面的读法必须满足。' : '不能。必须满足，没有例外。';
}

/** How the published alliances of a batch stand towards a clause: `通过 20 个，经同意例外 2 个`; empty where there are none. */
export function outcomeSentence(records: readonly PublicRecord[], { notice, clause }: RuleUse): string {
  const statuses = records
    .filter(({ alliance }) => alliance.batch === notice)
    .flatMap(({ verdicts }) => verdicts.find((verdict) => verdict.clause === clause)?.status ?? []);
  return ORDER.map((status) => ({ status, count: statuses.filter((each) => each === status).length }))
    .filter(({ count }) => count > 0)
    .map(({ status, count }) => `${status} ${count} 个`)
    .join('，');
}

const ORDER: readonly Status[] = ['通过', '经同意例外', '人工认定', '待认定', '不通过', '不适用', '不核对'];

/** What the checks on files are about, by the first part of their ids, in the order a file meets them. */
export const CHECK_GROUPS: readonly { prefix: string; heading: string; about: string }[] = [
  { prefix: 'file', heading: '文件', about: '位置、名称、大小和编码' },
  { prefix: 'text', heading: '文字', about: '看不见的字符、全角符号和写法' },
  { prefix: 'yaml', heading: '格式', about: 'YAML 的语法和结构' },
  { prefix: 'shape', heading: '字段', about: '字段名和字段的值' },
  { prefix: 'privacy', heading: '个人信息', about: '任何位置都不得出现，包括注释' },
  { prefix: 'register', heading: '登记簿', about: '通知、板块、产业目录和示例' },
  { prefix: 'decision', heading: '决定', about: '列入、退出等各种决定：该写什么、文号、所涉联合体和更正' },
  { prefix: 'change', heading: '改动', about: '与改动以前相比：只登记、不删除，一次只改一件事' },
];
