/** Every page of the built site is valid HTML and carries the same policy and meta tags. */
import { globSync, readFileSync } from 'node:fs';
import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { loadRegistry } from '#src/registry/load.ts';
import { readDataFolder } from '#src/registry/read.ts';
import { SITE } from '../e2e/built.ts';
import { TRIED_REGISTER } from '../registers.ts';

const pages = globSync('**/*.html', { cwd: SITE }).toSorted();

/** What a government site names itself by; the code is not every register's. */
const code = loadRegistry(readDataFolder(TRIED_REGISTER)).catalogue?.site.siteCode;
const NAMES = ['SiteName', 'SiteDomain', ...(code === undefined ? [] : ['SiteIDCode'])];

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // Astro writes void elements and attributes its own way; both are valid HTML.
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-trailing-whitespace': 'off',
    doctype: 'off',
    'doctype-style': 'off',
    // Chinese titles are longer in units than the rule's English limit means.
    'long-title': 'off',
    // The list is marked as one on purpose: without bullets, some screen readers do not announce it.
    'no-redundant-role': 'off',
    // Styles and scripts are the site's own; the content security policy lets in nothing else.
    'require-sri': 'off',
  },
});

test('有网页', () => {
  expect(pages.length).toBeGreaterThan(20);
});

test.each(pages)('%s 是合法的 HTML', async (page) => {
  const html = readFileSync(`${SITE}/${page}`, 'utf8');
  const { results } = await validator.validateString(html);
  expect(
    results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`),
    ),
  ).toEqual([]);
  expect(html).toMatch(/<meta http-equiv="content-security-policy" content="default-src 'none';/);
  expect(html).not.toMatch(/\sstyle=|\son[a-z]+=|javascript:/);
  expect(html).toMatch(/<link rel="alternate" type="application\/atom\+xml"[^>]*updates\.xml"/);
  expect(html).toMatch(/<html lang="zh-Hans"/);
  for (const name of NAMES) expect(html).toContain(`<meta name="${name}"`);
});
