/** Edited notices: whether one that has been used is touched, and what the edit alone does to verdicts. */
import type { CalendarYear } from '#schemas/calendar.ts';
import type { Judgement } from '#src/eligibility/verdict.ts';
import type { Diagnostic, Location } from '#src/registry/diagnostic.ts';
import type { CheckId } from '#src/registry/checks.ts';
import { CALENDAR, POLICY } from '#src/registry/place.ts';
import type { PolicyRecord, Registry } from '#src/registry/registry.ts';
import { isListedOn } from '#src/registry/state/standing.ts';
import { changeFinding } from './change-checks.ts';
import type { ClauseFlip, PolicyEffect } from './change-report.ts';
import { compareVerdicts } from './compare-verdicts.ts';
import { noticeDifferences } from './notice-differences.ts';

/** More than so many edits are counted, not named. */
const MOST_NAMED = 5;

/** A warning for each notice that judged listed records and reads otherwise now, and for the calendar they were judged by. */
export function policyChangeFindings(before: Registry, after: Registry, asOf: string): Diagnostic[] {
  const [old, young] = [before.catalogue, after.catalogue];
  // A register that cannot be read, before or now, is an error of its own.
  if (!old || !young) return [];
  const listed = before.alliances.filter((record) => isListedOn(record, asOf));
  const notices = [...old.policies].flatMap(([batch, was]) => {
    const judged = listed.filter((record) => record.draft.batch === batch).length;
    const found = judged > 0 ? differenceOf(was, young.policies.get(batch)) : undefined;
    return found
      ? [released(`${batch} 批次的通知已用于 ${judged} 个在名单上的联合体，现在${found.said}`, found.at)]
      : [];
  });
  const days = listed.length > 0 ? calendarDifferences(old.calendar, young.calendar) : [];
  const at = { file: CALENDAR, line: 1, column: 1 };
  return [...notices, ...(days.length > 0 ? [released(`按工作日计算的期限已用过，现在${inWords(days)}`, at)] : [])];
}

const released = (message: string, at: Location): Diagnostic => ({
  ...changeFinding('change/policy-released', message, at),
  severity: 'warning',
});

function differenceOf(was: PolicyRecord, now: PolicyRecord | undefined): { said: string; at: Location } | undefined {
  if (!now) return { said: '没有了', at: { file: was.source.file, line: 1, column: 1 } };
  const differences = noticeDifferences(was.policy, now.policy);
  const text = was.notice === now.notice ? [] : ['改了通知原文'];
  const [first] = differences;
  const at = first
    ? now.source.locate(first.path)
    : { file: now.source.file.replace(/\.yaml$/, '.md'), line: 1, column: 1 };
  const said = [...differences.map((each) => each.said), ...text];
  return said.length > 0 ? { said: inWords(said), at } : undefined;
}

const inWords = (said: readonly string[]) =>
  `${said.slice(0, MOST_NAMED).join('、')}${said.length > MOST_NAMED ? `等 ${said.length} 处` : ''}`;

/** The years of a calendar that are gone or whose days are others; a year that is new changes nothing that was counted. */
const calendarDifferences = (was: readonly CalendarYear[], now: readonly CalendarYear[]): string[] =>
  was.flatMap((old) => {
    const young = now.find(({ year }) => year === old.year);
    if (!young) return [`删去了 ${old.year} 年的放假安排`];
    const days = ({ holidays, workdays }: CalendarYear) =>
      JSON.stringify([holidays, workdays].map((each) => each.toSorted()));
    return days(old) === days(young) ? [] : [`改了 ${old.year} 年的放假安排`];
  });

/**
 * What the notices before the change would find in the records it touches and its own notices do not: a change that
 * edits the rules or the words does not pass by its own. `readByOld`: what reading them by the words before it found. A
 * record of a batch that had no notice is judged by the new one alone.
 */
export function passedByEdit(
  byOld: readonly Judgement[],
  readByOld: readonly Diagnostic[],
  young: readonly Diagnostic[],
  touched: ReadonlySet<string>,
): Diagnostic[] {
  const key = ({ rule, severity, message, at }: Diagnostic) => JSON.stringify([rule, severity, message, at]);
  const known = new Set(young.map(key));
  const judged = byOld.flatMap(({ verdicts, diagnostics }) => (verdicts.length > 0 ? diagnostics : []));
  const worded = readByOld.filter(({ rule }) => rule === ('shape/choice' satisfies CheckId));
  return [...worded, ...judged]
    .filter((each) => each.severity !== 'notice' && touched.has(each.at.file) && !known.has(key(each)))
    .map((each) => ({ ...each, message: `${each.message}（按这次改动之前的通知）` }));
}

/** What the edited notices alone change: the same records, judged by the old ones and by the new ones. */
export function policyEffect(
  files: readonly string[],
  byOld: readonly Judgement[],
  byNew: readonly Judgement[],
): PolicyEffect {
  const flips = byOld.flatMap((was, i) =>
    compareVerdicts(was, byNew[i]).map((flip) => ({ flip, file: was.record.source.file })),
  );
  const alike = Map.groupBy(flips, ({ flip }) => JSON.stringify(flip));
  const clauses = [...alike].map(([flip, each]) => ({
    ...(JSON.parse(flip) as ClauseFlip),
    records: each.length,
    examples: each.slice(0, 5).map(({ file }) => file),
  }));
  return {
    files: files.filter((path) => POLICY.test(path)),
    records: new Set(flips.map(({ file }) => file)).size,
    unjudged: byOld.filter(({ verdicts }, i) => verdicts.length > 0 && byNew[i]?.verdicts.length === 0).length,
    clauses: clauses.sort((a, b) => b.records - a.records || (a.clause < b.clause ? -1 : 1)).slice(0, 50),
  };
}
