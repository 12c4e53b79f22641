/** A workbook beside a register that already has records. */
import { beforeAll, describe, expect, test } from 'vitest';
import { baseFiles, dataFile } from '#src/testing/judged.ts';
import { loadRegistry } from '#src/registry/load.ts';
import type { DataFile } from '#src/registry/read.ts';
import type { PlainMap } from '#src/staff/form/form-record.ts';
import type { BookCatalogue } from './catalogue.ts';
import { bookCatalogueIn } from '#src/testing/workbooks/book-catalogue.ts';
import { FIBRE_FILE, goodRecords } from '#src/testing/workbooks/good-records.ts';
import { planImport } from './import-book.ts';
import type { Allowed } from './place-entry.ts';
import { readFillInBook, writeFillInBook } from './node.ts';
import { edited, put } from '#src/testing/workbooks/sample-books.ts';

const PATH = 'data/alliances/haizhou/fibre.yaml';
let catalogue: BookCatalogue;
let good: Uint8Array;
/** As it was exported before workbooks carried what they started from. */
let old: Uint8Array;
beforeAll(async () => {
  catalogue = bookCatalogueIn();
  good = await writeFillInBook(goodRecords(), catalogue, { registered: true });
  old = await writeFillInBook(goodRecords(), catalogue);
});

type Change = Parameters<typeof edited>[1];

/** What importing comes to where `fibre` is registered. */
async function planned(
  change: Change,
  update: boolean,
  file = dataFile(PATH, FIBRE_FILE),
  allowed: Partial<Allowed> & { book?: Uint8Array } = {},
) {
  const folder = { files: [...baseFiles, file], diagnostics: [] };
  const book = await readFillInBook(await edited(allowed.book ?? good, change), '填报.xlsx', catalogue);
  const plan = planImport(folder, loadRegistry(folder), book, { asOf: '2024-08-05', update, ...allowed });
  const said = plan.diagnostics
    .filter(({ rule }) => rule !== 'task-kinds')
    .map(({ at, severity, message }) => `${at.cell ?? at.file} ${severity} ${message}`);
  return { ...plan, said };
}
const nothing: Change = () => undefined;

test('a record that is registered is not written over', async () => {
  const { said, files } = await planned(nothing, false);
  expect(said).toEqual([`联合体!A5 error 标识“fibre”已经由登记簿中的“连云港市校验用创新联合体（示例）”使用`]);
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
    expect(said).toContain('联合体!B5 error 板块与登记簿不一致：登记簿中属于海州区，工作簿写的是东海县');
    expect(files).toEqual([]);
  });

  test('a file nobody can read is not updated', async () => {
    const { said, files } = await planned(nothing, true, dataFile(PATH, 'name: {'));
    expect(said).toContain('联合体!A5 error 登记簿里“fibre”的登记文件读不了，不能更新');
    expect(files).toEqual([]);
  });
});

