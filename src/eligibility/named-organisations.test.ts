/** The organisations that a record names, in its order, each where it is written. */
import { expect, test } from 'vitest';
import type { AllianceDraft } from './define-rule.ts';
import { everyOrganisationOf, organisationsOf } from './named-organisations.ts';

const places = (draft: AllianceDraft) =>
  [organisationsOf(draft), everyOrganisationOf(draft)].map((all) =>
    all.map(({ path, organisation }) => `${path.join('.')} ${organisation.name}`),
  );

test('lead, members, and after them those that led before', () => {
  const draft = {
    lead: { name: '甲' },
    members: [{ name: '乙' }, { name: '丙' }],
    formerLeads: [{ name: '丁' }, { name: '戊' }],
  };
  const own = ['lead 甲', 'members.0 乙', 'members.1 丙'];
  expect(places(draft)).toEqual([own, [...own, 'formerLeads.0 丁', 'formerLeads.1 戊']]);
});

test('of what is not written there is none', () => {
  expect(places({})).toEqual([[], []]);
  expect(places({ formerLeads: [] })).toEqual([[], []]);
  expect(places({ formerLeads: [{ name: '丁' }] })).toEqual([[], ['formerLeads.0 丁']]);
  expect(places({ members: [{ name: '乙' }] })).toEqual([['members.0 乙'], ['members.0 乙']]);
});

test('a record is looked through once, and one that nobody left is one list', () => {
  const draft = { lead: { name: '甲' } };
  expect(everyOrganisationOf(draft)).toBe(organisationsOf(draft));
  expect(organisationsOf(draft)).toBe(organisationsOf(draft));
});
