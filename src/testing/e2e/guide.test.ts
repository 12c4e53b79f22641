/** /apply/help/: every picture is there, small, described and up to date; every button it names is in the form. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { foreignWordsIn } from '../other-city/foreign-words.ts';
import { reachShot, SHOTS, shownBy, wordsOf, type Taken } from './guide-shots.ts';
import { openedApplySite } from './opened-apply-site.ts';
import { overflow, visit } from './visit.ts';

const FOLDER = 'src/site/assets/guide';
const taken = JSON.parse(readFileSync(`${FOLDER}/pictures.json`, 'utf8')) as Record<string, Taken>;
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.webp'));
const ids = SHOTS.map(({ id }) => id);

const words: string[] = [];

const site = openedApplySite();

const openGuide = (options: Parameters<typeof visit>[3] = {}) =>
  visit(site.browser, site.origin, '/apply/help/', options);

test('a picture for every shot and none besides; 60 KB at most, 500 KB together', () => {
  expect(files.toSorted()).toEqual(ids.map((id) => `${id}.webp`).toSorted());
  expect(Object.keys(taken)).toEqual(ids);
  const sizes = files.map((name) => statSync(`${FOLDER}/${name}`).size);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(60_000);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(500_000);
});

describe('up to date with the form', () => {
  test.each(SHOTS)('$id', async (shot) => {
    const { page, close } = await reachShot(site, shot);
    words.push(await page.locator('#apply').innerText());
    const { labels, text } = taken[shot.id] ?? {};
    // What was just typed is judged a moment later.
    await expect
      .poll(async () => ({ id: shot.id, ...(await wordsOf(page, shot)) }), {
        message: '填报页变了：运行 npm run guide-pictures',
      })
      .toEqual({ id: shot.id, labels, text });
    expect(foreignWordsIn(await shownBy(page, shot)), '各市的说明用同样的图').toEqual([]);
    await close();
  });

  test('every button the page names is in the form', async () => {
    const { page, close } = await openGuide({ javaScriptEnabled: false });
    const named = [...new Set(await page.locator('.guide .key').allInnerTexts())];
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((name) => !words.some((text) => text.includes(name)))).toEqual([]);
    await close();
  });
});

test('each picture stands once, loads, has its size, a description and a line for each number', async () => {
  const { page, problems, close } = await openGuide();
  const shown = await page.locator('[data-picture]').evaluateAll((figures) =>
    figures.map((figure) => ({
      id: figure.getAttribute('data-picture') ?? '',
      lines: figure.querySelectorAll('li').length,
    })),
  );
  expect(shown.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
  for (const { id, lines } of shown) {
    const image = page.locator(`[data-picture="${id}"] img`);
    await image.scrollIntoViewIfNeeded();
    await expect
      .poll(() => image.evaluate((each) => (each as HTMLImageElement).naturalWidth), { message: id })
      .toBeGreaterThan(0);
    const { width = 0, height = 0, labels = [] } = taken[id] ?? {};
    expect(lines, id).toBe(labels.length);
    expect(await image.getAttribute('width'), id).toBe(String(width));
    expect(await image.getAttribute('height'), id).toBe(String(height));
    expect(await image.getAttribute('loading'), id).toBe('lazy');
    expect((await image.getAttribute('alt'))?.length, id).toBeGreaterThan(20);
    // What was taken has the shape that is said.
    const shape = await image.evaluate((each) => {
      const { naturalWidth, naturalHeight } = each as HTMLImageElement;
      return naturalWidth / naturalHeight;
    });
    expect(Math.abs(shape - width / height), id).toBeLessThan(0.02);
  }
  expect(problems).toEqual([]);
  await close();
});

test('every section is in order, and the index leads to each heading of the second level', async () => {
  const { page, close } = await openGuide({ javaScriptEnabled: false });
  const headings = await page
    .locator('.guide :is(h2, h3)')
    .evaluateAll((all) => all.map((each) => ({ level: each.tagName, id: each.id })));
  const indexed = await page
    .locator('.guide-index a')
    .evaluateAll((all) => all.map((each) => each.getAttribute('href')));
  expect(indexed).toEqual(headings.filter(({ level }) => level === 'H2').map(({ id }) => `#${id}`));
  expect(headings.filter(({ id }) => id === '')).toEqual([]);
  await close();
});

test('the form leads to it at the start and where files are handed in, the record page too', async () => {
  const { page, close } = await site.open();
  const help = (name: RegExp) => page.getByRole('link', { name }).getAttribute('href');
  expect(await help(/第一次填/)).toBe('/apply/help/#new');
  const submit = SHOTS.find(({ id }) => id === 'submit');
  await submit?.reach(page);
  expect(await help(/怎样提交/)).toBe('/apply/help/#by-account');
  await page.goto(`${site.origin}/alliances/carbon-fibre/`);
  expect(await help(/怎样更新/)).toBe('/apply/help/#update');
  expect(await help(/怎样更正/)).toBe('/apply/help/#correct');
  await close();
});

test('prints on A4 with its pictures, without navigation, within the sheet', async () => {
  const { page, close } = await openGuide({ viewport: { width: 680, height: 900 } });
  await page.emulateMedia({ media: 'print' });
  expect(await overflow(page)).toBe(0);
  expect(await page.locator('.guide-picture:visible').count()).toBe(ids.length);
  expect((await page.pdf({ preferCSSPageSize: true })).toString('latin1')).toMatch(
    /\/MediaBox ?\[0 0 59[45][.\d]* 84[12]/,
  );
  await close();
});
