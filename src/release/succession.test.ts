import { describe, expect, onTestFinished, test } from 'vitest';
import { makeRepository } from '#src/testing/branches/repository.ts';
import type { Publication } from './published-site.ts';
import { readIds } from './manifest.ts';
import { ancestryIn, refusalsOf } from './succession.ts';

const OLD = 'a'.repeat(40);
const NEW = 'b'.repeat(40);

function publication(
  ids: Publication['ids'],
  asOf = '2026-11-23',
  commit: string | null = NEW,
  modified = false,
  decisions: Publication['decisions'] = {},
) {
  const revision = commit === null ? null : { commit, modified };
  return {
    ids,
    decisions,
    samples: [] as string[],
    manifest: { asOf, revision, sample: false } as Publication['manifest'],
  };
}

/** A publication of which these are samples; with all of them, a sample publication. */
const withSamples = (each: Publication, samples: string[]): Publication => ({
  ...each,
  samples,
  manifest: { ...each.manifest, sample: Object.keys(each.ids).every((id) => samples.includes(id)) },
});

const before = publication({ a: '2024-08-05', b: null }, '2026-11-20', OLD);
const follows = () => true;

test.each([
  ['the same again', publication(before.ids, '2026-11-20', OLD), follows, []],
  ['more, and one of them listed', publication({ a: '2024-08-05', b: '2026-11-21', c: null }), follows, []],
  ['a corrected day of listing', publication({ a: '2024-08-06', b: null }), follows, []],
  ['a record gone', publication({ b: null }), follows, [/^上一次公开的 a 不见了；公开过的记录不得删除或改名/]],
  ['one never listed gone', publication({ a: '2024-08-05' }), follows, [/^上一次公开的 b 不见了/]],
  ['no longer listed', publication({ a: null, b: null }), follows, [/^上一次已列入培育名单的 a 这一次没有列入/]],
  [
    'an earlier day',
    publication(before.ids, '2026-11-19'),
    follows,
    [/^数据日期2026年11月19日早于上一次的2026年11月20日/],
  ],
  ['an older commit', publication(before.ids), () => false, [/^版本 bbbbbbb 不在上一次发布的 aaaaaaa 之后/]],
  [
    'an unknown commit',
    publication(before.ids),
    () => undefined,
    [/没有上一次发布的版本 aaaaaaa.*git fetch --unshallow/],
  ],
  ['no repository', publication(before.ids, '2026-11-23', null), follows, [/不在代码仓库里/]],
  ['uncommitted changes', publication(before.ids, '2026-11-23', NEW, true), follows, [/^有没有提交的改动/]],
  ['loss and age at once', publication({}, '2026-11-01'), () => false, [/^上一次公开的 a、b 不见了/, /早于/, /不在/]],
])('%s', (_, next, isAncestor, expected) => {
  const refusals = refusalsOf(before, next, isAncestor);
  expect(refusals).toHaveLength(expected.length);
  for (const [i, pattern] of expected.entries()) expect(refusals[i]).toMatch(pattern);
});

test('where the last publication named no commit, there is no order to keep', () => {
  expect(refusalsOf(publication({}, '2026-11-20', null), publication({}), () => expect.unreachable())).toEqual([]);
});

describe('decisions', () => {
  const withDecisions = (decisions: Publication['decisions']) =>
    publication({ a: null, b: null }, '2026-11-23', NEW, false, decisions);
  const last = withDecisions({ '2024/gongshi': ['a'], '2024/lieru-52': ['a', 'b'] });

  test('may be added and concern more; one that was public may not vanish', () => {
    const more = { '2024/gongshi': ['a'], '2024/lieru-52': ['a', 'b', 'c'], '2025/gengzheng': ['a'] };
    expect(refusalsOf(last, withDecisions(more), follows)).toEqual([]);
    expect(refusalsOf(last, withDecisions({ '2024/gongshi': ['a'] }), follows)).toEqual([
      '上一次公开的决定 2024/lieru-52 不见了；公开过的决定不得删除或改名，写错了的另写一份“更正”',
    ]);
  });

  test('may go with the samples they were about, and only with all of them', () => {
    const sampled = (...samples: string[]) => refusalsOf(withSamples(last, samples), withDecisions({}), follows);
    expect(sampled('a', 'b')).toEqual([]);
    expect(sampled('a')).toEqual([expect.stringContaining('2024/lieru-52 不见了')]);
  });

  test('a publication from before there were decisions had none to lose', () => {
    expect(readIds('{"ids":{"a":null}}')?.decisions).toEqual({});
  });
});

