/** Every crafted history and branch as the comment says it, judged merged into the base without a checkout. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { BRANCHES } from '#src/testing/branches/index.ts';
import { findPersonalData } from '#src/registry/privacy.ts';
import { LONGEST_COMMENT, MARKER } from '#src/review/handover.ts';
import { HISTORIES } from './branches.ts';
import { commentsOnAll, type Comment, type Comments } from './comments.ts';

let comments: Comments;
beforeAll(() => {
  comments = commentsOnAll();
});

/** The comment, with what does not change from one repository to the next. */
function steady(comment: Comment | undefined): string {
  const { body, base, head, mayGoIn, untouched } = comment ?? expect.unreachable();
  expect(untouched, 'nothing of a change becomes a file or a name').toBe(true);
  expect(body.length).toBeLessThanOrEqual(LONGEST_COMMENT);
  expect(body.indexOf(MARKER)).toBe(0);
  expect(body.split(MARKER).slice(1).join('').includes(`\n${MARKER}`)).toBe(false);
  expect(body.startsWith(`${MARKER}\n## `)).toBe(true);
  // Red until the bureau has said the word that the comment asks for.
  expect(mayGoIn).toBe(/^## (可以合并|没有改动|要市局确认)/m.test(body) && !body.includes('同意放行：'));
  const named = body.replaceAll(base.slice(0, 10), 'BASE').replaceAll(head.slice(0, 10), 'HEAD');
  // Where a change left the base is a commit of its own: its id follows from the base files.
  return named.replace(/提交 [0-9a-f]{10} 到/, '提交 START 到');
}

test.each(HISTORIES)('$about', async ({ name, about }) => {
  const body = steady(comments.histories[name]);
  await expect(`${about}\n\n${body}`).toMatchFileSnapshot(`expected/${name}.txt`);
});

describe('branches of files alone', () => {
  test.each(BRANCHES)('$about: merged, the same is said as of the two commits', ({ name }) => {
    const body = steady(comments.branches[name]);
    const expected = readFileSync(join(import.meta.dirname, `../branches/expected/${name}.txt`), 'utf8');
    const markdown = expected.split('════════════════════\n\n')[2] ?? '';
    const [shown = ''] = markdown.split('\n…… 共 ');
    expect(body.startsWith(`${MARKER}\n${shown}`), name).toBe(true);
  });
});

test('no planted value is anywhere in what was said', () => {
  const folders = ['expected', '../branches/expected'].map((name) => join(import.meta.dirname, name));
  const texts = folders.flatMap((folder) =>
    readdirSync(folder).map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8').normalize('NFKC') })),
  );
  const masked = texts.filter(({ text }) => text.includes('138****8000') || text.includes('110105********002X'));
  expect(masked.length).toBeGreaterThan(5);
  for (const { name, text } of texts) {
    expect(findPersonalData(text), name).toEqual([]);
    expect(text.replace(/[\s\-·]/g, ''), name).not.toMatch(/13800138\d{3}|11010519491231/);
  }
});

test('every snapshot belongs to a history', () => {
  expect(readdirSync(join(import.meta.dirname, 'expected')).sort()).toEqual(
    HISTORIES.map(({ name }) => `${name}.txt`).sort(),
  );
});
