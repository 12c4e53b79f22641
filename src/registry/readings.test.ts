import { expect, test } from 'vitest';
import { isWithin } from './notice-lines.ts';
import { readingsOver, type Reading } from './readings.ts';

test.each([
  ['二、（一）2', '二、（一）2', true],
  ['二、（一）2', '二、（一）', true],
  ['二、（一）2', '二', true],
  ['二、（一）12', '二、（一）1', false],
  ['二、（一）2', '二、（二）', false],
  ['十二、1', '十', false],
  ['二、（十一）', '二、（一）', false],
  ['二十、1', '二', false],
  ['第三条', '第三条', true],
  ['第三十条', '第三', false],
])('%s within %s: %s', (citation, passage, within) => {
  expect(isWithin(citation, passage)).toBe(within);
});

test('a clause is read by its own readings and those of the passages it stands in', () => {
  const reading = (about: Partial<Reading>): Reading => ({
    says: '从宽',
    because: '措辞',
    status: '已确认',
    date: '2026-01-01',
    ...about,
  });
  const readings = [
    reading({ citation: '二、（一）' }),
    reading({ clause: 'charter' }),
    reading({ clause: 'goals' }),
    reading({ citation: '二、（二）' }),
  ];
  expect(readingsOver({ readings }, { id: 'goals', citation: '二、（一）1' })).toEqual([readings[0], readings[2]]);
  expect(readingsOver({}, { id: 'goals', citation: '二、（一）1' })).toEqual([]);
});
