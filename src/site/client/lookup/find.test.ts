import { describe, expect, test } from 'vitest';
import { nameOn } from '#src/registry/state/parties.ts';
import { stateOn } from '#src/registry/state/state-on.ts';
import { FIRST_LEAD, LEFT_CODE, longLife, OLD_NAME } from '#src/testing/long-life.ts';
import { rowOf } from '#src/views/list-row.ts';
import { reasonsFor, search } from '../list/search.ts';
import { NOTHING } from '../list/state.ts';
import { loadRegistry } from '#src/registry/load.ts';
import { readDataFolder } from '#src/registry/read.ts';
import { judgeRegister } from '#src/eligibility/judge.ts';
import { publish } from '#src/publication/publish.ts';
import { searchIndex, type SearchIndex } from '#src/views/search-index.ts';
import { entriesOf } from '../search/entries.ts';
import { findSubjects } from './find.ts';
import { stateListing } from './statement.ts';
import { USUAL } from '#src/testing/registers.ts';

const AS_OF = '2026-11-23';
const registry = loadRegistry(readDataFolder(USUAL));
const { judgements } = judgeRegister(registry, AS_OF);
const published = publish(registry.catalogue!, { judgements, decisions: registry.decisions }, { asOf: AS_OF });
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
  const acts = [
    { decision: 'a', kind: '列入培育名单' as const, date: '2024-08-05', content: { document: '连科〔2024〕52号' } },
    { decision: 'b', kind: '退出' as const, date: '2025-10-20', content: {} },
  ];
  expect(['2024-08-04', '2024-08-05', '2025-10-20'].map((on) => stateListing({ acts }, on, AS_OF))).toEqual([
    { state: '未在册', sentence: '2024年8月5日列入（连科〔2024〕52号），此前不在培育名单之内。' },
    { state: '在册', sentence: '2024年8月5日列入（连科〔2024〕52号），当日在培育名单之内。' },
    {
      state: '曾在册',
      sentence: '2024年8月5日列入（连科〔2024〕52号），2025年10月20日退出，退出当日起不再在册。',
    },
  ]);
  expect(stateListing({ acts: [] }, '2025-01-01', AS_OF)).toEqual({
    state: '未在册',
    sentence: '截至2026年11月23日没有列入过培育名单。',
  });
  const twice = [...acts, { decision: 'c', kind: '列入培育名单' as const, date: '2026-05-01', content: {} }];
  expect(stateListing({ acts: twice }, '2026-01-01', AS_OF).sentence).toBe(
    '2024年8月5日列入（连科〔2024〕52号），2025年10月20日退出，退出当日起不再在册；2026年5月1日再次列入。',
  );
  expect(stateListing({ acts: twice }, '2026-05-01', AS_OF)).toEqual({
    state: '在册',
    sentence: '2026年5月1日再次列入，当日在培育名单之内。',
  });
});

describe('over time', () => {
  const life = longLife().published;
  /** As the browser gets it: through JSON. */
  const lived = entriesOf(JSON.parse(JSON.stringify(searchIndex(life))) as SearchIndex);
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
      expect(told.standing === '在册', day).toBe(own.standing === '在册');
      expect(
        told.periods.map(({ from, until }) => [from, until]),
        day,
      ).toEqual(own.periods.map(({ from, until }) => [from, until]));
    }
    expect(entry.row).toEqual(rowOf(record));
    // The day of a change has what is new.
    expect(['2025-01-09', '2025-01-10'].map((day) => stateOn(entry.lived, day).name)).toEqual([
      OLD_NAME,
      entry.row.name,
    ]);
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
