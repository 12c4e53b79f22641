/** Under which notices an example of a rule is true: those that ask what it is about with its own numbers. */
import type { Policy } from '#schemas/policy.ts';
import type { Fixture } from '#src/eligibility/rules/fixtures.ts';
import writtenIn from '#src/eligibility/rules/fixtures/written-in.json' with { type: 'json' };
import { REGISTER_RULES } from '#src/eligibility/rules/index.ts';
import type { Catalogue } from '#src/registry/registry.ts';
import { translation, type Translate } from './example-words.ts';

/** The notices of a register, those first whose words the examples are in, then the latest; and how to get into theirs. */
export function translationsFor(catalogue: Catalogue): { notice: Policy; translate: Translate | undefined }[] {
  const latestFirst = [...catalogue.policies.values()].sort((a, b) => (a.policy.id < b.policy.id ? 1 : -1));
  const all = latestFirst.map(({ policy: notice }) => ({ notice, translate: translation(catalogue, notice) }));
  return [...all.filter(({ translate }) => !translate), ...all.filter(({ translate }) => translate)];
}

/** Whether a notice asks what an example is about with the example's own numbers. */
export function isAskedBy({ clauses, practice }: Policy, { rule, params, attestedAs }: Fixture): boolean {
  if (rule in REGISTER_RULES) return true;
  if (attestedAs) return clauses.some((clause) => clause.attestedAs !== undefined);
  if (rule === 'opinion-complete') return clauses.some(({ attested }) => attested !== undefined);
  const numbers = numbersIn(params ?? writtenIn.numbers[rule as keyof typeof writtenIn.numbers]);
  return [...clauses, ...practice].some((each) => each.rule === rule && numbersIn(each.with) === numbers);
}

/** What of parameters is a number, a day or a switch, and not a word. */
const numbersIn = (params: Readonly<Record<string, string | readonly string[]>> = {}): string =>
  Object.entries(params)
    .filter(([, value]) => typeof value === 'string' && /^(?:[\d.-]+|true|false)$/.test(value))
    .map((entry) => entry.join(' '))
    .sort()
    .join();
