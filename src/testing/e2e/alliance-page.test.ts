/** The page of an alliance: what stands at its head, how long it is, what is folded and how it opens, on screen and paper. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { json, squeeze, text, type Alliances } from './built.ts';
import { openedSite } from './opened-site.ts';

const site = openedSite();

const open = (id: string, options?: Parameters<typeof site.open>[1], hash = '') =>
  site.open(`/alliances/${id}/${hash}`, options);
const { alliances } = json<Alliances>('/api/alliances.json');
const headOf = async (page: Page) => (await page.locator('.record-head li').allInnerTexts()).map(squeeze);

describe('at the head', () => {
  test('an open 整改 with its day, its limit, its document and why; the latest evaluation; both before anything else', async () => {
    const { page, close } = await open('biodegradable-plastics');
    expect(await headOf(page)).toEqual([
      '2024年8月5日列入培育名单示例连科〔2024〕52号',
      expect.stringMatching(
        /^2026年10月19日限期整改，期限至2027年4月17日，尚未验收通过示例连科函〔2026〕33号原因：检测与堆肥试验站建设滞后/,
      ),
      '2026年度评估：不合格（2026年9月21日）示例连科〔2026〕66号',
    ]);
    const bottom = await page.locator('.record-head').evaluate((head) => head.getBoundingClientRect().bottom);
    expect(bottom).toBeLessThan(720);
    await close();
  });

  test('a 公示 that is over is told as over, an exit with its cause, an end without the mark of a success', async () => {
    const { page, close } = await open('precision-forging');
    expect((await headOf(page))[0]).toMatch(/^公示已结束（2024年12月2日至12月8日），尚未列入/);
    await page.goto(`${site.origin}/alliances/quartz-crucibles/`);
    expect((await headOf(page))[0]).toMatch(/^2025年10月20日退出名单（自愿）示例连科〔2025〕81号原因：/);
    await page.goto(`${site.origin}/alliances/offshore-photovoltaics/`);
    expect((await headOf(page))[0]).toMatch(/^2024年9月13日终止申报，未列入培育名单/);
    expect(await page.locator('.record-head .listed').count()).toBe(0);
    await close();
  });

  test('no page says of anything that it is going on: the words stay right when nothing is built again', () => {
    for (const { id } of alliances)
      expect(text(`/alliances/${id}/index.html`), id).not.toMatch(/现处于|正在公示|当前阶段/);
  });

  test('each document leads to its page', async () => {
    const { page, close } = await open('biodegradable-plastics');
    await page.locator('.record-head a', { hasText: '示例连科函〔2026〕33号' }).click();
    expect(await page.locator('main').innerText()).toContain('示例连科函〔2026〕33号');
    expect(new URL(page.url()).pathname).toBe('/documents/2026/zhenggai-33/');
    await close();
  });
});

test('the contents list names every section in order and leads there', async () => {
  const { page, close } = await open('carbon-fibre', { javaScriptEnabled: false });
  const entries = await page
    .locator('.contents a')
    .evaluateAll((links) => links.map((link) => [(link as HTMLAnchorElement).hash, link.textContent?.trim()]));
  const sections = await page
    .locator('.record > section')
    .evaluateAll((all) => all.map((each) => [`#${each.id}`, each.querySelector('h2')?.textContent?.trim()]));
  expect(entries).toEqual(sections);
  expect(entries.length).toBeGreaterThan(5);
  await close();
});

test('the longest page is half as long as it was: 8,500 px wide, 13,000 px on a phone', async () => {
  const sizeOf = ({ id }: { id: string }) => text(`/alliances/${id}/index.html`).length;
  const [longest] = alliances.toSorted((a, b) => sizeOf(b) - sizeOf(a));
  const { page, close } = await open(longest?.id ?? '', { javaScriptEnabled: false });
  const heightAt = async (width: number) => {
    await page.setViewportSize({ width, height: 800 });
    return page.evaluate(() => document.documentElement.scrollHeight);
  };
  // Twelve members and fourteen tasks.
  expect(await page.locator('.party-table tbody tr, .task-table tbody tr').count()).toBe(27);
  expect(await heightAt(1280)).toBeLessThanOrEqual(4_250);
  expect(await heightAt(390)).toBeLessThanOrEqual(6_500);
  await close();
});

describe('what is folded', () => {
  test.each([true, false])(
    'a link to a clause opens the table it is in; with script: %s',
    async (javaScriptEnabled) => {
      const { page, close } = await open('carbon-fibre', { javaScriptEnabled }, '#clause-members-at-least-three');
      const row = page.locator('#clause-members-at-least-three');
      await expect.poll(() => row.isVisible()).toBe(true);
      await expect.poll(() => row.evaluate((each) => each.getBoundingClientRect().top)).toBeLessThan(800);
      await close();
    },
  );

  test('a browser that does not open it by itself is helped', async () => {
    const { page, close } = await open('carbon-fibre', {}, '#clause-members-at-least-three');
    const isOpen = () =>
      page
        .locator('.folded')
        .last()
        .evaluate((each) => (each as HTMLDetailsElement).open);
    // As it stands in such a browser: the address names the row, and the table is closed.
    await page
      .locator('.folded')
      .last()
      .evaluate((each) => ((each as HTMLDetailsElement).open = false));
    await page.evaluate(() => dispatchEvent(new Event('hashchange')));
    expect(await isOpen()).toBe(true);
    await page.locator('.folded > summary').last().click();
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await isOpen()).toBe(true);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await isOpen()).toBe(false);
    await close();
  });

  test('is all on paper, also without script, with the address and the day of its content', async () => {
    const { page, close } = await open('carbon-fibre', { javaScriptEnabled: false });
    const row = page.locator('#clause-members-at-least-three');
    expect([await row.isVisible(), await page.locator('.printed-from').isVisible()]).toEqual([false, false]);
    await page.emulateMedia({ media: 'print' });
    expect(await row.isVisible()).toBe(true);
    expect(await page.locator('.printed-from').innerText()).toMatch(
      /^本页网址：https?:\/\/\S+\/alliances\/carbon-fibre\/\s+最近一步：2026年9月21日$/,
    );
    const height = await page.locator('.verdict-table').evaluate((table) => table.getBoundingClientRect().height);
    expect(height).toBeGreaterThan(1_000);
    await close();
  });
});
