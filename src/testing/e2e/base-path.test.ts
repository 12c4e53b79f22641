/** The site under a path and host of its own, as on GitHub Pages: every address carries them and leads somewhere. */
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { serve } from './serve.ts';
import { USUAL } from '../registers.ts';

const OUT = '.cache/base-path-test';
const HOST = 'https://pages.example';

beforeAll(() => {
  rmSync(OUT, { recursive: true, force: true });
  execFileSync(process.execPath, ['scripts/build.ts', '--data', USUAL, '--out', OUT], {
    env: { ...process.env, SITE_URL: HOST, BASE_PATH: '/register' },
    stdio: 'pipe',
  });
});

const addresses = (html: string) =>
  Array.from(html.matchAll(/\s(?:href|src)="([^"#]+)/g), ([, address = '']) => address);

test('every address of the site stays below the path and answers', async () => {
  const site = await serve(OUT, '/register/');
  const seen = new Set<string>();
  const queue = ['/register/'];
  const wrong: string[] = [];
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    if (seen.has(path)) continue;
    seen.add(path);
    const response = await fetch(`${site.origin}${path}`);
    if (response.status !== 200 || !path.startsWith('/register/')) wrong.push(`${response.status} ${path}`);
    if (!response.headers.get('content-type')?.startsWith('text/html')) continue;
    for (const address of addresses(await response.text())) {
      const url = new URL(address.replaceAll('&amp;', '&'), `${HOST}${path}`);
      if (url.origin === HOST) queue.push(url.pathname);
    }
  }
  await site.close();
  expect(wrong).toEqual([]);
  expect(seen.size).toBeGreaterThan(150);
});

test('feeds, sitemap and canonical addresses name the host and path', () => {
  const read = (file: string) => readFileSync(`${OUT}/${file}`, 'utf8');
  expect(read('index.html')).toContain(`<link rel="canonical" href="${HOST}/register/"`);
  for (const file of ['sitemap.xml', 'updates.xml']) {
    const found = Array.from(read(file).matchAll(/https?:\/\/[^<"\s]+/g), ([address]) => address);
    expect(found.filter((address) => address.includes('register.example'))).toEqual([]);
    expect(found.filter((address) => address.startsWith(`${HOST}/register/`)).length).toBeGreaterThan(10);
  }
});
