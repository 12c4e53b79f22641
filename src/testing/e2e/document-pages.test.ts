/** The bureau's documents, as built, in a real browser: their list, their pages, and how they are found. */
import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { json, SITE, squeeze, text } from './built.ts';
import { openedSite } from './opened-site.ts';

const site = openedSite();

interface Written {
  id: string;
  alliances: string[];
  counts: { kind: string; date: string; document?: string; title?: string; results?: { result: string }[] };
}
const { decisions } = json<{ decisions: Written[] }>('/api/decisions.json');
const { open } = site;

describe('the list', () => {
  test('has every public document, each leading to its page, without script', async () => {
    const { page, close } = await open('/documents/', { javaScriptEnabled: false });
    const links = page.locator('.document-year li a');
    expect(await links.evaluateAll((all) => all.map((each) => each.getAttribute('href')))).toEqual(
      decisions.map(({ id }) => `/documents/${id}/`),
    );
    expect(await page.locator('.document-search').isVisible()).toBe(false);
    await close();
  });

  test('shows one kind alone when the address names it, without script, and all of them again', async () => {
    const { page, close } = await open('/documents/', { javaScriptEnabled: false });
    const kinds = page.locator('.kinds a[href^="#kind-"]');
    expect(await kinds.count()).toBe(new Set(decisions.map(({ counts }) => counts.kind)).size);
    for (const link of await kinds.all()) {
      const kind = await link.innerText();
      await link.click();
      const shown = await page.locator('.document-year li:visible .standing-mark').allInnerTexts();
      expect(shown, kind).toEqual(decisions.filter(({ counts }) => counts.kind === kind).map(() => kind));
      expect(await page.locator('.only:visible').innerText()).toContain(`只列“${kind}”`);
      for (const year of await page.locator('.document-year:visible').all())
        expect(await year.locator('li:visible').count(), kind).toBeGreaterThan(0);
    }
    await page.locator('.only:visible a').click();
    expect(await page.locator('.document-year li:visible').count()).toBe(decisions.length);
    await close();
  });

  test('finds a document by its number in any brackets, keeps what was asked in the address, and shows all again', async () => {
    const { page, problems, close } = await open('/documents/');
    const field = page.locator('#documents-q');
    const found = page.locator('.documents-found a');
    for (const query of ['示例连科[2024]52号', '示例连科（2024）52号', '示例连科2024 52号']) {
      await field.fill(query);
      await expect
        .poll(() => found.evaluateAll((all) => all.map((each) => each.getAttribute('href'))))
        .toEqual(['/documents/2024/lieru-52/']);
    }
    expect(await page.locator('.document-list').isVisible()).toBe(false);
    await page.reload();
    await expect.poll(() => found.count()).toBe(1);
    await field.fill('没有这份文件');
    await expect.poll(() => page.locator('.documents-found').innerText()).toContain('没有找到');
    await page.getByRole('button', { name: '列出全部文件' }).click();
    expect(await page.locator('.document-list').isVisible()).toBe(true);
    expect(await field.inputValue()).toBe('');
    expect(new URL(page.url()).search).toBe('');
    expect(problems).toEqual([]);
    await close();
  });
});

describe.each([
  ['/', '#list-q'],
  ['/lookup/', '#lookup-q'],
])('on %s', (path, field) => {
  test('a number typed there offers its document, a name does not', async () => {
    const { page, problems, close } = await open(path);
    const offer = page.locator('.document-offer a');
    await page.locator(field).fill('示例连科〔2025〕74号');
    await expect
      .poll(() => offer.evaluateAll((all) => all.map((each) => each.getAttribute('href'))))
      .toEqual(['/documents/2025/pinggu-74/']);
    await page.locator(field).fill('碳纤维');
    await expect.poll(() => page.locator('.document-offer').isVisible()).toBe(false);
    await offer.first().waitFor({ state: 'detached' });
    expect(problems).toEqual([]);
    await close();
  });
});

describe('a page', () => {
  test('there is one for every public document: number, title, alliances, its JSON', () => {
    for (const { id, alliances, counts } of decisions) {
      const html = text(`/documents/${id}/index.html`);
      const words = squeeze(html.replace(/<[^>]*>/g, ''));
      for (const said of [counts.document, counts.title]) if (said) expect(words, id).toContain(squeeze(said));
      for (const alliance of alliances) expect(html, id).toContain(`href="/alliances/${alliance}/"`);
      expect(html, id).toContain(`href="/api/decisions/${id}.json"`);
      expect(existsSync(`${SITE}/api/decisions/${id}.json`)).toBe(true);
    }
  });

  test('results stand beside their alliances', async () => {
    const { page, close } = await open('/documents/2025/pinggu-74/', { javaScriptEnabled: false });
    const results = await page.locator('td[data-label="结果"]').allInnerTexts();
    expect(results).toEqual(
      decisions.find(({ id }) => id === '2025/pinggu-74')?.counts.results?.map(({ result }) => result),
    );
    await close();
  });

  test('ends with data for search engines', async () => {
    const { page, close } = await open('/documents/2024/lieru-52/');
    const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '') as object;
    expect(data).toMatchObject({
      '@type': 'DigitalDocument',
      identifier: '示例连科〔2024〕52号',
      datePublished: '2024-08-05',
      url: expect.stringMatching(/\/documents\/2024\/lieru-52\/$/) as string,
    });
    await close();
  });

  test('prints without its navigation', async () => {
    const { page, close } = await open('/documents/2024/lieru-52/');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('nav:visible').count()).toBe(0);
    expect(await page.getByText('这份文件的 JSON').isVisible()).toBe(false);
    await close();
  });
});

test('every number of a public document leads to its page from the updates and from alliances', () => {
  const numbers = decisions.flatMap(({ id, counts: { document } }) => (document ? [{ id, document }] : []));
  expect(numbers.length).toBeGreaterThan(10);
  const linked = (html: string, document: string) =>
    Array.from(html.matchAll(/<a href="([^"]*)"[^>]*>([^<]*)<\/a>/g)).find(([, , words]) => words === document)?.[1];
  for (const { id, document } of numbers) {
    const { kind } = decisions.find((each) => each.id === id)?.counts ?? {};
    const [alliance] = decisions.find((each) => each.id === id)?.alliances ?? [];
    if (kind !== '更正')
      expect(linked(text(`/alliances/${alliance}/index.html`), document), document).toBe(`/documents/${id}/`);
    if (kind !== '书面同意') expect(linked(text('/updates/index.html'), document), document).toBe(`/documents/${id}/`);
  }
});
