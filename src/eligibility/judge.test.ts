/** What judging adds to the rules: statuses, waivers, the day of judgement, clauses, places; and that it says things once. */
import { describe, expect, test } from 'vitest';
import type { PublicAlliance } from '#schemas/alliance.ts';
import { allianceFile, baseFiles, baseText, baseWith, changed, dataFile, examples, exampleText, judged, judgedAlone } from './judged.ts';
import { basisOf } from './verdict.ts';

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

  test('不通过 when a 原则上 clause fails unexcused, 已说明 when it is excused', () => {
    const { statuses, verdicts } = judgedAlone(exampleText('waiver-valid/pass-in-force'));
    expect(statuses['enterprise-members-high-tech']).toBe('已说明');
    expect(verdicts.filter(({ waivers }) => waivers.length > 0).map(({ requirement }) => requirement.id)).toEqual([
      'enterprise-members-high-tech',
    ]);
    for (const unexcused of ['fail-expired', 'boundary-one-of-two', 'boundary-incomplete'])
      expect(judgedAlone(exampleText(`waiver-valid/${unexcused}`)).statuses['enterprise-members-high-tech']).toBe('不通过');
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
      'last-year-figures': '通过',
    });
    expect(judgedAlone(exampleText('recommended-in-time/pass-not-yet'), '2024-06-20').statuses).toMatchObject({
      'recommended-in-time': '不适用',
      'recommended-by-office': '不适用',
      'publicity-seven-days': '不适用',
    });
  });

  test('人工认定 where a public repository holds no names and figures', () => {
    const open = base.map((each) =>
      each.path === 'data/site.yaml'
        ? dataFile(each.path, changed(baseText(each.path), ['visibility: private', 'visibility: public']))
        : each,
    );
    const { judgements, loud } = judged([allianceFile(exampleText('finance-last-year/boundary-confirmed'))], undefined, open);
    const attested = (judgements[0]?.verdicts ?? []).filter(({ status }) => status === '人工认定');
    expect(loud).toEqual([]);
    expect(attested.map(({ requirement }) => requirement.id)).toEqual(
      expect.arrayContaining(['agreement', 'lead-is-responsible', 'leader-revenue', 'leader-rd-intensity']),
    );
  });

  test('explained to the public from public fields only', () => {
    const { verdicts, judgement } = judgedAlone(exampleText('waiver-valid/pass-in-force'));
    const record = judgement?.record.whole as PublicAlliance;
    const basis = Object.fromEntries(verdicts.map((each) => [each.requirement.id, basisOf(each, record)]));
    expect(basis).toMatchObject({
      'members-at-least-three': '成员单位 3 家',
      'enterprise-members-high-tech': '示例复材有限公司：高企证书复审中，已受理',
      'lead-standing': '推荐单位考察认定',
      'leader-revenue': '',
    });
    expect(Object.values(basis).join()).not.toMatch(/张示例|理事会|合作三年/);
  });
});

describe('the day of judgement', () => {
  test('is asOf for an open record and the day of closing for a closed one', () => {
    expect(judgedAlone(whole).judgement?.day).toBe('2026-11-23');
    const exited = exampleText('waiver-valid/boundary-exited');
    expect(judgedAlone(exited).judgement?.day).toBe('2026-03-01');
    expect(judgedAlone(exited, '2025-01-01').judgement?.day).toBe('2025-01-01');
  });

  test('keeps a waiver that expired after the exit from haunting the record, not one that had expired before', () => {
    const exited = exampleText('waiver-valid/boundary-exited');
    expect(judgedAlone(exited)).toMatchObject({ loud: [], statuses: { 'enterprise-members-high-tech': '已说明' } });
    const before = judgedAlone(changed(exited, ['expires: 2026-06-30', 'expires: 2026-02-28']));
    expect(before.loud.map(({ rule }) => rule)).toEqual(['waiver-valid']);
  });

  test('makes the findings of a terminated application notices, but not those on the register itself', () => {
    const failed = changed(
      exampleText('stage-order/boundary-terminated-after-review'),
      ['agreement: { signed: 2024-05-20 }\n', ''],
      ['event: 终止, date: 2024-07-20, reason: 评审未通过', 'event: 终止, date: 2024-07-17'],
    );
    const { all, statuses } = judgedAlone(failed);
    expect(statuses['agreement']).toBe('不通过');
    expect(all.map(({ rule, severity }) => `${severity} ${rule}`).sort()).toEqual([
      'error stage-order',
      'error stage-order',
      'notice agreement-signed',
      'notice task-kinds',
    ]);
  });
});

