/** The comment, where something reads like consent and is none. */
import { expect, test } from 'vitest';
import { commentOf, ignoredLines, reviewMarkdown } from './comment.ts';
import { MARKER } from './handover.ts';
import type { JudgedHead } from './judge-head.ts';

const JUDGED: JudgedHead = { base: 'b'.repeat(40), head: 'a'.repeat(40) };
const AGAIN = '确要同意的，由市局审核人员本人另交一份审核：';

test('right below the verdict, each with its reason, and how it is done', () => {
  const ignored = ['chief 的审核，第 2 行：写在代码框里', 'x_y 的审核：提交人自己的审核不算'];
  expect(
    commentOf({ ...JUDGED, ignored }, '2024-08-20')
      .split('\n')
      .slice(0, 8),
  ).toEqual([
    MARKER,
    '## 需要改正：不是从登记簿改出来的',
    '',
    '- 没有算作同意：chief 的审核，第 2 行：写在代码框里',
    '- `没有算作同意：x_y 的审核：提交人自己的审核不算`',
    '',
    '确要同意的，由市局审核人员本人另交一份审核：选“Approve”，单独写一行“同意放行：”和编号，上下各空一行，不加反引号和别的字。',
    '',
  ]);
});

test('ten at most, and how many are left; in a log none is a command', () => {
  const ignored = Array.from({ length: 12 }, (_, i) => `账号${i} 的审核：##[error]\n::error::x`);
  const lines = ignoredLines({ ...JUDGED, ignored });
  expect(lines).toHaveLength(11);
  expect(lines[9]).toBe('没有算作同意：账号9 的审核：## [error] ::error::x');
  expect(lines[10]).toBe('另有 2 处没有算作同意，没有列出');
  expect(reviewMarkdown({ ...JUDGED, ignored })).toContain('\n- 另有 2 处没有算作同意，没有列出\n');
});

test('nothing is said where there is nothing', () => {
  expect(reviewMarkdown({ ...JUDGED, ignored: [] })).toBe(reviewMarkdown(JUDGED));
  expect(reviewMarkdown(JUDGED)).not.toContain(AGAIN);
});
