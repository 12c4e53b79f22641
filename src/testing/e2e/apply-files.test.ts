/** Files into the form and out of it: nothing is lost, nothing is changed that nobody changed. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { CLEAN_ALLIANCE, CLEAN_DAY } from '#src/testing/temporary-register.ts';
import { at, begin, choose, control, goToStep, left, paste, saved, savedYaml } from './apply-site.ts';
import { openedApplySite } from './opened-apply-site.ts';
import { USUAL } from '../registers.ts';

const site = openedApplySite();

const SAMPLES = readdirSync(`${USUAL}/data/alliances`, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => join('data/alliances', name).replaceAll('\\', '/'));

test('each sample is opened and saved byte for byte, and has no error', async () => {
  const { page, problems, close } = await site.open();
  for (const path of SAMPLES) {
    const text = readFileSync(join(USUAL, path), 'utf8');
    await choose(page, basename(path), text);
    await page.locator('.apply-form').waitFor();
    // The board is the folder, which a browser does not tell of a file that is chosen.
    const [, , board = ''] = path.split('/');
    await control(page, '$district').selectOption(board);
    await expect.poll(() => left(page), { message: path }).toBe(0);
    const file = await savedYaml(page);
    expect(file.name).toBe(basename(path));
    expect(file.text === text, path).toBe(true);
    await page.getByRole('button', { name: '回到开始页' }).click();
  }
  expect(SAMPLES.length).toBe(28);
  expect(problems).toEqual([]);
  await close();
});

test('one value changed in the form changes one line of the file', async () => {
  const { page, close } = await site.open({ day: CLEAN_DAY });
  const commented = CLEAN_ALLIANCE.replace('  kind: 创新型领军企业', '  kind: 创新型领军企业 # 见认定文件');
  await paste(page, commented);
  await goToStep(page, '牵头单位');
  await control(page, 'lead.role').fill('总体组织和产业化');
  expect((await savedYaml(page)).text).toBe(commented.replace('role: 总体组织\n', 'role: 总体组织和产业化\n'));
  await close();
});

test('unknown fields are listed, one renamed to what was meant, one removed and brought back', async () => {
  const { page, close } = await site.open({ day: CLEAN_DAY });
  await paste(page, CLEAN_ALLIANCE.replace('batch: 2024', 'bacth: 2024\nweather: 晴'));
  const list = page.getByRole('region', { name: /文件中不能显示的内容/ });
  expect(await list.innerText()).toContain('2 处');
  await list.getByRole('button', { name: /改为“批次”/ }).click();
  expect(await control(page, 'batch').inputValue()).toBe('2024');
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('apply-batch');
  await list.getByRole('button', { name: /删除 weather/ }).click();
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('撤销');
  await page.keyboard.press('Enter');
  expect(await at(page, 'weather').innerText()).toContain('晴');
  expect((await savedYaml(page)).text).toContain('weather: 晴');
  await list.getByRole('button', { name: /删除 weather/ }).click();
  // What is left are board and id, which no text tells.
  await expect
    .poll(() => page.locator('.apply-finding-list .error').allInnerTexts())
    .toEqual(['还没有选择推荐板块', '还没有标识']);
  await close();
});

test('what cannot be parsed is shown with its line and a caret, and mended on the spot', async () => {
  const { page, problems, close } = await site.open({ day: CLEAN_DAY });
  const broken = CLEAN_ALLIANCE.replace('  legalRepresentative: 张示例', '  legalRepresentative: [张示例');
  await paste(page, broken);
  const failure = page.getByRole('region', { name: /没有打开/ });
  expect(await failure.locator('li').first().innerText()).toMatch(/第 \d+ 行第 \d+ 列/);
  expect(await failure.locator('.caret').first().innerText()).toBe('^');
  const editor = failure.getByLabel(/在这里改正/);
  expect(await editor.inputValue()).toBe(broken);
  await editor.fill(CLEAN_ALLIANCE);
  await failure.getByRole('button', { name: '再打开一次' }).click();
  await page.locator('.apply-form').waitFor();
  expect(await control(page, 'name').inputValue()).toBe('连云港市校验用创新联合体（示例）');
  expect(problems).toEqual([]);
  await close();
});

test.each([
  ['未保存.xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array<number>(600).fill(0)])],
  ['空.yaml', ''],
  ['gbk.yaml', new Uint8Array([0x6e, 0x61, 0x6d, 0x65, 0x3a, 0x20, 0xc1, 0xac, 0xd4, 0xc6, 0xb8, 0xdb, 0x0a])],
])('%s is refused in a sentence', async (name, content) => {
  const { page, problems, close } = await site.open();
  await choose(page, name, content);
  const failure = page.getByRole('region', { name: /没有打开/ });
  await failure.waitFor();
  expect(await failure.locator('li').first().innerText()).toMatch(/[一-龥]{4}/);
  expect(problems).toEqual([]);
  await close();
});

test('the workbook of a record is opened again as the same record', async () => {
  const { page, problems, close } = await site.open({ day: CLEAN_DAY });
  await paste(page, CLEAN_ALLIANCE);
  await control(page, '$district').selectOption('haizhou');
  await control(page, '$id').fill('fibre');
  await goToStep(page, '核对与保存');
  const book = await saved(page, () => page.getByRole('button', { name: '带已填内容' }).click());
  expect(book.name).toBe('填报工作簿-fibre.xlsx');
  await page.getByRole('button', { name: '回到开始页' }).click();
  await choose(page, book.name, book.bytes);
  await page.locator('.apply-form').waitFor();
  await expect.poll(() => left(page)).toBe(0);
  expect(await control(page, '$district').inputValue()).toBe('haizhou');
  await goToStep(page, '成员单位');
  expect(await page.locator('.apply-item-name').allInnerTexts()).toEqual([
    '成员单位 1：示例海洋大学',
    '成员单位 2：示例先进纤维研究院',
    '成员单位 3：示例复材有限公司',
  ]);
  expect(problems).toEqual([]);
  await close();
});

test.each([
  ['生成申请书', '建设申请书-草稿.docx', '504b0304'],
  ['生成汇总表', '推荐汇总表-草稿.xlsx', '504b0304'],
  ['空白', '填报工作簿-空白.xlsx', '504b0304'],
  ['保存文件', '草稿.yaml', Buffer.from('# ya').toString('hex')],
])('%s works on an empty form', async (label, name, start) => {
  const { page, problems, close } = await site.open();
  await begin(page);
  await goToStep(page, '核对与保存');
  const file = await saved(page, () => page.getByRole('button', { name: label }).click());
  expect(file.name).toBe(name);
  expect(file.bytes.subarray(0, 4).toString('hex')).toBe(start);
  expect(problems).toEqual([]);
  await close();
});
