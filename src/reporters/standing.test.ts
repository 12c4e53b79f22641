import { expect, test } from 'vitest';
import type { Diagnostic, Severity } from '#src/registry/diagnostic.ts';
import { finding } from '#src/testing/sample-reports.ts';
import { checksToConsent, countByStanding, outcomeOf, standingOf, type Standing } from './standing.ts';

const at = (rule: string, severity: Severity): Diagnostic => finding({ rule, severity });

test.each<[string, Severity, Standing]>([
  ['min-members', 'error', 'error'],
  ['name-unique', 'warning', 'warning'],
  ['change/id-kept', 'error', 'error'],
  ['change/list-shrinks', 'error', 'awaited'],
  ['change/bureau', 'warning', 'awaited'],
  ['change/policy-released', 'warning', 'awaited'],
  ['change/bureau', 'notice', 'notice'],
  ['x/change/bureau', 'warning', 'warning'],
  ['change/bureau-x', 'error', 'error'],
])('%s as %s is %s', (rule, severity, standing) => {
  expect(standingOf({ rule, severity })).toBe(standing);
});

test('each is counted once', () => {
  const all = [at('x', 'error'), at('change/bureau', 'warning'), at('change/list-shrinks', 'error'), at('x', 'notice')];
  expect(countByStanding(all)).toEqual({ error: 1, awaited: 2, warning: 0, notice: 1 });
});

test('the checks to name are those that wait for a word, each once', () => {
  const errors = [at('change/list-shrinks', 'error'), at('change/list-shrinks', 'error'), at('min-members', 'error')];
  const warnings = [
    at('change/policy-released', 'warning'),
    at('change/bureau', 'warning'),
    at('change/outside-data', 'warning'),
  ];
  expect(checksToConsent([...errors, ...warnings])).toEqual([
    'change/list-shrinks',
    'change/policy-released',
    'change/bureau',
    'change/outside-data',
  ]);
  expect(checksToConsent([at('change/bureau', 'notice')])).toEqual([]);
  expect(checksToConsent([at('x/change/bureau', 'error'), at('change/bureau-x', 'error')])).toEqual([]);
});

test('what mends goes before what is awaited; what is looked at stops nothing', () => {
  expect(outcomeOf([at('x', 'error'), at('change/bureau', 'warning')])).toBe('refused');
  expect(outcomeOf([at('change/list-shrinks', 'error'), at('x', 'warning')])).toBe('awaited');
  expect(outcomeOf([at('change/bureau', 'notice'), at('x', 'warning')])).toBe('free');
});
