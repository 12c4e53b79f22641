/** Handing in a text that fits an address, one that does not, one that exists already, and without a clipboard. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { CLEAN_ALLIANCE, CLEAN_DAY } from '#src/testing/temporary-register.ts';
import { choose, control, goToStep, paste, savedYaml, type ApplySite } from './apply-site.ts';
import { openedApplySite } from './opened-apply-site.ts';

const site = openedApplySite();

const CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] };
const LONG = CLEAN_ALLIANCE.replace(
  'plan: 两年内',
  `plan: ${'分年度推进原丝、织造和成型的中试验证。'.repeat(60)}两年内`,
);

/** A page on which nothing of the code host is really opened. */
async function openForm(options: Parameters<ApplySite['open']>[0] = {}) {
  const visit = await site.open({ day: CLEAN_DAY, ...options });
  await visit.page
    .context()
    .route(/github\.com/, (route) => route.fulfill({ body: 'host', contentType: 'text/plain' }));
  return visit;
}

const settle = async (page: Page) => {
  await control(page, '$district').selectOption('haizhou');
  await control(page, '$id').fill('fibre');
};

/** Presses the button: the address that is opened, and what is said. */
async function submit(page: Page): Promise<{ url: URL; said: string; byHand: string | null }> {
  await goToStep(page, '核对与保存');
  const [popup] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('button', { name: /提交到 GitHub/ }).click(),
  ]);
  const byHand = page.getByRole('link', { name: /GitHub 页面/ });
  await byHand.waitFor();
  return {
    url: new URL(popup.url()),
    said: await page.locator('.apply-submit .outcome').innerText(),
    byHand: await byHand.getAttribute('href'),
  };
}

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

test('a text too long for an address is on the clipboard, whole, and the page for a new file has its name', async () => {
  const { page, close } = await openForm(CLIPBOARD);
  await paste(page, LONG);
  await settle(page);
  const { text } = await savedYaml(page);
  const { url, said, byHand } = await submit(page);
  expect(url.pathname).toBe('/lyg-register/register/new/main');
  expect(Object.fromEntries(url.searchParams)).toEqual({ filename: 'data/alliances/haizhou/fibre.yaml' });
  expect(byHand).toBe(url.href);
  await page.bringToFront();
  expect(await clipboard(page)).toBe(text);
  expect(said).toMatch(/文件较长.*已经复制.*Ctrl\+V.*创建拉取请求/);
  await close();
});

test('what was copied is pasted where the page says, and read back as the same record', async () => {
  const { page, close } = await openForm(CLIPBOARD);
  await paste(page, LONG);
  await settle(page);
  await submit(page);
  await page.bringToFront();
  await page.getByRole('button', { name: '回到开始页' }).click();
  await page.getByText('粘贴文件内容').click();
  await page.getByLabel('登记文件的全部内容').focus();
  await page.keyboard.press('Control+V');
  await page.getByRole('button', { name: '打开粘贴的内容' }).click();
  await settle(page);
  expect((await savedYaml(page)).text).toBe(LONG);
  await close();
});

test('a record that was opened from its file is edited there, its text over the old one', async () => {
  const { page, close } = await openForm(CLIPBOARD);
  await choose(page, 'fibre.yaml', CLEAN_ALLIANCE);
  await control(page, '$district').selectOption('haizhou');
  await control(page, 'positioning').fill('改过的定位');
  const { url, said } = await submit(page);
  expect(url.pathname).toBe('/lyg-register/register/edit/main/data/alliances/haizhou/fibre.yaml');
  expect(url.search).toBe('');
  expect(said).toMatch(/已在登记簿中.*Ctrl\+A.*Ctrl\+V/);
  await page.bringToFront();
  expect(await clipboard(page)).toBe(CLEAN_ALLIANCE.replace('校验命令行用的虚构联合体', '改过的定位'));
  await close();
});

test('where the browser does not let the page copy, the way is by the saved file', async () => {
  const { page, close } = await openForm();
  await page.evaluate(() =>
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new DOMException('refused', 'NotAllowedError')) },
    }),
  );
  await paste(page, LONG);
  await settle(page);
  const { url, said } = await submit(page);
  expect(url.searchParams.has('value')).toBe(false);
  expect(said).toContain('一、点“保存文件”');
  expect(said).not.toContain('已复制');
  await page.getByRole('button', { name: '复制文件内容' }).click();
  await page.getByText('浏览器不让复制，请改用“保存文件”').waitFor();
  await close();
});
