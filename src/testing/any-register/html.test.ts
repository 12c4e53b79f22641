/** Every page of the built site is valid HTML and carries the same policy and meta tags. */
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadRegistry } from '#src/registry/load.ts';
import { readDataFolder } from '#src/registry/read.ts';
import { SITE } from '../e2e/built.ts';
import { TRIED_REGISTER } from '../registers.ts';
import { htmlFindings } from './html-findings.ts';

const pages = globSync('**/*.html', { cwd: SITE }).toSorted();

/** What a government site names itself by; the code is not every register's. */
const code = loadRegistry(readDataFolder(TRIED_REGISTER)).catalogue?.site.siteCode;
const NAMES = ['SiteName', 'SiteDomain', ...(code === undefined ? [] : ['SiteIDCode'])];

test('有网页', () => {
  expect(pages.length).toBeGreaterThan(20);
});

test.each(pages)('%s 是合法的 HTML', async (page) => {
  const html = readFileSync(`${SITE}/${page}`, 'utf8');
  expect(await htmlFindings(html)).toEqual([]);
  expect(html).toMatch(/<meta http-equiv="content-security-policy" content="default-src 'none';/);
  expect(html).not.toMatch(/\sstyle=|\son[a-z]+=|javascript:/);
  expect(html).toMatch(/<link rel="alternate" type="application\/atom\+xml"[^>]*updates\.xml"/);
  expect(html).toMatch(/<html lang="zh-Hans"/);
  for (const name of NAMES) expect(html).toContain(`<meta name="${name}"`);
});
