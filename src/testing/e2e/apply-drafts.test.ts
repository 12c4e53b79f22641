/** What is typed is kept in the browser, what is removed can be brought back, and the focus is never lost. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CLEAN_ALLIANCE, CLEAN_DAY } from '#src/testing/temporary-register.ts';
import { begin, control, goToStep, left, openApplySite, paste, type ApplySite } from './apply-site.ts';
import { focused } from './visit.ts';

let site: ApplySite;

beforeAll(async () => {
  site = await openApplySite();
});

afterAll(() => site?.close());

test('a draft survives a reload, is gone on with, and is removed when asked', async () => {
  const { page, problems, close } = await site.open();
  await begin(page);
  await control(page, 'name').fill('连云港市草稿创新联合体（示例）');
  await page.getByText(/^草稿已保存/).waitFor();
  await page.reload();
  await page.getByRole('button', { name: '连云港市草稿创新联合体（示例）', exact: true }).click();
  expect(await control(page, 'name').inputValue()).toBe('连云港市草稿创新联合体（示例）');
  await control(page, 'positioning').fill('改过的定位');
  // Left at once: what was typed last is kept too.
  await page.getByRole('button', { name: '回到开始页' }).click();
  await page.getByRole('button', { name: '连云港市草稿创新联合体（示例）', exact: true }).click();
  expect(await control(page, 'positioning').inputValue()).toBe('改过的定位');
  await page.getByRole('button', { name: '回到开始页' }).click();
  await page.getByRole('button', { name: /^删除.*草稿创新联合体/ }).click();
  expect(await page.locator('.apply-drafts').count()).toBe(0);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  expect(problems).toEqual([]);
  await close();
});

test('with the browser’s storage full, it is said, and leaving is warned of', async () => {
  const { page, close } = await site.open();
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await begin(page);
  await control(page, 'name').fill('连云港市存不下创新联合体（示例）');
  await page.locator('.apply-draft .problem').waitFor();
  let warned = false;
  page.on('dialog', (dialog) => {
    warned = dialog.type() === 'beforeunload';
    void dialog.accept();
  });
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => warned).toBe(true);
  await close();
});

test('members are removed, brought back and moved; the focus stays where the work is', async () => {
  const { page, close } = await site.open({ day: CLEAN_DAY });
  await paste(page, CLEAN_ALLIANCE);
  await goToStep(page, '成员单位');
  const names = () => page.locator('.apply-item-name').allInnerTexts();
  const before = await names();
  await page.getByRole('button', { name: '删除 成员单位 2：示例先进纤维研究院' }).click();
  await expect.poll(names).toEqual(['成员单位 1：示例海洋大学', '成员单位 2：示例复材有限公司']);
  await expect.poll(() => focused(page)).toBe('撤销');
  await expect
    .poll(() => page.locator('#apply-said').innerText())
    .toBe('已删除 成员单位 2：示例先进纤维研究院，可以撤销');
  await page.keyboard.press('Enter');
  await expect.poll(names).toEqual(before);
  expect(await page.evaluate(() => document.activeElement?.closest('.apply-item')?.getAttribute('data-at'))).toBe(
    'members.1',
  );
  await page.getByRole('button', { name: '下移 成员单位 1：示例海洋大学' }).press('Enter');
  await expect.poll(() => focused(page)).toBe('下移 成员单位 2：示例海洋大学');
  await page.keyboard.press('Enter');
  // At the end there is no way further down: the focus goes to the way up.
  await expect.poll(() => focused(page)).toBe('上移 成员单位 3：示例海洋大学');
  await close();
});

test('an organisation renamed is renamed in the tasks it undertakes', async () => {
  const { page, close } = await site.open({ day: CLEAN_DAY });
  await paste(page, CLEAN_ALLIANCE);
  await goToStep(page, '牵头单位');
  await control(page, 'lead.name').fill('示例新纤维股份有限公司');
  await control(page, 'lead.role').focus();
  await expect.poll(() => page.locator('#apply-said').innerText()).toContain('其他 1 处写');
  await goToStep(page, '任务');
  await page
    .locator('.apply-item-title > button[aria-expanded="false"]')
    .first()
    .click({ timeout: 1000 })
    .catch(() => undefined);
  expect(await page.getByLabel('示例新纤维股份有限公司').isChecked()).toBe(true);
  await close();
});

test('an empty form does not shout; what was touched, or asked for, is said at its field', async () => {
  const { page, close } = await site.open();
  await begin(page);
  expect(await left(page)).toBeGreaterThan(5);
  expect(await page.locator('.apply-finding').count()).toBe(0);
  await control(page, 'name').fill('不合格的名称');
  expect(await page.locator('.apply-finding').count()).toBe(0);
  await control(page, 'positioning').focus();
  const name = control(page, 'name');
  await expect.poll(() => name.getAttribute('aria-invalid')).toBe('true');
  const described = (await name.getAttribute('aria-describedby'))?.split(' ') ?? [];
  const texts = await Promise.all(described.map((id) => page.locator(`[id="${id}"]`).innerText()));
  expect(texts.join()).toContain('创新联合体');
  await page.getByRole('button', { name: '检查全部' }).click();
  expect(await page.locator('.apply-finding').count()).toBeGreaterThan(3);
  await close();
});

test('another way of writing is put right by a button', async () => {
  const { page, close } = await site.open({ day: CLEAN_DAY });
  await paste(page, CLEAN_ALLIANCE.replace('  date: 2024-06-25\n', '  date: 2024年6月25日\n'));
  await expect.poll(() => left(page)).toBe(3);
  await goToStep(page, '推荐');
  await page.getByRole('button', { name: /按此改正/ }).click();
  expect(await control(page, 'recommendation.date').inputValue()).toBe('2024-06-25');
  await close();
});
