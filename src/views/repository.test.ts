/** Addresses at each code host, and none where no form of them is sure. */
import { describe, expect, test } from 'vitest';
import type { PublicRecord } from '#src/publication/public-registry.ts';
import {
  commitAddress,
  correctionAddress,
  editAddress,
  forgeOf,
  issueAddress,
  newFileAddress,
  recordPath,
  staffIssueAddress,
} from './repository.ts';

const record = { id: 'fibre', district: { id: 'haizhou' }, name: '甲&乙 #创新联合体' } as PublicRecord;
const path = recordPath(record);
const TEXT = 'name: 甲 & 乙 #1\nplan: 50%+\n';
const open = (url: string, forge?: 'github' | 'gitee' | 'gitlab') => ({
  url,
  visibility: 'public' as const,
  ...(forge ? { forge } : {}),
});
/** An address and what is asked there. */
const parts = (address: string | undefined) => {
  const url = new URL(address ?? '');
  return [url.origin + url.pathname, Object.fromEntries(url.searchParams)];
};

test.each([
  ['https://github.com/a/b', undefined, 'github'],
  ['https://gitee.com/a/b', undefined, 'gitee'],
  ['https://gitlab.com/a/b', undefined, 'gitlab'],
  ['http://10.1.2.3/a/b', undefined, 'other'],
  ['https://github.com.example/a/b', undefined, 'other'],
  ['http://code.kjj.lan/a/b', 'gitlab', 'gitlab'],
  ['https://code.example/a/b', 'github', 'github'],
] as const)('%s, said to be %s, is %s', (url, forge, kind) => {
  expect(forgeOf(open(url, forge))?.kind).toBe(kind);
});

test('a register that is on no host has no address at all', () => {
  const none = { visibility: 'private' as const };
  expect(forgeOf({ ...none, url: undefined })).toBeUndefined();
  expect([editAddress(none, path), newFileAddress(none, path), staffIssueAddress(none)]).toEqual(
    Array(3).fill(undefined),
  );
});

describe.each([
  ['https://github.com/lyg/register', undefined],
  ['https://github.com/lyg/register/', undefined],
  ['http://10.1.2.3/lyg/register', 'github'],
] as const)('GitHub: %s', (url, forge) => {
  const [repository, root] = [open(url, forge), url.replace(/\/$/, '')];

  test('a new file has its name and text filled in', () => {
    expect(parts(newFileAddress(repository, path, TEXT))).toEqual([
      `${root}/new/main`,
      { filename: 'data/alliances/haizhou/fibre.yaml', value: TEXT },
    ]);
    expect(parts(newFileAddress(repository, path))).toEqual([`${root}/new/main`, { filename: path }]);
  });

  test('files, commits and issues', () => {
    expect(editAddress(repository, path)).toBe(`${root}/edit/main/${path}`);
    expect(commitAddress(repository, 'abc1234')).toBe(`${root}/commit/abc1234`);
    expect(parts(correctionAddress(repository, record))).toEqual([
      `${root}/issues/new`,
      { template: 'correction.yml', title: '更正：甲&乙 #创新联合体', record: 'fibre' },
    ]);
  });
});

describe('GitLab', () => {
  const repository = open('http://code.kjj.lan/lyg/register', 'gitlab');
  const root = 'http://code.kjj.lan/lyg/register/-';

  test('a new file has its name and text filled in', () => {
    expect(parts(newFileAddress(repository, path, TEXT))).toEqual([
      `${root}/new/main`,
      { file_name: path, content: TEXT },
    ]);
  });

  test('files, commits and issues', () => {
    expect(editAddress(repository, path)).toBe(`${root}/edit/main/${path}`);
    expect(commitAddress(repository, 'abc1234')).toBe(`${root}/commit/abc1234`);
    expect(parts(correctionAddress(repository, record))).toEqual([
      `${root}/issues/new`,
      { 'issue[title]': '更正：甲&乙 #创新联合体', 'issue[description]': '联合体标识：fibre' },
    ]);
    expect(issueAddress(repository)).toBe(`${root}/issues/new`);
  });
});

test('Gitee: files and commits; nothing is filled in, since no address for it is known', () => {
  const repository = open('https://gitee.com/lyg/register');
  expect(editAddress(repository, path)).toBe(`https://gitee.com/lyg/register/edit/main/${path}`);
  expect(commitAddress(repository, 'abc1234')).toBe('https://gitee.com/lyg/register/commit/abc1234');
  expect(newFileAddress(repository, path, TEXT)).toBeUndefined();
  expect([issueAddress(repository), correctionAddress(repository, record)]).toEqual([undefined, undefined]);
});

test('any other host: no address below that of the repository', () => {
  const repository = open('http://10.1.2.3/lyg/register');
  expect([
    newFileAddress(repository, path),
    editAddress(repository, path),
    commitAddress(repository, 'abc1234'),
    issueAddress(repository),
  ]).toEqual(Array(4).fill(undefined));
});

test('a private repository shows the public neither commits nor issues; staff have them', () => {
  const repository = { ...open('https://github.com/lyg/register'), visibility: 'private' as const };
  expect([
    commitAddress(repository, 'abc1234'),
    issueAddress(repository),
    correctionAddress(repository, record),
  ]).toEqual(Array(3).fill(undefined));
  expect(staffIssueAddress(repository)).toBe('https://github.com/lyg/register/issues/new?template=correction.yml');
});
