import { expect, test } from 'vitest';
import { z } from 'zod';
import { internal, shown } from '#schemas/field.ts';
import { leavesOf } from './secrets.ts';

const about = { label: '甲', help: '乙' };
const Inner = z.strictObject({ open: shown(z.string(), about) });
const Outer = z.strictObject({
  open: shown(z.array(Inner), about),
  closed: internal(z.array(Inner).optional(), about),
  unmarked: z.number(),
});

test('what stands below an internal field is internal, whatever it says itself; what is not marked public is not', () => {
  const value = { open: [{ open: '一' }], closed: [{ open: '二' }, { open: '三' }], unmarked: 4, unknown: '五' };
  expect([...leavesOf(Outer, value)]).toEqual([
    { text: '一', path: ['open', 0, 'open'], internal: false },
    { text: '二', path: ['closed', 0, 'open'], internal: true },
    { text: '三', path: ['closed', 1, 'open'], internal: true },
    { text: '4', path: ['unmarked'], internal: true },
  ]);
  expect([...leavesOf(Outer, { open: [], closed: undefined, unmarked: null })]).toEqual([]);
});
