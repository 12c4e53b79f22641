import { expect, test } from 'vitest';
import { loadRegistry } from '#src/registry/load.ts';
import { readDataFolder } from '#src/registry/read.ts';
import { judgeRegister } from '#src/eligibility/judge.ts';
import { publish } from '#src/publication/publish.ts';
import { searchIndex } from '#src/views/search-index.ts';
import { entriesOf } from '../search/entries.ts';
import { findSubjects } from './find.ts';
import { stateListing } from './statement.ts';
import { USUAL } from '#src/testing/registers.ts';

const AS_OF = '2026-11-23';
const registry = loadRegistry(readDataFolder(USUAL));
const published = publish(registry.catalogue!, judgeRegister(registry, AS_OF).judgements, { asOf: AS_OF });
const entries = entriesOf(searchIndex(published));
const find = (query: string) => findSubjects(entries, query);

test.each([
  ['an alliance by its full name', '连云港市大尺寸石英坩埚创新联合体（示例）', 'alliance'],
  ['an alliance with other brackets and spaces', '连云港市 大尺寸石英坩埚创新联合体(示例)', 'alliance'],
  ['a lead by its name', '示例石英科技有限公司', 'organisation'],
  ['a member by its name', '示例陶瓷与玻璃学院', 'organisation'],
  ['a member by its code, full width', '１２３７０１００974045143j', 'organisation'],
])('finds %s', (_, query, kind) => {
  const { exact, subjects } = find(query);
  expect({ exact, kinds: subjects.map((subject) => subject.kind) }).toEqual({ exact: true, kinds: [kind] });
});

test('an organisation comes with all it takes part in, and as what', () => {
  const [subject] = find('91320722859388781F').subjects;
  const parts = subject?.kind === 'organisation' ? subject.participations : [];
  expect(parts.map(({ entry, part }) => [entry.row.id, part])).toEqual([
    ['quartz-devices', '牵头单位'],
    ['quartz-crucibles', '牵头单位'],
  ]);
});

test('part of a name finds all that hold it, and nothing finds nobody', () => {
  const { exact, subjects } = find('石英');
  expect(exact).toBe(false);
  expect(subjects.length).toBeGreaterThan(2);
  expect(subjects.every(({ name }) => name.includes('石英'))).toBe(true);
  expect(find('大尺寸 坩埚').subjects.map(({ name }) => name)).toEqual(['连云港市大尺寸石英坩埚创新联合体（示例）']);
  for (const query of ['不存在的单位', '', '　', '，']) expect(find(query)).toEqual({ exact: false, subjects: [] });
});

test('states in words', () => {
  const listing = {
    entered: { date: '2024-08-05', document: '连科〔2024〕52号' },
    exited: { date: '2025-10-20', document: undefined },
  };
  expect(['2024-08-04', '2024-08-05', '2025-10-20'].map((on) => stateListing(listing, on, AS_OF))).toEqual([
    { state: '未在册', sentence: '2024年8月5日列入（连科〔2024〕52号），此前不在培育名单之内。' },
    { state: '在册', sentence: '2024年8月5日列入（连科〔2024〕52号），当日在培育名单之内。' },
    {
      state: '曾在册',
      sentence: '2024年8月5日列入（连科〔2024〕52号），2025年10月20日退出，退出当日起不再在册。',
    },
  ]);
  expect(stateListing({}, '2025-01-01', AS_OF)).toEqual({
    state: '未在册',
    sentence: '截至2026年11月23日没有列入过培育名单。',
  });
});
