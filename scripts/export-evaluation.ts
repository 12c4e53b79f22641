/** The bureau's workbook for an evaluation, as npm run export gives it. */
import { z } from 'zod';
import { Year } from '#schemas/number-fields.ts';
import { mendZip } from '#src/exports/zip.ts';
import type { Catalogue, Registry } from '#src/registry/registry.ts';
import { evaluationRows } from '#src/staff/evaluation/candidates.ts';
import { CannotRun } from './command.ts';

/** Its name and bytes, and how many alliances stand in it. @throws CannotRun */
export async function evaluationBook(
  text: string,
  { alliances }: Registry,
  { site, districts }: Catalogue,
  asOf: string,
): Promise<{ name: string; bytes: Uint8Array; count: number }> {
  const year = z.safeDecode(Year, text);
  if (!year.success) throw new CannotRun('--evaluation 后面写评估年度，如 2026');
  if (year.data > Number(asOf.slice(0, 4))) throw new CannotRun(`${year.data} 年度还没有到，不能评估`);
  const rows = evaluationRows(alliances, districts, { year: year.data, asOf });
  if (rows.length === 0)
    throw new CannotRun(`${year.data} 年度没有可以评估的联合体：在名单上的都评估过了，或名单是空的`);
  mendZip();
  // exceljs takes half as long to load as all else: a workbook of another kind, or none, does without.
  const { writeEvaluation } = await import('#src/staff/evaluation/write-evaluation.ts');
  const head = { year: year.data, bureau: site.bureau, withSensitive: site.repository.visibility !== 'public' };
  return { name: `年度评估-${year.data}.xlsx`, bytes: await writeEvaluation(rows, head), count: rows.length };
}
