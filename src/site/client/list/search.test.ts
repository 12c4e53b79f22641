import { expect, test } from 'vitest';
import { loadRegistry } from '#src/registry/load.ts';
import { readDataFolder } from '#src/registry/read.ts';
import { judgeRegister } from '#src/eligibility/judge.ts';
import { publish } from '#src/publication/publish.ts';
import { rowOf } from '#src/views/list-row.ts';
import { searchIndex, type SearchIndex } from '#src/views/search-index.ts';
import { searchWords } from '#src/views/search-text.ts';
import { entriesOf } from '../search/entries.ts';
import { reasonsFor } from './reasons.ts';
import { search } from './search.ts';
import { NOTHING, type ListState } from './state.ts';
import { USUAL } from '#src/testing/registers.ts';

const registry = loadRegistry(readDataFolder(USUAL));
const AS_OF = '2026-11-23';
const { judgements } = judgeRegister(registry, AS_OF);
const published = publish(registry.catalogue!, { judgements, decisions: registry.decisions }, { asOf: AS_OF });
/** As the browser gets it: through JSON. */
const entries = entriesOf(JSON.parse(JSON.stringify(searchIndex(published))) as SearchIndex);
const find = (state: Partial<ListState>) => search(entries, { ...NOTHING, standing: '全部', ...state });
const ids = (state: Partial<ListState>) => find(state).hits.map(({ row }) => row.id);

test('the index gives back every row as the page shows it, in the order of the page', () => {
  expect(entries.map(({ row }) => row)).toEqual(published.records.map(rowOf));
  expect(ids({})).toEqual(published.records.map(({ id }) => id));
});

test.each([
  ['the name', '大尺寸石英坩埚'],
  ['the lead', '示例石英科技有限公司'],
  ['a member', '示例陶瓷与玻璃学院'],
  ['the lead’s credit code', '91320722859388781F'],
  ['part of a member’s code, lower case', '13306009431981048'.toLowerCase()],
  ['a task', '坩埚高温性能测试台'],
  ['board, industry and member together', '东海 硅材料 晶体生长'],
  ['full width and other brackets', '大尺寸石英坩埚创新联合体 (示例)　３６英寸'],
])('finds an alliance by %s', (_, q) => expect(ids({ q })).toContain('quartz-crucibles'));

test.each([
  ['a word that is nowhere', '石英坩埚 不存在'],
  ['one word over two facts', '示例陶瓷与玻璃学院12370100974045143J'],
])('does not find it by %s', (_, q) => expect(ids({ q })).toEqual([]));

test('without a standing asked for, those on the list are found; of the others it is told how many fit', () => {
  const listed = published.records.filter(({ standing }) => standing === '在册').map(({ id }) => id);
  expect(ids({ standing: '' })).toEqual(listed);
  expect(listed.length).toBeLessThan(published.records.length);
  expect(ids({ q: '大尺寸石英坩埚', standing: '' })).toEqual([]);
  expect(find({ q: '大尺寸石英坩埚', standing: '' }).counts.standing.get('已退出')).toBe(1);
});

test('filters and words all count', () => {
  const expected = published.records.filter(
    ({ district, lead, standing }) => district.id === 'gaoxin' && lead.kind === '创新型领军企业' && standing === '在册',
  );
  expect(ids({ district: 'gaoxin', lead: '创新型领军企业', standing: '' })).toEqual(expected.map(({ id }) => id));
  expect(ids({ batch: '1999' })).toEqual([]);
});

test('those on the list with an open 限期整改 can be asked for too', () => {
  const expected = published.records.filter(({ rectification }) => rectification !== undefined).map(({ id }) => id);
  expect(expected.length).toBeGreaterThan(0);
  expect(ids({ standing: '限期整改' })).toEqual(expected);
});

test('counts and ways out are what a search would give', () => {
  const state = { ...NOTHING, q: '示例', district: 'gaoxin', industry: 'biomedicine', batch: '2024', standing: '全部' };
  const { counts, without } = search(entries, state);
  for (const [district] of entries.map(({ facets }) => facets.district))
    expect(counts.district.get(district ?? '') ?? 0).toBe(ids({ ...state, district: district ?? '' }).length);
  for (const standing of ['在册', '公示', '限期整改'])
    expect(counts.standing.get(standing) ?? 0).toBe(ids({ ...state, standing }).length);
  for (const key of ['q', 'district', 'industry', 'batch'] as const)
    expect(without[key]).toBe(ids({ ...state, [key]: '' }).length);
});

test('says where a word stands that the row does not show', () => {
  const entry = entries.find(({ row }) => row.id === 'quartz-crucibles')!;
  const reasons = (q: string) => reasonsFor(entry, searchWords(q));
  expect(reasons('石英坩埚 东海')).toEqual([]);
  expect(reasons('陶瓷与玻璃')).toEqual(['成员：示例陶瓷与玻璃学院']);
  expect(reasons('12370100974045143j 测试台')).toEqual([
    '成员：示例陶瓷与玻璃学院 12370100974045143J',
    '任务：坩埚高温性能测试台',
  ]);
  expect(reasons('91320722859388781F')).toEqual(['牵头单位信用代码：91320722859388781F']);
});
