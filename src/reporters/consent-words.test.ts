import { expect, test } from 'vitest';
import type { ChangeReport, ClauseFlip } from '#src/changes/change-report.ts';
import type { Diagnostic, Severity } from '#src/registry/diagnostic.ts';
import { changeOf, decisionOf, finding, recordOf } from '#src/testing/sample-reports.ts';
import { consentLines } from './consent-words.ts';
import type { Outline } from './outline.ts';

const at = (rule: string, severity: Severity, message = '如此'): Diagnostic => finding({ rule, severity, message });
const flip = (to: '经同意例外' | '人工认定' | '通过', more: Partial<ClauseFlip> = {}): ClauseFlip => ({
  clause: 'x',
  rule: 'y',
  title: '标题',
  from: '不通过',
  to,
  ...more,
});
const flipped = (...clauses: ClauseFlip[]): ChangeReport => changeOf({ records: [recordOf({ clauses })] });
const textOf = ({ text }: Outline) => text;
const belowOf = ({ below = [] }: Outline) => below.map(textOf);
const BY_WORD = (to: string, ground = '') => `“示例联合体”的“标题”改为按“${to}”通过${ground}，请核对书面依据`;

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
  ['a clause attested', flipped(flip('人工认定')), [], [BY_WORD('人工认定')]],
  ['a clause kept', flipped(flip('通过')), [], []],
  [
    'a clause excused, with the document, its day, whom it is for and why',
    flipped(
      flip('经同意例外', {
        consents: [
          { document: '连科函〔2024〕8号', date: '2024-08-12', reason: '正在办理' },
          { document: '连科函〔2024〕9号', date: '2024-08-13', subject: '示例甲有限公司', reason: '另有说明' },
        ],
      }),
    ),
    [],
    [
      BY_WORD(
        '经同意例外',
        '，依据 连科函〔2024〕8号（2024年8月12日），原因：正在办理；连科函〔2024〕9号（2024年8月13日），所涉单位 示例甲有限公司，原因：另有说明',
      ),
    ],
  ],
])('%s', (_, change, diagnostics, expected) => {
  expect(consentLines(change, diagnostics).map(textOf)).toEqual(expected);
});

test('a record without a name is called by its id', () => {
  const { name: _, ...nameless } = recordOf({ clauses: [flip('人工认定')] });
  expect(consentLines(changeOf({ records: [nameless] }), []).map(textOf)).toEqual([
    '“fibre”的“标题”改为按“人工认定”通过，请核对书面依据',
  ]);
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

test('a reason that was told with its decision is not told again', () => {
  const consents = [{ document: '连科函〔2024〕8号', date: '2024-08-12', reason: '正在办理' }];
  const change = {
    ...flipped(flip('经同意例外', { consents })),
    decisions: [decisionOf({ document: '连科函〔2024〕8号' })],
  };
  expect(consentLines(change, [bureau]).map(textOf)[1]).toBe(
    BY_WORD('经同意例外', '，依据 连科函〔2024〕8号（2024年8月12日）'),
  );
  expect(consentLines(change, []).map(textOf)[0]).toContain('原因：正在办理');
});

test('ten decisions are told, and of more how many there are', () => {
  const decisions = (count: number) => Array.from({ length: count }, () => decisionOf());
  expect(below({ decisions: decisions(10) })).toHaveLength(10);
  expect(below({ decisions: decisions(10), decisionsLeftOut: 1 }).at(-1)).toBe('另有 1 份决定，见“改了什么”');
  expect(below({ decisions: decisions(11) }).slice(10)).toEqual(['另有 1 份决定，见“改了什么”']);
  expect(below({ decisions: decisions(11), decisionsLeftOut: 4 }).at(-1)).toBe('另有 5 份决定，见“改了什么”');
});

test('a reason is told where its decision is not: the eleventh one is not told', () => {
  const consents = [{ document: '连科函〔2024〕8号', date: '2024-08-12', reason: '正在办理' }];
  const first = Array.from({ length: 10 }, () => decisionOf());
  const change = {
    ...flipped(flip('经同意例外', { consents })),
    decisions: [...first, decisionOf({ document: '连科函〔2024〕8号' })],
  };
  expect(consentLines(change, [bureau]).map(textOf)[1]).toContain('，原因：正在办理');
});
