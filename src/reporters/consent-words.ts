/** What awaits a word of the bureau, with all that has to be known to give it. Nothing here is escaped yet. */
import { chineseDate } from '#src/dates.ts';
import type { ChangeReport, ClauseFlip, DecisionChange, Ground } from '#src/changes/change-report.ts';
import type { Diagnostic } from '#src/registry/diagnostic.ts';
import { decisionInShort } from './decision-words.ts';
import { line, type Outline } from './outline.ts';
import { standingOf } from './standing.ts';

/** One line for each thing to consent to: findings on the change, and records that rest on somebody's word. */
export function consentLines(
  { records, decisions, decisionsLeftOut }: ChangeReport,
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
  const told = new Set(decided.slice(0, MOST_DECISIONS).map(({ document }) => document));
  const flips = records.flatMap(({ name, id, clauses }) =>
    clauses
      .filter(({ to }) => to === '经同意例外' || to === '人工认定')
      .map(
        (flip) => `“${name ?? id}”的“${flip.title}”改为按“${flip.to}”通过${groundsInWords(flip, told)}，请核对书面依据`,
      ),
  );
  return [...findings.values(), ...Array.from(new Set(flips), line)];
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

/** `told`: documents whose decisions are told in front, with their reasons. */
const groundsInWords = ({ consents = [] }: ClauseFlip, told: ReadonlySet<string | undefined>): string =>
  consents.length > 0
    ? `，依据 ${consents.map((each) => groundInWords(each, told.has(each.document))).join('；')}`
    : '';

function groundInWords({ document, date, subject, reason }: Ground, isTold: boolean): string {
  const whom = subject === undefined ? '' : `，所涉单位 ${subject}`;
  return `${document}（${chineseDate(date)}）${whom}${isTold ? '' : `，原因：${reason}`}`;
}
