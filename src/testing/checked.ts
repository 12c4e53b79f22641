/** For tests: one rule run on a draft in memory, under any parameters and beside any records. */
import { loadRegistry } from '#src/registry/load.ts';
import type { AllianceRecord } from '#src/registry/registry.ts';
import type { AllianceDraft, AnyRule, Finding, RuleContext } from '#src/eligibility/define-rule.ts';
import { baseFiles } from './judged.ts';
import { indexRegister } from '#src/eligibility/register-index.ts';
import { RULES } from '#src/eligibility/rules/index.ts';

const { catalogue } = loadRegistry({ files: [...baseFiles], diagnostics: [] });

/** A record in the index: its id is its file's name too. */
export const recordOf = (id: string, draft: AllianceDraft = {}) =>
  ({ id, source: { file: `${id}.yaml` }, draft }) as AllianceRecord;

/** What the rule may ask when it judges the record `this` of 海州区 beside `records`. */
export function contextOf(records: readonly AllianceRecord[] = [], more: Partial<RuleContext> = {}): RuleContext {
  if (!catalogue) throw new Error('the base files cannot be read');
  const register = indexRegister(records, catalogue);
  return { register, id: 'this', district: 'haizhou', asOf: '2026-11-23', whole: true, raised: new Map(), ...more };
}

/** The same in a repository that is itself a publication. */
export function publicContext(): RuleContext {
  const { register, ...rest } = contextOf();
  const { site } = register;
  return {
    ...rest,
    register: { ...register, site: { ...site, repository: { ...site.repository, visibility: 'public' } } },
  };
}

/** A rule by its id. */
export function ruleOf(id: string): AnyRule {
  const rule = RULES[id];
  if (!rule) throw new Error(`no rule ${id}`);
  return rule;
}

/** Findings as lines: the path, what stands beside it, the organisation concerned, the message. */
export const said = (id: string, draft: AllianceDraft, params: object = {}, context = contextOf()): string[] =>
  [...ruleOf(id).check(draft, params, context)].map(lineOf);

const lineOf = ({ path, part, message, echo, severity, subject }: Finding) =>
  [
    path.join('.'),
    ...(part ? [part] : []),
    ...(severity ? [severity] : []),
    ...(echo ? ['follows'] : []),
    ...(subject === undefined ? [] : [`[${subject}]`]),
    message,
  ].join(' ');
