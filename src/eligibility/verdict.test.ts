/** The six answers to a clause, each where it belongs, and what the public is told of them. */
import { describe, expect, test } from 'vitest';
import type { PublicAlliance } from '#schemas/alliance.ts';
import type { AnyRule } from './define-rule.ts';
import { actOn, VOCABULARY } from '#src/testing/checked.ts';
import { baseText, baseWith, changed, exampleText, exampleWhole, judgedAlone } from '#src/testing/judged.ts';
import type { Consent } from './consents.ts';
import type { Requirement } from './requirement.ts';
import { basisOf, laterBasisOf, type LaterVerdict, type Status } from './verdict.ts';

/** Whole, of an industry leader, recommended; every clause is answered well. */
const whole = exampleText('leader-revenue/pass-above');

describe('a verdict is', () => {
  test('通过 or 人工认定 for every clause of a record in order', () => {
    const { statuses, loud } = judgedAlone(whole);
    expect(loud).toEqual([]);
    expect(statuses).toMatchInlineSnapshot(`
      {
        "agreement": "通过",
        "agreement-before-application": "通过",
        "application-filed": "通过",
        "charter": "通过",
        "division-of-tasks": "通过",
        "enterprise-members-fit": "人工认定",
        "enterprise-members-high-tech": "通过",
        "four-tasks": "通过",
        "goals": "通过",
        "governing-body": "通过",
        "industry-focus": "通过",
        "key-disciplines": "人工认定",
        "last-year-figures": "通过",
        "lead-coordination": "人工认定",
        "lead-is-responsible": "通过",
        "lead-leads": "通过",
        "lead-rd-capability": "人工认定",
        "lead-registered-in-city": "通过",
        "lead-standing": "人工认定",
        "leader-rd-intensity": "通过",
        "leader-revenue": "通过",
        "mechanisms": "通过",
        "members-at-least-three": "通过",
        "members-cooperate": "人工认定",
        "office-examines": "人工认定",
        "one-alliance-a-lead": "通过",
        "publicity-seven-days": "不适用",
        "recommended-by-office": "通过",
        "recommended-in-time": "通过",
        "research-members-at-least-one": "通过",
        "research-members-facilities": "人工认定",
        "research-members-team": "通过",
        "stages-in-order": "通过",
      }
    `);
  });

  test('不通过 when a 必须 clause fails, for every clause that asks the same', () => {
    const { statuses } = judgedAlone(changed(whole, ['agreement: { signed: 2024-05-20 }\n', '']));
    expect(statuses).toMatchObject({ agreement: '不通过', 'agreement-before-application': '不通过', charter: '通过' });
  });

  test('经同意例外 when a 原则上 clause fails and is excused, with the consents', () => {
    const { statuses, judgement } = judgedAlone(exampleWhole('consent-valid/pass-one-member'));
    const excused = judgement.verdicts.filter(({ consents }) => consents.length > 0);
    expect(statuses['enterprise-members-high-tech']).toBe('经同意例外');
    expect(excused.map(({ requirement, consents }) => [requirement.id, consents])).toEqual([
      [
        'enterprise-members-high-tech',
        [
          {
            decision: '2024/tongyi-8',
            date: '2024-06-25',
            document: '连科函〔2024〕8号',
            clause: 'enterprise-members-high-tech',
            subject: '示例复材有限公司',
            reason: '高新技术企业证书复审中，已受理',
          },
        ],
      ],
    ]);
  });

  test('经同意例外 when the consent is of the day of the listing', () => {
    const { statuses } = judgedAlone(exampleWhole('consent-valid/boundary-listing-day'));
    expect(statuses['enterprise-members-high-tech']).toBe('经同意例外');
  });

  test.each(['fail-after-listing', 'boundary-one-of-two', 'boundary-incomplete'])(
    '不通过 when the consent is %s',
    (name) => {
      const { statuses } = judgedAlone(exampleWhole(`consent-valid/${name}`));
      expect(statuses['enterprise-members-high-tech']).toBe('不通过');
    },
  );

  test('不通过 when a 必须 clause is consented to all the same', () => {
    expect(judgedAlone(exampleWhole('consent-valid/fail-must-clause')).statuses['charter']).toBe('不通过');
  });

  test('of a member that came later apart, on the day it came; the table of the recommendation stays', () => {
    const { judgement, statuses } = judgedAlone(exampleWhole('consent-valid/boundary-later-member'));
    expect(statuses['enterprise-members-high-tech']).toBe('通过');
    expect(judgement.later.map(({ party, day, requirement, status }) => [party, day, requirement.id, status])).toEqual([
      ['示例连接件有限公司', '2025-12-01', 'agreement', '通过'],
      ['示例连接件有限公司', '2025-12-01', 'enterprise-members-high-tech', '经同意例外'],
      ['示例连接件有限公司', '2025-12-01', 'agreement-before-application', '通过'],
    ]);
  });

  test('待认定 until attested: silent before the recommendation, an error after it', () => {
    const applied = judgedAlone(exampleText('opinion-complete/boundary-applied'), '2024-06-20');
    expect(applied.statuses).toMatchObject({ 'lead-standing': '待认定', 'office-examines': '待认定' });
    expect(applied.loud).toEqual([]);
    const recommended = judgedAlone(exampleText('opinion-complete/fail-one-missing'));
    expect(recommended.statuses).toMatchObject({ 'lead-rd-capability': '待认定', 'lead-standing': '人工认定' });
    expect(recommended.loud.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual(['error opinion-complete']);
  });

  test('不适用 when the question does not arise', () => {
    expect(judgedAlone(exampleText('leader-revenue/pass-not-a-leader')).statuses).toMatchObject({
      'leader-revenue': '不适用',
      'leader-rd-intensity': '不适用',
      'last-year-figures': '不适用',
    });
    expect(judgedAlone(exampleText('recommended-in-time/pass-not-yet'), '2024-06-20').statuses).toMatchObject({
      'recommended-in-time': '不适用',
      'recommended-by-office': '不适用',
      'publicity-seven-days': '不适用',
    });
  });

  test('人工认定 where a public repository holds no names and figures', () => {
    const open = changed(baseText('data/site.yaml'), ['visibility: private', 'visibility: public']);
    const text = exampleText('finance-last-year/boundary-confirmed');
    const { statuses, loud } = judgedAlone(text, undefined, baseWith('data/site.yaml', open));
    const clauses = ['agreement', 'lead-is-responsible', 'leader-revenue', 'leader-rd-intensity'];
    expect(loud).toEqual([]);
    expect(clauses.map((clause) => statuses[clause])).toEqual(clauses.map(() => '人工认定'));
  });

  test('explained to the public from public fields only', () => {
    const { judgement } = judgedAlone(exampleWhole('consent-valid/pass-one-member'));
    const record = judgement.record.whole as PublicAlliance;
    const basis = Object.fromEntries(
      judgement.verdicts.map((each) => [each.requirement.id, basisOf(each, record, judgement.record.acts, VOCABULARY)]),
    );
    expect(basis).toMatchObject({
      'members-at-least-three': '成员单位 3 家',
      'enterprise-members-high-tech': '示例复材有限公司：高新技术企业证书复审中，已受理',
      'lead-standing': '推荐单位考察认定',
      'leader-revenue': '',
    });
    expect(Object.values(basis).join()).not.toMatch(/张示例|理事会|合作三年/);
  });
});

describe('what the public is told of a verdict', () => {
  const ACTS = [actOn('公示', '2024-07-22')];
  const alliance = { name: '示例创新联合体', batch: '2024' } as PublicAlliance;
  const consent = (reason: string, subject?: string) => ({ reason, ...(subject ? { subject } : {}) }) as Consent;
  const basis = (status: Status, consents: Consent[] = [], rule: Partial<AnyRule> = {}) =>
    basisOf(
      { requirement: { rule, params: { atLeast: 3 } } as Requirement, status, consents },
      alliance,
      ACTS,
      VOCABULARY,
    );

  test('what a pass rests on, where its rule can tell', () => {
    const told: AnyRule['basis'] = ({ name }, params, { acts, year, isLater }) =>
      `${name} ${JSON.stringify(params)} ${acts.length} ${year} ${isLater}`;
    expect(basis('通过', [], { basis: told })).toBe('示例创新联合体 {"atLeast":3} 1 2024 false');
    expect(basis('通过')).toBe('');
  });

  describe('what a pass of one that came later rests on: what that one alone was asked, on its day', () => {
    const told: AnyRule['basis'] = ({ lead, members = [] }, _params, { year, isLater }) =>
      `${lead.name} ${members.map(({ name }) => name).join('、')} ${year} ${isLater}`;
    const whole = {
      batch: '2024',
      lead: { name: '乙公司', since: '2026-01-01' },
      formerLeads: [{ name: '甲公司', until: '2026-01-01' }],
      members: [
        { name: '丙大学' },
        { name: '丁公司', joined: '2025-03-01', formerNames: [{ name: '旧丁公司', until: '2026-01-01' }] },
      ],
    } as unknown as PublicAlliance;
    const later = (came: Pick<LaterVerdict, 'day' | 'year' | 'member'>) =>
      laterBasisOf(
        {
          requirement: { rule: { basis: told } as AnyRule, params: {} } as Requirement,
          status: '通过',
          consents: [],
          party: '示例',
          ...came,
        },
        whole,
        ACTS,
        VOCABULARY,
      );

    test.each<[who: string, Parameters<typeof later>[0], expected: string]>([
      ['a member', { day: '2025-03-01', year: 2024, member: 1 }, '甲公司 旧丁公司 2024 true'],
      ['a lead', { day: '2026-01-01', year: 2026 }, '乙公司  2026 true'],
      ['one of an unknown year', { day: '2026-01-01', year: undefined }, '乙公司  2024 true'],
    ])('%s', (_, came, expected) => {
      expect(later(came)).toBe(expected);
    });
  });

  test('every consent, with the organisation where it names one', () => {
    expect(basis('经同意例外', [consent('复审中', '示例公司'), consent('新设立')])).toBe('示例公司：复审中；新设立');
  });

  test.each<[Status, string]>([
    ['人工认定', '推荐单位考察认定'],
    ['不通过', ''],
    ['待认定', ''],
    ['不适用', ''],
  ])('of %s no more than “%s”', (status, told) => {
    expect(basis(status, [consent('内部')], { basis: () => '内部' })).toBe(told);
  });
});
