/** Amounts as people say them, so that a slip of a zero is seen. */
import { Money } from '#schemas/number-fields.ts';
import { z } from 'zod';

/** 万元 from 1 亿 on in 亿元, e.g. `8.2 亿元`; undefined below, and for what is no amount. */
export function inWords(written: string): string | undefined {
  const read = z.safeDecode(Money, written as never);
  if (!read.success || read.data < 10_000) return undefined;
  return `${Number((read.data / 10_000).toFixed(4))} 亿元`;
}
