import { describe, expect, test } from 'vitest';
import { baseText } from '#src/testing/judged.ts';
import { judgeRegister } from '#src/eligibility/judge.ts';
import type { Judgement } from '#src/eligibility/verdict.ts';
import type { Diagnostic } from '#src/registry/diagnostic.ts';
import { loadRegistry } from '#src/registry/load.ts';
import type { ReadFiles } from '#src/registry/yaml-file.ts';
import { edited } from '#src/testing/branches/branch.ts';
import { BRANCH_DAY, VIDEO } from '#src/testing/branches/small-register.ts';
import { versionsOf, type Texts } from '#src/testing/branches/versions.ts';
import { passedByEdit, policyChangeFindings, policyEffect } from './policy-change.ts';

const YAML = 'data/policies/2024.yaml';
const NOTICE = 'data/policies/2024.md';
const policy = baseText(YAML);
const AT_LEAST = 'with: { atLeast: 3, countLead: false }';

const said = (change: Texts, more: Texts = {}, asOf = BRANCH_DAY) => {
  const versions = versionsOf(change, more);
  const known: ReadFiles = new WeakMap();
  const after = loadRegistry(versions.after, known);
  return policyChangeFindings(loadRegistry(versions.before, known), after, asOf).map(
    ({ rule, severity, message, at }) => `${severity} ${rule} ${at.file}:${at.line} ${message}`,
  );
};
const RELEASED = 'warning change/policy-released';
const USED = '2024 批次的通知已用于 1 个在名单上的联合体';
const lineOf = (text: string, part: string) => text.slice(0, text.indexOf(part)).split('\n').length;
/** A notice with so many of its top fields and clauses written otherwise. */
const easier = edited(policy, [AT_LEAST, 'with: { atLeast: 2, countLead: false }']);
const titled = (text: string) => text.replace(/^title: .*/m, 'title: 示例通知');

test.each<[string, Texts, string[]]>([
  ['nothing', {}, []],
  ['a comment', { [YAML]: `# 甲\n${policy}` }, []],
  [
    'a line of the notice',
    { [NOTICE]: `${baseText(NOTICE)}\n附注。\n` },
    [`${RELEASED} ${NOTICE}:1 ${USED}，现在改了通知原文`],
  ],
  ['another year', { 'data/policies/2025.yaml': null, 'data/policies/2025.md': null }, []],
  ['both files gone', { [YAML]: null, [NOTICE]: null }, [`${RELEASED} ${YAML}:1 ${USED}，现在没有了`]],
  [
    'the title',
    { [YAML]: titled(policy) },
    [`${RELEASED} ${YAML}:${lineOf(policy, '\ntitle:') + 1} ${USED}，现在改了标题`],
  ],
])('a notice that judged the list: %s', (_, change, expected) => {
  expect(said(change)).toEqual(expected);
});

test('the part of a clause that is written otherwise is named by its place, and the finding stands there', () => {
  const [told = ''] = said({ [YAML]: easier });
  expect(told).toMatch(/，现在改了条款“members-at-least-three”的参数$/);
  expect(told).toContain(`${YAML}:${lineOf(easier, 'atLeast: 2, countLead: false')} `);
});

test('a notice that judged nobody on the list may be edited', () => {
  expect(said({ [YAML]: easier }, { [VIDEO]: null })).toEqual([]);
  expect(said({ [YAML]: easier }, {}, '2024-08-04')).toEqual([]);
  const another = {
    'data/policies/2025.md': baseText(NOTICE),
    'data/policies/2025.yaml': policy.replace('id: 2024', 'id: 2025'),
  };
  expect(said({ 'data/policies/2025.yaml': titled(another['data/policies/2025.yaml']) }, another)).toEqual([]);
});

test('a register that cannot be read before or after is told of elsewhere', () => {
  expect(said({ 'data/site.yaml': 'city: 示例市\n' })).toEqual([]);
  expect(said({ [YAML]: easier }, { 'data/site.yaml': 'city: 示例市\n' })).toEqual([]);
});

