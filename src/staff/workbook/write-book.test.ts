/** Records → workbook → records: nothing lost, nothing changed, the same bytes. */
import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { BookCatalogue } from './catalogue.ts';
import { bookCatalogueIn } from '#src/testing/workbooks/book-catalogue.ts';
import { goodRecords } from '#src/testing/workbooks/good-records.ts';
import { HOSTILE } from '#src/testing/workbooks/hostile.ts';
import { readFillInBook, writeFillInBook } from './node.ts';
import type { PlainMap } from '#src/staff/form/form-record.ts';
import { pass } from '#src/registry/gate/gate.ts';
import { readDataFolder } from '#src/registry/read.ts';
import { firstDifference, withoutEmpties } from './record-rows.ts';
import type { BookRecord } from './write-book.ts';
import { USUAL } from '#src/testing/registers.ts';

let catalogue: BookCatalogue;
let good: Uint8Array;
beforeAll(async () => {
  catalogue = bookCatalogueIn();
  good = await writeFillInBook(goodRecords(), catalogue);
});
const read = (bytes: Uint8Array) => readFillInBook(bytes, '填报.xlsx', catalogue);
const told = async (bytes: Uint8Array) =>
  (await read(bytes)).diagnostics.map(({ at, severity, message }) => `${at.cell} ${severity} ${message}`);

describe('there and back', () => {
  const samples: BookRecord[] = readDataFolder(USUAL)
    .files.filter(({ path }) => path.startsWith('data/alliances/'))
    .map(({ path, bytes }) => {
      const [, , district = '', name = ''] = path.split('/');
      return { district, id: name.replace('.yaml', ''), value: pass(path, bytes).value as PlainMap };
    });

  test('every record of the register, exactly; and exported again the same bytes', async () => {
    const bytes = await writeFillInBook(samples, catalogue);
    const { records, diagnostics } = await read(bytes);
    expect(diagnostics).toEqual([]);
    expect(records.map(({ id, district }) => [id, district])).toEqual(
      samples.map(({ id, district }) => [id, district]),
    );
    for (const [i, { id, value }] of samples.entries())
      expect([id, firstDifference(withoutEmpties(value), records[i]?.value)]).toEqual([id, undefined]);
    expect(Buffer.from(await writeFillInBook(records, catalogue)).equals(Buffer.from(bytes))).toBe(true);
  });

  test('what the records were is carried along, exactly, also texts that programs would change', async () => {
    const [record] = goodRecords();
    if (!record) return expect.unreachable();
    const hostile = HOSTILE.filter((text) => !/^\s|\s$|\p{Surrogate}/u.test(text)).map((text, i) => ({
      ...record,
      id: `x${i}`,
      value: { ...record.value, plan: text.repeat(300) },
    }));
    const all = [...samples, ...hostile];
    const bytes = await writeFillInBook(all, catalogue, { registered: true });
    const { records } = await read(bytes);
    for (const [i, { id, value }] of all.entries())
      expect([id, firstDifference(withoutEmpties(value), records[i]?.base)]).toEqual([id, undefined]);
    expect(Buffer.from(await writeFillInBook(samples, catalogue, { registered: true }))).toEqual(
      Buffer.from(await writeFillInBook(samples, catalogue, { registered: true })),
    );
  });

  test('hostile texts that the register would refuse arrive as they are', async () => {
    const [record] = goodRecords();
    if (!record) return expect.unreachable();
    const records = HOSTILE.map((text, i) => ({
      ...record,
      id: `x${i}`,
      value: {
        ...record.value,
        plan: text,
        tasks: [{ ...(record.value['tasks'] as PlainMap[])[0], undertakers: [text, '甲'] }],
      },
    }));
    const { records: again } = await read(await writeFillInBook(records, catalogue));
    for (const [i, text] of HOSTILE.entries()) {
      const value = again[i]?.value;
      // Control characters and the like are reported, and kept. Blank space around a line is none of a text.
      const kept = text.includes('\n') ? text : text.replace(/[ \t]+$|^ +/g, '');
      expect([text, String(value?.['plan']).trim()]).toEqual([text, kept.trim()]);
    }
  });

  test.each(['', 'x'])('rare characters at the border of the zip layer’s chunks, shifted by “%s”', async (shift) => {
    const [record] = goodRecords();
    if (!record) return expect.unreachable();
    const plan = shift + '𠮷'.repeat(1900);
    const many = Array.from({ length: 12 }, (_, i) => ({
      ...record,
      id: `x${i}`,
      value: { ...record.value, plan: `${i}${plan}` },
    }));
    const { records } = await read(await writeFillInBook(many, catalogue));
    expect(records.map(({ value }) => value['plan'])).toEqual(many.map(({ value }) => value['plan']));
  });

  test('the blank workbook holds an example, which is not read', async () => {
    const blank = await writeFillInBook([], catalogue);
    expect(await told(blank)).toEqual(['联合体!A1 error “联合体”里没有填写任何联合体']);
    expect(Buffer.from(await writeFillInBook([], catalogue)).equals(Buffer.from(blank))).toBe(true);
  });

  test('what has no place is not left out without a word', async () => {
    const [record] = goodRecords();
    if (!record) return expect.unreachable();
    const write = (value: PlainMap) =>
      writeFillInBook([{ ...record, value: { ...record.value, ...value } }], catalogue);
    await expect(write({ remark: 'x' })).rejects.toThrow('fibre 的 remark 在工作簿里没有地方放');
    await expect(write({ members: 'x' })).rejects.toThrow('fibre 的 members 在工作簿里没有地方放');
    await expect(write({ plan: '字'.repeat(40_000) })).rejects.toThrow(
      '“联合体”第 5 行的“中长期发展规划”有 40000 字，一格最多 32767 字',
    );
  });
});

