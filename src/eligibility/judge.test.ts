/** What judging adds to the rules: the day of judgement, clauses and places; whatever the order and the year. */
import { describe, expect, test } from 'vitest';
import type { DataFile } from '#src/registry/read.ts';
import {
  allianceFile,
  baseFiles,
  baseText,
  baseWith,
  changed,
  dataFile,
  examples,
  exampleText,
  exampleWhole,
  judged,
  judgedAlone,
} from '#src/testing/judged.ts';

/** Whole and recommended. */
const whole = exampleText('leader-revenue/pass-above');

describe('the day of judgement', () => {
  const exited = exampleWhole('consent-valid/boundary-exited');

  test('is that of the recommendation, before it that of the application; never today', () => {
    expect(judgedAlone(whole).judgement.day).toBe('2024-06-25');
    expect(judgedAlone(exited, '2099-01-01').judgement.day).toBe('2024-06-25');
    expect(judgedAlone(exampleText('recommended-in-time/pass-not-yet'), '2024-06-20').judgement.day).toBe('2024-06-10');
    expect(judgedAlone(exampleText('application-filed/fail-no-day'), '2024-06-20').judgement.day).toBe('2024-12-31');
  });

  test('lets what was consented to stand after the exit', () => {
    expect(judgedAlone(exited)).toMatchObject({ loud: [], statuses: { 'enterprise-members-high-tech': '经同意例外' } });
  });

  test('makes the findings of a terminated application notices, but not those on the register itself', () => {
    const failed = changed(
      exampleWhole('stage-order/boundary-terminated-after-review'),
      ['agreement: { signed: 2024-05-20 }\n', ''],
      ['date: 2024-07-18', 'date: 2024-06-18'],
    );
    const { all, statuses } = judgedAlone(failed);
    expect(statuses['agreement']).toBe('不通过');
    expect(all.map(({ rule, severity }) => `${severity} ${rule}`).sort()).toEqual([
      'error stage-order',
      'notice agreement-signed',
      'notice task-kinds',
    ]);
  });
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
          "fix": "增加成员单位；确有理由的，取得发文单位书面同意",
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
      expect(judgedAlone(exampleWhole(example)).loud.map(({ clause }) => clause)).toEqual([undefined]);
  });

  test('names a board that is no addressee of the notice', () => {
    const boards = changed(baseText('data/districts.yaml'), [
      'districts:\n',
      'districts:\n  - { id: kaifa, name: 示例开发区, authority: 示例开发区科技局 }\n',
    ]);
    const { loud } = judged(
      [allianceFile(whole, 'fibre', 'kaifa')],
      undefined,
      baseWith('data/districts.yaml', boards),
    );
    const line = whole.split('\n').indexOf('recommendation:') + 1;
    expect(loud.map(({ rule, found, at }) => [rule, found, at.line])).toEqual([
      ['recommender', '示例开发区科技局', line],
    ]);
  });

  test('says which years have a notice when the batch has none; nothing is judged then', () => {
    const { judgement, loud } = judgedAlone(changed(whole, ['batch: 2024', 'batch: 2023']));
    expect(judgement.verdicts).toEqual([]);
    expect(loud.map(({ message, at }) => [message, at.line])).toEqual([['没有 2023 批次的通知，现有：2024', 3]]);
  });
});

test('the order of files changes nothing', () => {
  const boards = ['haizhou', 'lianyun', 'ganyu', 'donghai'];
  const records = examples
    .filter(({ kind }) => kind !== 'pass')
    .map(({ rule, name, text }, i) => allianceFile(text, `${name.slice(0, 20)}${i}-${rule}`, boards[i % 4]))
    .filter(({ path }) => path.length <= 80);
  const outcome = (files: readonly DataFile[]) => {
    const { judgements, all } = judged(files);
    const statuses = judgements.map(({ record, verdicts }) => [record.id, verdicts.map(({ status }) => status)]);
    return JSON.stringify({ statuses, all });
  };
  const straight = outcome(records);
  expect(records.length).toBeGreaterThan(100);
  expect(straight).toContain('one-alliance-per-lead');
  expect(outcome(records.toReversed())).toBe(straight);
  expect(outcome([...records.slice(31), ...records.slice(0, 31)])).toBe(straight);
});

test('a batch is judged by its own notice, and no other batch is', () => {
  const stricter = changed(
    baseText('data/policies/2024.yaml').replaceAll('year: 2024', 'year: 2025'),
    ['document: 连科〔2024〕31号', 'document: 连科〔2025〕9号'],
    ['with: { atLeast: 3, countLead: false }', 'with: { atLeast: 4, countLead: false }'],
    ['with: { by: 07-01 }', 'with: { by: 05-31 }'],
  );
  const both = [
    ...baseFiles,
    dataFile('data/policies/2025.yaml', stricter),
    dataFile('data/policies/2025.md', baseText('data/policies/2024.md').replace('连科〔2024〕31号', '连科〔2025〕9号')),
  ];
  const three = exampleText('min-members/boundary-three');
  const later = changed(three, ['batch: 2024', 'batch: 2025'], ['高强碳纤维创新', '大丝束碳纤维创新'])
    .replaceAll('2024-0', '2025-0')
    .replaceAll('91320706522377040Q', '9132070766120457XF')
    .replaceAll('示例碳纤维股份有限公司', '示例新纤维有限公司');
  const { loud, judgements } = judged([allianceFile(three), allianceFile(later, 'later')], undefined, both);
  expect(judgements.map(({ verdicts }) => verdicts[4]?.requirement.clause?.document)).toEqual([
    '连科〔2024〕31号',
    '连科〔2025〕9号',
  ]);
  expect(loud.map(({ rule, needed, clause, at }) => [at.file, rule, needed, clause?.document])).toEqual([
    ['data/alliances/haizhou/later.yaml', 'min-members', '不少于 4 家', '连科〔2025〕9号'],
    ['data/alliances/haizhou/later.yaml', 'recommended-in-time', '不晚于2025年5月31日', '连科〔2025〕9号'],
  ]);
});

test('nothing is judged without the base files', () => {
  expect(judged([allianceFile(whole)], undefined, []).judgements).toEqual([]);
});
