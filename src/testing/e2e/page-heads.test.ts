/** What a page tells browsers, search engines and those its address is sent to; and that nothing stands behind its end. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesBelow } from '#src/release/files.ts';
import { USUAL_SITE } from '../registers.ts';

const read = (path: string) => readFileSync(join(USUAL_SITE, path), 'utf8');
const pages = filesBelow(USUAL_SITE).filter((path) => path.endsWith('.html'));
const metaOf = (html: string, property: string) =>
  new RegExp(`<meta property="${property}" content="([^"]*)"`).exec(html)?.[1];

test('a page shared elsewhere has a title, words, an address and the picture of the site', () => {
  const html = read('alliances/carbon-fibre/index.html');
  const address = /<link rel="canonical" href="([^"]*)"/.exec(html)?.[1];
  expect(address).toMatch(/\/alliances\/carbon-fibre\/$/);
  expect(metaOf(html, 'og:url')).toBe(address);
  expect(metaOf(html, 'og:title')).toContain('创新联合体');
  expect(metaOf(html, 'og:description')).toContain('牵头单位');
  expect(metaOf(html, 'og:type')).toBe('article');
  expect(metaOf(html, 'og:image')).toMatch(/^https?:\/\/\S+\/share\.png$/);
});

test.each([
  ['share.png', 1200, 630],
  ['icon-192.png', 192, 192],
  ['apple-touch-icon.png', 180, 180],
])('%s is a picture of %i × %i', (path, width, height) => {
  const bytes = readFileSync(join(USUAL_SITE, path));
  expect(bytes.toString('latin1', 1, 4)).toBe('PNG');
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([width, height]);
  expect(existsSync(join('public', path))).toBe(true);
});

test('the page of errors has no address and is kept by no search engine', () => {
  const html = read('404.html');
  expect(html).not.toContain('rel="canonical"');
  expect(html).not.toContain('og:url');
  expect(html).toContain('<meta name="robots" content="noindex">');
  expect(read('index.html')).not.toContain('name="robots"');
});

test('nothing stands behind the end of a page', () => {
  expect(pages.filter((path) => !/<\/html>\s*$/.test(read(path)))).toEqual([]);
});

test('every page says on paper what its address is, and only some the day of the check', () => {
  expect(pages.filter((path) => !/<p class="printed-from">\s*本页网址：https?:/.test(read(path)))).toEqual([]);
  expect(pages.filter((path) => read(path).includes('id="checked"')).sort()).toEqual([
    'about/index.html',
    'data/index.html',
    'index.html',
    'lookup/index.html',
  ]);
});