/** The notice with the strength of so many of its clauses written otherwise. */
const weaker = (count: number) => {
  let left = count;
  return policy.replace(/strength: 必须/g, (strength) => (left-- > 0 ? 'strength: 原则上' : strength));
};
const PART = '改了条款“[a-z-]+”的约束程度';

test.each([
  [1, PART],
  [5, `${PART}(、${PART}){4}`],
  [6, `${PART}(、${PART}){4}等 6 处`],
])('%i edited parts: five are named, of more how many there are', (count, expected) => {
  expect(said({ [YAML]: weaker(count) })).toEqual([expect.stringMatching(new RegExp(`，现在${expected}$`))]);
});

test('a clause that is new, or gone, is one part, wherever it is put in', () => {
  const clause = /^ {2}- id: industry-focus\n[^]*?(?=^ {2}- id: )/m.exec(policy)?.[0] ?? '';
  const another = clause.replace('industry-focus', 'another-focus');
  for (const more of [policy.replace(/^measures:/m, `${another}\n$&`), policy.replace(clause, another + clause)]) {
    expect(said({ [YAML]: more })).toEqual([expect.stringMatching(/，现在增加了条款“another-focus”$/)]);
    expect(said({ [YAML]: policy }, { [YAML]: more })).toEqual([
      expect.stringMatching(/，现在删去了条款“another-focus”$/),
    ]);
  }
});

test('the text and the data of a notice are told together', () => {
  expect(said({ [YAML]: titled(policy), [NOTICE]: `${baseText(NOTICE)}\n附注。\n` })).toEqual([
    expect.stringMatching(/，现在改了标题、改了通知原文$/),
  ]);
});

describe('the calendar by which working days were counted', () => {
  const CALENDAR = 'data/calendar.yaml';
  const year = (number: number, holiday: string) =>
    `  - { year: ${number}, source: 示例通知, holidays: [${holiday}], workdays: [] }\n`;
  const calendar = (...years: readonly string[]) => `years:\n${years.join('')}`;
  const BEFORE = { [CALENDAR]: calendar(year(2023, '2023-05-01'), year(2024, '2024-05-01, 2024-05-02')) };
  const USED = `${RELEASED} ${CALENDAR}:1 按工作日计算的期限已用过，现在`;

  test.each<[string, string | null, string[]]>([
    ['another day', calendar(year(2023, '2023-05-01'), year(2024, '2024-05-01')), [`${USED}改了 2024 年的放假安排`]],
    ['a year less', calendar(year(2024, '2024-05-01, 2024-05-02')), [`${USED}删去了 2023 年的放假安排`]],
    ['all gone', null, [`${USED}删去了 2023 年的放假安排、删去了 2024 年的放假安排`]],
    [
      'a year more, in another order',
      calendar(year(2025, '2025-05-01'), year(2024, '2024-05-02, 2024-05-01'), year(2023, '2023-05-01')),
      [],
    ],
  ])('%s', (_, text, expected) => {
    expect(said({ [CALENDAR]: text }, BEFORE)).toEqual(expected);
  });

  test('nobody was on the list', () => {
    expect(said({ [CALENDAR]: null }, BEFORE, '2024-08-04')).toEqual([]);
  });
});

const diagnostic = (parts: Partial<Diagnostic> = {}): Diagnostic => ({
  rule: 'min-members',
  severity: 'error',
  message: '成员单位 2 家',
  at: { file: 'a.yaml', line: 1, column: 1 },
  ...parts,
});
const judgement = (...diagnostics: Diagnostic[]) => ({ verdicts: [{}], diagnostics }) as unknown as Judgement;

test.each<[string, Diagnostic, Diagnostic[], number]>([
  ['what nobody finds now', diagnostic(), [], 1],
  ['what is found now as well', diagnostic(), [diagnostic()], 0],
  ['what is found graver', diagnostic(), [diagnostic({ severity: 'warning' })], 1],
  ['what says something else', diagnostic(), [diagnostic({ message: '成员单位 1 家' })], 1],
  ['what another rule finds', diagnostic(), [diagnostic({ rule: 'lead-kind' })], 1],
  ['what stands elsewhere', diagnostic(), [diagnostic({ at: { file: 'a.yaml', line: 2, column: 1 } })], 1],
  ['a notice', diagnostic({ severity: 'notice' }), [], 0],
  ['a file that is not touched', diagnostic({ at: { file: 'b.yaml', line: 1, column: 1 } }), [], 0],
])('by the notices before the change: %s', (_, old, young, count) => {
  const found = passedByEdit([judgement(), judgement(old)], [], young, new Set(['a.yaml']));
  expect(found).toEqual(
    Array.from({ length: count }, () => ({ ...old, message: `${old.message}（按这次改动之前的通知）` })),
  );
});

