/** Numbers, years and sums of money, each a codec from the written text. */
import { z } from 'zod';
import { Unreadable, written, writtenText } from './written.ts';

const number = (text: string) => Number(text);

/** A year of four digits. */
export const Year = written({
  output: z.number(),
  read: (value) => (/^20\d{2}年?$/.test(value) ? number(value.slice(0, 4)) : new Unreadable('不是年份', '写作 2024')),
  write: String,
  editor: { type: ['integer', 'string'], pattern: '^20\\d{2}$', minimum: 2000, maximum: 2099 },
});

/** A notice's id, which is the batch it opens: the year, or `2024-2` for the second notice of a year. */
export const NoticeId = writtenText(
  (value) => {
    const [, year, round] = /^(20\d{2})(?:年|[-—－]([2-9]))?$/.exec(value) ?? [];
    if (year === undefined) return new Unreadable('不是批次', '写年份，如 2024；同一年的第二批写作 2024-2');
    return round === undefined ? year : `${year}-${round}`;
  },
  {
    type: ['integer', 'string'],
    pattern: '^20\\d{2}(-[2-9])?$',
    patternErrorMessage: '批次写作 2024；同一年的第二批写作 2024-2',
    minimum: 2000,
    maximum: 2099,
  },
);

/** A whole number, 0 to 9,999. */
export const Count = written({
  output: z.number(),
  read: (value) => (/^\d{1,4}$/.test(value) ? number(value) : new Unreadable('不是整数', '写作 3')),
  write: String,
  editor: { type: ['integer', 'string'] },
});

/** A decimal number such as a percentage, at most four digits before and four after the point. */
export const Decimal = written({
  output: z.number(),
  read: (value) => (/^\d{1,4}(\.\d{1,4})?$/.test(value) ? number(value) : new Unreadable('不是数', '写作 3 或 3.5')),
  write: String,
  editor: { type: ['number', 'string'] },
});

/** `true` or `false`. */
export const Flag = written({
  output: z.boolean(),
  read: (value) =>
    value === 'true' ? true : value === 'false' ? false : new Unreadable('不是 true 或 false', 'true 或 false'),
  write: String,
  editor: { type: ['boolean', 'string'] },
});

const UNITS: Record<string, number> = { '': 6, 万: 6, 万元: 6, 亿: 10, 亿元: 10, 元: 2 };

/**
 * Money in 万元, a number of at most six decimals (0.01 元). `82,000`, `8.2亿元` and `5000万` are read too, exactly:
 * the text is shifted as decimal digits, never multiplied as a float.
 */
export const Money = written({
  output: z.number(),
  read: (value) => {
    const needed = '以万元为单位的数，写作 82000；1 亿元写作 10000';
    const found = /^(\d{1,15}|\d{1,3}(?:[,，]\d{3})+)(?:\.(\d{1,10}))?\s*(万元|万|亿元|亿|元)?$/.exec(value);
    if (!found) return new Unreadable('不是金额', needed);
    const shift = UNITS[found[3] ?? ''] ?? 6;
    const fraction = (found[2] ?? '').replace(/0+$/, '');
    if (fraction.length > shift) return new Unreadable('小数位过多', '精确到分');
    const fen = BigInt(`${(found[1] ?? '').replace(/[,，]/g, '')}${fraction.padEnd(shift, '0')}`);
    return fen > 10n ** 15n ? new Unreadable('金额过大', needed) : Number(fen) / 1e6;
  },
  write: (value) => moneyText(value),
  editor: { type: ['number', 'string'], minimum: 0, description: '万元' },
});

/** An amount in 万元 as a whole number of 分 (0.01 元), so that comparisons and ratios are exact. */
export const inFen = (money: number): bigint => BigInt(Math.round(money * 1e6));

/** A part of a sum in percent, cut (not rounded) after four decimals, so that 2.99999 does not read as 3; none of 0. */
export const percentOf = (part: number, sum: number): string | undefined =>
  inFen(sum) === 0n ? undefined : String(Number((inFen(part) * 1_000_000n) / inFen(sum)) / 10000);

const moneyText = (value: number) => {
  const fen = inFen(value).toString().padStart(7, '0');
  return `${fen.slice(0, -6)}.${fen.slice(-6)}`.replace(/\.?0+$/, '');
};
