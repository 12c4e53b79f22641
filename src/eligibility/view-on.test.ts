/** A record as it was on a day, and the way back to where each part is written. */
import { describe, expect, test } from 'vitest';
import type { AllianceDraft } from './define-rule.ts';
import { laterView, viewOn } from './view-on.ts';

const DAY = '2025-06-01';
const PLAIN: AllianceDraft = {
  name: '示例联合体',
  batch: '2024',
  lead: { name: '甲公司', legalRepresentative: '丁示例' },
  members: [{ name: '乙大学' }, { name: '丙研究院' }],
};

test('a record in which nothing changed is given as it is, and so are its paths', () => {
  const { draft, place } = viewOn(PLAIN, DAY);
  expect(draft).toBe(PLAIN);
  const path = ['members', 1, 'name'];
  expect(place(path)).toBe(path);
});

const [member, ...others] = PLAIN.members ?? [];
const FORMER = [{ name: '旧名', until: '2025-01-01' }];

/** One thing that has a time of its own; on {@link DAY} all of them look as without it. */
test.each<[string, AllianceDraft]>([
  ['a former name', { ...PLAIN, formerNames: FORMER }],
  ['a former lead', { ...PLAIN, formerLeads: [{ name: '旧公司', until: '2025-01-01' }] }],
  ['a former name of the lead', { ...PLAIN, lead: { ...PLAIN.lead, formerNames: FORMER } }],
  ['a former representative', { ...PLAIN, lead: { ...PLAIN.lead, formerLegalRepresentatives: FORMER } }],
  ['a member that joined', { ...PLAIN, members: [{ ...member, joined: '2025-01-01' }, ...others] }],
  ['a member that will leave', { ...PLAIN, members: [{ ...member, left: '2025-12-31' }, ...others] }],
  ['a former name of a member', { ...PLAIN, members: [{ ...member, formerNames: FORMER }, ...others] }],
])('%s gives a record of the day, beside the written one', (_, written) => {
  const { draft } = viewOn(written, DAY);
  expect(draft).not.toBe(written);
  expect(draft).toMatchObject(PLAIN);
  expect(draft).not.toHaveProperty('formerLeads');
});

describe('before all that changed', () => {
  const written: AllianceDraft = {
    ...PLAIN,
    formerNames: FORMER,
    lead: { ...PLAIN.lead, formerNames: FORMER },
    members: [
      { name: '后来的大学', joined: '2025-02-01' },
      { name: '乙大学', formerNames: [{ name: '乙学院', until: '2025-03-01' }] },
      { name: '走了的研究院', left: '2025-01-15' },
    ],
  };
  const { draft, place } = viewOn(written, '2024-12-31');

  test('names and members are those of that day', () => {
    expect(draft.name).toBe('旧名');
    expect(draft.lead?.name).toBe('旧名');
    expect(draft.members?.map(({ name }) => name)).toEqual(['乙学院', '走了的研究院']);
  });

  test('a path leads to where it is written', () => {
    expect(place(['members', 0, 'name'])).toEqual(['members', 1, 'name']);
    expect(place(['members', 1])).toEqual(['members', 2]);
    expect(place(['members'])).toEqual(['members']);
    expect(place(['members', 7, 'name'])).toEqual(['members', 7, 'name']);
    expect(place(['lead', 'name'])).toEqual(['lead', 'name']);
    expect(place(['goals', 0])).toEqual(['goals', 0]);
    expect(place([])).toEqual([]);
  });

  test('on the day a name ended it is no longer in use', () => {
    expect(viewOn(written, '2025-01-01').draft).toMatchObject({ name: '示例联合体', lead: { name: '甲公司' } });
  });
});

test('a former lead leads on its days, with the representative it had then', () => {
  const written: AllianceDraft = {
    ...PLAIN,
    formerLeads: [
      {
        name: '旧公司',
        until: '2025-01-01',
        legalRepresentative: '后示例',
        formerLegalRepresentatives: [{ name: '前示例', until: '2024-06-01' }],
      },
    ],
  };
  const early = viewOn(written, '2024-05-31');
  expect(early.draft.lead).toMatchObject({ name: '旧公司', legalRepresentative: '前示例' });
  expect(early.place(['lead', 'kind'])).toEqual(['formerLeads', 0, 'kind']);
  expect(viewOn(written, '2024-06-01').draft.lead).toMatchObject({ legalRepresentative: '后示例' });
  expect(viewOn(written, '2025-01-01').draft.lead).toMatchObject({ name: '甲公司', legalRepresentative: '丁示例' });
});

test('what is not written is not made up', () => {
  const { draft, place } = viewOn({ formerNames: [{ until: '2024-01-01' }], formerLeads: [{}] }, DAY);
  expect(draft).toEqual({ formerNames: [{ until: '2024-01-01' }] });
  expect(place(['lead', 'name'])).toEqual(['lead', 'name']);
  expect(place(['members', 0])).toEqual(['members', 0]);
  const unnamed = viewOn({ lead: { kind: '其他' }, members: [{ left: '2025-01-01' }], formerNames: FORMER }, DAY);
  expect(unnamed.draft.lead).toEqual({ kind: '其他' });
  expect(unnamed.draft.members).toEqual([]);
});

test('of one that came later, no other member; it leads to its own place', () => {
  const value = { name: '后来的大学', joined: DAY, formerNames: [{ name: '以前的学院', until: '2026-01-01' }] };
  const written = { ...PLAIN, members: [...(PLAIN.members ?? []), value] };
  const at = written.members.length - 1;
  const { draft, place } = laterView(written, { day: DAY, member: at });
  expect(draft.members?.map(({ name }) => name)).toEqual(['以前的学院']);
  expect(place(['members', 0, 'joined'])).toEqual(['members', at, 'joined']);
});
