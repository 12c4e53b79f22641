/** Workbooks that LibreOffice filled in (fixtures/make.py): read as the record that was typed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { baseFiles } from '#src/testing/judged.ts';
import { loadRegistry } from '#src/registry/load.ts';
import type { Registry } from '#src/registry/registry.ts';
import { bookCatalogueOf } from './catalogue.ts';
import { goodRecords } from '#src/testing/workbooks/good-records.ts';
import { planImport } from './import-book.ts';
import { readFillInBook } from './node.ts';
import { firstDifference } from './record-rows.ts';

const folder = { files: [...baseFiles], diagnostics: [] };
let registry: Registry;
beforeAll(() => {
  registry = loadRegistry(folder);
});

async function imported(name: string) {
  const bytes = new Uint8Array(readFileSync(join(import.meta.dirname, '../../testing/workbooks/fixtures', name)));
  const catalogue = bookCatalogueOf(registry.catalogue ?? expect.unreachable());
  const book = await readFillInBook(bytes, name, catalogue);
  const plan = planImport(folder, registry, book, { asOf: '2024-08-05', update: false });
  const said = plan.diagnostics
    .filter(({ rule }) => rule !== 'task-kinds')
    .map(({ at, severity, message }) => `${at.cell} ${severity} ${message}`);
  return { value: book.records[0]?.value, said, files: plan.files.map(({ path }) => path) };
}

/** The plan's last line end is not typed in a cell. */
const [{ value: TYPED } = expect.unreachable()] = goodRecords();
TYPED['plan'] = String(TYPED['plan']).trim();

test.each<[string, string[]]>([
  ['libreoffice.xlsx', []],
  [
    'rearranged.xlsx',
    [
      '成员单位!C9 notice “单位名称”是公式，按现在显示的结果“示例先进纤维研究院”读入',
      '成员单位!A10 notice 第 10 行是隐藏的，也已读入',
    ],
  ],
])('%s', async (name, said) => {
  const result = await imported(name);
  expect(result.said).toEqual(said);
  expect(result.files).toEqual(['data/alliances/haizhou/fibre.yaml']);
  expect(firstDifference(TYPED, result.value)).toBeUndefined();
});

test('spoiled.xlsx', async () => {
  const { said, files } = await imported('spoiled.xlsx');
  expect(files).toEqual([]);
  expect(said).toEqual([
    '联合体!B6 error 没有“海洲区”这个板块，是否为“海州区”？',
    '联合体!AM6 error 申报 › 申报日期：不是日期（写作 2024-05-20）',
    '成员单位!E6 error “承担任务”是错误值 #REF!',
    '成员单位!C8 error “统一社会信用代码”是按数字存的，表格程序只保留 15 位，后面几位已经丢失（现为 913207031110545024）',
  ]);
});
