import { expect, test } from 'vitest';
import { indexRead } from '#src/testing/usual-entries.ts';
import { FIRST_LEAD, LEFT_CODE, longLife } from '#src/testing/long-life.ts';
import { findSubjects } from './find.ts';
import { partOn } from './parts.ts';

const lived = indexRead(longLife().published);

function part(query: string, day: string, standing: '在册' | '申报' = '在册') {
  const [subject] = findSubjects(lived, query).subjects;
  return subject?.kind === 'organisation' ? partOn(subject.participations, day, standing) : expect.unreachable();
}

test.each([
  [FIRST_LEAD, '2025-05-31', true, '当日为牵头单位，组建时起；2025年6月1日起不再牵头'],
  [FIRST_LEAD, '2025-06-01', false, '当日不在其中：2025年6月1日起不再牵头，此前为牵头单位'],
  ['示例新碳股份有限公司', '2025-05-31', false, '当日不在其中：2025年6月1日起牵头'],
  ['示例新碳股份有限公司', '2025-06-01', true, '当日为牵头单位，2025年6月1日起'],
  [LEFT_CODE, '2025-02-28', true, '当日为成员单位，组建时起；2025年3月1日退出'],
  [LEFT_CODE, '2025-03-01', false, '当日不在其中：2025年3月1日退出，此前为成员单位'],
  ['示例先进材料公司', '2025-02-28', false, '当日不在其中：2025年3月1日加入'],
  ['示例先进材料公司', '2025-03-01', true, '当日为成员单位，2025年3月1日起'],
])('%s on %s', (query, day, isPart, words) => expect(part(query, day)).toEqual({ isPart, words }));

test('before the alliance was public nobody is said to have been part of it on the day', () => {
  expect(part(LEFT_CODE, '2024-01-01', '申报')).toEqual({
    isPart: false,
    words: '成员单位，组建时起；2025年3月1日退出',
  });
});
