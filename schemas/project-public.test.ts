import { expect, test } from 'vitest';
import { z } from 'zod';
import { internal, shown } from '#schemas/field.ts';
import { projectPublic } from './project-public.ts';

const about = { label: '甲', help: '乙' };
const Inner = z.strictObject({ open: shown(z.string(), about), shut: internal(z.string(), about) });
const Whole = z.strictObject({
  open: shown(z.string(), about),
  shut: internal(z.string(), about),
  unsaid: z.string(),
  list: shown(z.array(Inner).optional(), about),
  shutList: internal(z.array(Inner), about),
  part: shown(Inner.optional(), about),
  shutPart: internal(Inner, about),
  words: shown(z.array(z.string()), about),
});

const inner = { open: '公开', shut: '内部' };
const whole = {
  open: '公开',
  shut: '内部',
  unsaid: '未声明',
  list: [inner, inner],
  shutList: [inner],
  part: inner,
  shutPart: inner,
  words: ['一', '二'],
};

test('public fields at every depth; what is internal, below something internal, or does not say, stays behind', () => {
  expect(projectPublic(Whole, whole)).toEqual({
    open: '公开',
    list: [{ open: '公开' }, { open: '公开' }],
    part: { open: '公开' },
    words: ['一', '二'],
  });
});

test('what is not there is not mentioned', () => {
  const { list: _, part: __, ...rest } = whole;
  expect(Object.keys(projectPublic(Whole, rest))).toEqual(['open', 'words']);
  expect(Object.keys(projectPublic(Whole, { ...rest, part: undefined }))).toEqual(['open', 'words']);
});

test('a key the schema does not know is not copied', () => {
  expect(projectPublic(Inner, { ...inner, more: '多余' } as typeof inner)).toEqual({ open: '公开' });
});
