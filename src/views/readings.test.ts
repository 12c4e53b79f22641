import { expect, test } from 'vitest';
import { loadPublication } from '#src/publication/load-publication.ts';
import { USUAL } from '#src/testing/registers.ts';
import { decidesWhatMust, readingOf, readingPlace } from './readings.ts';

const [notice = expect.unreachable()] = loadPublication(USUAL, { asOf: '2026-11-23' }).policies;
const reading = { says: '从宽', because: '措辞', status: '待市局确认' as const, date: '2026-01-01' };

test('a reading is told with the words it is about, and has a place of its own', () => {
  const of = (about: { clause?: string; citation?: string }) => readingOf(notice, { ...reading, ...about });
  expect(of({ clause: 'members-at-least-three' })).toEqual({
    citation: '二、（一）2',
    text: '成员单位原则上不少于 3 个',
  });
  expect(of({ citation: '二、（一）' })).toEqual({ citation: '二、（一）', text: '组建创新联合体一般应满足以下条件' });
  expect(of({ citation: '二、（一）2' })).toEqual({ citation: '二、（一）2', text: '' });
  expect(readingPlace('2024', { ...reading, clause: 'charter' })).toBe('/policies/2024/#reading-charter');
  expect(readingPlace('2024', { ...reading, citation: '二、（一） 2' })).toBe('/policies/2024/#reading-2-1-2');
  expect(readingPlace('2024', { ...reading, citation: '第三条' })).toBe('/policies/2024/#reading-n3');
});

test('what 必须 is may be so by a reading of the clause or of the passage it stands in, and of no other', () => {
  const decides = (about: { clause?: string; citation?: string }) =>
    decidesWhatMust({ ...notice, policy: { ...notice.policy, readings: [{ ...reading, ...about }] } });
  expect(decides({ citation: '二、（一）' })).toBe(true);
  expect(decides({ clause: 'charter' })).toBe(true);
  expect(decides({ clause: 'members-at-least-three' })).toBe(false);
  expect(decides({ citation: '三' })).toBe(false);
});
