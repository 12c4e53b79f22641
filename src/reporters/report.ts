/** What a check of the register has to say: the input of every reporter. Reporters return text and never print. */
import { chineseDate } from '#src/dates.ts';
import type { Diagnostic, Severity } from '#src/registry/diagnostic.ts';
import type { ChangeReport } from '#src/changes/change-report.ts';
import type { Judgement, Status } from '#src/eligibility/verdict.ts';
import type { WhatIf } from '#src/eligibility/what-if.ts';
import { consentLines } from './consent-words.ts';
import { countByStanding, STANDING_LABEL, standingOf, type Standing } from './standing.ts';

/** Statuses of one alliance's clauses, for machines that read the report. */
export interface JudgedAlliance {
  id: string;
  file: string;
  verdicts: readonly { clause: string; rule: string; status: Status }[];
}

/** A judgement as reports hold it. */
export const judgedAlliance = ({ record, verdicts }: Judgement): JudgedAlliance => ({
  id: record.id,
  file: record.source.file,
  verdicts: verdicts.map(({ requirement, status }) => ({
    clause: requirement.id,
    rule: requirement.rule.id,
    status,
  })),
});

export interface Report {
  /** Day of judgement, an ISO date. */
  asOf: string;
  /** The alliances checked: all, or those in the files asked for. */
  alliances: readonly JudgedAlliance[];
  /** In the order of files and places. */
  diagnostics: readonly Diagnostic[];
  /** What a change does, when one was checked: then the report holds only what concerns it. */
  change?: ChangeReport;
  /** How the register would stand under another notice, when that was asked. */
  whatIf?: WhatIf;
}

export type Reporter = (report: Report) => string;

/** An error that was there before, in a record: it stands as a warning, and is called by its name. */
const FORGIVEN = '原有错误';

/** What a finding asks for, in words; of a change, with a word on what was there before it. */
export const severityInWords = ({ diagnostics, change }: Report, each: Diagnostic): string => {
  if (!change) return STANDING_LABEL[standingOf(each)];
  const position = diagnostics.indexOf(each);
  const isForgiven = change.findings.forgiven.includes(position);
  const left = change.findings.left.includes(position) && !isForgiven ? '（原有）' : '';
  const untouched = change.findings.untouched.includes(position) ? '（没有改动，受这次影响）' : '';
  return `${isForgiven ? FORGIVEN : STANDING_LABEL[standingOf(each)]}${left}${untouched}`;
};

/** How many findings of each severity. */
export function countBySeverity(diagnostics: readonly Diagnostic[]): Record<Severity, number> {
  const count = (severity: Severity) => diagnostics.filter((each) => each.severity === severity).length;
  return { error: count('error'), warning: count('warning'), notice: count('notice') };
}

/** How many of a report's findings of each kind there are, in words: `16 处错误，2 处提醒`; empty when there are none. */
export function countInWords({ diagnostics, change }: Report, some: readonly Diagnostic[]): string {
  const forgiven = new Set(change?.findings.forgiven.map((position) => diagnostics[position]));
  return countsInWords(countByStanding(some), some.filter((each) => forgiven.has(each)).length);
}

/** `forgiven`: how many of the warnings are errors that another change brought. */
function countsInWords(counts: Readonly<Record<Standing, number>>, forgiven: number): string {
  const told: [string, number][] = [
    [STANDING_LABEL.error, counts.error],
    [STANDING_LABEL.awaited, counts.awaited],
    [FORGIVEN, forgiven],
    [STANDING_LABEL.warning, counts.warning - forgiven],
    [STANDING_LABEL.notice, counts.notice],
  ];
  return told.flatMap(([label, count]) => (count > 0 ? [`${count} 处${label}`] : [])).join('，');
}

/** How many of each kind there are in a report. Of a change, what is asked of the bureau in one line is one. */
export function countsOf({ change, diagnostics }: Pick<Report, 'change' | 'diagnostics'>): Record<Standing, number> {
  const counts = countByStanding(diagnostics);
  return change ? { ...counts, awaited: consentLines(change, diagnostics).length } : counts;
}

/** That there is no error; or none but those that the change did not bring. */
export const noErrorInWords = ({ change }: Pick<Report, 'change'>): string =>
  change && change.findings.forgiven.length > 0 ? '没有新的错误' : '没有错误';

/** One sentence on the whole: `校验 28 个联合体（判断日期2026年11月23日）：没有错误，1 处提示`. */
export function summarise(report: Report): string {
  const { asOf, alliances, change, whatIf } = report;
  const counts = countsOf(report);
  const forgiven = change?.findings.forgiven.length ?? 0;
  const clean = counts.error === 0 ? [noErrorInWords(report)] : [];
  const parts = [...clean, countsInWords(counts, forgiven)].filter((part) => part !== '');
  const what = whatIf
    ? `通知草案（判断日期${chineseDate(asOf)}）`
    : `校验${change ? '这次改动涉及的' : ''} ${alliances.length} 个联合体（判断日期${chineseDate(asOf)}）`;
  return `${what}：${parts.join('，')}`;
}

/** A place in words: `第 3 行第 11 列`, the cell of a workbook, or 整个文件 where no line is meant. */
export function placeInWords({ rule, field, at }: Diagnostic): string {
  if (at.cell !== undefined) return at.cell;
  if (/^change\/(bureau|outside-data|mixed|boards|many-files)$/.test(rule)) return '整次改动';
  // A decision that is gone or renamed is so as a whole; of an edited one, a field is named.
  if (rule === 'change/decision-kept' && field === undefined) return '整个文件';
  if (/^change\/(?!history-kept|other-alliance|unfiled|decision-kept|list-shrinks|policy-released)/.test(rule))
    return '整个文件';
  return /^file\/|^register\/missing-file$/.test(rule) ? '整个文件' : `第 ${at.line} 行第 ${at.column} 列`;
}

/**
 * A quoted clause as one line: `连科〔2024〕31号 二、（一）2：“…”`. Quotation marks within the quotation become single
 * ones, and the comma on which a quoted part of a sentence ends is left out.
 */
export function quoteClause({ clause }: Diagnostic): string | undefined {
  if (!clause) return undefined;
  const text = clause.text
    .replaceAll('“', '‘')
    .replaceAll('”', '’')
    .replace(/[，；：、]$/, '');
  return `${clause.document} ${clause.citation}：“${text}”`;
}
