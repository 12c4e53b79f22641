/** A part of a page that is loaded on demand and was missed: nothing is lost, and asked for again it is had, on the same page. */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { writeFillInBook } from '#src/staff/workbook/node.ts';
import { USUAL, USUAL_DAY } from '../registers.ts';
import { CLEAN_ALLIANCE, CLEAN_DAY } from '../temporary-register.ts';
import { bookCatalogueIn } from '../workbooks/book-catalogue.ts';
import { goodRecords } from '../workbooks/good-records.ts';
import { begin, choose, control, goToStep, paste, saved } from './apply-site.ts';
import * as decide from './decide-site.ts';
import { holds, rows } from './list-site.ts';
import { answered, lookupAddress } from './lookup-site.ts';
import { openedApplySite } from './opened-apply-site.ts';
import { openedListSite } from './opened-list-site.ts';
import { withhold } from './withheld.ts';

const list = openedListSite();
const form = openedApplySite();
const deciding = decide.openedDecideSite();

/** Scripts that a page does not come with, as they are when the network is cut or the site was published anew. */
async function miss(page: Page, scripts: RegExp, how: 'cut' | 'gone' = 'cut'): Promise<{ had: () => void }> {
  await page.evaluate(() => Object.assign(window, { isSamePage: true }));
  return withhold(page, scripts, how);
}

const isSamePage = (page: Page) => page.evaluate(() => 'isSamePage' in window);

/** By the part of a script's name before its hash. */
const scripts = (...names: string[]) => new RegExp(`/assets/(${names.join('|')})\\.[\\w-]+\\.js$`);

test.each([
  ['now, as CSV', '/?q=无人机', 'CSV', scripts('save-selection')],
  ['now, what its maker needs', '/?q=无人机', 'CSV', scripts('save-as', 'table')],
  ['now, as a workbook', '/?q=无人机', 'Excel', scripts('filtered-book')],
  ['a day, as CSV', '/?on=2025-01-01', 'CSV', scripts('day-row', 'day-columns')],
  ['a day, as a workbook', '/?on=2025-01-01', 'Excel', scripts('day-book', 'exceljs.min')],
])('the list of %s', async (_, path, name, parts) => {
  const { page, close } = await list.open(path);
  const line = page.locator('.list-refinement .downloads');
  await line.waitFor();
  const { had } = await miss(page, parts);
  const button = line.getByRole('button', { name });
  for (let time = 0; time < 2; time++) {
    await button.click();
    await expect.poll(() => line.locator('.outcome').innerText()).toBe('没有生成，请检查网络后再试');
  }
  had();
  expect((await saved(page, () => button.click())).bytes.length).toBeGreaterThan(100);
  expect(await isSamePage(page)).toBe(true);
  await close();
});

test('of a site that was published anew the list says so; its search takes the reader to the new page, with the question', async () => {
  const { page, close } = await list.open('/?on=2025-01-01');
  const line = page.locator('.list-refinement .downloads');
  await line.waitFor();
  await miss(page, scripts('day-row', 'save-selection'), 'gone');
  await line.getByRole('button', { name: 'CSV' }).click();
  await expect.poll(() => line.locator('.outcome').innerText()).toBe('没有生成，网站已更新，请刷新页面后再试');
  await page.goto(`${list.origin}/404.html`);
  const old = await withhold(page, scripts('search'), 'gone');
  await page.goto(`${list.origin}/?q=无人机`);
  await page.evaluate(() => Object.assign(window, { isSamePage: true }));
  await page.locator('.no-results:visible').waitFor();
  expect(await page.locator('.no-results').innerText()).toContain('网站已更新，请刷新页面后再试');
  page.on('request', (request) => request.isNavigationRequest() && old.had());
  await page.getByRole('button', { name: '刷新页面' }).click();
  await expect.poll(() => isSamePage(page).catch(() => true)).toBe(false);
  await expect.poll(() => rows(page)).toEqual(list.listed((each) => holds(each, '无人机')));
  await close();
});

test('of a site that was published anew 名单查询 says so and leads to the new page, where the question is answered', async () => {
  const { page, close } = await list.open('/404.html');
  const old = await withhold(page, scripts('reply'), 'gone');
  await page.goto(`${list.origin}${lookupAddress('高性能碳纤维', '2025-01-01')}`);
  const box = page.locator('.lookup-answer');
  await expect.poll(() => box.innerText()).toContain('网站已更新，请刷新页面后再试。');
  expect(await box.locator('.verdict').count()).toBe(0);
  page.on('request', (request) => request.isNavigationRequest() && old.had());
  await page.getByRole('button', { name: '刷新页面' }).click();
  await expect.poll(() => page.locator('.verdict').first().innerText()).toBe('2025年1月1日在册');
  await close();
});

test('near names', async () => {
  const { page, close } = await list.open('/lookup/');
  const { had } = await miss(page, scripts('find-near'));
  const ask = async () => {
    await page.locator('.lookup [name=q]').fill('高性能炭纤维');
    await page.locator('.lookup [name=q]').press('Enter');
  };
  await ask();
  await expect.poll(() => page.locator('.nearest').innerText()).toBe('相近的名称没有载入，请检查网络后再查。');
  had();
  await ask();
  await page.locator('.near li').first().waitFor();
  expect(await isSamePage(page)).toBe(true);
  await close();
});

