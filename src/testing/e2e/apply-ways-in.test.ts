/** Other ways into the form: one alliance of several in a workbook, and a file that is dropped. */
import type { Page } from 'playwright-core';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { CLEAN_ALLIANCE, CLEAN_DAY } from '#src/testing/temporary-register.ts';
import { bookCatalogueIn } from '#src/testing/workbooks/book-catalogue.ts';
import { goodRecords } from '#src/testing/workbooks/good-records.ts';
import { writeFillInBook } from '#src/staff/workbook/node.ts';
import { edited, put } from '#src/testing/workbooks/sample-books.ts';
import { choose, control, goToStep, savedYaml, type ApplySite } from './apply-site.ts';
import { openedApplySite } from './opened-apply-site.ts';
import { axeFindings, focused, overflow, WIDTHS, type Visit } from './visit.ts';

const site = openedApplySite();
let book: Uint8Array;
let visit: Visit;
let page: Page;

beforeAll(async () => {
  book = await writeFillInBook(goodRecords(), bookCatalogueIn());
});

const open = async (options: Parameters<ApplySite['open']>[0] = {}) => {
  visit = await site.open({ day: CLEAN_DAY, ...options });
  ({ page } = visit);
};

beforeEach(() => async () => {
  expect(visit.problems).toEqual([]);
  await visit.close();
});

const choice = () => page.getByRole('region', { name: /打开哪一个/ });
const SECOND = '连云港市石英器件创新联合体（示例）';

test('of two alliances in a workbook, the one that is chosen is gone on with, whole', async () => {
  await open();
  await choose(page, '两个.xlsx', book);
  await choice().waitFor();
  expect(await choice().getByRole('heading').innerText()).toBe('两个.xlsx里有 2 个联合体，打开哪一个？');
  await expect.poll(() => focused(page)).toContain('打开哪一个');
  await expect.poll(() => page.locator('#apply-said').innerText()).toBe('工作簿里有 2 个联合体，请选一个');
  expect(await choice().locator('.apply-book li > span').allInnerTexts()).toEqual([
    '连云港市校验用创新联合体（示例） fibre',
    `${SECOND} quartz`,
  ]);
  await choice()
    .getByRole('button', { name: /打开.*石英器件/ })
    .press('Enter');
  expect(await control(page, 'name').inputValue()).toBe(SECOND);
  expect(await control(page, '$district').inputValue()).toBe('haizhou');
  await goToStep(page, '成员单位');
  const { members = [] } = (goodRecords()[1]?.value ?? {}) as { members?: { name: string }[] };
  const names = members.map(({ name }, i) => `成员单位 ${i + 1}：${name}`);
  expect(names.length).toBeGreaterThan(2);
  expect(await page.locator('.apply-item-name').allInnerTexts()).toEqual(names);
  const { name, text } = await savedYaml(page);
  expect(name).toBe('quartz.yaml');
  expect(text).not.toContain('fibre');
});

test.each(WIDTHS)('what is odd in the workbook stands below the choice: $viewport.width px', async (setting) => {
  await open(setting);
  // A code typed into a cell that is no text: the program made a number of it, and its last digits are gone.
  const odd = await edited(book, (sheet) => put(sheet('成员单位'), 'C6', Number('913207031110544666')));
  await choose(page, '代码成了数.xlsx', odd);
  await choice().waitFor();
  expect(await choice().locator('h3').innerText()).toBe('工作簿里有 1 处要改正');
  expect(await choice().locator('.apply-places li').innerText()).toContain('成员单位!C6');
  expect(await axeFindings(page)).toEqual([]);
  expect(await overflow(page)).toBe(0);
});

/** Lets a file go over the door for files, as a mouse does. */
async function drop(name: string, content: string | Uint8Array): Promise<void> {
  const bytes = [...Buffer.from(content)];
  const dataTransfer = await page.evaluateHandle(
    ([file, data]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(data)], file));
      return transfer;
    },
    [name, bytes] as const,
  );
  const door = page.getByRole('region', { name: '打开已有文件' });
  await door.dispatchEvent('dragover', { dataTransfer });
  await expect.poll(() => door.getAttribute('class')).toContain('over');
  await door.dispatchEvent('drop', { dataTransfer });
}

test('a file that is dropped is opened like one that is chosen, its name is its id', async () => {
  await open();
  await drop('fibre.yaml', CLEAN_ALLIANCE);
  await page.locator('.apply-form').waitFor();
  expect(await control(page, 'name').inputValue()).toBe('连云港市校验用创新联合体（示例）');
  expect(await control(page, '$id').inputValue()).toBe('fibre');
  expect((await savedYaml(page)).text).toBe(CLEAN_ALLIANCE);
});

test('a workbook that is dropped offers its alliances; what is no file of the register is refused', async () => {
  await open();
  await drop('两个.xlsx', book);
  await choice().waitFor();
  await drop('照片.jpg', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46]));
  const failure = page.getByRole('region', { name: /照片\.jpg没有打开/ });
  await failure.waitFor();
  expect(await failure.locator('li').first().innerText()).toMatch(/[一-龥]{4}/);
  expect(await choice().count()).toBe(0);
  // Nothing is left looking as if a file hung over it.
  expect(await page.locator('.apply-door.over').count()).toBe(0);
});

test('a text that is dragged without a file changes nothing', async () => {
  await open();
  const dataTransfer = await page.evaluateHandle(() => new DataTransfer());
  await page.getByRole('region', { name: '打开已有文件' }).dispatchEvent('drop', { dataTransfer });
  await page.getByRole('button', { name: '开始填写' }).waitFor();
  expect(await page.locator('.apply-opened').innerText()).toBe('');
});
