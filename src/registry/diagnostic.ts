/** The one finding type: everything this project has to say about data, wherever it was found. */
import type { DataPath } from '#schemas/shape.ts';
import type { CheckId } from './checks.ts';
import { maskPersonalData } from './privacy.ts';

export type Severity = 'error' | 'warning' | 'notice';

/** A place a person can go to. Lines and columns count from 1; a column counts UTF-16 units, as editors and SARIF do. */
export interface Location {
  /** Path with forward slashes, relative to the folder that holds `data/`. */
  file: string;
  line: number;
  column: number;
  endLine?: number;
  endColumn?: number;
  /** For workbooks: the sheet and cell, as people write them, e.g. `成员单位!C7`. */
  cell?: string;
  /** For forms: the data path of the field, and whether its name or its value is meant. */
  path?: DataPath;
  part?: 'key' | 'value';
}

/** The words of the issuing document that a finding rests on. */
export interface ClauseQuote {
  /** 文号, e.g. 连科〔2024〕31号. */
  document: string;
  /** Where in the document, e.g. 二、（一）2. */
  citation: string;
  /** Verbatim text. */
  text: string;
}

/** A finding with its place. Texts are Chinese; `message` says what is and what is needed and never holds personal data. */
export interface Diagnostic {
  /** The id of a rule (`min-members`) or of a check on files and shapes (`yaml/syntax`). */
  rule: string;
  severity: Severity;
  message: string;
  /** Label of the field, e.g. `牵头单位 › 统一社会信用代码`. */
  field?: string;
  found?: string;
  needed?: string;
  fix?: string;
  clause?: ClauseQuote;
  at: Location;
}

/** Makes a diagnostic; personal data in any of its texts is masked here, once, for every reporter. */
export function diagnostic(parts: Diagnostic): Diagnostic {
  const masked: Diagnostic = { ...parts, message: maskPersonalData(parts.message) };
  for (const part of ['field', 'found', 'needed', 'fix'] as const)
    if (parts[part] !== undefined) masked[part] = maskPersonalData(parts[part]);
  return masked;
}

/** By what a finding is known again when a register is judged once more: not by its place, which moves. */
export const keyOf = ({ rule, message, at }: Diagnostic): string => `${rule} ${at.file} ${message}`;

const RANK = { error: 0, warning: 1, notice: 2 } satisfies Record<Severity, number>;

/** Another version of the data format explains all that follows from it. */
const explains = ({ rule }: Diagnostic) => Number(rule === ('register/format' satisfies CheckId));

/** Orders by file, place, gravity and rule, so that the same data always gives the same report; what explains the rest first. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    explains(b) - explains(a) ||
    (a.at.file < b.at.file ? -1 : a.at.file > b.at.file ? 1 : 0) ||
    a.at.line - b.at.line ||
    a.at.column - b.at.column ||
    RANK[a.severity] - RANK[b.severity] ||
    (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0) ||
    (a.message < b.message ? -1 : a.message > b.message ? 1 : 0)
  );
}
