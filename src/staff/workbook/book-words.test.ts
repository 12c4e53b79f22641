/** Whoever fills in a workbook sees labels and sentences: no path, no command, no rule's id, no key of the schema. */
import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { Alliance } from '#schemas/alliance.ts';
import { eachField } from '#schemas/shape.ts';
import { judgeRegister } from '#src/eligibility/judge.ts';
import { registerWith } from '#src/eligibility/rules/fixtures.ts';
import { RULES } from '#src/eligibility/rules/index.ts';
import { CHECKS } from '#src/registry/checks.ts';
import { loadRegistry } from '#src/registry/load.ts';
import { readDataFolder } from '#src/registry/read.ts';
import { baseFiles, examples } from '#src/testing/judged.ts';
import { loadQuickly } from '#src/testing/load-quickly.ts';
import { EMPTY, isBaseFile, OTHER_CITY, USUAL } from '#src/testing/registers.ts';
import { TWO_NOTICES } from '#src/testing/two-notices.ts';
import { goodRecords } from '#src/testing/workbooks/good-records.ts';
import { edited } from '#src/testing/workbooks/sample-books.ts';
import { SPOILED } from '#src/testing/workbooks/spoiled-cases.ts';
import { inBookWords } from './book-words.ts';
import { bookCatalogueIn } from '#src/testing/workbooks/book-catalogue.ts';
import { bookCatalogueOf } from './catalogue.ts';
import { planImport } from './import-book.ts';
import { markFindings, readFillInBook, writeFillInBook } from './node.ts';
import { inBook } from './settle.ts';

const KEYS = [...new Set([...eachField(Alliance)].flatMap(({ path }) => path.at(-1) ?? []))].filter((key) =>
  /[a-z]/.test(key),
);
const IDS = [...Object.keys(RULES), ...Object.keys(CHECKS)];
const PROGRAMMERS = new RegExp(
  `data/|\\.ya?ml|npm |--[a-z]|workbook/|(?<![\\w-])(?:${[...KEYS, ...IDS].join('|')})(?![\\w-])`,
  'u',
);

/** Every text of a workbook somebody can see: cells, prompts, notes. */
async function textsOf(bytes: Uint8Array): Promise<[string, string][]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
  return workbook.worksheets
    .filter(({ state }) => state !== 'veryHidden')
    .flatMap((sheet) => {
      const found: [string, string][] = [];
      sheet.eachRow({ includeEmpty: true }, (row) =>
        row.eachCell({ includeEmpty: true }, (cell) => {
          const { promptTitle = '', prompt = '', error = '' } = cell.dataValidation ?? {};
          for (const text of [String(cell.value ?? ''), promptTitle, prompt, error, JSON.stringify(cell.note ?? '')])
            found.push([`${sheet.name}!${cell.address}`, text]);
        }),
      );
      return found;
    });
}

const programmers = (texts: readonly (readonly [string, string])[]) =>
  texts.filter(([, text]) => PROGRAMMERS.test(text)).map(([at, text]) => `${at} ${text}`);

test('what is looked for is found', () => {
  for (const text of [
    '见 data/industries.yaml',
    '运行 npm run fix',
    '规则 min-members',
    '在 governance 下',
    '加 --update',
  ])
    expect(programmers([['', text]])).toHaveLength(1);
  expect(programmers([['', '如 carbon-fibre、SHA-256、GR202332001234、.xlsx']])).toEqual([]);
});

describe('the blank workbook', () => {
  const base = (root: string) => readDataFolder(root).files.filter(({ path }) => isBaseFile(path));
  test.each([
    ['the usual register', base(USUAL)],
    ['another city', base(OTHER_CITY)],
    ['a register just begun', base(EMPTY)],
    ['two notices', TWO_NOTICES],
  ])('of %s', async (_, files) => {
    const texts = await textsOf(await writeFillInBook([], bookCatalogueIn(files)));
    expect(texts.length).toBeGreaterThan(400);
    expect(programmers(texts)).toEqual([]);
  });
});

test('a workbook that comes back, with everything wrong with it that does not hide the rest', async () => {
  const folder = { files: [...baseFiles], diagnostics: [] };
  const registry = loadRegistry(folder);
  const catalogue = bookCatalogueOf(registry.catalogue ?? expect.unreachable());
  const bytes = await edited(await writeFillInBook(goodRecords(), catalogue), (sheet, workbook) => {
    for (const { what, spoil } of SPOILED)
      if (!/deleted|no sheet|renamed|no heading|all in one/.test(what)) spoil(sheet, workbook);
  });
  const plan = planImport(folder, registry, await readFillInBook(bytes, '填报.xlsx', catalogue), {
    asOf: '2024-08-05',
    update: false,
  });
  const texts = await textsOf(await markFindings(bytes, plan.diagnostics));
  const listed = texts.filter(([at, text]) => at.startsWith('错误清单!') && text !== '');
  expect(listed.length).toBeGreaterThan(80);
  expect(programmers(texts)).toEqual([]);
});

test('whatever a rule finds', () => {
  const found = examples
    .filter(({ kind }) => kind !== 'pass')
    .flatMap((example) => {
      const registry = loadQuickly(registerWith(example, examples, baseFiles));
      const names = new Map(registry.alliances.map(({ source, draft }) => [source.file, draft.name]));
      return judgeRegister(registry, example.asOf)
        .diagnostics.filter(({ at }) => at.file.startsWith('data/alliances/'))
        .map((each) => inBook({ ...each, at: { ...each.at, cell: '联合体!A5' } }))
        .map((each) => inBookWords(each, (file) => names.get(file)))
        .map(({ message, fix = '' }) => [example.rule, `${message} ${fix}`] as const);
    });
  expect(found.length).toBeGreaterThan(300);
  expect([...new Set(programmers(found))]).toEqual([]);
});
