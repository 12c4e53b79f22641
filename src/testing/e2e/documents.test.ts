/** Policies, rules, data, updates and about, as built, in a real browser. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { json, SITE, squeeze, type Alliances } from './built.ts';
import { openedSite } from './opened-site.ts';
import { loadPublication } from '#src/publication/load-publication.ts';
import { USUAL, USUAL_DAY } from '../registers.ts';

const site = openedSite();

const { open } = site;

describe('the notice', () => {
  test('stands verbatim: its article holds the words of the file and no others', async () => {
    const { page, close } = await open('/policies/2024/', { javaScriptEnabled: false });
    const words = await page.locator('article.notice').evaluate((article) => {
      const own = article.cloneNode(true) as HTMLElement;
      for (const beside of own.querySelectorAll('.beside')) beside.remove();
      return own.textContent;
    });
    expect(squeeze(words)).toBe(squeeze(readFileSync(`${USUAL}/data/policies/2024.md`, 'utf8')));
    await close();
  });

  test('has every clause at its anchor, numbered in order, marked, and linked to its rule', async () => {
    const { page, close } = await open('/policies/2024/', { javaScriptEnabled: false });
    const numbers = await page.locator('[data-number]').evaluateAll((ends) => ends.map((end) => end.dataset['number']));
    expect(numbers).toEqual(numbers.map((_, i) => String(i + 1)));
    const notes = await page.locator('.clause-notes li').evaluateAll((items) =>
      items.map((item) => ({
        anchor: item.querySelector('.ref')?.getAttribute('href')?.slice(1) ?? '',
        strength: item.querySelector('.strength-mark')?.textContent?.trim() ?? '',
        rule: item.querySelector('a:not(.ref)')?.getAttribute('href') ?? '',
      })),
    );
    expect(notes).toHaveLength(numbers.length);
    for (const { anchor, strength, rule } of notes) {
      expect(await page.locator(`#${anchor}`).count(), anchor).toBe(1);
      expect(['必须', '原则上', '人工']).toContain(strength);
      expect(existsSync(`${SITE}${rule}index.html`), rule).toBe(true);
    }
    await close();
  });

  test('tells how the bureau reads it, each reading once with its reason; those beside clauses lead there', async () => {
    const { page, close } = await open('/policies/2024/', { javaScriptEnabled: false });
    const { readings = [] } = loadPublication(USUAL, { asOf: USUAL_DAY }).policies[0]?.policy ?? {};
    expect(readings.length).toBeGreaterThan(1);
    const told = await page.locator('.reading-list li').allInnerTexts();
    expect(told).toHaveLength(readings.length);
    for (const [i, { says, because, status }] of readings.entries()) {
      expect(squeeze(told[i])).toContain(squeeze(`${says}${because}`));
      expect(told[i]?.includes('待确认')).toBe(status === '待市局确认');
    }
    const places = await page
      .locator('.beside .reading a')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).hash));
    expect(places.toSorted()).toEqual(
      (await page.locator('.reading-list li').evaluateAll((items) => items.map(({ id }) => `#${id}`))).toSorted(),
    );
    expect(await page.locator('.strength-legend').innerText()).not.toContain('没有例外');
    await close();
  });

  test('every clause of every published verdict leads to its words', async () => {
    const { alliances } = json<Alliances>('/api/alliances.json');
    const { page, close } = await open('/policies/2024/');
    for (const { clause } of alliances[0]?.verdicts ?? [])
      expect(await page.locator(`#${clause}`).count(), clause).toBe(1);
    await page.goto(`${site.origin}/policies/2024/#members-at-least-three`);
    expect(await page.locator(':target').innerText()).toContain('成员单位原则上不少于 3 个');
    await close();
  });

  test('prints: the head and the notice begin the first sheet, notes beside it are left out', async () => {
    const { page, close } = await open('/policies/2024/');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.beside').first().isVisible()).toBe(false);
    expect(await page.locator('.clause-table').isVisible()).toBe(true);
    expect((await page.pdf({ preferCSSPageSize: true })).subarray(0, 5).toString()).toBe('%PDF-');
    await close();
  });
});

describe('rule pages', () => {
  const rules = globSync('rules/*/index.html', { cwd: SITE }).filter((file) => !file.includes('checks'));

  test('there is one for every rule in the index', async () => {
    const { page, close } = await open('/rules/', { javaScriptEnabled: false });
    const linked = await page
      .locator('tbody tr:not(.group) th a')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href')));
    expect(linked.toSorted()).toEqual(rules.map((file) => `/${file.replace('index.html', '')}`).toSorted());
    await close();
  });

  describe('each', () => {
    let page: Page;
    beforeAll(async () => {
      page = await site.browser.newPage({ javaScriptEnabled: false });
    });
    afterAll(() => page.close());

    test.each(rules)('%s: why, what, the way out, a failing and a passing example', async (file) => {
      await page.goto(`${site.origin}/${file.replace('index.html', '')}`);
      expect(await page.locator('.lede').innerText()).toMatch(/[\u4e00-\u9fff]{4}/u);
      const answers = await page.locator('.rule-answers dd').allInnerTexts();
      expect(answers).toHaveLength(3);
      for (const answer of answers.slice(0, 2)) expect(answer).toMatch(/[\u4e00-\u9fff]{2}/u);
      expect(await page.locator('.rule-example.fails .marked').count()).toBeGreaterThan(0);
      expect(await page.locator('.rule-example.fails dt.finding + dd').first().innerText()).toMatch(/[\u4e00-\u9fff]/u);
      expect(await page.locator('.rule-example.passes code').count()).toBeGreaterThan(0);
      expect(await page.locator('.case-table tbody tr').count()).toBeGreaterThanOrEqual(2);
    });
  });

  test('a line the checker points at is the line it names', async () => {
    const { page, close } = await open('/rules/min-members/');
    expect(await page.locator('.rule-example.fails dt.finding').first().innerText()).toContain('第 22 行');
    const marked = page.locator('.rule-example.fails > pre .marked');
    expect(await marked.getAttribute('data-line')).toBe('22');
    expect(await marked.innerText()).toContain('members:');
    await close();
  });
});
