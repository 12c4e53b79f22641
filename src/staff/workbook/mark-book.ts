/** The person's own workbook with a list of findings in front, a column 错误 on each sheet, marked cells and notes. */
import type { Diagnostic } from '#src/registry/diagnostic.ts';
import { readCells, relations, type RawSheet } from './cells.ts';
import { columnLetters } from './checks.ts';
import { findHeadings, textOf } from './headings.ts';
import { FINDINGS, sheetsOf, type BookSheet } from './layout.ts';
import { addFindingList } from './mark-list.ts';
import { addNotes, put } from './mark-notes.ts';
import { markSheet, type SheetMarks } from './mark-sheet.ts';
import { withMarkStyles } from './mark-styles.ts';
import { BOARD_COLUMN, ID_COLUMN, OWNER_COLUMN, type SheetColumn } from './read-rows.ts';
import { openParts } from './zip-parts.ts';

/** What is marked: errors and warnings. Notices change nothing and are only told. */
const isMarked = ({ severity, at }: Diagnostic) => severity !== 'notice' && at.cell !== undefined;

/**
 * Writes findings into a workbook that `readFillInBook` has read. Findings of a workbook that was marked before are
 * replaced.
 * @throws Error when the bytes are no workbook.
 */
export async function markFindings(bytes: Uint8Array, diagnostics: readonly Diagnostic[]): Promise<Uint8Array> {
  const parts = await openParts(bytes);
  const { sheets } = await readCells(parts);
  const path = (await stylesPath(parts)) ?? 'xl/styles.xml';
  const { xml: stylesXml, styles } = withMarkStyles((await parts.text(path)) ?? '');
  put(parts.zip, path, stylesXml);
  const marked = diagnostics.filter(isMarked);
  for (const [i, raw] of sheets.entries()) {
    const own = marked.filter(({ at }) => at.cell?.slice(0, at.cell.lastIndexOf('!')) === raw.name);
    const sheet = sheetsOf(true).find(({ name }) => name === raw.name.normalize('NFKC').trim());
    // The list is the sheet that is shown.
    const text = ((await parts.text(raw.path)) ?? '').replace(/\stabSelected="(?:1|true)"/g, '');
    if (!sheet && own.length === 0) {
      if (text !== (await parts.text(raw.path))) put(parts.zip, raw.path, text);
      continue;
    }
    const xml = markSheet(text, marksOf(raw, sheet, own), styles);
    const number = 9000 + i;
    put(parts.zip, raw.path, await addNotes(parts, { path: raw.path, xml, number }, notesOf(own)));
  }
  await addFindingList(parts, marked, styles);
  return parts.zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

async function stylesPath(parts: Awaited<ReturnType<typeof openParts>>): Promise<string | undefined> {
  const main = (await relations(parts, ''))?.find(({ type }) => type.endsWith('/officeDocument'))?.target;
  return main && (await relations(parts, main))?.find(({ type }) => type.endsWith('/styles'))?.target;
}

function marksOf(raw: RawSheet, sheet: BookSheet | undefined, own: readonly Diagnostic[]): SheetMarks {
  const keys: SheetColumn[] = sheet?.list === undefined ? [ID_COLUMN, BOARD_COLUMN] : [OWNER_COLUMN];
  const headingRow = (sheet && findHeadings('', raw, [...keys, ...sheet.columns])?.row) ?? 1;
  const heads = [...(raw.rows.get(headingRow) ?? [])];
  const before = heads.find(([, cell]) => textOf(cell).startsWith(FINDINGS))?.[0];
  const rows = Map.groupBy(own, ({ at }) => at.line);
  const inHeading = rows.get(headingRow) ?? [];
  const texts = [...rows]
    .filter(([row]) => row !== headingRow)
    .map(([row, findings]) => [row, findings.map(say).join('\n')] as const);
  const count = own.length === 0 ? `${FINDINGS}：没有` : `${FINDINGS}：${own.length} 处`;
  return {
    column: before ?? columnFor(raw),
    headingRow,
    heading: [count, ...inHeading.map(say)].join('\n'),
    texts: new Map(texts),
    cells: own.map(({ at }) => `${columnLetters(at.column)}${at.line}`),
  };
}

/** Excel's last column. */
const LAST_COLUMN = 16_384;

/** Behind all that stands on the sheet; where that reaches the last column, the first that is empty. */
function columnFor(raw: RawSheet): number {
  const used = new Set([...raw.rows.values()].flatMap((cells) => [...cells.keys()]));
  let column = [...used].reduce((last, each) => Math.max(last, each), 0) + 1;
  if (column > LAST_COLUMN) for (column = 1; used.has(column);) column += 1;
  return column;
}

const say = ({ severity, message, fix, at }: Diagnostic) =>
  `${columnLetters(at.column)}${at.line}${severity === 'warning' ? '（提醒）' : ''}：${message}${fix ? `。改法：${fix}` : ''}`;

function notesOf(own: readonly Diagnostic[]): Map<string, string> {
  const cells = Map.groupBy(own, ({ at }) => `${columnLetters(at.column)}${at.line}`);
  return new Map(
    [...cells].map(([ref, findings]) => [
      ref,
      findings.map(({ message, fix }) => `${message}${fix ? `。改法：${fix}` : ''}`).join('\n'),
    ]),
  );
}
