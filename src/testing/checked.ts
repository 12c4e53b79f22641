/** For tests: one rule run on a draft in memory, under any parameters and beside any records. */
import { yearOf } from '#schemas/notice-words.ts';
import { NO_WORDS } from '#schemas/word-meaning.ts';
import type { Vocabulary } from '#schemas/vocabulary.ts';
import type { Act } from '#src/registry/decisions/acts.ts';
import { loadQuickly } from '#src/testing/load-quickly.ts';
import type { AllianceRecord } from '#src/registry/registry.ts';
import { judgedOn } from '#src/registry/state/standing.ts';
import { stepsOf } from '#src/registry/state/steps.ts';
import type { AllianceDraft, AnyRule, Finding, RuleContext } from '#src/eligibility/define-rule.ts';
import { baseFiles } from './judged.ts';
import { indexRegister } from '#src/eligibility/register-index.ts';
import { RULES } from '#src/eligibility/rules/index.ts';

const { catalogue } = loadQuickly({ files: [...baseFiles], diagnostics: [] });

/** The words of the usual register's notice of 2024. */
export const VOCABULARY: Vocabulary = catalogue?.policies.get('2024')?.policy.vocabulary ?? NO_WORDS;

/** A record in the index: its id is its file's name too. */
export const recordOf = (id: string, draft: AllianceDraft = {}, acts: readonly Act[] = []) =>
  ({ id, source: sourceOf(`${id}.yaml`), draft, acts }) as unknown as AllianceRecord;

const sourceOf = (file: string) => ({ file, locate: () => ({ file, line: 1, column: 1 }) });

/** What a decision did; its id says its kind and day where none is given. */
export const actOn = (
  kind: Act['kind'],
  date: string,
  content: Act['content'] = {},
  decision = `${kind} ${date}`,
): Act => ({
  decision,
  kind,
  date,
  content: { kind, date, ...content },
});

/** What a rule may ask, as far as it does not follow from the record it is asked of. */
export type Asked = Pick<RuleContext, 'register' | 'id' | 'district' | 'asOf' | 'whole' | 'raised'> &
  Partial<RuleContext>;

/** What a rule may ask when it judges the record `this` of 海州区 beside `records`. */
export function contextOf(records: readonly AllianceRecord[] = [], more: Partial<RuleContext> = {}): Asked {
  if (!catalogue) throw new Error('the base files cannot be read');
  const register = indexRegister({ alliances: records, decisions: [] }, catalogue);
  return { register, id: 'this', district: 'haizhou', asOf: '2026-11-23', whole: true, raised: new Map(), ...more };
}

/** The same in a repository that is itself a publication. */
export function publicContext(): Asked {
  const { register, ...rest } = contextOf();
  const { site } = register;
  return {
    ...rest,
    register: { ...register, site: { ...site, repository: { ...site.repository, visibility: 'public' } } },
  };
}

/** The whole of what a rule may ask about a draft, which is taken for the record as it was on the day it is judged on. */
export function contextFor(draft: AllianceDraft, asked: Asked = contextOf()): RuleContext {
  const acts = asked.acts ?? [];
  return {
    day: judgedOn(draft) ?? asked.asOf,
    year: draft.batch === undefined ? undefined : yearOf(draft.batch),
    record: draft,
    vocabulary: VOCABULARY,
    acts,
    steps: stepsOf({ draft, acts }),
    ...asked,
  };
}

/** A rule by its id. */
export function ruleOf(id: string): AnyRule {
  const rule = RULES[id];
  if (!rule) throw new Error(`no rule ${id}`);
  return rule;
}

/** Findings as lines: the decision or the path, what stands beside it, the organisation concerned, the message with what is asked. */
export const said = (id: string, draft: AllianceDraft, params: object = {}, asked = contextOf()): string[] =>
  [...ruleOf(id).check(draft, params, contextFor(draft, asked))].map(lineOf);

const lineOf = ({ path, decision, part, message, asked, echo, severity, undecided, subject }: Finding) =>
  [
    ...(decision === undefined ? [] : [`${decision}:`]),
    path.join('.'),
    ...(part ? [part] : []),
    ...(severity ? [severity] : []),
    ...(undecided ? ['undecided'] : []),
    ...(echo ? ['follows'] : []),
    ...(subject === undefined ? [] : [`[${subject}]`]),
    asked === undefined ? message : `${message}，${asked}`,
  ].join(' ');
