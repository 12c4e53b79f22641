/** What is written on /decide/ is kept as on /apply/: nothing is lost silently, nothing kept that may not be. */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { USUAL, USUAL_DAY } from '../registers.ts';
import { saved, stored } from './apply-site.ts';
import { begin, fill, openDecide, openedDecideSite } from './decide-site.ts';
import { findingsInWidths, focused, inView } from './visit.ts';

const site = openedDecideSite();

const NUMBER = '示例连科〔2026〕95号';
const NAME = `退出，${NUMBER}`;
const MOBILE = '13812345678';
const toStart = (page: Page) => page.getByRole('button', { name: '回到开始页' }).click();
const resume = (page: Page, name: string) =>
  page.locator('.apply-drafts').getByRole('button', { name, exact: true }).click();
const valueAt = (page: Page, path: string) =>
  page.locator(`[data-at="${path}"]`).locator('input, textarea').first().inputValue();
const question = (page: Page) => page.getByRole('dialog', { name: '这些内容还没有保存' });

test('a draft survives a reload, is gone on with by Back and from the start, and is brought back when removed', async () => {
  const { page, problems, close } = await openDecide(site, USUAL_DAY);
  await begin(page, '退出');
  await page.locator('.decide-list input[value="carbon-fibre"]').check();
  await fill(page, 'document', NUMBER);
  await page.getByText(/^草稿已保存/).waitFor();
  await page.reload();
  await page.locator('#decide-heading', { hasText: '退出' }).waitFor();
  expect(await valueAt(page, 'document')).toBe(NUMBER);
  expect(await page.locator('.decide-list input[value="carbon-fibre"]').isChecked()).toBe(true);
  // Left at once: what was typed last is kept too.
  await fill(page, 'reason', '单位自愿');
  await toStart(page);
  await page.locator('.apply-drafts').waitFor();
  expect(await findingsInWidths(page)).toEqual([]);
  await page.goBack();
  expect(await valueAt(page, 'reason')).toBe('单位自愿');
  await page.goBack();
  await page.locator('#decide-kinds').waitFor();
  await page.getByRole('button', { name: /^删除.*退出/ }).click();
  await page.getByText(`已删除：${NAME}`).waitFor();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await page.getByRole('button', { name: /^撤销/ }).press('Enter');
  await resume(page, NAME);
  expect(await valueAt(page, 'reason')).toBe('单位自愿');
  expect(problems).toEqual([]);
  await close();
});

test('a draft open in two windows is noticed in both, and neither writes over the other', async () => {
  const { page, close } = await openDecide(site, USUAL_DAY);
  await begin(page, '退出');
  await fill(page, 'document', NUMBER);
  await page.getByText(/^草稿已保存/).waitFor();
  const other = await page.context().newPage();
  await other.goto(`${site.origin}/decide/`);
  await resume(other, NAME);
  await expect.poll(() => inView(other.getByText('这里改的另存为一份副本'))).toBe(true);
  await page.getByText('这份草稿在另一个窗口里也打开了').waitFor();
  await fill(other, 'reason', '第二个窗口写的');
  await fill(page, 'reason', '第一个窗口写的');
  await expect.poll(() => stored(page)).toMatch(/第一个窗口写的.*第二个窗口写的|第二个窗口写的.*第一个窗口写的/s);
  await close();
});

test('storing forbidden is said before the first key, and leaving asks', async () => {
  const { page, close } = await openDecide(site, USUAL_DAY, USUAL_DAY, 390);
  await page.context().addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('no', 'SecurityError');
    };
  });
  await page.reload();
  await page.locator('.apply-draft-problem', { hasText: '不允许' }).waitFor();
  expect(await page.locator('main').innerText()).not.toContain('填多少存多少');
  await begin(page, '退出');
  await expect.poll(() => inView(page.locator('.apply-draft .problem', { hasText: '不允许' }))).toBe(true);
  await fill(page, 'document', NUMBER);
  await toStart(page);
  await question(page).waitFor();
  await expect.poll(() => focused(page)).toBe('下载文件');
  expect(await findingsInWidths(page)).toEqual([]);
  await page.keyboard.press('Escape');
  expect(await valueAt(page, 'document')).toBe(NUMBER);
  await page.locator('header a').first().click();
  const { name, bytes } = await saved(page, () => question(page).getByRole('button', { name: '下载文件' }).click());
  expect(name).toBe('tuichu-95.yaml');
  expect(bytes.toString('utf8')).toContain(NUMBER);
  await question(page).getByRole('button', { name: '继续填写' }).click();
  // As it was taken along, it may be left.
  await toStart(page);
  await page.locator('#decide-kinds').waitFor();
  await close();
});

test('a field with personal data is left out and named, the rest is kept', async () => {
  const { page, close } = await openDecide(site, USUAL_DAY);
  await begin(page, '退出');
  await fill(page, 'document', NUMBER);
  await fill(page, 'internalReason', `问 ${MOBILE}`);
  await page.getByText(/^没有存进草稿：内部原因/).waitFor();
  expect(await stored(page)).toContain(NUMBER);
  expect(await stored(page)).not.toContain(MOBILE);
  await toStart(page);
  await question(page).getByRole('button', { name: '放弃' }).click();
  await resume(page, NAME);
  await page.getByText('上次没有存进草稿、要重新填写的：内部原因。').waitFor();
  expect(await valueAt(page, 'internalReason')).toBe('');
  await close();
});

test('a draft about what is not public asks for the register again after a reload', async () => {
  const { page, close } = await openDecide(site, USUAL_DAY);
  await page.locator('input[type="file"]').setInputFiles(join(USUAL, 'data'));
  await page.getByText(/已打开这台电脑上的登记簿/).waitFor();
  await begin(page, '评审');
  const last = page.locator('.decide-list input').last();
  await last.check();
  const id = await last.inputValue();
  expect(await page.locator('#decide-open').count()).toBe(0);
  await page.getByText(/^草稿已保存/).waitFor();
  await page.reload();
  await page.locator('#decide-open').waitFor();
  expect(await findingsInWidths(page)).toEqual([]);
  await page.locator('input[type="file"]').setInputFiles(join(USUAL, 'data'));
  await page.locator(`.decide-list input[value="${id}"]`).waitFor();
  expect(await page.locator(`.decide-list input[value="${id}"]`).isChecked()).toBe(true);
  expect(await page.locator('#decide-open').count()).toBe(0);
  await close();
});
