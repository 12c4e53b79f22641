/** A workbook beside a register that already has records. */
import { beforeAll, describe, expect, test } from 'vitest';
import { baseFiles, dataFile } from '#src/testing/judged.ts';
import { loadRegistry } from '#src/registry/load.ts';
import { bookCatalogueOf, type BookCatalogue } from './catalogue.ts';
import { FIBRE_FILE, goodRecords } from '#src/testing/workbooks/good-records.ts';
import { planImport } from './import-book.ts';
import { readFillInBook, writeFillInBook } from './node.ts';
import { edited, put } from '#src/testing/workbooks/sample-books.ts';

const PATH = 'data/alliances/haizhou/fibre.yaml';
let catalogue: BookCatalogue;
let good: Uint8Array;
beforeAll(async () => {
  catalogue = bookCatalogueOf(
    loadRegistry({ files: [...baseFiles], diagnostics: [] }).catalogue ?? expect.unreachable(),
  );
  good = await writeFillInBook(goodRecords(), catalogue);
});

type Change = Parameters<typeof edited>[1];

/** What importing comes to where `fibre` is registered. */
async function planned(change: Change, update: boolean, file = dataFile(PATH, FIBRE_FILE)) {
  const folder = { files: [...baseFiles, file], diagnostics: [] };
  const book = await readFillInBook(await edited(good, change), '填报.xlsx', catalogue);
  const plan = planImport(folder, loadRegistry(folder), book, { asOf: '2024-08-05', update });
  const said = plan.diagnostics
    .filter(({ rule }) => rule !== 'task-kinds')
    .map(({ at, severity, message }) => `${at.cell ?? at.file} ${severity} ${message}`);
  return { ...plan, said };
}
const nothing: Change = () => undefined;

test('a record that is registered is not written over', async () => {
  const { said, files } = await planned(nothing, false);
  expect(said).toEqual([`联合体!A5 error 标识“fibre”已经登记在 ${PATH}`]);
  expect(files).toEqual([]);
});

describe('updating', () => {
  test('a record that is the same is left as it is, comments, order and line ends included', async () => {
    const { said, files, unchanged } = await planned(nothing, true);
    expect(said).toEqual([]);
    expect(unchanged).toEqual([PATH]);
    expect(files.map(({ path, before }) => [path, before])).toEqual([
      ['data/alliances/haizhou/quartz.yaml', undefined],
    ]);
  });

  test('a text that only lacks the line end of the file is the same text', async () => {
    const { unchanged } = await planned((sheet) => {
      const cell = sheet('联合体').getCell('G5');
      cell.value = String(cell.value).trim();
    }, true);
    expect(unchanged).toEqual([PATH]);
  });

  test('a change touches its own line', async () => {
    const { files } = await planned((sheet) => put(sheet('成员单位'), 'E5', '机理与模型研究'), true);
    const changed = files.find(({ path }) => path === PATH);
    expect(changed?.text).toBe(FIBRE_FILE.replace('role: 机理研究', 'role: 机理与模型研究'));
    expect(new TextDecoder().decode(changed?.before)).toBe(FIBRE_FILE);
  });

  test('what the workbook has no column for stays', async () => {
    const { files, said } = await planned((sheet, workbook) => {
      workbook.removeWorksheet('以前的牵头单位');
      const own = sheet('联合体');
      own.getRow(3).eachCell((cell, column) => {
        if (String(cell.value).startsWith('运行机制'))
          for (const row of [2, 3, 4, 5, 6]) own.getCell(row, column).value = null;
      });
      put(sheet('联合体'), 'F5', '改过的定位');
    }, true);
    // The other record is new, and without these it does not meet the notice.
    expect(said.every((each) => each.startsWith('联合体!A6') || each.startsWith('联合体!A5'))).toBe(true);
    expect(files).toEqual([]);
  });

  test('a column of a list that would take contents with it is asked for', async () => {
    const { said } = await planned((sheet) => {
      const members = sheet('成员单位');
      for (let row = 2; row <= 10; row++) members.getCell(row, 5).value = null;
    }, true);
    expect(said).toContain('联合体!A5 error 工作簿没有“承担任务”这一列，登记簿里却有内容，更新会把它丢掉');
  });

  test('another board is refused', async () => {
    const { said, files } = await planned((sheet) => put(sheet('联合体'), 'B5', '东海县'), true);
    expect(said).toContain(`联合体!B5 error 板块与登记簿不一致：${PATH} 属于 haizhou，工作簿写的是 donghai`);
    expect(files).toEqual([]);
  });

  test('a file nobody can read is not updated', async () => {
    const { said, files } = await planned(nothing, true, dataFile(PATH, 'name: {'));
    expect(said).toContain(`联合体!A5 error 登记簿里现有的 ${PATH} 读不了，不能更新`);
    expect(files).toEqual([]);
  });
});

test('a lead that already leads another is found beside the register', async () => {
  const { said } = await planned((sheet) => {
    put(sheet('联合体'), 'H6', '示例碳纤维股份有限公司');
    put(sheet('联合体'), 'I6', '91320706522377040Q');
    put(sheet('任务'), 'E6', '示例碳纤维股份有限公司、示例海洋大学、示例复材有限公司');
  }, true);
  expect(said).toEqual([expect.stringMatching(/^联合体!I6 error .*示例碳纤维股份有限公司/)]);
});
