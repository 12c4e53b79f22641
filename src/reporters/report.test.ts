import { expect, test } from 'vitest';
import { countBySeverity, countInWords, placeInWords, quoteClause, severityInWords, summarise } from './report.ts';
import { changeOf, finding, reportOf, warning } from '#src/testing/sample-reports.ts';

test.each([
  ['min-members', '第 12 行第 3 列'],
  ['file/kind', '整个文件'],
  ['x/file/kind', '第 12 行第 3 列'],
  ['register/missing-file', '整个文件'],
  ['register/missing-file-x', '第 12 行第 3 列'],
  ['x/register/missing-file', '第 12 行第 3 列'],
  ['change/mixed', '整次改动'],
  ['change/boards', '整次改动'],
  ['change/many-files', '整次改动'],
  ['change/bureau', '整次改动'],
  ['change/outside-data', '整次改动'],
  ['change/mixed-x', '整个文件'],
  ['x/change/mixed', '第 12 行第 3 列'],
  ['change/id-kept', '整个文件'],
  ['x/change/id-kept', '第 12 行第 3 列'],
  ['change/history-kept', '第 12 行第 3 列'],
  ['change/decision-kept', '第 12 行第 3 列'],
  ['change/list-shrinks', '第 12 行第 3 列'],
  ['change/policy-released', '第 12 行第 3 列'],
])('a finding of %s stands at %s', (rule, place) => {
  expect(placeInWords(finding({ rule }))).toBe(place);
});

test('a decision that is gone, is so as a whole', () => {
  const { field: _, ...whole } = finding({ rule: 'change/decision-kept' });
  expect(placeInWords(whole)).toBe('整个文件');
  const { field: __, ...other } = finding({ rule: 'change/history-kept' });
  expect(placeInWords(other)).toBe('第 12 行第 3 列');
});

test('of a change it is said what was there before and what is not touched', () => {
  const [a, b, c] = ['甲', '乙', '丙'].map((message) => finding({ message })) as [
    ReturnType<typeof finding>,
    ReturnType<typeof finding>,
    ReturnType<typeof finding>,
  ];
  const { findings } = changeOf();
  const change = changeOf({ findings: { ...findings, left: [0, 1], untouched: [1] } });
  const told = { ...reportOf(a, b, c), change };
  expect([a, b, c].map((each) => severityInWords(told, each))).toEqual([
    '错误（原有）',
    '错误（原有）（没有改动，受这次影响）',
    '错误',
  ]);
  const was = { ...b, severity: 'warning' as const };
  const forgiving = changeOf({ findings: { ...findings, left: [0], forgiven: [0] } });
  expect(severityInWords({ ...reportOf(was), change: forgiving }, was)).toBe('原有错误');
  const report = { ...reportOf(was, warning), change: forgiving };
  expect(summarise(report)).toMatch(/：没有新的错误，1 处原有错误，1 处提醒$/);
  expect(countInWords(report, [was])).toBe('1 处原有错误');
  expect(severityInWords(reportOf(a), a)).toBe('错误');
});

test('what waits for a word is called so, whatever its severity', () => {
  const waits = finding({ rule: 'change/list-shrinks' });
  expect(severityInWords(reportOf(waits), waits)).toBe('待确认');
  expect(countInWords(reportOf(), [waits, finding(), finding({ severity: 'notice' })])).toBe(
    '1 处错误，1 处待确认，1 处提示',
  );
});

test('of a change, what is asked in one line is counted once', () => {
  const twice = [1, 2].map(() => finding({ rule: 'change/bureau', severity: 'warning' }));
  expect(summarise({ ...reportOf(...twice), change: changeOf() })).toMatch(/：没有错误，1 处待确认$/);
  expect(summarise(reportOf(...twice))).toMatch(/，2 处待确认$/);
});

test('one sentence on what was checked', () => {
  expect(summarise({ ...reportOf(), change: changeOf() })).toBe(
    '校验这次改动涉及的 1 个联合体（判断日期2024年8月5日）：没有错误',
  );
});

test.each(['，', '；', '：', '、'])('a quotation does not end on %s', (sign) => {
  const clause = { document: '甲', citation: '乙', text: `丙${sign}丁${sign}` };
  expect(quoteClause(finding({ clause }))).toBe(`甲 乙：“丙${sign}丁”`);
});

test('findings are counted by severity, what awaits a word by its own', () => {
  const found = [finding(), finding(), warning, finding({ rule: 'change/list-shrinks', severity: 'warning' })];
  expect(countBySeverity(found)).toEqual({ error: 2, warning: 2, notice: 0 });
  expect(countBySeverity([finding({ severity: 'notice' })])).toEqual({ error: 0, warning: 0, notice: 1 });
});
