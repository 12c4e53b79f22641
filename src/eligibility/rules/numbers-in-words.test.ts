/** What a rule says of itself stands over every notice: it names no number that a notice sets. */
import { expect, test } from 'vitest';
import { REGISTER_RULES, RULES } from './index.ts';
import { None } from './none.ts';

const NUMBER = /\d|[一二两三四五六七八九十]\s*[个家项名次日天年月亿万%％]/;

test.each(Object.values({ ...RULES, ...REGISTER_RULES }).filter(({ params }) => params !== None))(
  '$id names no number of a notice',
  ({ title, why }) => {
    // 上一年度 is what the figures of an application are of, whatever the notice.
    expect([title, why].map((text) => text.replace('上一年度', '')).filter((text) => NUMBER.test(text))).toEqual([]);
  },
);
