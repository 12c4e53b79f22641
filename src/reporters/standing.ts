/** What a finding asks for: to be mended, to be agreed to by the bureau, to be looked at, or nothing. */
import type { Diagnostic } from '#src/registry/diagnostic.ts';

/** awaited: whatever its severity, no edit mends it, only a word of the bureau. */
export type Standing = 'error' | 'awaited' | 'warning' | 'notice';

/** Chinese words for them, the gravest first. */
export const STANDING_LABEL = {
  error: '错误',
  awaited: '待确认',
  warning: '提醒',
  notice: '提示',
} satisfies Record<Standing, string>;

const BY_CONSENT = /^change\/(bureau|outside-data|application-removed|list-shrinks|policy-released|not-searched)$/;

export const standingOf = ({ rule, severity }: Pick<Diagnostic, 'rule' | 'severity'>): Standing =>
  severity !== 'notice' && BY_CONSENT.test(rule) ? 'awaited' : severity;

/** The checks an owner has to name to let the change in, as the review says them: of all that is awaited. */
export const checksToConsent = (diagnostics: readonly Diagnostic[]): string[] => [
  ...new Set(diagnostics.flatMap((each) => (standingOf(each) === 'awaited' ? [each.rule] : []))),
];

/** What is to be done with a change that has these findings: mend it, ask the bureau, or nothing. Comment and guard go by it. */
export function outcomeOf(diagnostics: readonly Diagnostic[]): 'refused' | 'awaited' | 'free' {
  const { error, awaited } = countByStanding(diagnostics);
  return error > 0 ? 'refused' : awaited > 0 ? 'awaited' : 'free';
}

/** How many findings there are of each. */
export function countByStanding(diagnostics: readonly Diagnostic[]): Record<Standing, number> {
  const counts = { error: 0, awaited: 0, warning: 0, notice: 0 };
  for (const each of diagnostics) counts[standingOf(each)]++;
  return counts;
}
