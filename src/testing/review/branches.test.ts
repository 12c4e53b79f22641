/** Every crafted history and branch as the comment says it, judged merged into the base without a checkout. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { BRANCHES } from '#src/testing/branches/index.ts';
import { makeRepository, type Repository } from '#src/testing/branches/repository.ts';
import { BRANCH_DAY } from '#src/testing/branches/small-register.ts';
import { findPersonalData } from '#src/registry/privacy.ts';
import { HISTORIES } from './branches.ts';
import { commentOf } from '#src/review/comment.ts';
import { LONGEST_COMMENT, MARKER } from '#src/review/handover.ts';
import { judgeHead, mayGoIn } from '#src/review/judge-head.ts';

/** What git holds of files and names: nothing of a change may become one. */
const stateOf = ({ git }: Repository) => [git('status', '--porcelain=v2', '--branch'), git('for-each-ref')];

function commentOn(repository: Repository, head: string, accept: readonly string[] = []): string {
  const before = stateOf(repository);
  const judged = judgeHead(repository.root, head, accept, BRANCH_DAY);
  const body = commentOf(judged, BRANCH_DAY);
  expect(stateOf(repository)).toEqual(before);
  expect(body.length).toBeLessThanOrEqual(LONGEST_COMMENT);
  expect(body.indexOf(MARKER)).toBe(0);
  expect(body.split(MARKER).slice(1).join('').includes(`\n${MARKER}`)).toBe(false);
  expect(body.startsWith(`${MARKER}\n## `)).toBe(true);
  expect(mayGoIn(judged)).toBe(/^## (可以合并|没有改动|要市局确认：[^]*没有错误)/m.test(body));
  const named = body.replaceAll(judged.base.slice(0, 10), 'BASE').replaceAll(head.slice(0, 10), 'HEAD');
  // Where a change left the base is a commit of its own: its id follows from the base files.
  return named.replace(/提交 [0-9a-f]{10} 到/, '提交 START 到');
}

test.each(HISTORIES)('$about', async ({ name, about, make }) => {
  const repository = makeRepository();
  onTestFinished(repository.remove);
  const body = commentOn(repository, make(repository));
  await expect(`${about}\n\n${body}`).toMatchFileSnapshot(`expected/${name}.txt`);
});

describe('branches of files alone', () => {
  test.each(BRANCHES)('$about: merged, the same is said as of the two commits', ({ name, base, change, accept }) => {
    const repository = makeRepository(base);
    onTestFinished(repository.remove);
    repository.git('checkout', '-q', '-b', 'side');
    repository.edit(change);
    const head = repository.commit(name);
    repository.git('checkout', '-q', 'main');
    const body = commentOn(repository, head, accept);
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
