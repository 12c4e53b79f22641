import { expect, test } from 'vitest';
import { once } from './once.ts';

test('what was made of a thing is made once, also when nothing came of it', () => {
  const seen: object[] = [];
  const sizeOf = once((list: readonly number[]) => {
    seen.push(list);
    return list.length === 0 ? undefined : { size: list.length };
  });
  const [empty, other, same]: number[][] = [[], [1, 2], [1, 2]];
  expect([sizeOf(empty ?? []), sizeOf(empty ?? [])]).toEqual([undefined, undefined]);
  expect(sizeOf(other ?? [])).toBe(sizeOf(other ?? []));
  expect(sizeOf(same ?? [])).not.toBe(sizeOf(other ?? []));
  expect(seen).toEqual([empty, other, same]);
});
