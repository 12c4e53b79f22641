/** What is typed is kept in the browser, what is removed can be brought back, and the focus is never lost. */
import { expect, test } from 'vitest';
import { CLEAN_ALLIANCE, CLEAN_DAY } from '#src/testing/temporary-register.ts';
import { begin, control, goToStep, left, paste, resume, saved, stored } from './apply-site.ts';
import { openedApplySite } from './opened-apply-site.ts';
import { focused, inView } from './visit.ts';

const site = openedApplySite();

test('a draft survives a reload, is gone on with, and is removed when asked', async () => {
  const { page, problems, close } = await site.open();
  await begin(page);
  await control(page, 'name').fill('连云港市草稿创新联合体（示例）');
  await page.getByText(/^草稿已保存/).waitFor();
  await page.reload();
  // Where one was, at once.
  expect(await control(page, 'name').inputValue()).toBe('连云港市草稿创新联合体（示例）');
  await control(page, 'positioning').fill('改过的定位');
  // Left at once: what was typed last is kept too.
  await page.getByRole('button', { name: '回到开始页' }).click();
  await resume(page, '连云港市草稿创新联合体（示例）');
  expect(await control(page, 'positioning').inputValue()).toBe('改过的定位');
  await page.getByRole('button', { name: '回到开始页' }).click();
  await page.getByRole('button', { name: /^删除.*草稿创新联合体/ }).click();
  await page.getByText('已删除：连云港市草稿创新联合体（示例）').waitFor();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await page.getByRole('button', { name: /^撤销/ }).press('Enter');
  await resume(page, '连云港市草稿创新联合体（示例）');
  expect(await control(page, 'positioning').inputValue()).toBe('改过的定位');
  expect(problems).toEqual([]);
  await close();
});

test('the last key is kept where the page is closed right behind it, before anything was painted', async () => {
  const { page, close } = await site.open();
  await begin(page);
  await control(page, 'name').fill('连云港市匆忙创新联合体');
  await page.getByText(/^草稿已保存/).waitFor();
  await control(page, 'name').evaluate(async (input: HTMLInputElement) => {
    input.value += '（示例）';
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    // What the key brings about is drawn by then; no frame has passed.
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
    dispatchEvent(new PageTransitionEvent('pagehide'));
  });
  expect(await stored(page)).toContain('连云港市匆忙创新联合体（示例）');
  await close();
});

test('a draft of the first version is gone on with; a damaged one is named, and its text taken along', async () => {
  const { page, close } = await site.open();
  await page.evaluate(() => {
    const record = { district: 'haizhou', id: '', value: { name: '旧版草稿创新联合体' } };
    localStorage.setItem('alliance-draft/1', JSON.stringify({ version: 1, saved: '2026-11-01T08:00:00.000Z', record }));
    localStorage.setItem('alliance-draft/2', '{坏了');
  });
  await page.reload();
  const items = page.locator('.apply-drafts li');
  await expect.poll(() => items.count()).toBe(2);
  expect(await items.last().innerText()).toContain('已损坏');
  expect(await items.allInnerTexts().then((texts) => texts.join())).not.toContain('Invalid');
  const { name, bytes } = await saved(page, () => page.getByRole('button', { name: '把原文存成文件' }).click());
  expect([name, bytes.toString('utf8')]).toEqual(['草稿原文.txt', '{坏了']);
  await resume(page, '旧版草稿创新联合体');
  await control(page, 'name').fill('旧版草稿改过创新联合体');
  await page.getByText(/^草稿已保存/).waitFor();
  expect(await page.evaluate(() => localStorage.getItem('alliance-draft/1'))).toContain('改过');
  await close();
});

test('Back and Forward walk the steps and the two screens; a draft opens at the step where one was', async () => {
  const { page, close } = await site.open();
  const address = page.url();
  const heading = () => page.locator('h2').first().innerText();
  await begin(page);
  await control(page, 'name').fill('连云港市来回创新联合体');
  await goToStep(page, '牵头单位');
  await goToStep(page, '成员单位');
  await page.getByText(/^草稿已保存/).waitFor();
  await page.goBack();
  await page.locator('#apply-heading', { hasText: '牵头单位' }).waitFor();
  await page.goBack();
  await page.locator('#apply-heading', { hasText: '基本信息' }).waitFor();
  expect(await control(page, 'name').inputValue()).toBe('连云港市来回创新联合体');
  await page.goBack();
  await expect.poll(heading).toBe('新填一份');
  await page.goForward();
  await page.goForward();
  await page.locator('#apply-heading', { hasText: '牵头单位' }).waitFor();
  await page.reload();
  await page.locator('#apply-heading', { hasText: '牵头单位' }).waitFor();
  expect(page.url()).toBe(address);
  await page.getByRole('button', { name: '回到开始页' }).click();
  await resume(page, '连云港市来回创新联合体');
  await page.locator('#apply-heading', { hasText: '牵头单位' }).waitFor();
  await close();
});

test('a draft open in two windows is noticed in both, and neither writes over the other', async () => {
  const { page, close } = await site.open();
  await begin(page);
  await control(page, 'name').fill('连云港市两窗创新联合体');
  await page.getByText(/^草稿已保存/).waitFor();
  const other = await page.context().newPage();
  await other.goto(`${site.origin}/apply/`);
  await other.setViewportSize({ width: 360, height: 640 });
  await resume(other, '连云港市两窗创新联合体');
  await expect.poll(() => inView(other.getByText('这里改的另存为一份副本'))).toBe(true);
  await page.getByText('这份草稿在另一个窗口里也打开了').waitFor();
  await control(other, 'positioning').fill('第二个窗口写的');
  await control(page, 'positioning').fill('第一个窗口写的');
  await expect.poll(() => stored(page)).toMatch(/第一个窗口写的.*第二个窗口写的|第二个窗口写的.*第一个窗口写的/s);
  await other.getByRole('button', { name: '回到开始页' }).click();
  await expect.poll(() => other.locator('.apply-drafts li').count()).toBe(2);
  expect(await other.locator('.apply-drafts').innerText()).toContain('另一个窗口里的副本');
  // Each goes on with its own after a reload.
  await page.reload();
  expect(await control(page, 'positioning').inputValue()).toBe('第一个窗口写的');
  // Two that begin at once never meet.
  await begin(other);
  await control(other, 'name').fill('连云港市另起创新联合体');
  await expect.poll(() => stored(page).then((text) => text.match(/alliance-draft\//g)?.length)).toBe(3);
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
  const folded = page.locator('.apply-item-title > button[aria-expanded="false"]').first();
  if (await folded.isVisible()) await folded.click();
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