test('a year without a notice is not judged, and the years there are stand in the message', () => {
  const { verdicts, loud } = judgedAlone(changed(whole, ['batch: 2024', 'batch: 2023']));
  expect(verdicts).toEqual([]);
  expect(loud[0]).toMatchObject({ message: '没有 2023 年度的通知，现有：2024', at: { line: 3 } });
});
describe('a diagnostic', () => {
  test('quotes the clause and says where, what is, what is needed and the way out', () => {
    const { loud } = judgedAlone(exampleText('min-members/fail-two'));
    expect(loud).toMatchInlineSnapshot(`
      [
        {
          "at": {
            "column": 1,
            "endColumn": 8,
            "endLine": 22,
            "file": "data/alliances/haizhou/fibre.yaml",
            "line": 22,
          },
          "clause": {
            "citation": "二、（一）2",
            "document": "连科〔2024〕31号",
            "text": "成员单位原则上不少于 3 个",
          },
          "field": "成员单位",
          "fix": "增加成员单位；确有理由的，由市局书面同意后在 waivers 中写明（rule: min-members）",
          "found": "2 家",
          "message": "成员单位 2 家，原则上不少于 3 家",
          "needed": "不少于 3 家",
          "rule": "min-members",
          "severity": "error",
        },
      ]
    `);
  });

  test('of local practice or of the register quotes no clause', () => {
    for (const example of ['publicity-period/fail-six-days', 'members-distinct/fail-twice'])
      expect(judgedAlone(exampleText(example)).loud.map(({ clause }) => clause)).toEqual([undefined]);
  });

  test('names a board that is no addressee of the notice', () => {
    const boards = changed(baseText('data/districts.yaml'), [
      'districts:\n',
      'districts:\n  - { id: kaifa, name: 示例开发区, authority: 示例开发区科技局 }\n',
    ]);
    const others = base.map((each) => (each.path === 'data/districts.yaml' ? dataFile(each.path, boards) : each));
    const { loud } = judged([allianceFile(whole, 'fibre', 'kaifa')], undefined, others);
    expect(loud.map(({ rule, found, at }) => ({ rule, found, line: at.line }))).toEqual([
      { rule: 'recommender', found: '示例开发区科技局', line: lineOf(whole, 'recommendation:') },
    ]);
  });
});

const lineOf = (text: string, start: string) => text.split('\n').findIndex((line) => line.startsWith(start)) + 1;

test('the order of files changes nothing', () => {
  const boards = ['haizhou', 'lianyun', 'ganyu', 'donghai'];
  const records = examples
    .filter(({ kind, repository }) => kind !== 'pass' && repository === 'private')
    .map(({ text, name, rule }, i) =>
      allianceFile(text, `${rule.slice(0, 12)}${i}-${name.slice(0, 20)}`.replace(/-+$|--+/g, ''), boards[i % 4]),
    );
  const outcome = (files: readonly DataFile[]) => {
    const { judgements, all } = judged(files);
    const statuses = judgements.map(({ record, verdicts }) => [record.id, verdicts.map(({ status }) => status)]);
    return JSON.stringify({ statuses, all });
  };
  const straight = outcome(records);
  expect(records.length).toBeGreaterThan(50);
  expect(straight).toContain('one-alliance-per-lead');
  expect(outcome(records.toReversed())).toBe(straight);
  expect(outcome([...records.slice(31), ...records.slice(0, 31)])).toBe(straight);
});

describe('another year', () => {
  const next = changed(
    baseText('data/policies/2024.yaml')
      .replaceAll('year: 2024', 'year: 2025')
      .replace('连科〔2024〕31号\ntitle', '连科〔2025〕9号\ntitle'),
    ['with: { atLeast: 3, countLead: false }', 'with: { atLeast: 4, countLead: false }'],
    ['with: { by: 07-01 }', 'with: { by: 05-31 }'],
  );
  const both = [
    ...base,
    dataFile('data/policies/2025.yaml', next),
    dataFile('data/policies/2025.md', baseText('data/policies/2024.md')),
  ];
  const ofNextYear = (text: string) => changed(text.replaceAll('2024-0', '2025-0'), ['batch: 2024', 'batch: 2025']);

  test('judges its own batch by its own numbers, and no other batch', () => {
    const three = exampleText('min-members/boundary-three');
    const later = changed(ofNextYear(three), ['高强碳纤维创新', '大丝束创新'])
      .replaceAll('91320706522377040Q', '9132070766120457XF')
      .replaceAll('示例碳纤维股份有限公司', '示例新纤维有限公司')
      .replace('issued: 2022', 'issued: 2023');
    const { loud, judgements } = judged([allianceFile(three), allianceFile(later, 'later')], undefined, both);
    expect(judgements.map(({ verdicts }) => verdicts.length)).toEqual([32, 32]);
    expect(loud.map(({ rule, needed, clause, at }) => [at.file, rule, needed, clause?.document])).toEqual([
      ['data/alliances/haizhou/later.yaml', 'min-members', '不少于 4 家', '连科〔2025〕9号'],
      ['data/alliances/haizhou/later.yaml', 'recommended-in-time', '不晚于 2025-05-31', '连科〔2025〕9号'],
    ]);
  });
});

test('nothing is judged without the base files', () => {
  expect(judged([allianceFile('name: 1\n')], undefined, []).judgements).toEqual([]);
});
