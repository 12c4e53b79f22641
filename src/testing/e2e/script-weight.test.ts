/** What the public pages' scripts weigh when a page is opened: at most 10 KB compressed, in a few files. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { onePageOfEachType, fileOf } from '../any-register/pages.ts';
import { SITE } from './built.ts';
import { scriptsOf, weightOf } from './page-scripts.ts';

const pages = onePageOfEachType(SITE).filter((page) => !/^\/(apply|decide)\/$/.test(page));

test.each(pages)('%s', (page) => {
  const scripts = scriptsOf(readFileSync(fileOf(page, SITE), 'utf8'));
  expect(weightOf(scripts)).toBeLessThan(10_000);
  expect(scripts.length).toBeLessThanOrEqual(5);
});