test('an id like a method is an id', () => {
  const last = publication({ constructor: null, tostring: '2024-08-05' }, '2026-11-20', OLD);
  expect(refusalsOf(last, publication({}), follows)[0]).toContain('constructor、tostring 不见了');
});

test('a long list is cut and counted, one that is not too long is told whole', () => {
  const ids = (some: string) => publication(Object.fromEntries([...some].map((id) => [id, null])));
  expect(refusalsOf(ids('abcdefg'), publication({}), follows)[0]).toContain('a、b、c、d、e 等 7 个 不见了');
  expect(refusalsOf(ids('abcde'), publication({}), follows)[0]).toContain('a、b、c、d、e 不见了');
});

test('git tells which commit comes after which, and nothing of one it does not know', () => {
  const { root, git, edit, commit, remove } = makeRepository();
  onTestFinished(remove);
  const first = git('rev-parse', 'HEAD').trim();
  edit({ 'a.txt': '甲\n' });
  commit('第二次');
  const second = git('rev-parse', 'HEAD').trim();
  const isAncestor = ancestryIn(root);
  expect([isAncestor(first, second), isAncestor(second, second), isAncestor(second, first)]).toEqual([
    true,
    true,
    false,
  ]);
  expect(isAncestor('a'.repeat(40), second)).toBeUndefined();
  expect(ancestryIn('/')(first, second)).toBeUndefined();
});

describe('samples', () => {
  const stranger = () => undefined;

  test('the first real publication after a sample one loses nothing, and may come from a history of its own', () => {
    const last = withSamples(before, ['a', 'b']);
    expect(refusalsOf(last, publication({}), stranger)).toEqual([]);
    expect(refusalsOf(last, publication({ a: null, real: '2026-11-22' }), stranger)).toEqual([]);
    expect(refusalsOf(last, publication({}, '2026-11-23', null), stranger)).toEqual([]);
  });

  test('but it is made today, and of what is committed', () => {
    const last = withSamples(before, ['a', 'b']);
    expect(refusalsOf(last, publication({}, '2026-11-01', NEW, true), stranger)).toEqual([
      expect.stringMatching(/^数据日期2026年11月1日早于/),
      expect.stringMatching(/^有没有提交的改动/),
    ]);
  });

  test('a sample publication after a sample one keeps the order', () => {
    const last = withSamples(before, ['a', 'b']);
    const next = withSamples(publication({ c: null }), ['c']);
    expect(refusalsOf(last, next, () => false)).toEqual([expect.stringMatching(/不在上一次发布的/)]);
  });

  test('one sample among real ones may go; the real ones may not, nor the order', () => {
    const last = withSamples(before, ['b']);
    expect(refusalsOf(last, publication({ a: '2024-08-05' }), follows)).toEqual([]);
    expect(refusalsOf(last, publication({ b: null }), stranger)).toEqual([
      expect.stringMatching(/^上一次公开的 a 不见了/),
      expect.stringMatching(/没有上一次发布的版本/),
    ]);
  });

  test('a sample publication over a real one is a loss', () => {
    const next = withSamples(publication({ c: null }), ['c']);
    expect(refusalsOf(before, next, follows)).toEqual([expect.stringMatching(/^上一次公开的 a、b 不见了/)]);
  });
});
