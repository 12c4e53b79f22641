/** What the public pages' scripts weigh when a page is opened: at most 10 KB compressed, in a few files. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { onePageOfEachType, fileOf } from '../any-register/pages.ts';
import { SITE, text } from './built.ts';

/** The scripts a page asks for at once: its own and what they import. */
function scriptsOf(html: string): string[] {
  const queue = Array.from(html.matchAll(/src="\/assets\/([^"]+\.js)"/g), ([, name = '']) => name);
  const seen = new Set<string>();
  for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
    if (seen.has(name)) continue;
    seen.add(name);
    const imported = text(`/assets/${name}`).matchAll(/(?:from|import)\s*["`]\.\/([^"`]+\.js)["`]/g);
    queue.push(...Array.from(imported, ([, each = '']) => each));
  }
  return [...seen];
}

const pages = onePageOfEachType(SITE).filter((page) => !/^\/(apply|decide)\/$/.test(page));

test.each(pages)('%s', (page) => {
  const scripts = scriptsOf(readFileSync(fileOf(page, SITE), 'utf8'));
  expect(scripts.reduce((sum, name) => sum + gzipSync(text(`/assets/${name}`)).length, 0)).toBeLessThan(10 * 1024);
  expect(scripts.length).toBeLessThanOrEqual(5);
});
