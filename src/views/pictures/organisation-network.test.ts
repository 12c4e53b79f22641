import { expect, test } from 'vitest';
import { loadPublication } from '#src/publication/load-publication.ts';
import { crosses, overlap } from './geometry.ts';
import { madeUp, member, numbersIn, shuffles } from '#src/testing/made-up.ts';
import { organisationNetwork } from './organisation-network.ts';
import { sharedOrganisations, sharedTakeaway, shortName } from './shared-organisations.ts';
import { USUAL } from '#src/testing/registers.ts';

const CITY = '连云港市';
const sample = loadPublication(USUAL, { asOf: '2026-11-23' }).records;
const university = member('U', '高校', '示例大学');
const records = [
  madeUp({ id: 'a', members: [university, member('1')] }),
  madeUp({ id: 'b', members: [university, member('2')] }),
  madeUp({ id: 'c', members: [member('3'), member('LEAD-a', '企业', '牵头a有限公司')] }),
  madeUp({ id: 'd', members: [member('4')] }),
];

test('shared organisations: those in two or more alliances, whether they lead or take part', () => {
  expect(
    sharedOrganisations(records).map(({ name, alliances }) => [
      name,
      ...alliances.map(({ id, leads }) => `${id}${leads ? '*' : ''}`),
    ]),
  ).toEqual([
    ['牵头a有限公司', 'a*', 'c'],
    ['示例大学', 'a', 'b'],
  ]);
});

test('says who connects whom', () => {
  const takeaway = (of: typeof records) => sharedTakeaway(sharedOrganisations(of), of.length);
  const more = [...records, madeUp({ id: 'e', members: [university] })];
  expect(takeaway(more)).toBe('5 个联合体中有 4 个由 2 家共享单位相连；示例大学参加最多，3 个。');
  expect(takeaway(records.slice(0, 2))).toBe('2 个联合体由 1 家共享单位相连；示例大学参加最多，2 个。');
  expect(takeaway(records.slice(0, 1))).toBe('没有同时参加两个以上联合体的单位。');
  expect(takeaway([])).toBe('没有同时参加两个以上联合体的单位。');
});

test('the sample: no box touches another, no line runs under one, the same in any order', () => {
  const view = organisationNetwork(sharedOrganisations(sample), CITY);
  if (!view) throw new Error('no picture');
  const boxes = [...view.organisations, ...view.alliances].map(({ box }) => box);
  for (const [i, box] of boxes.entries()) {
    for (const other of boxes.slice(i + 1)) expect(overlap(box, other)).toBe(false);
    expect(box.x >= 0 && box.y >= 0 && box.x + box.width <= view.width && box.y + box.height <= view.height).toBe(true);
    // A line may touch the boxes at its own two ends, and no other.
    const touching = view.lines.filter(({ from, to }) =>
      crosses(from, to, { ...box, x: box.x + 1, width: box.width - 2 }),
    );
    for (const { from, to } of touching) expect([from, to].some(({ x, y }) => near(box, x, y))).toBe(true);
  }
  // At the least width it is shown at, 58 rem, the smallest text is at least 12 px.
  expect(view.smallSize * Math.min(1, 928 / view.width)).toBeGreaterThanOrEqual(12);
  expect(numbersIn(view).every(Number.isFinite)).toBe(true);
  for (const other of shuffles(sample)) expect(organisationNetwork(sharedOrganisations(other), CITY)).toEqual(view);
});

const near = (box: { x: number; y: number; width: number; height: number }, x: number, y: number) =>
  x >= box.x - 6 && x <= box.x + box.width + 6 && y >= box.y - 6 && y <= box.y + box.height + 6;

test('as many as can be read; none where there is nothing to connect', () => {
  expect(organisationNetwork([], CITY)).toBeUndefined();
  const many = Array.from({ length: 60 }, (_, i) =>
    madeUp({ id: `m${i}`, members: [university, member(`g${i >> 1}`)] }),
  );
  const shared = sharedOrganisations(many);
  expect(shared).toHaveLength(31);
  expect(organisationNetwork(shared, CITY)).toBeUndefined();
  const view = organisationNetwork(shared.slice(1), CITY);
  expect(view?.shown).toBe(14);
  const crowded = organisationNetwork(sharedOrganisations(denselyShared()), CITY);
  expect((crowded?.organisations.length ?? 0) + (crowded?.alliances.length ?? 0)).toBe(44);
  const boxes = [...(crowded?.organisations ?? []), ...(crowded?.alliances ?? [])].map(({ box }) => box);
  expect(boxes.flatMap((box, i) => boxes.slice(i + 1).filter((other) => overlap(box, other)))).toEqual([]);
});

test('short names tell alliances apart', () => {
  expect(shortName('连云港市高端聚烯烃创新联合体（示例）', CITY)).toBe('高端聚烯烃');
  expect(shortName('连云港市药物制剂产业技术创新联合体', CITY)).toBe('药物制剂');
  expect(shortName('智慧城市创新联合体', CITY)).toBe('智慧城市');
  expect(shortName('连云港市创新联合体', CITY)).toBe('连云港市创新联合体');
});

/** 20 alliances with long names, each with 5 of 30 organisations with long names. */
const denselyShared = () =>
  Array.from({ length: 20 }, (_, i) =>
    madeUp({
      id: `重点产业链高端装备关键共性技术${String.fromCharCode(0x7532 + i)}`,
      members: Array.from({ length: 5 }, (__, j) =>
        member(
          `d${(i * 7 + j * 11) % 30}`,
          '新型研发机构',
          `连云港示例高端装备与先进制造技术研究院${(i * 7 + j * 11) % 30}号有限公司`,
        ),
      ),
    }),
  );