describe('a register that went on since the export', () => {
  const NEWER = dataFile(
    PATH,
    FIBRE_FILE.replace('0518-85800001', '0518-85800009').replace('role: 检测\n', 'role: 检测和标准\n'),
  );
  const textOf = ({ files }: Awaited<ReturnType<typeof planned>>) => files.find(({ path }) => path === PATH)?.text;

  test('an untouched workbook takes nothing back', async () => {
    const { said, unchanged } = await planned(nothing, true, NEWER);
    expect(said).toEqual([]);
    expect(unchanged).toEqual([PATH]);
  });

  test('what each side changed is there, and what is written is told', async () => {
    const plan = await planned((sheet) => put(sheet('成员单位'), 'E5', '机理与模型研究'), true, NEWER);
    expect(plan.said).toEqual([]);
    expect(textOf(plan)).toBe(NEWER_TEXT.replace('role: 机理研究', 'role: 机理与模型研究'));
    expect(plan.changes).toMatchObject([
      { path: PATH, fields: [{ field: '成员单位“示例海洋大学” › 承担任务', from: '机理研究', to: '机理与模型研究' }] },
    ]);
  });
  const NEWER_TEXT = new TextDecoder().decode(NEWER.bytes);

  test('what both changed is shown with both values, at its cell; or one side is said to count', async () => {
    const both: Change = (sheet) => put(sheet('成员单位'), 'E6', '检验');
    const { said, files } = await planned(both, true, NEWER);
    expect(said).toEqual([
      '成员单位!E6 error “成员单位 第 2 项 › 承担任务”两边都改过：导出时是“检测”，登记簿现在是“检测和标准”，工作簿里是“检验”',
    ]);
    expect(files).toEqual([]);
    const book = await planned(both, true, NEWER, { onConflict: 'workbook' });
    expect(textOf(book)).toBe(NEWER_TEXT.replace('检测和标准', '检验'));
    expect((await planned(both, true, NEWER, { onConflict: 'register' })).unchanged).toEqual([PATH]);
  });

  test('an old workbook, or one whose hidden sheet was lost or touched, is refused with every difference', async () => {
    const lost: Change = (_, workbook) => workbook.removeWorksheet('导出时的内容');
    const touched: Change = (sheet) => put(sheet('导出时的内容'), 'B2', '|["fibre",{}]|');
    const expected = [
      '联合体!AG5 error “联系方式 › 办公电话”和登记簿不同：登记簿现在是“0518-85800009”，工作簿里是“0518-85800001”',
      '成员单位!E6 error “成员单位 第 2 项 › 承担任务”和登记簿不同：登记簿现在是“检测和标准”，工作簿里是“检测”',
    ].map((each) => each.replace(/!AG5/, '!X5'));
    const at = (said: string[]) => said.map((each) => each.replace(/^联合体!\w+5/, '联合体!X5'));
    expect(at((await planned(nothing, true, NEWER, { book: old })).said)).toEqual(expected);
    expect(at((await planned(lost, true, NEWER)).said)).toEqual(expected);
    expect(at((await planned(touched, true, NEWER)).said)).toEqual(expected);
  });

  test('something public is taken out only where that is allowed', async () => {
    const listed = dataFile(
      'data/decisions/2024/list.yaml',
      'kind: 公示\ntitle: 公示\ndate: 2024-07-15\nuntil: 2024-07-22\nalliances: [fibre]\n',
    );
    const folder = { files: [...baseFiles, dataFile(PATH, FIBRE_FILE), listed], diagnostics: [] };
    const bytes = await edited(good, (sheet) => {
      for (let column = 1; column <= 14; column++) sheet('成员单位').getCell(7, column).value = null;
    });
    const book = await readFillInBook(bytes, '填报.xlsx', catalogue);
    const plan = (removal: boolean) =>
      planImport(folder, loadRegistry(folder), book, { asOf: '2024-08-05', update: true, removal });
    const said = (removal: boolean) =>
      plan(removal).diagnostics.filter(({ message }) => message.startsWith('已经公开的'));
    expect(said(false).map(({ message }) => message)).toEqual(['已经公开的成员单位“示例复材有限公司”，工作簿里没有了']);
    expect(said(true)).toEqual([]);
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

test('a consent that was written before its alliance is registered counts', async () => {
  const [, quartz = expect.unreachable()] = goodRecords();
  const members = structuredClone(quartz.value['members']) as Record<string, unknown>[];
  for (const member of members) delete member['highTech'];
  const book = await writeFillInBook([{ ...quartz, value: { ...quartz.value, members } as PlainMap }], catalogue);
  const said = async (...decisions: DataFile[]) => {
    const folder = { files: [...baseFiles, ...decisions], diagnostics: [] };
    const read = await readFillInBook(book, '填报.xlsx', catalogue);
    const { diagnostics, files } = planImport(folder, loadRegistry(folder), read, {
      asOf: '2024-08-05',
      update: false,
    });
    return [
      ...diagnostics.filter(({ severity }) => severity === 'error').map(({ rule }) => rule),
      ...files.map(({ path }) => path),
    ];
  };
  const consent = `kind: 书面同意
document: 连科函〔2024〕8号
date: 2024-06-20
alliances: [quartz]
clause: enterprise-members-high-tech
subject: 示例复材有限公司
reason: 正在申报
`;
  expect(await said()).toEqual(['member-high-tech']);
  expect(await said(dataFile('data/decisions/2024/tongyi-8.yaml', consent))).toEqual([
    'data/alliances/haizhou/quartz.yaml',
  ]);
});
