/** The day a notice was issued is the one below its signature, where it has one. */
import { chineseDate } from '#src/dates.ts';
import type { NoticeLine } from '#src/registry/notice-lines.ts';
import { numberIn } from './han-number.ts';
import type { Checked, Slip } from './slip.ts';

const DATE = /^([\d二〇零一三四五六七八九]{4}) ?年 ?([\d一二三四五六七八九十]+) ?月 ?([\d一二三四五六七八九十]+) ?日$/;

/** The line of the date: the last before the list of annexes; as documents are laid out, below that list and before the first annex. */
function signedOn(lines: readonly NoticeLine[]): string | undefined {
  const before = lines.findLast(({ text, kind }) => kind !== 'attachment' && DATE.test(text));
  if (before) return before.text;
  const [, ...behind] = lines.filter(({ kind }) => kind === 'attachment');
  const annex = behind.findIndex(({ text }) => text.startsWith('附件'));
  return behind.slice(0, annex < 0 ? undefined : annex).find(({ text }) => DATE.test(text))?.text;
}

export function issueDateSlips({ policy: { issued }, notice }: Checked): Slip[] {
  const signed = notice && signedOn(notice.lines);
  if (issued === undefined || signed === undefined) return [];
  const there = (DATE.exec(signed) ?? [])
    .slice(1)
    .map((part) => String(numberIn(part)).padStart(2, '0'))
    .join('-');
  if (there === issued) return [];
  return [
    {
      at: { path: ['issued'] },
      message: `成文日期是${chineseDate(issued)}，通知落款是“${signed}”`,
      found: issued,
      needed: there,
      fix: `改成 issued: ${there}`,
    },
  ];
}
