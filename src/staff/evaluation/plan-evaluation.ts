/** An evaluation as read from its workbook, beside the register → the one file to write, or what is in the way. */
import { Decision } from '#schemas/decision.ts';
import type { DataPath } from '#schemas/shape.ts';
import { contentsOf } from '#src/registry/decisions/contents.ts';
import type { Diagnostic } from '#src/registry/diagnostic.ts';
import type { Registry } from '#src/registry/registry.ts';
import { nameOf } from '#src/staff/deciding/deciding-register.ts';
import { decisionText } from '#src/staff/deciding/decision-text.ts';
import { judgeDecision } from '#src/staff/deciding/judge-decision.ts';
import { decidingRegisterOf } from '#src/staff/deciding/open-register.ts';
import { bookFinding } from '#src/staff/workbook/checks.ts';
import { asRegistered, inBook } from '#src/staff/workbook/settle.ts';
import type { ReadEvaluation } from './read-evaluation.ts';

/** With an error among the findings there is no file. */
export interface EvaluationPlan {
  file?: { path: string; text: string };
  diagnostics: readonly Diagnostic[];
  /** How many alliances it evaluates. */
  count: number;
}

/** Judged as the same decision written by hand would be; undefined where the register's base files cannot be read. */
export function planEvaluation(read: ReadEvaluation, registry: Registry, asOf: string): EvaluationPlan | undefined {
  const register = decidingRegisterOf(registry, asOf);
  if (!register) return undefined;
  const { id, findings, draft } = judgeDecision(read.value, register, asOf);
  // A cell in which nothing could be read has said so.
  const unread = new Set(read.findings.flatMap(({ severity, at }) => (severity === 'error' ? [at.cell] : [])));
  const judged = findings
    .map(({ path, part: _part, ...each }): Diagnostic => {
      const isElsewhere = path.length === 0 && each.at.path === undefined;
      return isElsewhere ? each : inCells({ ...each, at: read.locate(path) }, path);
    })
    .filter(({ at }) => at.cell === undefined || !unread.has(at.cell));
  const diagnostics = [...read.findings.map(inBook), ...judged, ...shifted(read, registry, asOf)];
  const isWrong = diagnostics.some(({ severity }) => severity === 'error');
  return {
    diagnostics,
    count: read.names.length,
    ...(isWrong ? {} : { file: decisionText(id, asRegistered(read.value, Decision, draft)) }),
  };
}

/** What is said of a cell, in the workbook's words: keys of the file go, and so do ways out that lead into it. */
function inCells(finding: Diagnostic, path: DataPath): Diagnostic {
  const { fix, ...each } = inBook(ofItsKind(finding, path));
  const message = each.message
    .replace(/^各联合体的结果 第 \d+ 项 › /, '')
    .replace(/（[a-z][A-Za-z0-9]*(?:: true)?）/g, '');
  const own = fix === undefined || /^补上|npm run new/.test(fix) ? undefined : fix;
  const missing = message.startsWith('结果尚未填写') ? '选一个结果；这个联合体不评估的，删去整行' : own;
  return { ...each, message, ...(missing === undefined ? {} : { fix: missing }) };
}

/** The results that an evaluation may have, of all there are. */
function ofItsKind(finding: Diagnostic, path: DataPath): Diagnostic {
  if (finding.rule !== 'shape/choice' || path.at(-1) !== 'result') return finding;
  const needed = (contentsOf('年度评估').results ?? []).join('、');
  return { ...finding, message: `结果不在可选范围，应为${needed}之一`, needed, fix: `改成：${needed}` };
}

/** Rows whose id and name are not of one alliance: somebody sorted only some columns. */
function* shifted({ names }: ReadEvaluation, { alliances }: Registry, asOf: string): Iterable<Diagnostic> {
  const known = new Map(alliances.map((record) => [record.id, nameOf(record, asOf)]));
  for (const { id, name, at } of names) {
    const called = known.get(id);
    if (called === undefined || name === called) continue;
    const said = `标识 ${id} 是“${called}”，这一行写的名称是“${name}”`;
    yield bookFinding('workbook/row', said, '可能只排序了几列、行对不上了：重新导出，按行填写', at);
  }
}
