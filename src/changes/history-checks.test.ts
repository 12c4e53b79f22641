import { expect, test } from 'vitest';
import { historyFindings, titleFindings } from './history-checks.ts';
import type { PassedHistory, TouchedFile } from './touched-file.ts';

const MOBILE = '13800138000';
const FOUND = '不得有手机号：138****8000';
const NOTHING: PassedHistory = { texts: [], unread: [], messages: [], messagesLeftOut: 0 };
const found = (history: Partial<PassedHistory>, files: readonly TouchedFile[] = []) =>
  historyFindings({ ...NOTHING, ...history }, files);
const said = (history: Partial<PassedHistory>) =>
  found(history).map(({ rule, severity, message, at }) => `${severity} ${rule} ${at.file} ${message}`);
/** A file that is there at the end of the change, and maybe before it. */
const file = (before?: string): TouchedFile => ({
  path: 'src/x.ts',
  ...(before === undefined ? {} : { before: { mode: '100644', text: before } }),
  after: { mode: '100644', text: '' },
});

const inHistory = (text: string, before?: string) =>
  found({ texts: [{ path: 'src/x.ts', text }] }, before === undefined ? [] : [file(before)]);

test('what a commit on the way held stays in the history: told once, at the start of the file', () => {
  expect(inHistory(`甲\n${MOBILE} ${MOBILE}`)).toEqual([
    expect.objectContaining({
      rule: 'privacy/mobile',
      severity: 'error',
      message: `${FOUND}（在较早的提交里；后来虽已删去，仍在历史里）`,
      at: { file: 'src/x.ts', line: 1, column: 1 },
    }),
  ]);
  expect(inHistory('电话 0518-85800001')).toEqual([]);
  expect(inHistory(MOBILE, `电话 ${MOBILE}`)).toEqual([]);
  expect(inHistory(`甲 ${MOBILE}`, MOBILE)).toEqual([]);
  expect(inHistory(MOBILE, '电话 13900139000')).toHaveLength(1);
  expect(found({ texts: [{ path: 'src/x.ts', text: MOBILE }] }, [file()])).toHaveLength(1);
  const twice = [
    { path: 'src/x.ts', text: MOBILE },
    { path: 'src/x.ts', text: `甲 ${MOBILE}` },
    { path: 'src/y.ts', text: MOBILE },
  ];
  expect(found({ texts: twice }).map(({ at }) => at.file)).toEqual(['src/x.ts', 'src/y.ts']);
});

test('of one kind, twenty a file are told', () => {
  const numbers = Array.from({ length: 21 }, (_, i) => `138001380${10 + i}`).join('\n');
  expect(found({ texts: [{ path: 'src/x.ts', text: numbers }] })).toHaveLength(20);
});

test('the name of a file that was there for a while', () => {
  expect(said({ texts: [{ path: `docs/${MOBILE}.md`, text: '' }] })).toEqual([
    `error privacy/mobile docs/${MOBILE}.md ${FOUND}（在较早的提交里；后来虽已删去，仍在历史里）`,
  ]);
});

const WARNING = 'warning change/not-searched';
const binaries = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ path: `a${i}.jpg`, why: 'binary' }) as const);

test('what was not searched is named, and beyond twenty counted', () => {
  expect(
    said({
      unread: [
        { path: 'id.jpg', why: 'binary' },
        { path: 'a.csv', why: 'large' },
      ],
    }),
  ).toEqual([
    `${WARNING} id.jpg 不是文字文件，没有检查个人信息（在较早的提交里；后来虽已删去，仍在历史里）`,
    `${WARNING} a.csv 过大，没有检查个人信息（在较早的提交里；后来虽已删去，仍在历史里）`,
  ]);
  expect(said({ unread: binaries(20) })).toHaveLength(20);
  expect(said({ unread: binaries(23) }).slice(20)).toEqual([
    `${WARNING} a20.jpg 较早的提交里另有 3 个文件没有检查个人信息，仍在历史里`,
  ]);
  expect(said({ unread: [...binaries(21), { path: 'b', why: 'many' }] }).slice(20)).toEqual([
    `${WARNING} b 较早的提交里另有 2 个文件没有检查个人信息，仍在历史里`,
  ]);
  expect(said({ unread: [{ path: 'b', why: 'many' }] })).toEqual([
    `${WARNING} b 较早的提交里有 1 个文件没有检查个人信息，仍在历史里`,
  ]);
});

test('what commits say of themselves is searched; that of many is counted', () => {
  const text = `改动\n\n联系 ${MOBILE}\nCo-authored-by: 示例 <a@qq.com>`;
  expect(found({ messages: [{ commit: 'c'.repeat(40), text }] })).toEqual([
    expect.objectContaining({
      rule: 'privacy/mobile',
      severity: 'error',
      message: `提交说明里${FOUND}`,
      at: { file: '提交 cccccccccc 的说明', line: 3, column: 4, endLine: 3, endColumn: 15 },
      fix: expect.stringContaining('git commit --amend') as string,
    }),
  ]);
  expect(said({ messages: [{ commit: 'c'.repeat(40), text: '写信到 a@qq.com' }] })).toHaveLength(1);
  // A line of a tool keeps its length: what stands behind it is found in its place.
  const signed = `Signed-off-by: 示例 <a@qq.com>\n${MOBILE}`;
  expect(found({ messages: [{ commit: 'c'.repeat(40), text: signed }] }).map(({ at }) => at)).toEqual([
    expect.objectContaining({ line: 2, column: 1, endLine: 2, endColumn: 12 }),
  ]);
  const named = `Signed-off-by: ${MOBILE} <a@qq.com>`;
  expect(said({ messages: [{ commit: 'c'.repeat(40), text: named }] })).toHaveLength(1);
  const many = Array.from({ length: 21 }, () => ({ commit: 'c'.repeat(40), text: MOBILE }));
  expect(said({ messages: many })).toHaveLength(20);
  expect(said({ messages: [{ commit: 'c'.repeat(40), text: '电话 0518-85800001' }] })).toEqual([]);
  expect(said({ messagesLeftOut: 3 })).toEqual([`${WARNING} 提交说明 提交过多，较早的 3 个提交的说明没有检查个人信息`]);
});

test('a title that holds personal data says how it is written anew', () => {
  expect(titleFindings(`变更 ${MOBILE}`)).toEqual([
    expect.objectContaining({
      severity: 'error',
      message: `标题里${FOUND}`,
      at: { file: '申请的标题', line: 1, column: 4, endLine: 1, endColumn: 15 },
      fix: '点标题旁的“Edit”，删去后保存；会自动重新判断',
    }),
  ]);
  expect(titleFindings('新增成员 2024-07-01')).toEqual([]);
});
