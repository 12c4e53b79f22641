/** npm run export: tables and fill-in workbooks from the local register, for a board's desk. */
import { parseArgs } from 'node:util';
import type { PlainMap } from '#src/staff/form/form-record.ts';
import { pass } from '#src/registry/gate/gate.ts';
import { loadRegistry } from '#src/registry/load.ts';
import { readDataFolder, type DataFolder } from '#src/registry/read.ts';
import type { Catalogue, Registry } from '#src/registry/registry.ts';
import { today } from '#src/today.ts';
import { bookCatalogueOf } from '#src/staff/workbook/catalogue.ts';
import { writeFillInBook } from '#src/staff/workbook/node.ts';
import { batchOf, exportTable } from './board-tables.ts';
import { CannotRun, runCommand } from './command.ts';
import { districtNamed } from './district-named.ts';
import { evaluationBook } from './export-evaluation.ts';
import { checkOptions } from './export-kinds.ts';
import { recordNamed } from './record-named.ts';
import { scopeOf } from './register-path.ts';
import { saveWorkbook } from './save-workbook.ts';
import { asFarAsRead, tellUnread, unreadIn } from './tell-unread.ts';

const USAGE = `用法：npm run export -- --district 板块 [--batch 2024]
      npm run export -- --district 板块 --all [--internal]
      npm run export -- --fill-in [--district 板块] [--batch 2024] [--id 标识 …]
      npm run export -- --blank
      npm run export -- --evaluation 2026

  推荐汇总表：一个板块这一批次正在申报、推荐的联合体，一张表，打印盖章上报。含联系部门和办公电话，不上网公布。
  名单总表：--all，一个板块的全部联合体，不论在不在名单上，包括没有公开的。
  填报工作簿：--fill-in 导出已有的联合体，改好后用 npm run import -- --update 导回；整个登记簿的另有一张“决定”，
              只供查阅。--blank 是空白的。
  年度评估：--evaluation 导出这一年在名单上、现在仍在名单上而还没有评估的联合体，逐个选结果，再用 npm run import 写成一份决定。

  --district 板块  板块的名称或标识
  --batch 批次     只要这一批次的，如 2024
  --all            名单总表
  --internal       名单总表加上不公开的列（法定代表人、经营数据、联系方式等），只供内部使用
  --fill-in        导出填报工作簿
  --id 标识        只导出这个联合体（写标识、名称或登记文件），可以写几次
  --blank          导出空白填报工作簿
  --evaluation 年  导出这一年度的评估工作簿
  --output 位置    写到哪个文件，或哪个文件夹（用通常的名称），默认当前文件夹；已有的文件不改动
  --as-of 日期     推荐汇总表、名单总表是哪一天的，默认今天；以前的日子，按那一天的样子，后来的事不算
  --data 文件夹    登记簿所在文件夹（其下有 data/），默认当前文件夹
  --help           显示本说明

  结果：0 已导出；1 已导出，但有联合体、决定的文件读不了，没有列入的都列出来；2 无法运行
`;

const OPTIONS = {
  district: { type: 'string' },
  batch: { type: 'string' },
  all: { type: 'boolean', default: false },
  internal: { type: 'boolean', default: false },
  'fill-in': { type: 'boolean', default: false },
  id: { type: 'string', multiple: true },
  blank: { type: 'boolean', default: false },
  evaluation: { type: 'string' },
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
  checkOptions(values);
  const folder = readDataFolder(scopeOf(values.data, []).root);
  const registry = loadRegistry(folder);
  if (!registry.catalogue) throw new CannotRun('基础文件（板块、产业、通知）读不了，先运行 npm run validate');
  if (values.blank) {
    const blank = await writeFillInBook([], bookCatalogueOf(registry.catalogue));
    saveWorkbook(values, '空白填报工作簿.xlsx', blank, false);
    return 0;
  }
  if (values.evaluation !== undefined) {
    const { name, bytes, count, unread } = await evaluationBook(
      values.evaluation,
      registry,
      registry.catalogue,
      today(),
    );
    const written = saveWorkbook(values, name, bytes, true);
    process.stdout.write(`${count} 个联合体。填好后：npm run import -- ${written}\n`);
    return tellUnread(unread);
  }
  return values['fill-in']
    ? exportFillIn(values, folder, registry, registry.catalogue)
    : exportTable(values, registry, registry.catalogue);
});

async function exportFillIn(
  values: Values,
  folder: DataFolder,
  registry: Registry,
  catalogue: Catalogue,
): Promise<number> {
  const district = values.district === undefined ? undefined : districtNamed(values.district, catalogue);
  const batch = batchOf(values);
  const named = values.id?.map((id) => recordNamed(registry, id));
  const asked = registry.alliances.filter(
    (record) =>
      (named?.includes(record) ?? true) &&
      (district === undefined || record.district === district.id) &&
      (batch === undefined || record.draft.batch === batch),
  );
  const isWhole = district === undefined && batch === undefined && named === undefined;
  const all = unreadIn(registry, district?.id);
  // Those that were named could be read; decisions stand in the workbook of the whole register alone.
  const unread = { alliances: named ? [] : all.alliances, decisions: isWhole ? all.decisions : [] };
  if (asked.length === 0) throw new CannotRun(asFarAsRead('没有这样的联合体；要空白的，用 --blank', unread));
  const files = new Map(folder.files.map(({ path, bytes }) => [path, bytes]));
  const records = asked.map(({ id, district: board, source }) => ({
    id,
    district: board,
    value: pass(source.file, files.get(source.file) ?? new Uint8Array()).value as PlainMap,
  }));
  const name = `填报工作簿${district ? `-${district.name}` : ''}${batch === undefined ? '' : `-${batch}`}.xlsx`;
  const written = saveWorkbook(
    values,
    name,
    await writeFillInBook(records, bookCatalogueOf(catalogue), {
      decisions: isWhole ? registry.decisions : [],
      registered: true,
    }),
    true,
  );
  process.stdout.write(
    `${records.length} 个联合体，含不公开的内容，请勿外传。改好后：npm run import -- ${written} --update\n`,
  );
  return tellUnread(unread);
}
