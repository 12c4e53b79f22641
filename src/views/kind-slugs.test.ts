import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DecisionKind } from '#schemas/decision.ts';
import { KIND_SLUGS } from './kind-slugs.ts';

test('every kind has a slug of its own, and the list of documents can show it alone', () => {
  const slugs = DecisionKind.options.map((kind) => KIND_SLUGS[kind]);
  expect(new Set(slugs).size).toBe(DecisionKind.options.length);
  const css = readFileSync('src/site/components/DocumentList.css', 'utf8');
  const shownAlone = (slug: string) =>
    css.includes(`#kind-${slug}:target) [data-kind]:not([data-kind='${slug}'])`) &&
    css.includes(`#kind-${slug}:target) .document-year:not(:has([data-kind='${slug}']))`);
  expect(slugs.filter((slug) => !shownAlone(slug))).toEqual([]);
});
