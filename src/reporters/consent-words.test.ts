import { expect, test } from 'vitest';
import type { ChangeReport, ClauseFlip } from '#src/changes/change-report.ts';
import type { Diagnostic, Severity } from '#src/registry/diagnostic.ts';
import { changeOf, decisionOf, finding, recordOf } from '#src/testing/sample-reports.ts';
import { consentLines } from './consent-words.ts';
import type { Outline } from './outline.ts';

const at = (rule: string, severity: Severity, message = '如此'): Diagnostic => finding({ rule, severity, message });
const flip = (to: '经同意例外' | '人工认定'): ClauseFlip => ({ clause: 'x', rule: 'y', title: '标题', to });
const flipped = (...clauses: ClauseFlip[]): ChangeReport => changeOf({ records: [recordOf({ clauses })] });
const textOf = ({ text }: Outline) => text;
const belowOf = ({ below = [] }: Outline) => below.map(textOf);

test.each<[string, ChangeReport, Diagnostic[], string[]]>([
  ['a finding that is mended', changeOf(), [at('min-members', 'error')], []],
  ['a record that leaves the list', changeOf(), [at('change/list-shrinks', 'error', '离开')], ['离开']],
  ['an edited notice, once', changeOf(), [1, 2].map(() => at('change/policy-released', 'warning', '改了')), ['改了']],
  ['the bureau’s files', changeOf(), [at('change/bureau', 'warning', '市局')], ['市局']],
  ['files besides the data', changeOf(), [at('change/outside-data', 'warning', '程序')], ['程序']],
  [
    'what was not searched, by its file',
    changeOf(),
    [at('change/not-searched', 'warning', '没有检查')],
    ['data/alliances/haizhou/fibre.yaml：没有检查'],
  ],
  ['what was agreed to', changeOf(), [at('change/list-shrinks', 'notice')], []],
  ['another check', changeOf(), [at('change/list-shrinks-x', 'error'), at('x/change/list-shrinks', 'error')], []],
  ['clauses attested and excused, which somebody has signed', flipped(flip('人工认定'), flip('经同意例外')), [], []],
])('%s', (_, change, diagnostics, expected) => {
  expect(consentLines(change, diagnostics).map(textOf)).toEqual(expected);
});

const bureau = at('change/bureau', 'warning', '改了市局的文件');
const below = (change: Partial<ChangeReport>) => consentLines(changeOf(change), [bureau]).flatMap(belowOf);

test('what is decided stands below the word that is asked for: document, day, whom it concerns, what it says', () => {
  expect(below({ decisions: [decisionOf()] })).toEqual([
    '新增决定：退出 连科〔2024〕61号，2024年8月19日：示例联合体（fibre）；退出情形：自愿；原因：没有写',
  ]);
  expect(consentLines(changeOf({ decisions: [] }), [bureau])).toEqual([{ text: '改了市局的文件' }]);
  const other = at('change/outside-data', 'warning', '程序');
  const decided = changeOf({ decisions: [decisionOf()] });
  expect(consentLines(decided, [other])).toEqual([{ text: '程序' }]);
  expect(consentLines(decided, [other, bureau]).map(belowOf)).toEqual([[], [expect.any(String)]]);
});

test('ten decisions are told, and of more how many there are', () => {
  const decisions = (count: number) => Array.from({ length: count }, () => decisionOf());
  expect(below({ decisions: decisions(10) })).toHaveLength(10);
  expect(below({ decisions: decisions(10), decisionsLeftOut: 1 }).at(-1)).toBe('另有 1 份决定，见“改了什么”');
  expect(below({ decisions: decisions(11) }).slice(10)).toEqual(['另有 1 份决定，见“改了什么”']);
  expect(below({ decisions: decisions(11), decisionsLeftOut: 4 }).at(-1)).toBe('另有 5 份决定，见“改了什么”');
});
