/** Numbers as notices write them: 3 个, 三家, 5亿元, 50000 万元, 3%, 百分之三, 7月1日, 上一年度, 5 个工作日. */
import type { Quantity } from '../quantities.ts';
import { halfWidth } from '#schemas/written.ts';
import { numberIn, HAN_DIGITS } from './han-number.ts';

/** A number in a text: what it counts, its value (money in 万元, a day as MM-DD) and the words. */
export interface WrittenQuantity {
  quantity: Quantity;
  value: number | string;
  words: string;
  /** Whether the words bound it (不少于, 以上, 仅限, 前): the others only name something. */
  bounds: boolean;
}

const N = `(?:\\d[\\d,]*(?:\\.\\d+)?|[${HAN_DIGITS}]+(?:点[${HAN_DIGITS}]+)?)`;
const THINGS = '[个家项名条所户件人位支种份次类篇台套]';
const isDigits = (text: string) => /^\d/.test(text);

interface Form {
  quantity: Quantity;
  form: RegExp;
  /** Undefined for what only looks like it. */
  read: (groups: string[]) => number | string | undefined;
}

const pad = (n: number) => String(n).padStart(2, '0');
const monthDay = (month: number, day: number) =>
  month >= 1 && month <= 12 && day >= 1 && day <= 31 ? `${pad(month)}-${pad(day)}` : undefined;
const lastDay = (month: number) => monthDay(month, new Date(Date.UTC(2024, month, 0)).getUTCDate());
const MONEY_UNITS: Readonly<Record<string, number>> = { 亿: 10_000, 千万: 1000, 百万: 100, 十万: 10, 万: 1, 千: 0.1 };
const UNITS: Readonly<Record<string, number>> = { 亿: 100_000_000, 万: 10_000 };
/** Decimals meet decimals: 2.3 × 10000 is 23000, not 22999.999…. */
const rounded = (value: number) => Math.round(value * 1e6) / 1e6;

/** The more telling first: 5 个工作日 is no count of things, 2024年 no number of years. */
const FORMS: readonly Form[] = [
  {
    quantity: 'day',
    form: new RegExp(`(${N}) ?月(?: ?(${N}) ?日|(底|末))`, 'g'),
    read: ([month = '', day, end]) => (end ? lastDay(numberIn(month)) : monthDay(numberIn(month), numberIn(day ?? ''))),
  },
  {
    quantity: 'day',
    form: /(?<!\d)(?:\d{4}-)?(\d{2})-(\d{2})(?!\d)/g,
    read: ([month, day]) => monthDay(Number(month), Number(day)),
  },
  { quantity: 'percent', form: new RegExp(`百分之(${N})`, 'g'), read: ([n = '']) => numberIn(n) },
  { quantity: 'percent', form: new RegExp(`千分之(${N})`, 'g'), read: ([n = '']) => rounded(numberIn(n) / 10) },
  { quantity: 'percent', form: new RegExp(`(${N}) ?(?:%|％|个百分点)`, 'g'), read: ([n = '']) => numberIn(n) },
  { quantity: 'percent', form: new RegExp(`(${N}) ?‰`, 'g'), read: ([n = '']) => rounded(numberIn(n) / 10) },
  {
    quantity: 'money',
    form: new RegExp(`(\\d[\\d,]*(?:\\.\\d+)?) ?亿 ?(\\d[\\d,]*(?:\\.\\d+)?) ?万元?`, 'g'),
    read: ([more = '', less = '']) => rounded(numberIn(more) * 10_000 + numberIn(less)),
  },
  {
    quantity: 'money',
    // 3 万人 is no money; 5 亿 by itself is.
    form: new RegExp(
      `(${N}) ?(亿|千万|百万|十万|万|千)?(?: ?元|(?<=[亿万])(?![${HAN_DIGITS}人个家户名项只亩吨件册]))`,
      'g',
    ),
    read: ([n = '', unit]) => {
      const value = rounded(unit ? numberIn(n) * (MONEY_UNITS[unit] ?? 1) : numberIn(n) / 10_000);
      return value > 0 ? value : undefined;
    },
  },
  { quantity: 'workingDays', form: new RegExp(`(${N}) ?个?工作[日天]`, 'g'), read: ([n = '']) => numberIn(n) },
  { quantity: 'days', form: new RegExp(`(${N}) ?(?:个?(?:自然|日历)日|天|日)`, 'g'), read: ([n = '']) => numberIn(n) },
  { quantity: 'years', form: /上上一?年度?|前年/g, read: () => 2 },
  { quantity: 'years', form: /(?:上|前)一?(?:年度|会计年度|自然年|年)|去年/g, read: () => 1 },
  {
    quantity: 'years',
    form: new RegExp(`(${N}) ?个?年度?`, 'g'),
    read: ([n = '']) => (numberIn(n) < 1000 ? numberIn(n) : undefined),
  },
  {
    quantity: 'count',
    form: new RegExp(`(?<![第〔\\d.+])(${N})(?![\\d〕]|号) ?([万亿]?)((?: ?${THINGS})?)`, 'g'),
    // 一 of 一批 or 统一 counts nothing: characters need a word for what they count, digits do not.
    read: ([n = '', unit = '', things = '']) =>
      isDigits(n) || things !== '' ? numberIn(n) * (UNITS[unit] ?? 1) || undefined : undefined,
  },
];

const BEFORE = /不[少低多高大小迟晚]于|不得?超[过出]|至[少多]|最[少多低高迟晚]|仅限|[只仅]能|限于?|达到?|超过|满足?/;
const BEHIND = /^[^，。；、]{0,4}(?:以[上下内前]|之[内前]|前|止)/;

/** Every number in a text, in its order. */
export function quantitiesIn(written: string): WrittenQuantity[] {
  // As long as the text itself, so that places stay.
  const text = halfWidth(written);
  // What only looks like a number of a kind is none of the kinds after it either: 2024 年 is no count.
  const found: (Omit<WrittenQuantity, 'value' | 'bounds'> & {
    value: number | string | undefined;
    start: number;
    end: number;
  })[] = [];
  for (const { quantity, form, read } of FORMS)
    for (const match of text.matchAll(form)) {
      const [words, ...groups] = match;
      const [start, end] = [match.index, match.index + words.length];
      if (found.some((other) => start < other.end && other.start < end)) continue;
      found.push({ quantity, value: read(groups), words: written.slice(start, end), start, end });
    }
  const read = found.flatMap(({ value, ...each }) => (value === undefined ? [] : [{ ...each, value }]));
  read.sort((a, b) => a.start - b.start);
  return read.map(({ start, end, ...each }, i) => {
    const clause = text.slice(Math.max(read[i - 1]?.end ?? 0, startOfClause(text, start)), start);
    return { ...each, bounds: BEFORE.test(clause) || BEHIND.test(text.slice(end)) };
  });
}

const startOfClause = (text: string, before: number) =>
  Math.max(...['，', '。', '；', '：'].map((mark) => text.lastIndexOf(mark, before - 1) + 1), 0);

/** The form of a number in a finding: 3, 50000 万元, 3%, 7月1日, 3 年. */
export function inWords(quantity: Quantity, value: number | string): string {
  switch (quantity) {
    case 'count':
      return String(value);
    case 'money':
      return `${value} 万元`;
    case 'percent':
      return `${value}%`;
    case 'day':
      return String(value).split('-').map(Number).join('月') + '日';
    case 'years':
      return `${value} 年`;
    case 'days':
      return `${value} 天`;
    case 'workingDays':
      return `${value} 个工作日`;
  }
}
