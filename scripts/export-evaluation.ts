/** The bureau's workbook for an evaluation, as npm run export gives it. */
import { z } from 'zod';
import { Year } from '#schemas/number-fields.ts';
import { mendZip } from '#src/exports/zip.ts';
import type { Catalogue, Registry } from '#src/registry/registry.ts';
import { evaluationRows } from '#src/staff/evaluation/candidates.ts';
import { CannotRun } from './command.ts';
import { asFarAsRead, unreadIn, type Unread } from './tell-unread.ts';

/** Its name and bytes, how many alliances stand in it, and the files it could not be made of. @throws CannotRun */
export async function evaluationBook(
  text: string,
  registry: Registry,
  { site, districts }: Catalogue,
  asOf: string,
): Promise<{ name: string; bytes: Uint8Array; count: number; unread: Unread }> {
  const year = z.safeDecode(Year, text);
  if (!year.success) throw new CannotRun('--evaluation 后面写评估年度，如 2026');
  if (year.data > Number(asOf.slice(0, 4))) throw new CannotRun(`${year.data} 年度还没有到，不能评估`);
  const rows = evaluationRows(registry.alliances, districts, { year: year.data, asOf });
  const unread = unreadIn(registry);
  if (rows.length === 0)
    throw new CannotRun(
      asFarAsRead(
        `${year.data} 年度没有可以评估的联合体：那一年在名单上的都评估过了，或那一年名单上没有联合体`,
        unread,
      ),
    );
  mendZip();
  // exceljs takes half as long to load as all else: a workbook of another kind, or none, does without.
  const { writeEvaluation } = await import('#src/staff/evaluation/write-evaluation.ts');
  const head = { year: year.data, bureau: site.bureau, withSensitive: site.repository.visibility !== 'public' };
  return { name: `年度评估-${year.data}.xlsx`, bytes: await writeEvaluation(rows, head), count: rows.length, unread };
}
