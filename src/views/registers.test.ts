import { describe, expect, test } from 'vitest';
import { GATHERED } from '#src/testing/gathered.ts';
import type { ListedRegister } from '#src/registry/registry.ts';
import { publicRegisters } from '#src/publication/public-registers.ts';
import { findSubjects } from '#src/site/client/lookup/find.ts';
import { byRegister, lookupIn, partsInWords, queryFor, shared } from '#src/site/client/registers/by-register.ts';
import { listingsOf } from '#src/site/client/registers/listings.ts';
import { limitsInWords, registerRow } from './registers.ts';
import { registersIndex, type RegistersIndex } from './registers-index.ts';

const listed = (id: string, url: string, gathered?: ListedRegister['gathered']): ListedRegister => ({
  id,
  name: `${id}市登记簿`,
  url,
  ...(gathered ? { gathered } : {}),
});
const [fibre, older] = GATHERED.alliances;
if (!fibre || !older) throw new Error('two alliances');
/** In the second register the lead of the first is a member that left, under its old name. */
const OTHER = {
  ...GATHERED,
  asOf: '2024-08-01',
  alliances: [
    {
      ...older,
      name: '示例市丙创新联合体',
      formerNames: [{ name: '示例市旧丙联合体', until: '2024-02-01' }],
      lead: { name: '示例海洋大学', creditCode: '12320700506198990M' },
      formerLeads: [{ name: '示例先进纤维研究院', creditCode: '52320700296137814T', until: '2024-03-01' }],
      members: [{ name: '示例旧名有限公司', creditCode: '91320706522377040Q', left: '2024-06-01' }],
    },
  ],
};

const shown = publicRegisters(
  [
    listed('甲', 'https://register.jia.example/list', GATHERED),
    listed('乙', '/srv/registers/yi', { ...OTHER, gathered: '2024-08-01' }),
    listed('丙', 'https://bing.example/'),
    listed('丁', '/srv/registers/ding'),
  ],
  '2024-08-05',
);

describe('what is said of each', () => {
  test('a register in a folder is linked where it says itself that it is published; the folder is nowhere', () => {
    expect(shown.map(({ address }) => address)).toEqual([
      'https://register.jia.example/list',
      'https://register.shili.example/',
      'https://bing.example/',
      undefined,
    ]);
    expect(JSON.stringify(shown)).not.toContain('/srv/');
  });

  test('rows', () => {
    expect(
      shown.map(registerRow).map(({ lookup = '', asOf, listed: on, total, note }) => [lookup, asOf, on, total, note]),
    ).toEqual([
      ['https://register.jia.example/list/lookup/', '2024年8月4日', '1', '2', ''],
      ['https://register.shili.example/lookup/', '2024年8月1日', '0', '1', '2024年8月1日以后没有取到'],
      ['https://bing.example/lookup/', '', '', '', '还没有取到过，这里查不到它'],
      ['', '', '', '', '还没有取到过，这里查不到它'],
    ]);
  });

  test('which are missing and which is the oldest; where none is missing, that', () => {
    expect(limitsInWords(shown)).toBe(
      '没有取到的登记簿：乙市登记簿（2024年8月1日以后没有取到）、丙市登记簿（还没有取到过）、丁市登记簿（还没有取到过）。数据最旧的是乙市登记簿，截至2024年8月1日。',
    );
    expect(limitsInWords(publicRegisters([listed('甲', 'https://a.example/', GATHERED)], '2024-08-11'))).toBe(
      '各登记簿都取到了。数据最旧的是甲市登记簿，截至2024年8月4日。',
    );
    expect(limitsInWords(publicRegisters([listed('甲', 'https://a.example/', GATHERED)], '2024-08-12'))).toMatch(
      /^没有取到/,
    );
  });
});

describe('the index, read back and searched as the lookup searches', () => {
  const listings = listingsOf(JSON.parse(JSON.stringify(registersIndex(shown))) as RegistersIndex);
  const find = (q: string) =>
    byRegister(findSubjects(listings, q).subjects).map(({ register, subjects }) => [
      register.name,
      ...subjects.map((subject) =>
        subject.kind === 'alliance'
          ? `${subject.name} ${subject.entry.standing}`
          : `${subject.name} ${partsInWords(subject.participations, register)}`,
      ),
    ]);

  test.each([
    ['an alliance', '示例市丙创新联合体', [['乙市登记簿', '示例市丙创新联合体 公示']]],
    ['a name of the past', '示例市旧丙联合体', [['乙市登记簿', '示例市丙创新联合体 公示']]],
    ['a lead of the past', '示例先进纤维研究院', [['乙市登记簿', '示例先进纤维研究院 以前参加过 1 个，已不在其中']]],
    [
      'a code, in the registers it stands in, by today’s name',
      '91320706522377040q',
      [
        ['甲市登记簿', '示例碳纤维股份有限公司 牵头 2 个'],
        ['乙市登记簿', '示例碳纤维股份有限公司 以前参加过 1 个，已不在其中'],
      ],
    ],
    ['a partner from abroad', 'shili institute', [['甲市登记簿', 'Shili Institute 参加 1 个']]],
    ['nobody', '没有这家', []],
  ])('%s', (_, q, expected) => {
    expect(find(q)).toEqual(expected);
  });

  test('the question to the register itself is the code, or the name where there is none', () => {
    const lookup = (q: string) =>
      byRegister(findSubjects(listings, q).subjects).flatMap(({ register, subjects }) =>
        subjects.map((subject) => decodeURIComponent(lookupIn(register, queryFor(subject)))),
      );
    expect(lookup('示例碳纤维股份有限公司')).toEqual([
      'https://register.jia.example/list/lookup/?q=91320706522377040Q',
      'https://register.shili.example/lookup/?q=91320706522377040Q',
    ]);
    expect(lookup('示例市乙创新联合体')).toEqual(['https://register.jia.example/list/lookup/?q=示例市乙创新联合体']);
  });

  test('room is shared: no register is crowded out by one that has many, and what is left is counted', () => {
    const groups = byRegister(findSubjects(listings, '示例').subjects);
    const counts = (most: number) => shared(most, groups).map(({ subjects, left }) => [subjects.length, left]);
    const all = groups.map(({ subjects }) => subjects.length);
    expect(all).toEqual([3, 4]);
    const [jia = 0, yi = 0] = all;
    expect(counts(1)).toEqual([
      [1, jia - 1],
      [0, yi],
    ]);
    expect(counts(3)).toEqual([
      [2, jia - 2],
      [1, yi - 1],
    ]);
    expect(counts(2 * jia)).toEqual([
      [jia, 0],
      [jia, yi - jia],
    ]);
    expect(counts(jia + yi + 1)).toEqual([
      [jia, 0],
      [yi, 0],
    ]);
    expect(shared(3, groups)[0]?.subjects).toEqual(groups[0]?.subjects.slice(0, 2));
  });
});
