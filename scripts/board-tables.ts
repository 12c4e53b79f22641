/** 推荐汇总表 and 名单总表 of a board, for its desk. */
import { z } from 'zod';
import { NoticeId } from '#schemas/number-fields.ts';
import { NO_WORDS } from '#schemas/word-meaning.ts';
import { bookOf } from '#src/exports/book.ts';
import { BOARD_PRINT } from '#src/exports/print-sets.ts';
import { toTable } from '#src/exports/table.ts';
import { toXlsx } from '#src/exports/xlsx.ts';
import type { Catalogue, Registry } from '#src/registry/registry.ts';
import { registryOn } from '#src/registry/state/registry-on.ts';
import { recommended } from '#src/staff/application/recommended.ts';
import { summaryPaper } from '#src/staff/application/summary-paper.ts';
import { boardColumns, boardRows } from '#src/staff/workbook/board-table.ts';
import { today } from '#src/today.ts';
import { batchName } from '#src/views/batch.ts';
import { boardTitle } from '#src/views/table-titles.ts';
import { CannotRun } from './command.ts';
import { dayIn } from './day-option.ts';
import { districtNamed } from './district-named.ts';
import { saveWorkbook } from './save-workbook.ts';
import { asFarAsRead, tellUnread, unreadIn } from './tell-unread.ts';
import { layoutTold, templateRefused } from './templates.ts';

/** What the command line says of a table. */
export interface TableValues {
  district?: string | undefined;
  batch?: string | undefined;
  'as-of'?: string | undefined;
  output?: string | undefined;
  data?: string | undefined;
  all: boolean;
  internal: boolean;
}

/** The board and the day that a table is of, and the register as it stood on that day. */
function tableOf(values: TableValues, loaded: Registry, catalogue: Catalogue) {
  if (values.district === undefined) throw new CannotRun('没有写板块：--district 后面写名称或标识；加 --help 看用法');
  const district = districtNamed(values.district, catalogue);
  const asOf = dayIn(values['as-of']);
  const registry = asOf < today() ? registryOn(loaded, asOf) : loaded;
  return { district, asOf, registry };
}

/** 推荐汇总表, or with `--all` 名单总表. @throws CannotRun */
export async function exportTable(values: TableValues, loaded: Registry, catalogue: Catalogue): Promise<number> {
  const { district, asOf, registry } = tableOf(values, loaded, catalogue);
  const batch = batchOf(values);
  return values.all
    ? exportAll(values, registry, catalogue, { district, asOf, batch })
    : exportRecommended(values, registry, catalogue, { district, asOf, batch });
}

interface Asked {
  district: Catalogue['districts'][number];
  asOf: string;
  batch: string | undefined;
}

/** What is applied for and recommended now. */
async function exportRecommended(
  values: TableValues,
  registry: Registry,
  catalogue: Catalogue,
  { district, asOf, batch: asked }: Asked,
): Promise<number> {
  const { records, batches, unread: wrong } = recommended(registry, { district: district.id, batch: asked, asOf });
  const unread = unreadIn(registry, district.id, wrong);
  if (batches.length > 1)
    throw new CannotRun(`${district.name}有 ${batches.join('、')} 几个批次正在申报、推荐，用 --batch 写明是哪一批`);
  const batch = asked ?? batches[0];
  if (records.length === 0 && unread.alliances.length === 0)
    throw new CannotRun(
      asFarAsRead(
        `${district.name}${batch === undefined ? '' : batchName(batch)}没有正在申报、推荐的联合体；全部联合体的名单总表，加 --all`,
        unread,
      ),
    );
  const notice = catalogue.policies.get(batch ?? '');
  const input = {
    alliances: records.map(({ draft }) => draft),
    district,
    site: catalogue.site,
    batch,
    vocabulary: notice?.policy.vocabulary ?? NO_WORDS,
    asOf,
  };
  const template = notice?.templates?.summary;
  const bytes = await summaryPaper(input, template?.bytes, toXlsx).catch(templateRefused(template));
  saveWorkbook(values, `推荐汇总表-${[district.name, ...(batch ? [batch] : [])].join('-')}.xlsx`, bytes, true);
  process.stdout.write(`${records.length} 个联合体；含联系部门和办公电话，不得上网公布。\n${layoutTold(template)}\n`);
  return tellUnread(unread);
}

/** Every record of the board. */
async function exportAll(
  values: TableValues,
  registry: Registry,
  catalogue: Catalogue,
  { district, asOf, batch }: Asked,
): Promise<number> {
  const { name, authority } = district;
  const table = { district: district.id, asOf, ...(batch === undefined ? {} : { batch }) };
  const { rows, unread: wrong } = boardRows(registry, catalogue, table);
  const unread = unreadIn(registry, district.id, wrong);
  if (rows.length === 0 && unread.alliances.length === 0)
    throw new CannotRun(asFarAsRead(`${name}${batch === undefined ? '' : batchName(batch)}没有登记的联合体`, unread));
  const of = `${name}${batch === undefined ? '' : `，${batchName(batch)}`}`;
  const sheets = bookOf(BOARD_PRINT, { full: toTable(boardColumns(values.internal), rows) }, boardTitle(catalogue, of));
  const bytes = await toXlsx(sheets, { publisher: authority, asOf });
  const suffix = `${name}${batch === undefined ? '' : `-${batch}`}${values.internal ? '-内部' : ''}`;
  const drafts = rows.filter(({ record }) => record.draft).length;
  saveWorkbook(values, `名单总表-${suffix}.xlsx`, bytes, values.internal || drafts > 0);
  const kept = [
    ...(drafts > 0 ? [`其中 ${drafts} 个尚未公示，这份表不得上网公布`] : []),
    ...(values.internal ? ['含不公开的列，请勿外传'] : []),
  ];
  process.stdout.write(`${[`${rows.length} 个联合体`, ...kept].join('；')}。\n`);
  return tellUnread(unread);
}

/** @throws CannotRun where it is none. */
export function batchOf({ batch }: Pick<TableValues, 'batch'>): string | undefined {
  if (batch === undefined) return undefined;
  const id = z.safeDecode(NoticeId, batch);
  if (id.success) return id.data;
  throw new CannotRun('--batch 应为批次：年份，如 2024；同一年的第二批写作 2024-2');
}
