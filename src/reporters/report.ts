/** What a check of the register has to say: the input of every reporter. Reporters return text and never print. */
import type { Diagnostic, Severity } from '#src/registry/diagnostic.ts';
import type { Status } from '#src/eligibility/verdict.ts';

/** Statuses of one alliance's clauses, for machines that read the report. */
export interface JudgedAlliance {
  id: string;
  file: string;
  verdicts: readonly { clause: string; rule: string; status: Status }[];
}

export interface Report {
  /** Day of judgement, an ISO date. */
  asOf: string;
  /** The alliances checked: all, or those in the files asked for. */
  alliances: readonly JudgedAlliance[];
  /** In the order of files and places. */
  diagnostics: readonly Diagnostic[];
}

export type Reporter = (report: Report) => string;

/** Chinese words for severities. */
export const SEVERITY_LABEL = { error: '错误', warning: '警告', notice: '提示' } satisfies Record<Severity, string>;

/** How many findings of each severity. */
export function countBySeverity(diagnostics: readonly Diagnostic[]): Record<Severity, number> {
  const count = (severity: Severity) => diagnostics.filter((each) => each.severity === severity).length;
  return { error: count('error'), warning: count('warning'), notice: count('notice') };
}

/** One sentence on the whole: `校验 28 个联合体（判断日期 2026-11-23）：没有错误，1 处提示`. */
export function summarise({ asOf, alliances, diagnostics }: Report): string {
  const { error, warning, notice } = countBySeverity(diagnostics);
  const parts = [
    error > 0 ? `${error} 处错误` : '没有错误',
    ...(warning > 0 ? [`${warning} 处警告`] : []),
    ...(notice > 0 ? [`${notice} 处提示`] : []),
  ];
  return `校验 ${alliances.length} 个联合体（判断日期 ${asOf}）：${parts.join('，')}`;
}

/** A quoted clause as one line: `连科〔2024〕31号 二、（一）2：“…”`. */
export function quoteClause({ clause }: Diagnostic): string | undefined {
  return clause && `${clause.document} ${clause.citation}：“${clause.text}”`;
}
