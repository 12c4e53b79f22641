/** What one rule says of one record: whether it asks at all, what fails, what is only a hint, and who attested it. */
import { describe, expect, test } from 'vitest';
import type { AnyRule, Finding, RuleContext } from './define-rule.ts';
import { run } from './outcome.ts';

const DRAFT = { name: '示例创新联合体' };
const PARAMS = { atLeast: 1 };
const CONTEXT = { id: '示例', asOf: '2026-11-23' } as RuleContext;

const failure: Finding = { path: ['name'], message: '不通过' };
const warning: Finding = { path: ['name'], message: '提醒', severity: 'warning' };
const notice: Finding = { path: ['name'], message: '提示', severity: 'notice' };

const rule = (more: Partial<AnyRule> = {}) =>
  ({ id: 'example', check: () => [warning, failure, notice], ...more }) as AnyRule;
const outcome = (more?: Partial<AnyRule>) => run(rule(more), PARAMS, DRAFT, CONTEXT);

test('warnings and notices are hints, all else fails', () => {
  expect(outcome()).toEqual({ applies: true, attested: false, failures: [failure], hints: [warning, notice] });
});

test('a rule that does not apply says nothing, whoever attested it', () => {
  expect(outcome({ applies: () => false, attested: () => true })).toEqual({
    applies: false,
    attested: false,
    failures: [],
    hints: [],
  });
});

test('a rule that applies is asked, and so is who attested it', () => {
  expect(outcome({ applies: () => true, attested: () => true })).toMatchObject({
    applies: true,
    attested: true,
    failures: [failure],
  });
  expect(outcome({ attested: () => false }).attested).toBe(false);
});

describe('a rule is given the record, its parameters and the register', () => {
  test.each(['applies', 'check', 'attested'] as const)('by %s', (part) => {
    let given: unknown[] = [];
    outcome({
      [part]: (...all: unknown[]) => {
        given = all;
        return part === 'check' ? [] : true;
      },
    });
    expect(given).toEqual([DRAFT, PARAMS, CONTEXT]);
  });
});
