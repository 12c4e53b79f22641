/** What stands above and below a notice's text: letterhead, number, title, the day it was issued. */
import { z } from 'zod';
import { IsoDate } from '#schemas/day-fields.ts';
import { NoticeNumber } from '#schemas/notice-number.ts';

export interface Head {
  /** The whole notice, a paragraph a line and an empty line between two; number and title as they are found there. */
  notice: string;
  document?: string;
  title?: string;
  issuer?: string;
  issued?: string;
}

const NUMBER =
  /[一-龥]{2,12} ?[[［【(（〈《﹝〔]20\d{2}[\]］】)）〉》﹞〕] ?第?[0-9]\d{0,3} ?号|[一-龥]{2,30} ?20\d{2} ?年 ?第 ?\d{1,4} ?号/;
const KIND = /(?:通知|意见|办法|公告|方案|细则|规定)$/;
const PART = /^(?:[一二三四五六七八九十]+、|第[一二三四五六七八九十]+[章条]|[（(]一[）)]|1[.、])/;
const HAN_DAY = /^([二〇○零一三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日$/;

/** Paragraphs with the number and the title on a line each. */
export function headOf(paragraphs: readonly string[]): Head {
  const first = paragraphs.findIndex((text) => PART.test(text));
  const top = first < 0 ? paragraphs.length : first;
  const head = paragraphs.slice(0, top);
  const numberAt = head.findIndex((text) => NUMBER.test(text) && text.length < 40);
  const written = NUMBER.exec(head[numberAt] ?? '')?.[0] ?? '';
  const read = z.safeDecode(NoticeNumber, written);
  const document = read.success ? read.data : undefined;
  const title = titleIn(head, document === undefined ? 0 : numberAt + 1);
  const lines = head.flatMap((text, i) => {
    if (i === numberAt && document !== undefined) return [document];
    if (title && i > title.from && i < title.to) return [];
    return title && i === title.from ? [title.text] : [text];
  });
  const letterhead = document !== undefined && numberAt > 0 ? /^(.{4,30}?)文件/.exec(head[0] ?? '')?.[1] : undefined;
  const issued = dayIn(paragraphs.slice(top));
  return {
    notice: `${[...lines, ...paragraphs.slice(top)].join('\n\n')}\n`,
    ...(document === undefined ? {} : { document }),
    ...(title ? { title: title.text } : {}),
    ...(letterhead ? { issuer: letterhead } : {}),
    ...(issued === undefined ? {} : { issued }),
  };
}

/** From the number to the line that ends in 通知: a long title is set in several lines. */
function titleIn(head: readonly string[], begin: number): { from: number; to: number; text: string } | undefined {
  const last = head.findIndex((text, i) => i >= begin && KIND.test(text));
  if (last < 0 || last > begin + 4) return undefined;
  const from = begin === 0 ? last : begin;
  const text = head
    .slice(from, last + 1)
    .join('')
    .replace(/(?<=[一-龥]) (?=[一-龥])/g, '');
  return /[。：]/.test(text) ? undefined : { from, to: last + 1, text };
}

/** A day on a line of its own, as under a signature. */
function dayIn(paragraphs: readonly string[]): string | undefined {
  for (const text of paragraphs) {
    const read = z.safeDecode(IsoDate, inDigits(text.replaceAll(' ', '')));
    if (read.success && text.endsWith('日')) return read.data;
  }
  return undefined;
}

const DIGITS = '零一二三四五六七八九';

function inDigits(text: string): string {
  const [found, year = '', month = '', day = ''] = HAN_DAY.exec(text) ?? [];
  if (found === undefined) return text;
  const digit = (han: string) => Math.max(0, DIGITS.indexOf(han));
  const below = (han: string) => {
    const [tens = '', ones = ''] = han.includes('十') ? han.split('十') : ['零', han];
    return (tens === '' ? 1 : digit(tens)) * 10 + (ones === '' ? 0 : digit(ones));
  };
  return `${[...year].map(digit).join('')}年${below(month)}月${below(day)}日`;
}