test('a record of a year without a notice is judged by the new one alone', () => {
  const unjudged = { ...judgement(diagnostic()), verdicts: [] };
  expect(passedByEdit([unjudged], [], [], new Set(['a.yaml']))).toEqual([]);
});

test('a word that the notices before the change did not have is refused as well; other slips of writing are told once', () => {
  const choice = diagnostic({ rule: 'shape/choice' });
  const found = passedByEdit([], [choice, diagnostic({ rule: 'shape/format' })], [], new Set(['a.yaml']));
  expect(found).toEqual([{ ...choice, message: `${choice.message}（按这次改动之前的通知）` }]);
  expect(passedByEdit([], [choice], [choice], new Set(['a.yaml']))).toEqual([]);
  expect(passedByEdit([], [choice], [], new Set(['b.yaml']))).toEqual([]);
});

/** A judgement of a record with these statuses by clause. */
const verdicts = (file: string, statuses: Readonly<Record<string, string>>) =>
  ({
    record: { source: { file } },
    verdicts: Object.entries(statuses).map(([id, status]) => ({
      requirement: { id, rule: { id: `rule-${id}`, title: id } },
      status,
    })),
  }) as unknown as Judgement;

test('what an edit alone does: by clause, the most records first, then by name', () => {
  const files = ['b.yaml', 'c.yaml', 'd.yaml', 'e.yaml', 'f.yaml', 'g.yaml'];
  const before = [
    verdicts('a.yaml', { w: '通过', z: '通过', v: '通过', y: '通过', x: '通过' }),
    ...files.map((file) => verdicts(file, { x: '通过', y: '通过' })),
    verdicts('h.yaml', { x: '通过' }),
    verdicts('i.yaml', {}),
    verdicts('j.yaml', { x: '通过' }),
    verdicts('k.yaml', { x: '通过' }),
  ];
  const after = [
    verdicts('a.yaml', { w: '不通过', z: '不通过', v: '不通过', y: '不通过', x: '通过' }),
    ...files.map((file) => verdicts(file, { x: '不通过', y: '通过' })),
    verdicts('h.yaml', {}),
    verdicts('i.yaml', {}),
    verdicts('j.yaml', { x: '通过' }),
    verdicts('k.yaml', {}),
  ];
  const flip = (clause: string, records: number, examples: string[]) => ({
    clause,
    rule: `rule-${clause}`,
    title: clause,
    from: '通过',
    to: '不通过',
    records,
    examples,
  });
  expect(policyEffect(['data/site.yaml', YAML, NOTICE, 'x/data/policies/2024.yaml'], before, after)).toEqual({
    files: [YAML, NOTICE],
    records: 7,
    unjudged: 2,
    clauses: [flip('x', 6, files.slice(0, 5)), ...['v', 'w', 'y', 'z'].map((clause) => flip(clause, 1, ['a.yaml']))],
  });
});

test('of an edit that changes everything, fifty clauses are told', () => {
  const statuses = (status: string) => Object.fromEntries(Array.from({ length: 51 }, (_, i) => [`c${i}`, status]));
  const effect = policyEffect([], [verdicts('a', statuses('通过'))], [verdicts('a', statuses('不通过'))]);
  expect(effect.clauses).toHaveLength(50);
});

test('a record judged by the same notices has no effect', () => {
  const registry = loadRegistry(versionsOf({}).before);
  const { judgements } = judgeRegister(registry, BRANCH_DAY);
  expect(policyEffect([], judgements, judgements)).toEqual({ files: [], records: 0, unjudged: 0, clauses: [] });
});
