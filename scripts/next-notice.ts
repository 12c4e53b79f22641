/** npm run new -- --policy: next year's notice from last year's clauses and the new text. */
import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { NoticeId } from '#schemas/number-fields.ts';
import { writeTogether } from '#src/staff/editing/write-together.ts';
import { decodeText } from '#src/staff/next-notice/decode-text.ts';
import { nextNoticeText } from '#src/staff/next-notice/next-notice-text.ts';
import { nextNotice } from '#src/staff/next-notice/next-notice.ts';
import { UNSETTLED, unsettledIn } from '#src/registry/unsettled.ts';
import type { Catalogue } from '#src/registry/registry.ts';
import { CannotRun } from './command.ts';

/** What the command line gives. */
export interface NextNoticeOptions {
  policy: string;
  from?: string | undefined;
  text?: string | undefined;
}

/** A notice is some pages; a file that is far larger is none. */
const MOST_BYTES = 1024 * 1024;

/**
 * Writes the two files of a notice and says what is left to settle. Never writes over a file.
 * @throws CannotRun
 */
export function writeNextNotice(
  root: string,
  { policies }: Catalogue,
  options: NextNoticeOptions,
  day: string,
): string {
  const id = readId(options.policy, '--policy');
  const earlier = [...policies.keys()].filter((each) => each < id).at(-1);
  const from = options.from === undefined ? (earlier ?? [...policies.keys()].at(-1)) : readId(options.from, '--from');
  const record = from === undefined ? undefined : policies.get(from);
  const known = [...policies.keys()].join('、');
  if (from === undefined || known === '')
    throw new CannotRun(
      'data/policies/ 里没有读得了的通知可以作底：有文件的，先运行 npm run validate 并改正；一份也没有的，先取回一份（git log -- data/policies 看删去以前的版本，或从程序的来处复制）',
    );
  if (!record) throw new CannotRun(`没有 ${from} 这份通知可以作底，--from 可用：${known}`);
  if (options.text === undefined) throw new CannotRun('--text（新通知原文的文件，纯文本）尚未填写');
  refuseExisting(root, id);
  const yaml = readFileSync(resolve(root, `data/policies/${from}.yaml`), 'utf8')
    .replace(/^\ufeff/, '')
    .replaceAll('\r\n', '\n');
  const unsettled = unsettledIn(yaml).length;
  if (unsettled > 0)
    throw new CannotRun(`data/policies/${from}.yaml 里还有 ${unsettled} 处“${UNSETTLED.trim()}”，先定下再以它为底`);
  const { text, remark } = readText(options.text);
  const next = nextNotice(id, record, yaml, text, day);
  const remarks = [...(remark === undefined ? [] : [remark]), ...next.tidy.remarks];
  writeTogether([
    { path: resolve(root, next.files.notice), text: next.notice },
    { path: resolve(root, next.files.clauses), text: next.clauses },
  ]);
  return nextNoticeText({ ...next, tidy: { ...next.tidy, remarks } }, id, from);
}

function readId(written: string, option: string): string {
  const read = z.safeDecode(NoticeId, written);
  if (!read.success) throw new CannotRun(`${option} 应为通知的标识：年份，如 2025；同一年的第二次通知写作 2025-2`);
  return read.data;
}

function refuseExisting(root: string, id: string): void {
  const there = ['md', 'yaml']
    .map((kind) => `data/policies/${id}.${kind}`)
    .filter((path) => existsSync(resolve(root, path)));
  if (there.length > 0)
    throw new CannotRun(
      `已有 ${there.join('、')}，没有改动\n要重新生成的，先把它移到别处；同一年的第二次通知用 --policy ${id.slice(0, 4)}-2`,
    );
}

function readText(given: string) {
  const path = resolve(process.env['INIT_CWD'] ?? process.cwd(), given);
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (!stat) throw new CannotRun(`找不到 ${given}`);
  if (!stat.isFile() || stat.size > MOST_BYTES) throw new CannotRun(`${given} 不是普通文件，或超过 1 MB`);
  return decodeText(readFileSync(path));
}
