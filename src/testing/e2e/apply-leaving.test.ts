/** Whatever cannot be kept is said before the first key, and never lost without a question. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { CLEAN_ALLIANCE, CLEAN_DAY } from '#src/testing/temporary-register.ts';
import {
  at,
  begin,
  choose,
  control,
  goToStep,
  nextFrames,
  pressAtOnce,
  resume,
  saved,
  savedYaml,
  stored,
} from './apply-site.ts';
import { openedApplySite } from './opened-apply-site.ts';
import { focused, inView, WIDTHS } from './visit.ts';

const site = openedApplySite();

const question = (page: Page) => page.getByRole('dialog', { name: '这些内容还没有保存' });
const toStart = (page: Page) => page.getByRole('button', { name: '回到开始页' });
const MOBILE = '13812345678';

test('a field with personal data is left out and named, the rest is kept; leaving asks, by keyboard too', async () => {
  const { page, problems, close } = await site.open();
  await begin(page);
  await control(page, 'name').fill('连云港市电话创新联合体');
  await control(page, '$id').fill(MOBILE);
  await control(page, 'positioning').fill(`找 ${MOBILE}`);
  await page.getByText(/^没有存进草稿：标识、建设定位/).waitFor();
  expect(await stored(page)).toContain('连云港市电话创新联合体');
  expect(await stored(page)).not.toContain(MOBILE);
  await toStart(page).press('Enter');
  await question(page).waitFor();
  await expect.poll(() => focused(page)).toBe('下载文件');
  await page.keyboard.press('Escape');
  expect(await question(page).count()).toBe(0);
  expect(await control(page, 'positioning').inputValue()).toBe(`找 ${MOBILE}`);
  await page.goBack();
  await question(page).waitFor();
  await page.keyboard.press('Tab');
  await expect.poll(() => focused(page)).toBe('放弃');
  await page.keyboard.press('Enter');
  await resume(page, '连云港市电话创新联合体');
  for (const place of ['$id', 'positioning']) {
    await at(page, place).getByText('没有存进草稿').waitFor();
    expect(await control(page, place).inputValue()).toBe('');
  }
  await page.getByText('上次没有存进草稿、要重新填写的：标识、建设定位').waitFor();
  await control(page, 'positioning').fill('办公电话另报');
  await page.getByText('上次没有存进草稿、要重新填写的：标识。').waitFor();
  expect(await at(page, 'positioning').getByText('没有存进草稿').count()).toBe(0);
  await expect.poll(() => stored(page)).toContain('办公电话另报');
  expect(problems).toEqual([]);
  await close();
});

test('asked again in the frame in which the answer was to stay, it asks again; the focus goes back to where it was', async () => {
  const { page, close } = await site.open();
  await begin(page);
  await control(page, '$id').fill(MOBILE);
  await page.getByText(/^没有存进草稿：标识/).waitFor();
  await toStart(page).press('Enter');
  await question(page).waitFor();
  await pressAtOnce(page, ['继续填写', '回到开始页', '继续填写', '回到开始页']);
  await nextFrames(page);
  expect(await question(page).count()).toBe(1);
  await page.keyboard.press('Escape');
  await toStart(page).press('Enter');
  await nextFrames(page);
  expect(await question(page).count()).toBe(1);
  await question(page).getByRole('button', { name: '继续填写' }).click();
  await nextFrames(page);
  expect(await question(page).count()).toBe(0);
  expect(await focused(page)).toContain('回到开始页');
  await close();
});

test('a step stands in the history as soon as it stands on the page: Back pressed at once leads to the one before', async () => {
  const { page, close } = await site.open();
  await begin(page);
  await page.evaluate(() => {
    // Runs before anything is painted.
    const observer = new MutationObserver(() => {
      if (!document.querySelector('#apply-heading')?.textContent?.includes('牵头单位')) return;
      Object.assign(window, { placeSeen: history.state as unknown });
      observer.disconnect();
    });
    observer.observe(document.body, { childList: true, characterData: true, subtree: true });
  });
  await goToStep(page, '牵头单位');
  expect(await page.evaluate(() => (window as unknown as { placeSeen: unknown }).placeSeen)).toMatchObject({
    apply: { step: 'lead' },
  });
  await close();
});

test.each(WIDTHS)(
  'storing forbidden is said before the first key, and leaving asks: $viewport.width px',
  async (setting) => {
    const { page, close } = await site.open(setting);
    await page.context().addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('no', 'SecurityError');
      };
    });
    await page.reload();
    await page.locator('.apply-draft-problem', { hasText: '不允许' }).waitFor();
    expect(await page.locator('main').innerText()).not.toMatch(/已清除|填多少存多少/);
    await begin(page);
    await expect.poll(() => inView(page.locator('.apply-draft .problem', { hasText: '不允许' }))).toBe(true);
    // Nothing was typed: nothing is asked.
    await toStart(page).click();
    await begin(page);
    await control(page, 'name').fill('连云港市存不下创新联合体');
    await page.locator('header a').first().click();
    await question(page).getByRole('button', { name: '继续填写' }).click();
    expect(await control(page, 'name').inputValue()).toBe('连云港市存不下创新联合体');
    await goToStep(page, '牵头单位');
    await page.goBack();
    // Steps are walked without a question.
    expect(await control(page, 'name').inputValue()).toBe('连云港市存不下创新联合体');
    await toStart(page).click();
    const { bytes } = await saved(page, () => question(page).getByRole('button', { name: '下载文件' }).click());
    expect(bytes.toString('utf8')).toContain('连云港市存不下创新联合体');
    await question(page).getByRole('button', { name: '离开' }).click();
    await page.getByRole('button', { name: '开始填写' }).waitFor();
    await close();
  },
);

test('with a full storage, it is said before the first key; what was saved as a file may be left', async () => {
  const { page, close } = await site.open({ day: CLEAN_DAY });
  // Really full: the browser itself refuses.
  await page.evaluate(() => {
    for (let size = 1 << 22, i = 0; size >= 1 << 10;) {
      try {
        localStorage.setItem(`other ${i}`, 'x'.repeat(size));
        i++;
      } catch {
        size >>= 1;
      }
    }
  });
  await page.reload();
  await page.locator('.apply-draft-problem', { hasText: '已满' }).waitFor();
  await choose(page, 'fibre.yaml', CLEAN_ALLIANCE);
  await page.locator('.apply-draft .problem', { hasText: '已满' }).waitFor();
  await control(page, 'plan').fill('规划'.repeat(2000));
  await toStart(page).click();
  await question(page).getByRole('button', { name: '继续填写' }).click();
  expect((await savedYaml(page)).text).toContain('规划规划');
  await toStart(page).click();
  await page.getByRole('button', { name: '开始填写' }).waitFor();
  await close();
});

test('with the storage full on the way, it is said, and closing the window is warned of', async () => {
  const { page, close } = await site.open();
  await begin(page);
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
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

test('a text that was mended on the spot is not left without the browser’s question', async () => {
  const { page, close } = await site.open({ day: CLEAN_DAY });
  const broken = CLEAN_ALLIANCE.replace('batch: 2024', 'batch：2024');
  await choose(page, 'fibre.yaml', broken);
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  await page.reload();
  expect(asked).toEqual([]);
  await choose(page, 'fibre.yaml', broken);
  const editor = page.getByLabel(/在这里改正/);
  await editor.click();
  await editor.press('Control+End');
  await page.keyboard.type('contact: {');
  await page.getByRole('button', { name: '再打开一次' }).click();
  await expect.poll(() => editor.inputValue()).toContain('contact: {');
  await page.reload();
  expect(asked).toEqual(['beforeunload']);
  await close();
});

test('in a private window, what is kept and for how long is said where drafts are', async () => {
  const { page, close } = await site.open();
  await begin(page);
  await page.getByText('草稿存在哪里').click();
  await page.getByText('无痕窗口一关，其中的草稿就没有了').waitFor();
  await close();
});
