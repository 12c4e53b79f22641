import { expect, test } from 'vitest';
import { loadPublication } from '#src/publication/load-publication.ts';
import { crosses, overlap, type Box } from './geometry.ts';
import { madeUp, member, numbersIn, WORDS } from '#src/testing/made-up.ts';
import { membersHub, membersTakeaway } from './members-hub.ts';
import { USUAL } from '#src/testing/registers.ts';

const sample = loadPublication(USUAL, { asOf: '2026-11-23' }).records;
const long = '示例高端医药制剂与新型给药系统产业技术创新研究院（连云港）股份有限公司';
const KINDS = ['企业', '高校', '新型研发机构', '科研院所', '其他'] as const;
const crowd = (count: number, name: string) =>
  madeUp({
    id: `crowd-${count}`,
    lead: { name },
    members: Array.from({ length: count }, (_, i) => member(`${i}`, KINDS[i % 5], i % 2 ? name : '示例大学')),
  });
const crowds = Array.from({ length: 14 }, (_, i) => [crowd(i + 1, long), crowd(i + 1, '示例公司')]).flat();

test.each([...sample, ...crowds].map((record) => ({ id: record.id, record })))(
  '$id: no label touches another or a spoke, and all is within the picture',
  ({ record }) => {
    const hub = membersHub(record);
    if (!hub) throw new Error('no picture');
    const labels: Box[] = hub.members.flatMap(({ name, kind }) => [name.box, kind.box]);
    const boxes = [...labels, hub.lead.box];
    for (const [i, box] of boxes.entries()) {
      for (const other of boxes.slice(i + 1)) expect(overlap(box, other)).toBe(false);
      expect(box.x).toBeGreaterThanOrEqual(-1);
      expect(box.y).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(hub.width + 1);
      expect(box.y + box.height).toBeLessThanOrEqual(hub.height);
    }
    for (const { spoke } of hub.members)
      for (const label of labels) expect(crosses(spoke.from, spoke.to, label)).toBe(false);
    expect(numbersIn(hub).every(Number.isFinite)).toBe(true);
    // At the least width it is shown at, 48 rem, the smallest text is at least 12 px.
    expect(hub.smallSize * Math.min(1, 768 / hub.width)).toBeGreaterThanOrEqual(12);
  },
);

test('the same record gives the same picture, names link to their pages', () => {
  for (const record of sample) expect(membersHub(record)).toEqual(membersHub(structuredClone(record)));
  const hub = membersHub(crowd(2, '示例公司'));
  expect(hub?.members.map(({ href }) => href)).toEqual(['/organisations/1/', '/organisations/0/']);
});

test('no picture without members or with more than can be read', () => {
  expect(membersHub(crowd(0, '示例公司'))).toBeUndefined();
  expect(membersHub(crowd(15, '示例公司'))).toBeUndefined();
});

test('says who takes part', () => {
  const members = [member('1'), member('2', '高校'), member('3'), member('4', '新型研发机构'), member('5', '其他')];
  expect(membersTakeaway(madeUp({ id: 'a', members }))).toBe(
    '一家行业龙头企业牵头，1 家高校、1 家新型研发机构、2 家企业、1 家其他单位参加。',
  );
  expect(membersTakeaway(madeUp({ id: 'a' }))).toBe('一家行业龙头企业牵头，尚无成员单位。');
});

test('research comes first, whatever the notice calls it, and a kind it does not have last', () => {
  const vocabulary: typeof WORDS = {
    ...WORDS,
    memberKinds: [
      { word: '配套企业', is: '企业' },
      { word: '研究院', is: '研究' },
    ],
  };
  const members = [member('1', '旧类别'), member('2', '配套企业'), member('3', '研究院')];
  const record = madeUp({ id: 'a', members, vocabulary });
  expect(membersTakeaway(record)).toContain('1 家研究院、1 家配套企业、1 家旧类别参加');
  expect(membersHub(record)?.members.map(({ mark }) => mark.solid)).toEqual([true, false, false]);
});
