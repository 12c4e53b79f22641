/** Who came after the recommendation is asked what concerns it alone, on the day it came. */
import { describe, expect, test } from 'vitest';
import { actOn, contextFor, contextOf, recordOf } from '#src/testing/checked.ts';
import type { Act } from '#src/registry/decisions/acts.ts';
import type { AllianceDraft, AnyRule } from './define-rule.ts';
import { judgeLater } from './judge-later.ts';
import type { Requirement } from './requirement.ts';
import { None } from './rules/none.ts';

/** A rule that says of whom it is asked, on which day and of which year. */
const asking = (concerns?: 'lead' | 'members'): AnyRule => ({
  id: `${concerns}-rule`,
  title: '示例',
  why: '示例',
  fix: '示例',
  params: None,
  asks: () => '示例',
  ...(concerns ? { concerns } : {}),
  *check(draft, _params, { day, year }) {
    const when = `${day} ${year}`;
    const { name: lead = '' } = draft.lead ?? {};
    yield { path: ['lead', 'name'], message: `lead ${lead} ${when}`, subject: lead };
    for (const [i, { name }] of (draft.members ?? []).entries())
      yield { path: ['members', i, 'name'], message: `member ${name} ${when}` };
    yield { path: ['members'], message: `hint ${when}`, severity: 'notice' };
  },
});
const requirement = (rule: AnyRule, strength: Requirement['strength'] = '必须'): Requirement => ({
  id: rule.id,
  strength,
  text: '示例',
  rule,
  params: {},
  sameAs: rule.id,
});
const ALL = [requirement(asking('lead')), requirement(asking('members')), requirement(asking())];

const RECOMMENDED = '2024-06-25';
const later = (written: AllianceDraft, asked = ALL, acts: readonly Act[] = []) => {
  const draft: AllianceDraft = { batch: '2024', recommendation: { date: RECOMMENDED }, ...written };
  const record = recordOf('this', draft, acts);
  const raised = new Map(asked.map(({ id }) => [id, { excusable: true, besideOthers: false, findings: [] }]));
  return judgeLater(record, asked, contextFor(draft, { ...contextOf([record]), acts, day: RECOMMENDED, raised }));
};
const said = (...asked: Parameters<typeof later>) =>
  later(...asked).map(({ party, day, status, open, hints, place, requirement: { id } }) => ({
    asked: `${id} ${party} ${day} ${status}`,
    open: open.map(({ path, message }) => `${place(path).join('.')} ${message}`),
    hints: hints.map(({ message }) => message),
  }));

test('who was there by then was asked with the record', () => {
  expect(said({})).toEqual([]);
  expect(said({ lead: { name: '甲公司' }, members: [{ name: '乙大学' }] })).toEqual([]);
  expect(
    said({ lead: { name: '甲公司', since: RECOMMENDED }, members: [{ name: '乙大学', joined: RECOMMENDED }] }),
  ).toEqual([]);
});

test('a member is asked alone, on its day, of the year of the batch, by what concerns members', () => {
  const members = [
    { name: '乙大学' },
    { name: '丙公司', joined: '2024-06-26' },
    { name: '丁公司', joined: '2026-03-01', formerNames: [{ name: '旧丁公司', until: '2026-05-01' }] },
  ];
  expect(said({ members })).toEqual([
    {
      asked: 'members-rule 丙公司 2024-06-26 不通过',
      open: ['members.1.name member 丙公司 2024-06-26 2024'],
      hints: ['hint 2024-06-26 2024'],
    },
    {
      asked: 'members-rule 旧丁公司 2026-03-01 不通过',
      open: ['members.2.name member 旧丁公司 2026-03-01 2024'],
      hints: ['hint 2026-03-01 2024'],
    },
  ]);
});

test('a lead is asked on its day, of the year in which it took over, by what concerns leads; so is one that led since', () => {
  const written: AllianceDraft = {
    lead: { name: '丙公司', since: '2027-01-01' },
    formerLeads: [
      { name: '甲公司', until: '2026-01-01' },
      { name: '乙公司', since: '2026-01-01', until: '2027-01-01' },
    ],
    members: [{ name: '丁大学' }],
  };
  expect(said(written)).toEqual([
    {
      asked: 'lead-rule 丙公司 2027-01-01 不通过',
      open: ['lead.name lead 丙公司 2027-01-01 2027'],
      hints: [],
    },
    {
      asked: 'lead-rule 乙公司 2026-01-01 不通过',
      open: ['formerLeads.1.name lead 乙公司 2026-01-01 2026'],
      hints: [],
    },
  ]);
  expect(said({ formerLeads: [{ name: '甲公司', since: '2026-01-01' }] })).toHaveLength(1);
});

test('who has no name yet is told so; what does not concern it leaves no answer', () => {
  expect(said({ members: [{ joined: '2026-03-01' }] })[0]?.asked).toBe(
    'members-rule （未填名称的单位） 2026-03-01 不通过',
  );
  const never = requirement({ ...asking('members'), applies: () => false });
  expect(said({ members: [{ name: '丙公司', joined: '2026-03-01' }] }, [never])).toEqual([]);
});

describe('a consent', () => {
  const excusable = [requirement(asking('lead'), '原则上')];
  const lead = { name: '甲公司（海州）', formerNames: [{ name: '甲公司', until: '2026-05-01' }] };
  const consent = (subject?: string, date = '2026-02-01') =>
    actOn('书面同意', date, {
      clause: 'lead-rule',
      document: '示例〔2026〕1号',
      reason: '示例',
      ...(subject === undefined ? {} : { subject }),
    });
  const statuses = (act: Act, since = '2026-01-01') =>
    later({ lead: { ...lead, since } }, excusable, [act]).map(({ status, open }) => [status, open.length]);

  test.each([
    ['for it by name', '甲公司', ['经同意例外', 0]],
    ['for somebody else', '乙公司', ['不通过', 1]],
    ['for nobody by name, given before it came', undefined, ['不通过', 1]],
  ])('%s', (_, subject, expected) => {
    expect(statuses(consent(subject))).toEqual([expected]);
  });

  test('names it by any of its names, however brackets are written', () => {
    expect(statuses(consent('甲公司(海州)'), '2026-06-01')).toEqual([['经同意例外', 0]]);
    expect(statuses(consent('甲公司'), '2026-06-01')).toEqual([['经同意例外', 0]]);
    expect(statuses(consent('甲公司（连云）'), '2026-06-01')).toEqual([['不通过', 1]]);
  });

  test('is in time whenever it is given', () => {
    expect(statuses(consent('甲公司', '2030-01-01'))).toEqual([['经同意例外', 0]]);
  });
});