describe('as written', () => {
  test('drop-downs, prompts, text cells, frozen heads, A4 landscape', async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(good.buffer as ArrayBuffer);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      '填写说明',
      '联合体',
      '成员单位',
      '任务',
      '以前的牵头单位',
      '选项',
    ]);
    const members = workbook.getWorksheet('成员单位');
    expect(members?.getCell('A204').dataValidation).toMatchObject({ type: 'list', formulae: ['联合体!$A$5:$A$204'] });
    expect(members?.getCell('D5').dataValidation).toMatchObject({
      type: 'list',
      prompt: '必填。照通知的分类，选这家单位是哪一类；医院、检验检测机构、行业协会属于其他',
    });
    expect(members?.getCell('B5').dataValidation?.prompt).toBe('必填。与营业执照或法人证书一致的全称');
    expect(members?.getCell('C5').numFmt).toBe('@');
    expect(members?.getCell('I3').value).toBe('协议签字人 › 签字人姓名（必填、不公开）');
    expect(members?.views[0]).toMatchObject({ state: 'frozen', ySplit: 4 });
    expect(members?.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape' });
    const choices = workbook.getWorksheet('选项');
    const words = [4, 5, 6].map((row) => choices?.getCell(row, 1).value);
    expect(words).toEqual(catalogue.districts.slice(0, 3).map(({ name }) => name));
    for (const sheet of workbook.worksheets)
      sheet.eachRow((row) =>
        row.eachCell(({ type }) =>
          expect([ExcelJS.ValueType.String, ExcelJS.ValueType.Merge, ExcelJS.ValueType.Null]).toContain(type),
        ),
      );
  });

  test('prompts are not longer than Excel bears', async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(good.buffer as ArrayBuffer);
    for (const sheet of workbook.worksheets)
      for (let column = 1; column <= sheet.columnCount; column++) {
        const { promptTitle = '', prompt = '' } = sheet.getCell(5, column).dataValidation ?? {};
        expect(promptTitle.length).toBeLessThanOrEqual(32);
        expect(prompt.length).toBeLessThanOrEqual(255);
      }
  });
});
