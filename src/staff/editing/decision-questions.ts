/** What is asked for a new decision of a kind: what it must say, and what the command line says besides. */
import { Decision, DecisionKind, ExitCause } from '#schemas/decision.ts';
import { IsoDate } from '#schemas/day-fields.ts';
import { CreditCode, DocumentNumber, Name, Text } from '#schemas/text-fields.ts';
import { Year } from '#schemas/number-fields.ts';
import { helpOf, type HelpSource } from '#schemas/help.ts';
import { fieldAt } from '#schemas/shape.ts';
import { chineseDate } from '#src/dates.ts';
import { contentsOf, mayHold } from '#src/registry/decisions/contents.ts';
import type { Catalogue, Registry } from '#src/registry/registry.ts';
import { choice, question, type Question } from './question.ts';
import { recordMeant } from './record-named.ts';

/** Fields that have an option; the others are filled in in the file. */
export const DECISION_OPTIONS = [
  'document',
  'alliances',
  'title',
  'until',
  'clause',
  'subject',
  'code',
  'year',
  'measure',
  'cause',
  'corrects',
  'reason',
] as const;
/** For a consent that confirms a credit code instead of excusing from a clause. */
export const NO_CLAUSE = '无';

type Option = (typeof DECISION_OPTIONS)[number];

/** The question which kind it is. */
export const kindQuestion = (): Question => {
  const kinds = DecisionKind.options.map((kind) => ({ text: kind, note: contentsOf(kind).about }));
  return { ...choice('decision', '事项', '市局作出的决定或办的事', kinds), ...aboutOf(['kind'], undefined) };
};

/** The question of its day: the first, since the others depend on it. `today` is the usual one. */
export const dayQuestion = (today: string): Question => ({
  ...question('date', '日期', '作出决定的日期；公示写第一天。写作 2024-05-20', IsoDate, (date) =>
    date > today ? `晚于今天（${chineseDate(today)}）` : undefined,
  ),
  usual: today,
});

/** Questions in the order of a decision's fields. `given` are the options of the command line. */
export function decisionQuestions(
  registry: Registry,
  catalogue: Catalogue,
  { kind, date }: { kind: DecisionKind; date: string },
  given: readonly string[],
): Question[] {
  const { must, results } = contentsOf(kind);
  const asked = DECISION_OPTIONS.filter(
    (option) => given.includes(option) || must.includes(option) || (option === 'alliances' && results),
  );
  const consent =
    kind === '书面同意' && !given.includes('code') && !given.includes('clause') ? ['clause' as const] : [];
  return [...asked, ...consent].map((option) => ofOption(option, registry, catalogue, { kind, date }));
}

/** An option that has no place in a kind, as a sentence; the alliances of those that give results are asked too. */
export const misplacedOption = (kind: DecisionKind, option: string): string | undefined =>
  mayHold(kind, option as Option) || (option === 'alliances' && contentsOf(kind).results)
    ? undefined
    : `--${option} 不用于${kind}`;

function ofOption(
  option: Option,
  registry: Registry,
  { site, districts, policies }: Catalogue,
  { kind, date }: { kind: DecisionKind; date: string },
): Question {
  const { label, help } = aboutOf([option], { site, districts });
  const ask = (schema: Parameters<typeof question>[3], more?: Parameters<typeof question>[4]) =>
    question(option, label, help, schema, more);
  switch (option) {
    case 'document':
      return ask(DocumentNumber, (number) => documentProblem(number, kind, date, site.documents, registry.decisions));
    case 'alliances':
      return { option, label, help: '标识或名称，几个用逗号隔开', check: (answer) => readAlliances(answer, registry) };
    case 'until':
      return ask(IsoDate, (until) => (until < date ? `早于${chineseDate(date)}` : undefined));
    case 'year':
      return {
        ...ask(Year, (year) => (year > date.slice(0, 4) ? `晚于决定的年份（${date.slice(0, 4)}）` : undefined)),
        usual: date.slice(0, 4),
      };
    case 'code':
      return ask(CreditCode);
    case 'title':
    case 'subject':
      return ask(Name);
    case 'reason':
      return ask(Text);
    case 'cause':
      return choice(
        option,
        label,
        help,
        ExitCause.options.map((text) => ({ text })),
      );
    case 'measure':
      return choice(option, label, help, distinct([...policies.values()].flatMap(({ policy }) => policy.measures)));
    case 'clause':
      return choice(option, label, help, [...excusable(policies), { text: NO_CLAUSE, note: '确认信用代码的' }]);
    case 'corrects':
      return choice(option, label, help, correctable(registry.decisions));
  }
}

function aboutOf(path: readonly string[], source: HelpSource | undefined): { label: string; help: string } {
  const field = fieldAt(Decision, path) ?? Decision;
  return { label: field.meta()?.title ?? '', help: helpOf(field, path, source) };
}

function documentProblem(
  number: string,
  kind: DecisionKind,
  date: string,
  series: readonly string[],
  decisions: Registry['decisions'],
): string | undefined {
  const [, words = '', year = ''] = /^(.+)〔(\d{4})〕/.exec(number) ?? [];
  if (!series.includes(words)) return `代字“${words}”不是市局的发文代字（${series.join('、')}）`;
  if (year !== date.slice(0, 4)) return `文号是 ${year} 年的，日期却是${chineseDate(date)}`;
  const same = decisions.find(({ draft }) => draft.document === number && draft.kind === kind);
  if (!same || kind === '书面同意') return undefined;
  return `已登记在 data/decisions/${same.id}.yaml；同一份文件只登记一次，所涉联合体写在同一个文件里`;
}

/** Ids from ids and names, each once. */
function readAlliances(answer: string, registry: Registry): ReturnType<Question['check']> {
  const words = answer.split(/[\s,，、；;]+/).filter((word) => word !== '');
  if (words.length === 0) return { problem: '尚未填写' };
  const meant = words.map((word) => recordMeant(registry, word));
  const unknown = meant.find((each) => 'problem' in each);
  if (unknown) return unknown;
  return { text: [...new Set(meant.flatMap((each) => ('record' in each ? [each.record.id] : [])))].join(',') };
}

const distinct = (passages: readonly { id: string; title: string }[]) => [
  ...new Map(passages.map(({ id, title }) => [id, { text: id, note: title }])).values(),
];

/** Clauses of 原则上: only they may be excused. */
const excusable = (policies: Catalogue['policies']) => [
  ...new Map(
    [...policies.values()].flatMap(({ policy }) =>
      policy.clauses.flatMap(({ id, strength, citation }) =>
        strength === '原则上' ? [[id, { text: id, note: citation }] as const] : [],
      ),
    ),
  ).values(),
];

/** Decisions, the latest first: corrections are not corrected themselves. */
const correctable = (decisions: Registry['decisions']) =>
  decisions
    .filter(({ draft }) => draft.kind !== undefined && draft.kind !== '更正')
    .toSorted((a, b) => ((a.draft.date ?? '') < (b.draft.date ?? '') ? 1 : -1))
    .map(({ id, draft }) => ({ text: id, note: [draft.kind, draft.document ?? draft.date].join(' ') }));
