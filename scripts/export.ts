/** npm run export: tables and fill-in workbooks from the local register, for a board's desk. */
import { realpathSync, existsSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { IsoDate, NoticeId } from '#schemas/fields.ts';
import { writeAtomically } from '#src/staff/editing/write-atomically.ts';
import { recommendationBook } from '#src/exports/book.ts';
import { toTable } from '#src/exports/table.ts';
import { toXlsx } from '#src/exports/xlsx.ts';
import type { PlainMap } from '#src/staff/form/form-record.ts';
import { pass } from '#src/registry/gate/gate.ts';
import { loadRegistry } from '#src/registry/load.ts';
import { nearest } from '#src/registry/nearest.ts';
import { readDataFolder, type DataFolder } from '#src/registry/read.ts';
import { registryOn } from '#src/registry/state/registry-on.ts';
import type { Catalogue, Registry } from '#src/registry/registry.ts';
import { today } from '#src/today.ts';
import { batchName } from '#src/views/batch.ts';
import { recommendationTitle } from '#src/views/table-titles.ts';
import { boardColumns, boardRows } from '#src/staff/workbook/board-table.ts';
import { bookCatalogueOf } from '#src/staff/workbook/catalogue.ts';
import { writeFillInBook } from '#src/staff/workbook/node.ts';
import { CannotRun, runCommand } from './command.ts';
import { scopeOf } from './register-path.ts';

const USAGE = `用法：npm run export -- --district 板块 [选项]
      npm run export -- --fill-in [--district 板块] [--batch 2024] [--id 标识 …]
      npm run export -- --blank

  推荐汇总表：本地登记簿中一个板块的全部联合体，包括尚在申报、没有公开的，供盖章上报。
  填报工作簿：--fill-in 导出已有的联合体，改好后用 npm run import -- --update 导回；整个登记簿的另有一张“决定”，
              只供查阅。--blank 是空白的。

  --district 板块  板块的名称或标识
  --batch 批次     只要这一批次的，如 2024
  --internal       加上不公开的列（法定代表人、经营数据、联系方式等），只供内部使用
  --fill-in        导出填报工作簿
  --id 标识        只导出这个联合体，可以写几次
  --blank          导出空白填报工作簿
  --output 位置    写到哪个文件，或哪个文件夹（用通常的名称），默认当前文件夹
  --as-of 日期     推荐汇总表是哪一天的，默认今天；以前的日子，按那一天的样子，后来的事不算
  --data 文件夹    登记簿所在文件夹（其下有 data/），默认当前文件夹
  --help           显示本说明

  结果：0 已导出；1 已导出，但有联合体读不了、没有列入；2 无法运行
`;

const OPTIONS = {
  district: { type: 'string' },
  batch: { type: 'string' },
  internal: { type: 'boolean', default: false },
  'fill-in': { type: 'boolean', default: false },
  id: { type: 'string', multiple: true },
  blank: { type: 'boolean', default: false },
  output: { type: 'string' },
  'as-of': { type: 'string' },
  data: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

const arguments_ = () => parseArgs({ options: OPTIONS }).values;
type Values = ReturnType<typeof arguments_>;

await runCommand(async () => {
  const values = arguments_();
  if (values.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  const folder = readDataFolder(scopeOf(values.data, []).root);
  if (values['as-of'] !== undefined && (values.blank || values['fill-in']))
    throw new CannotRun('--as-of 只用于推荐汇总表：填报工作簿导出的是登记文件现在的内容');
  const registry = loadRegistry(folder);
  if (!registry.catalogue) throw new CannotRun('基础文件（板块、产业、通知）读不了，先运行 npm run validate');
  if (values.blank) return exportBlank(values, registry.catalogue);
  return values['fill-in']
    ? exportFillIn(values, folder, registry, registry.catalogue)
    : exportTable(values, registry, registry.catalogue);
});

async function exportBlank(values: Values, catalogue: Catalogue): Promise<number> {
  save(values, '空白填报工作簿.xlsx', await writeFillInBook([], bookCatalogueOf(catalogue)), false);
  return 0;
}

async function exportFillIn(
  values: Values,
  folder: DataFolder,
  { alliances, decisions }: Registry,
  catalogue: Catalogue,
): Promise<number> {
  const district = values.district === undefined ? undefined : districtNamed(values.district, catalogue);
  const batch = batchOf(values);
  const unknown = values.id?.find((id) => !alliances.some((record) => record.id === id));
  if (unknown !== undefined)
    throw new CannotRun(
      noSuchId(
        unknown,
        alliances.map(({ id }) => id),
      ),
    );
  const asked = alliances.filter(
    (record) =>
      (values.id?.includes(record.id) ?? true) &&
      (district === undefined || record.district === district.id) &&
      (batch === undefined || record.draft.batch === batch),
  );
  if (asked.length === 0) throw new CannotRun('没有这样的联合体；要空白的，用 --blank');
  const files = new Map(folder.files.map(({ path, bytes }) => [path, bytes]));
  const records = asked.map(({ id, district: board, source }) => ({
    id,
    district: board,
    value: pass(source.file, files.get(source.file) ?? new Uint8Array()).value as PlainMap,
  }));
  const name = `填报工作簿${district ? `-${district.name}` : ''}${batch === undefined ? '' : `-${batch}`}.xlsx`;
  const isWhole = district === undefined && batch === undefined && values.id === undefined;
  const written = save(
    values,
    name,
    await writeFillInBook(records, bookCatalogueOf(catalogue), {
      decisions: isWhole ? decisions : [],
      registered: true,
    }),
    true,
  );
  process.stdout.write(
    `${records.length} 个联合体，含不公开的内容，请勿外传。改好后：npm run import -- ${written} --update\n`,
  );
  return 0;
}

async function exportTable(values: Values, loaded: Registry, catalogue: Catalogue): Promise<number> {
  if (values.district === undefined) throw new CannotRun('没有写板块：--district 后面写名称或标识；加 --help 看用法');
  const { id: district, name, authority } = districtNamed(values.district, catalogue);
  const batch = batchOf(values);
  const asOf = z.safeDecode(IsoDate, values['as-of'] ?? today());
  if (!asOf.success) throw new CannotRun('--as-of 应为日期，写作 2024-08-05');
  const registry = asOf.data < today() ? registryOn(loaded, asOf.data) : loaded;
  const table = { district, asOf: asOf.data, ...(batch === undefined ? {} : { batch }) };
  const { rows, unread } = boardRows(registry, catalogue, table);
  if (rows.length === 0 && unread.length === 0)
    throw new CannotRun(`${name}${batch === undefined ? '' : batchName(batch)}没有登记的联合体`);
  const of = `${name}${batch === undefined ? '' : `，${batchName(batch)}`}`;
  const sheets = recommendationBook(toTable(boardColumns(values.internal), rows), recommendationTitle(catalogue, of));
  const bytes = await toXlsx(sheets, { publisher: authority, asOf: asOf.data });
  const suffix = `${name}${batch === undefined ? '' : `-${batch}`}${values.internal ? '-内部' : ''}`;
  const drafts = rows.filter(({ record }) => record.draft).length;
  save(values, `推荐汇总表-${suffix}.xlsx`, bytes, values.internal || drafts > 0);
  const kept = [
    ...(drafts > 0 ? [`其中 ${drafts} 个尚未公示，这份表不得上网公布`] : []),
    ...(values.internal ? ['含不公开的列，请勿外传'] : []),
  ];
  process.stdout.write(`${[`${rows.length} 个联合体`, ...kept].join('；')}。\n`);
  for (const file of unread) process.stdout.write(`没有列入：${file} 有错误，先运行 npm run validate -- ${file}\n`);
  return unread.length > 0 ? 1 : 0;
}

function districtNamed(text: string, { districts }: Catalogue) {
  const found = districts.find(({ id, name }) => id === text.trim() || name === text.trim());
  if (found) return found;
  const words = districts.map(({ name }) => name);
  const meant = nearest(text, [...words, ...districts.map(({ id }) => id)]);
  throw new CannotRun(`没有“${text}”这个板块，${meant ? `是否为“${meant}”？` : `应为：${words.join('、')}`}`);
}

function noSuchId(id: string, ids: readonly string[]): string {
  const meant = nearest(id, ids);
  return `没有标识为“${id}”的联合体${meant ? `，是否为“${meant}”？` : ''}`;
}

function batchOf({ batch }: Values): string | undefined {
  if (batch === undefined) return undefined;
  const id = z.safeDecode(NoticeId, batch);
  if (id.success) return id.data;
  throw new CannotRun('--batch 应为批次：年份，如 2024；同一年的第二批写作 2024-2');
}

/** Writes the file and says where. What is not published may not lie where sites are served from. */
function save({ output }: Values, usual: string, bytes: Uint8Array, isInternal: boolean): string {
  const here = process.env['INIT_CWD'] ?? process.cwd();
  const given = resolve(here, output ?? usual);
  const path = existsSync(given) && statSync(given).isDirectory() ? join(given, usual) : given;
  if (!/\.xlsx$/i.test(path)) throw new CannotRun('--output 应以 .xlsx 结尾');
  const folder = dirname(path);
  if (!existsSync(folder)) throw new CannotRun(`没有 ${folder} 这个文件夹`);
  const real = join(realpathSync(folder), basename(path));
  if (isInternal && real.split(sep).some((part) => part === 'dist' || part === 'public'))
    throw new CannotRun('含不公开的内容，不得写到 dist/ 或 public/ 里：那里的文件会上网公布');
  writeAtomically(real, bytes);
  process.stdout.write(`已导出：${relative(here, path)}\n`);
  return relative(here, path);
}
