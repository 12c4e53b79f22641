/** What /apply/ costs to open; the large parts come later and are not counted. */
import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { RULES } from '#src/eligibility/rules/index.ts';
import { SITE, text } from './built.ts';
import { gz, scriptsOf, weightOf } from './page-scripts.ts';

const html = text('/apply/index.html');

test('the script is at most 140 KB', () => {
  const scripts = scriptsOf(html);
  expect(scripts.some((name) => name.startsWith('mount.'))).toBe(true);
  expect(scripts.filter((name) => /exceljs|jszip|make-|read-book/.test(name))).toEqual([]);
  expect(weightOf(scripts)).toBeLessThan(140_000);
});

test('it judges by the rules, and holds nothing that only pages say of them', () => {
  const code = scriptsOf(html)
    .map((name) => text(`/assets/${name}`))
    .join('\n');
  const rules = Object.values(RULES).filter(({ fix }) => code.includes(fix));
  expect(rules.length).toBeGreaterThan(25);
  expect(rules.filter(({ why }) => code.includes(why)).map(({ id }) => id)).toEqual([]);
});

test('its own style sheet comes after the site’s, is small, and is on no other page', () => {
  const sheets = Array.from(html.matchAll(/rel="stylesheet" href="\/(assets\/[^"]+)"/g), ([, path = '']) => `/${path}`);
  expect(sheets.map((path) => path.split('.')[0])).toEqual(['/assets/Page', '/assets/apply']);
  expect(gz(sheets[0] ?? '')).toBeLessThan(15_000);
  expect(gz(sheets[1] ?? '')).toBeLessThan(5_000);
  const others = readdirSync(SITE, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.html') && !name.startsWith('apply'),
  );
  expect(others.filter((name) => text(`/${name}`).includes(sheets[1] ?? ''))).toEqual([]);
});

test('the register it is judged beside is small', () => {
  expect(gz('/apply/register.json')).toBeLessThan(30_000);
});
