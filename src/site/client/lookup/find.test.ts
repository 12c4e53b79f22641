import { describe, expect, test } from 'vitest';
import { nameOn } from '#src/registry/state/parties.ts';
import { stateOn } from '#src/registry/state/state-on.ts';
import { FIRST_LEAD, LEFT_CODE, longLife, OLD_NAME } from '#src/testing/long-life.ts';
import { rowOf } from '#src/views/list-row.ts';
import { reasonsFor } from '../list/reasons.ts';
import { search } from '../list/search.ts';
import { NOTHING } from '../list/state.ts';
import { indexRead, usualEntries } from '#src/testing/usual-entries.ts';
import { entryOn } from '../search/entries.ts';
import { findSubjects } from './find.ts';

const AS_OF = '2026-11-23';
const entries = usualEntries();
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

describe('over time', () => {
  const life = longLife().published;
  const lived = indexRead(life);
  const [entry = expect.unreachable()] = lived;

  test('the index answers for every day as the published record does', () => {
    const [record = expect.unreachable()] = life.records;
    for (const day of ['2024-08-11', '2024-12-01', '2025-01-10', '2025-03-01', '2025-06-01', '2026-03-01', AS_OF]) {
      const [own, told] = [stateOn({ draft: record.alliance, acts: record.acts }, day), stateOn(entry.lived, day)];
      const parties = ({ name, lead, members }: typeof own) => [
        name,
        nameOn(lead?.value ?? {}, day),
        members.map(({ value }) => nameOn(value, day)),
      ];
      expect(parties(told), day).toEqual(parties(own));
      expect(told.standing, day).toBe(own.standing);
      expect(told.public, day).toBe(own.public);
      for (const kind of ['evaluation', 'rectification'] as const) {
        const [act, its] = [told[kind], own[kind]];
        expect([act?.decision, act?.date, act?.result?.result], day).toEqual([
          its?.decision,
          its?.date,
          its?.result?.result,
        ]);
      }
      expect(
        told.periods.map(({ from, until }) => [from, until]),
        day,
      ).toEqual(own.periods.map(({ from, until }) => [from, until]));
    }
    expect(entry.row).toEqual(rowOf(record));
    expect(entry.lived.acts.map(({ kind, date }) => [date, kind])).toEqual(
      record.steps.flatMap(({ act }) => (act ? [[act.date, act.kind]] : [])),
    );
    // The day of a change has what is new.
    expect(['2025-01-09', '2025-01-10'].map((day) => stateOn(entry.lived, day).name)).toEqual([
      OLD_NAME,
      entry.row.name,
    ]);
  });

  test('a row of any day is what was published on that day', () => {
    for (const asOf of [
      '2024-07-22',
      '2024-08-12',
      '2025-01-09',
      '2025-03-01',
      '2025-06-01',
      '2025-09-05',
      '2026-03-01',
      '2026-05-01',
    ]) {
      const then = longLife({}, { asOf }).published.records.map(rowOf);
      const rows = lived.flatMap((each) => entryOn(each, asOf)?.row ?? []);
      expect(rows, asOf).toEqual(then);
      const [past] = lived.flatMap((each) => entryOn(each, asOf) ?? []);
      expect([past?.stage, past?.facets.standing[0]], asOf).toEqual([
        longLife({}, { asOf }).published.records[0]?.stage,
        then[0]?.standing,
      ]);
    }
    expect(lived.map((each) => entryOn(each, '2024-07-21')?.row)).toEqual([undefined]);
  });

  test.each([
    ['its old name', OLD_NAME, 'alliance'],
    ['an old name of the first lead', '示例碳纤维有限公司', 'organisation'],
    ['the code of a member that left', LEFT_CODE, 'organisation'],
    ['a partner from abroad', '示例先进材料公司', 'organisation'],
  ])('it is found by %s', (_, query, kind) => {
    const { exact, subjects } = findSubjects(lived, query);
    expect({ exact, kinds: subjects.map((subject) => subject.kind) }).toEqual({ exact: true, kinds: [kind] });
  });

  test('organisations come with the days of their part', () => {
    const parts = (query: string) => {
      const [subject] = findSubjects(lived, query).subjects;
      if (subject?.kind !== 'organisation') return expect.unreachable();
      return subject.participations.map(({ part, from, until }) => [part, from, until]);
    };
    expect(parts(FIRST_LEAD)).toEqual([['牵头单位', undefined, '2025-06-01']]);
    expect(parts('示例新碳股份有限公司')).toEqual([['牵头单位', '2025-06-01', undefined]]);
    expect(parts(LEFT_CODE)).toEqual([['成员单位', undefined, '2025-03-01']]);
    expect(parts('示例先进材料公司')).toEqual([['成员单位', '2025-03-01', undefined]]);
  });

  test('the list is searched by old names too, and says why', () => {
    const hits = search(lived, { ...NOTHING, q: '旧名纤维' }).hits;
    expect(hits.map((hit) => reasonsFor(hit, ['旧名纤维']))).toEqual([[`曾用名：${OLD_NAME}`]]);
    expect(search(lived, { ...NOTHING, q: '示例复材' }).hits).toEqual([]);
    expect(search(lived, { ...NOTHING, standing: '限期整改' }).hits).toHaveLength(1);
  });
});
