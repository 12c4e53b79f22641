/** What awaits a word of the bureau, with all that has to be known to give it. Nothing here is escaped yet. */
import type { ChangeReport, DecisionChange } from '#src/changes/change-report.ts';
import type { Diagnostic } from '#src/registry/diagnostic.ts';
import { decisionInShort } from './decision-words.ts';
import { line, type Outline } from './outline.ts';
import { standingOf } from './standing.ts';

/** One line for each thing to consent to; with the bureau's files what is decided in them. */
export function consentLines(
  { decisions, decisionsLeftOut }: Pick<ChangeReport, 'decisions' | 'decisionsLeftOut'>,
  diagnostics: readonly Diagnostic[],
): Outline[] {
  const asked = diagnostics.filter((each) => standingOf(each) === 'awaited');
  const isBureau = ({ rule }: Diagnostic) => rule === 'change/bureau';
  const decided = asked.some(isBureau) ? decisions : [];
  const below = decisionLines(decided, decisionsLeftOut);
  const findings = new Map(
    asked.map((each): [string, Outline] => {
      const { rule, message, at } = each;
      const text = rule === 'change/not-searched' ? `${at.file}：${message}` : message;
      return [text, isBureau(each) && below.length > 0 ? { text, below } : line(text)];
    }),
  );
  return [...findings.values()];
}

/** More decisions than these are read where all of a change is told. */
const MOST_DECISIONS = 10;

function decisionLines(decisions: readonly DecisionChange[], leftOut: number): Outline[] {
  const more = Math.max(decisions.length - MOST_DECISIONS, 0) + leftOut;
  return [
    ...decisions.slice(0, MOST_DECISIONS).map((each) => line(decisionInShort(each))),
    ...(more > 0 ? [line(`另有 ${more} 份决定，见“改了什么”`)] : []),
  ];
}
