import { expect, test } from 'vitest';
import { inert } from './columns.ts';

test.each(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'])(
  'text that begins with %j gets an apostrophe',
  (sign) => {
    expect(inert(`${sign}甲`)).toBe(`'${sign}甲`);
    expect(inert(`甲${sign}`)).toBe(`甲${sign}`);
  },
);
