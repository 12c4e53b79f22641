/** The words of the built site: each thing by its one name, days in sentences as people read them. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { allPages, fileOf } from '../any-register/pages.ts';
import { USUAL_SITE } from '../registers.ts';
import { isoDaysIn, retiredIn } from '../words/retired-words.ts';

const pages = allPages(USUAL_SITE).map((page) => ({ page, html: readFileSync(fileOf(page, USUAL_SITE), 'utf8') }));

/** What a person reads or hears of a page: its text in parts, and what its elements are called. Code is left out. */
const spokenIn = (html: string): string[] => {
  const shown = html
    .replace(/<(script|style|pre|code)\b[\s\S]*?<\/\1>/g, '')
    .replace(/<(\w+)[^>]*class="[^"]*\bcode\b[^"]*"[^>]*>[\s\S]*?<\/\1>/g, '');
  const named = Array.from(shown.matchAll(/ (?:title|alt|aria-label|placeholder)="([^"]*)"/g), ([, name = '']) => name);
  return [...shown.replace(/<[^>]+>/g, '\n').split('\n'), ...named].map((part) => part.trim()).filter(Boolean);
};

test('no retired word stands on a page', () => {
  expect(pages.length).toBeGreaterThan(100);
  expect(pages.flatMap(({ page, html }) => retiredIn(spokenIn(html).join('\n'), page))).toEqual([]);
});

test('no day stands in a sentence as data hold it', () => {
  const found = pages.flatMap(({ page, html }) =>
    spokenIn(html)
      .filter((part) => isoDaysIn(part).length > 0)
      .map((part) => `${page}: ${part}`),
  );
  expect(found).toEqual([]);
});
