/** Pages of every type as a reader opens them: accessible, within the window, without an error or a foreign request. */
import { describe, expect, test } from 'vitest';
import { openedSite } from '../e2e/opened-site.ts';
import { findingsInWidths, overflow } from '../e2e/visit.ts';
import { pagesOfEachType } from './pages.ts';

const site = openedSite();

describe.concurrent('打开每一类网页', () => {
  test.each(pagesOfEachType())('%s 宽窄屏都能用，无障碍检查通过，不引用外部资源', async (path) => {
    const { page, problems, close } = await site.open(path);
    await page.evaluate(() => document.querySelectorAll('details').forEach((each) => (each.open = true)));
    expect(await findingsInWidths(page)).toEqual([]);
    // 400 % zoom of a laptop.
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await overflow(page), '320 px').toBe(0);
    expect(problems).toEqual([]);
    await close();
  });
});

test('每一页都能从名单一路点到，没有失效的链接', async () => {
  const seen = new Map<string, number>();
  const { origin, pathname: base } = new URL(`${site.origin}/`);
  const queue = ['/'];
  const fragments: [page: string, fragment: string][] = [];
  const ids = new Map<string, Set<string>>();
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    if (seen.has(path)) continue;
    const response = await fetch(`${site.origin}${path}`);
    seen.set(path, response.status);
    if (!response.headers.get('content-type')?.startsWith('text/html')) continue;
    const html = await response.text();
    ids.set(path, new Set(Array.from(html.matchAll(/\sid="([^"]+)"/g), ([, id = '']) => id)));
    for (const [, href = ''] of html.matchAll(/<(?:a|link)\b[^>]*?\shref="([^"]*)"/g)) {
      const address = new URL(href.replaceAll('&amp;', '&'), `${site.origin}${path}`);
      if (address.origin !== origin) continue;
      if (!address.pathname.startsWith(base)) {
        // Beside the register, where others are.
        seen.set(address.href, 404);
        continue;
      }
      const to = address.pathname.slice(base.length - 1);
      queue.push(to);
      if (address.hash) fragments.push([to, decodeURIComponent(address.hash.slice(1))]);
    }
  }
  expect([...seen].filter(([, status]) => status !== 200)).toEqual([]);
  expect(fragments.filter(([path, fragment]) => !ids.get(path)?.has(fragment))).toEqual([]);
  for (const path of ['/lookup/', '/updates/', '/data/', '/about/', '/overview/', '/apply/', '/decide/'])
    expect(seen.has(path), path).toBe(true);
});
