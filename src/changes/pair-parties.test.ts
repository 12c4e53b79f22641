/** Who of two versions of a record is the same: by the code, else by the name, and each only once. */
import { expect, test } from 'vitest';
import { pairLeads, pairMembers } from './pair-parties.ts';

type Draft = Parameters<typeof pairLeads>[0];
const [A, B, C] = ['91320706522377040Q', '91320722859388781F', '12320700506198990M'];

/** Each of the version before, with who it is now and where. */
const shown = (pairs: ReturnType<typeof pairMembers | typeof pairLeads>) =>
  pairs.map(({ old, young, path }) => [old.name, young?.name, path.join('.')]);

test.each<[what: string, was: Draft, now: Draft, pairs: unknown[]]>([
  ['none', {}, { lead: { name: '甲', creditCode: A } }, []],
  [
    'the same',
    { lead: { name: '甲', creditCode: A } },
    { lead: { name: '甲', creditCode: A } },
    [['甲', '甲', 'lead']],
  ],
  ['renamed', { lead: { name: '甲', creditCode: A } }, { lead: { name: '乙', creditCode: A } }, [['甲', '乙', 'lead']]],
  [
    'another',
    { lead: { name: '甲', creditCode: A } },
    { lead: { name: '丁', creditCode: B } },
    [['甲', undefined, 'lead']],
  ],
  [
    'the same under another code',
    { lead: { name: '甲', creditCode: A } },
    { lead: { name: '甲', creditCode: B } },
    [['甲', '甲', 'lead']],
  ],
  [
    'one that took the name of another, which is there by its code',
    { lead: { name: '甲', creditCode: A }, formerLeads: [{ name: '丙', creditCode: C }] },
    { lead: { name: '甲', creditCode: C }, formerLeads: [{ name: '乙', creditCode: A }] },
    [
      ['甲', '乙', 'formerLeads.0'],
      ['丙', '甲', 'lead'],
    ],
  ],
  [
    'one that led twice: by the day it began',
    {
      lead: { name: '甲', creditCode: A, since: '2026-01-01' },
      formerLeads: [{ name: '甲', creditCode: A, since: '2024-01-01', until: '2025-01-01' }],
    },
    {
      lead: { name: '乙', creditCode: B, since: '2026-08-01' },
      formerLeads: [
        { name: '甲', creditCode: A, since: '2024-01-01', until: '2025-01-01' },
        { name: '甲', creditCode: A, since: '2026-01-01', until: '2026-08-01' },
      ],
    },
    [
      ['甲', '甲', 'formerLeads.1'],
      ['甲', '甲', 'formerLeads.0'],
    ],
  ],
  ['gone', { lead: { name: '甲', creditCode: A } }, {}, [['甲', undefined, 'lead']]],
  [
    'a former one now',
    { lead: { name: '甲', creditCode: A } },
    {
      lead: { name: '乙', creditCode: B },
      formerLeads: [
        { name: '丙', creditCode: C },
        { name: '甲', creditCode: A },
      ],
    },
    [['甲', '甲', 'formerLeads.1']],
  ],
  [
    'former ones, one of them leading again',
    {
      lead: { name: '甲', creditCode: A },
      formerLeads: [
        { name: '乙', creditCode: B },
        { name: '丙', creditCode: C },
      ],
    },
    { lead: { name: '乙', creditCode: B }, formerLeads: [{ name: '甲', creditCode: A }] },
    [
      ['甲', '甲', 'formerLeads.0'],
      ['乙', '乙', 'lead'],
      ['丙', undefined, 'lead'],
    ],
  ],
  ['one without a code', { lead: { name: '甲' } }, { lead: { name: '甲' } }, [['甲', '甲', 'lead']]],
])('leads: %s', (_, was, now, pairs) => {
  expect(shown(pairLeads(was, now))).toEqual(pairs);
});

test.each<[what: string, was: Draft['members'], now: Draft['members'], pairs: unknown[]]>([
  ['none', undefined, [{ name: '甲', creditCode: A }], []],
  ['none any more', [{ name: '甲', creditCode: A }], undefined, [['甲', undefined, 'members']]],
  [
    'in another order, one renamed',
    [
      { name: '甲', creditCode: A },
      { name: '乙', creditCode: B },
    ],
    [
      { name: '丁', creditCode: B },
      { name: '甲', creditCode: A },
    ],
    [
      ['甲', '甲', 'members.1'],
      ['乙', '丁', 'members.0'],
    ],
  ],
  [
    'another code under the name',
    [{ name: '甲', creditCode: A }],
    [{ name: '甲', creditCode: B }],
    [['甲', '甲', 'members.0']],
  ],
  ['a code left out', [{ name: '甲', creditCode: A }], [{ name: '甲' }], [['甲', '甲', 'members.0']]],
  [
    'one that took the name of another, which is there by its code',
    [{ name: '甲', creditCode: A }, { name: '乙', creditCode: B }, { name: '丙' }],
    [
      { name: '丙', creditCode: B },
      { name: '甲', creditCode: C },
    ],
    [
      ['甲', '甲', 'members.1'],
      ['乙', '丙', 'members.0'],
      ['丙', undefined, 'members'],
    ],
  ],
  ['a code filled in', [{ name: '甲' }], [{ name: '乙' }, { name: '甲', creditCode: A }], [['甲', '甲', 'members.1']]],
  [
    'known by a former name',
    [{ name: 'Beispiel GmbH' }],
    [{ name: 'Muster GmbH', formerNames: [{ name: 'Beispiel GmbH', until: '2024-01-01' }] }],
    [['Beispiel GmbH', 'Muster GmbH', 'members.0']],
  ],
  [
    'without name and code',
    [{ role: '检测' }],
    [{ role: '检测' }, { name: '甲' }],
    [[undefined, undefined, 'members']],
  ],
  [
    'left and joined again: by the day each joined',
    [
      { name: '先', creditCode: A, joined: '2024-01-01' },
      { name: '后', creditCode: A, joined: '2025-01-01' },
    ],
    [
      { name: '后', creditCode: A, joined: '2025-01-01' },
      { name: '先', creditCode: A, joined: '2024-01-01' },
    ],
    [
      ['先', '先', 'members.1'],
      ['后', '后', 'members.0'],
    ],
  ],
  [
    'of two alike each is one',
    [
      { name: '先', creditCode: A },
      { name: '后', creditCode: A },
    ],
    [{ name: '一', creditCode: A }],
    [
      ['先', '一', 'members.0'],
      ['后', undefined, 'members'],
    ],
  ],
])('members: %s', (_, was, now, pairs) => {
  const of = (members: Draft['members']): Draft => (members === undefined ? {} : { members });
  expect(shown(pairMembers(of(was), of(now)))).toEqual(pairs);
});
