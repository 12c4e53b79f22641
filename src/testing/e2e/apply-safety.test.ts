/** Nothing leaves the browser by itself, and personal data not at all. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { CLEAN_ALLIANCE, CLEAN_DAY } from '#src/testing/temporary-register.ts';
import { begin, control, goToStep, left, paste, saved, savedYaml, typeAndPress } from './apply-site.ts';
import { openedApplySite } from './opened-apply-site.ts';

const site = openedApplySite();

const MOBILE = '13812345678';

/** Opens a record in which nothing is left to be mended. */
async function openWhole(page: Page): Promise<void> {
  await paste(page, CLEAN_ALLIANCE);
  await control(page, '$district').selectOption('haizhou');
  await control(page, '$id').fill('fibre');
  await expect.poll(() => left(page)).toBe(0);
}

test('a mobile number: masked, no copy, no submission, no draft; mended, all of it works again', async () => {
  const { page, close } = await site.open({ day: CLEAN_DAY, permissions: ['clipboard-read', 'clipboard-write'] });
  await page.evaluate(() => navigator.clipboard.writeText('原来的内容'));
  let opened = 0;
  page.context().on('page', () => opened++);
  await openWhole(page);
  await control(page, 'positioning').fill(`联系人手机 ${MOBILE}`);
  await expect.poll(() => left(page)).toBe(1);
  await page.waitForFunction(() =>
    document.querySelector('.apply-draft')?.textContent?.includes('没有存进草稿：建设定位'),
  );
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain(MOBILE);
  await goToStep(page, '核对与保存');
  expect(await page.locator('main').innerText()).toContain('138****5678');
  expect(await page.locator('main').innerText()).not.toContain(MOBILE);
  await page.getByRole('button', { name: /提交到 GitHub/ }).click();
  await page.getByText('不能复制或提交').waitFor();
  await page.getByRole('button', { name: '复制文件内容' }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('原来的内容');
  expect(opened).toBe(0);
  await page.locator('.apply-finding-list button').first().click();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('apply-positioning');
  await control(page, 'positioning').fill('校验用');
  await expect.poll(() => left(page)).toBe(0);
  await goToStep(page, '核对与保存');
  await page.getByRole('button', { name: '复制文件内容' }).click();
  await page.getByText(/^已复制/).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('positioning: 校验用');
  await close();
});

test('what is pressed in the frame of the last letter is answered by what is written', async () => {
  const { page, close } = await site.open({ day: CLEAN_DAY, permissions: ['clipboard-read', 'clipboard-write'] });
  await page.context().route(/github\.com/, (route) => route.fulfill({ body: 'host', contentType: 'text/plain' }));
  await page.evaluate(() => navigator.clipboard.writeText('原来的内容'));
  let opened = 0;
  page.context().on('page', () => opened++);
  await openWhole(page);
  const mobile = `联系人手机 ${MOBILE}`;
  for (const press of ['复制文件内容', '提交到 GitHub']) {
    await typeAndPress(page, 'positioning', mobile, '核对与保存', press);
    await page.getByText('不能复制或提交').waitFor();
    await goToStep(page, '基本信息');
    await control(page, 'positioning').fill('校验用');
    await expect.poll(() => left(page)).toBe(0);
  }
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('原来的内容');
  expect(opened).toBe(0);
  await typeAndPress(page, 'name', '', '核对与保存', '提交到 GitHub');
  await page.getByText('还差 1 项，不能提交').waitFor();
  await page.getByText('保存到这台电脑').waitFor();
  const { name } = await saved(page, () => page.getByRole('button', { name: '保存文件' }).click());
  await page.getByText(`已保存 ${name}（还差 1 项，先存着）`).waitFor();
  await goToStep(page, '基本信息');
  // The right name again, and saved: nothing is said to be left.
  await Promise.all([
    page.waitForEvent('download'),
    typeAndPress(page, 'name', '连云港市碳纤维创新联合体', '核对与保存', '保存文件'),
  ]);
  await page.getByText(/^已保存 fibre\.yaml，编号/).waitFor();
  await close();
});

test('handing in opens the code host with name and text filled in, or says what is missing', async () => {
  const { page, close } = await site.open({ day: CLEAN_DAY, permissions: ['clipboard-read', 'clipboard-write'] });
  await page.context().route(/github\.com/, (route) => route.fulfill({ body: 'host', contentType: 'text/plain' }));
  await begin(page);
  await goToStep(page, '核对与保存');
  await page.getByRole('button', { name: /提交到 GitHub/ }).click();
  await page.getByText(/还差 \d+ 项，不能提交/).waitFor();
  await page.getByRole('button', { name: '回到开始页' }).click();
  await paste(page, CLEAN_ALLIANCE);
  await control(page, '$district').selectOption('haizhou');
  await control(page, '$id').fill('fibre');
  const { text } = await savedYaml(page);
  const [popup] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('button', { name: /提交到 GitHub/ }).click(),
  ]);
  const url = new URL(popup.url());
  expect(url.pathname).toBe('/lyg-register/register/new/main');
  expect(url.searchParams.get('filename')).toBe('data/alliances/haizhou/fibre.yaml');
  // A text in Chinese is soon too long for an address: then it is on the clipboard.
  const value = url.searchParams.get('value') ?? (await page.evaluate(() => navigator.clipboard.readText()));
  expect(value).toBe(text);
  await close();
});

test('a whole session asks for nothing but the page’s own files, and works with the network cut', async () => {
  const asked: string[] = [];
  const context = await site.browser.newContext({ acceptDownloads: true });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('request', (request) => asked.push(`${request.method()} ${request.url().replace(site.origin, '')}`));
  await page.clock.setFixedTime(new Date(`${CLEAN_DAY}T04:00:00Z`));
  await page.goto(`${site.origin}/apply/`);
  await page.waitForLoadState('networkidle');
  await expect.poll(() => asked.some((address) => address.includes('make-application'))).toBe(true);
  await page.waitForLoadState('networkidle');
  const allowed = /^GET \/(apply\/(register\.json)?|assets\/[\w.-]+\.(js|css)|favicon\.svg)$/;
  expect(asked.filter((address) => !allowed.test(address))).toEqual([]);
  await context.setOffline(true);
  const before = asked.length;
  await begin(page);
  await control(page, 'name').fill('连云港市断网填写创新联合体（示例）');
  await goToStep(page, '核对与保存');
  for (const label of ['保存文件', '生成申请书', '生成汇总表', '带已填内容', '空白'])
    expect((await saved(page, () => page.getByRole('button', { name: label }).click())).bytes.length).toBeGreaterThan(
      20,
    );
  expect(asked.slice(before).filter((address) => !address.startsWith('GET blob:'))).toEqual([]);
  expect(problems).toEqual([]);
  await context.close();
});

test('without script the other ways are named', async () => {
  const context = await site.browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${site.origin}/apply/`);
  const text = await page.locator('main').innerText();
  expect(text).toContain('填报工作簿');
  expect(text).not.toContain('npm');
  expect(await page.locator('main a[href$="/apply/fill-in.xlsx"]').isVisible()).toBe(true);
  const [head, ways] = await Promise.all(
    ['.apply-head', '.apply-without'].map((each) => page.locator(each).boundingBox()),
  );
  expect((ways?.y ?? 0) - (head?.y ?? 0) - (head?.height ?? 0)).toBeLessThan(100);
  await context.close();
});
