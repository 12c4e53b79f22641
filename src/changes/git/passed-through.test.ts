/** The history of a change, read from git. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeRepository, type Repository } from '#src/testing/branches/repository.ts';
import type { PassedHistory } from '../touched-file.ts';
import { readChange } from './read-change.ts';

let repository: Repository;
let base: string;
let passed: PassedHistory;
const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
const FLOOD = Object.fromEntries(Array.from({ length: 2100 }, (_, i) => [`flood/${i}.txt`, `${i}\n`]));
const goneOf = (edits: object) => Object.fromEntries(Object.keys(edits).map((path) => [path, null]));

beforeAll(() => {
  repository = makeRepository();
  base = repository.git('rev-parse', 'HEAD').trim();
  const first = { 'a.txt': '甲\n', 'nul.txt': 'a\0b', 'large.txt': 'a'.repeat(2 ** 21 + 1), 'wide.txt': utf16('乙\n') };
  repository.edit({ ...first, 'stays.jpg': Buffer.from([0, 1]) });
  repository.commit('第一次\n\n说明 ##[x]');
  repository.edit(goneOf(first));
  repository.commit('第二次');
  passed = readChange(repository.root, base).passed;
});
afterAll(() => repository.remove());

test('texts are read in whatever encoding, the rest is named; what stands at the end is no part of it', () => {
  expect([...passed.texts].sort((a, b) => (a.path < b.path ? -1 : 1))).toEqual([
    { path: 'a.txt', text: '甲\n' },
    { path: 'wide.txt', text: '乙\n' },
  ]);
  expect([...passed.unread].sort((a, b) => (a.path < b.path ? -1 : 1))).toEqual([
    { path: 'large.txt', why: 'large' },
    { path: 'nul.txt', why: 'binary' },
  ]);
});

test('messages are whole, the latest first', () => {
  expect(passed.messages.map(({ text }) => text)).toEqual(['第二次', '第一次\n\n说明 ##[x]']);
  expect(passed.messages[0]?.commit).toBe(repository.git('rev-parse', 'HEAD').trim());
  expect(passed.messagesLeftOut).toBe(0);
});

test('files beyond what is read are named, not passed over', () => {
  repository.edit(FLOOD);
  repository.commit('很多');
  repository.edit(goneOf(FLOOD));
  repository.commit('删去');
  const { texts, unread } = readChange(repository.root, base).passed;
  expect(texts.length + unread.length).toBe(2100 + 4);
  expect(unread.filter(({ why }) => why === 'many')).toHaveLength(104);
});