test('near names by their sound', async () => {
  const { page, close } = await list.open('/404.html');
  const sound = await withhold(page, scripts('by-sound'));
  await page.goto(`${list.origin}${lookupAddress('youxian gongsi')}`);
  await expect.poll(() => page.locator('.nearest').innerText()).toContain('没有载入');
  sound.had();
  await page.locator('.lookup [name=q]').press('Enter');
  await answered(page);
  await expect.poll(() => page.locator('.near li').count()).toBe(8);
  await close();
});

test('the page of a document whose number is typed', async () => {
  const { page, close } = await list.open('/');
  const { had } = await miss(page, scripts('offered', 'load-documents'));
  const box = page.locator('input[type=search]');
  const refused = page.waitForEvent('requestfailed');
  await box.fill('示例连科〔2026〕18号');
  await refused;
  expect(await page.locator('.document-offer').isVisible()).toBe(false);
  had();
  await box.fill('示例连科〔2026〕18 号');
  await page.locator('.document-offer a').waitFor();
  expect(await isSamePage(page)).toBe(true);
  await close();
});

/** All parts of the form that are loaded when they are wanted. */
const PARTS = scripts(
  'alliance-file',
  'make-application',
  'make-summary',
  'make-book',
  'read-book',
  'exceljs.min',
  'jszip.min',
);

/** The form, none of whose parts came with it. */
async function openWithoutParts(how: 'cut' | 'gone' = 'cut') {
  const { page, close } = await form.open({ day: CLEAN_DAY });
  const { had } = await miss(page, PARTS, how);
  await page.reload();
  await page.getByRole('button', { name: '开始填写' }).waitFor();
  await page.evaluate(() => Object.assign(window, { isSamePage: true }));
  return { page, had, close };
}

test('a text or a workbook that could not be opened is opened the next time', async () => {
  const { page, had, close } = await openWithoutParts();
  await paste(page, CLEAN_ALLIANCE);
  await page.getByText('读取文件的部分没有载入').waitFor();
  const book = await writeFillInBook(goodRecords(), bookCatalogueIn());
  await choose(page, '两个.xlsx', book);
  await page.getByText('或改用登记文件（.yaml）').waitFor();
  had();
  await choose(page, '两个.xlsx', book);
  await page.getByRole('region', { name: /打开哪一个/ }).waitFor();
  await page.getByRole('button', { name: '打开粘贴的内容' }).click();
  await expect.poll(() => control(page, 'name').inputValue()).toContain('校验用');
  expect(await isSamePage(page)).toBe(true);
  await close();
});

test('what was filled in without a network is made into every file with it; nothing typed is lost', async () => {
  const { page, had, close } = await openWithoutParts();
  await begin(page);
  await control(page, 'name').fill('连云港市断网填写创新联合体（示例）');
  await goToStep(page, '核对与保存');
  const made = ['保存文件', '生成申请书', '生成汇总表', '带已填内容', '空白'];
  for (const label of made) {
    const row = page.locator('.apply-outputs li').filter({ has: page.getByRole('button', { name: label }) });
    await row.getByRole('button', { name: label }).click();
    await row.getByText('没有生成。如果是断网，联网后再试；已填的内容没有丢。').waitFor();
  }
  had();
  for (const label of made) {
    const { bytes } = await saved(page, () => page.getByRole('button', { name: label }).click());
    expect(bytes.length, label).toBeGreaterThan(20);
  }
  await goToStep(page, '基本信息');
  expect(await control(page, 'name').inputValue()).toBe('连云港市断网填写创新联合体（示例）');
  expect(await isSamePage(page)).toBe(true);
  await close();
});

test('of a site that was published anew the form says so, and what was typed is there after a reload', async () => {
  const { page, close } = await openWithoutParts('gone');
  await begin(page);
  await control(page, 'name').fill('连云港市换版时填写创新联合体（示例）');
  await goToStep(page, '核对与保存');
  await page.getByRole('button', { name: '生成申请书' }).click();
  await page
    .getByText('没有生成：网站已更新，请刷新页面后再试。草稿里的内容不会丢，刷新后接着填。', { exact: true })
    .waitFor();
  await page.getByText(/^草稿已保存/).waitFor();
  await page.reload();
  await page.locator('#apply-heading', { hasText: '核对与保存' }).waitFor();
  await goToStep(page, '基本信息');
  expect(await control(page, 'name').inputValue()).toBe('连云港市换版时填写创新联合体（示例）');
  await close();
});

test('the parts of the form come by themselves once the network is back', async () => {
  const { page, had, close } = await openWithoutParts();
  had();
  const last = page.waitForResponse(scripts('make-summary'));
  await page.evaluate(() => dispatchEvent(new Event('online')));
  expect((await last).ok()).toBe(true);
  await close();
});

test('the folder of a register, and the file of a decision', async () => {
  const { page, close } = await decide.openDecide(deciding, USUAL_DAY);
  const { had } = await miss(page, scripts('open-register', 'decision-text'));
  const folder = page.locator('input[type="file"]');
  await folder.setInputFiles(join(USUAL, 'data'));
  await page.getByText('没有打开：文件读不出来，或这一部分没有载入。检查网络后再试。').waitFor();
  await decide.begin(page, '退出');
  const show = page.getByRole('button', { name: '看文件内容' });
  await show.click();
  await page.getByText('没有生成。如果是断网，联网后再试；已填的内容没有丢。').waitFor();
  had();
  await show.click();
  await page.locator('.apply-finish', { hasText: 'kind: 退出' }).waitFor();
  await page.getByRole('button', { name: '回到开始页' }).click();
  await folder.setInputFiles(join(USUAL, 'data'));
  await page.getByText(/已打开这台电脑上的登记簿/).waitFor();
  expect(await isSamePage(page)).toBe(true);
  await close();
});
