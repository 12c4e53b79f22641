/** New files of decisions of every kind: what is missing is only what is to be filled in. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Decision, DecisionKind } from '#schemas/decision.ts';
import { shapeOf } from '#schemas/shape.ts';
import { contentsOf, mayHold } from '#src/registry/decisions/contents.ts';
import { loadQuickly } from '#src/testing/load-quickly.ts';
import { readDataFolder } from '#src/registry/read.ts';
import { USUAL } from '#src/testing/registers.ts';
import { collectAnswers } from './collect-answers.ts';
import { decisionQuestions, DECISION_OPTIONS, misplacedOption } from './decision-questions.ts';
import { newDecision } from './new-decision.ts';

const folder = readDataFolder(USUAL);
const registry = loadQuickly(folder);
const catalogue = registry.catalogue ?? expect.unreachable();
const DATE = '2026-11-20';
const GIVEN: Partial<Record<string, string>> = {
  document: '示例连科〔2026〕99号',
  alliances: 'carbon-fibre, 连云港市硅材料创新联合体（示例）',
  until: '2026-11-30',
  clause: 'members-at-least-three',
  measure: 'project-support',
  cause: '自愿',
  corrects: '2024/lieru-52',
  reason: '“原则上”: 一家 # 待补',
  title: '[示例] 项目',
};
const nameOf = (id: string) => registry.alliances.find((record) => record.id === id)?.draft.name ?? '';
GIVEN['alliances'] = `carbon-fibre, ${nameOf('silica-materials')}`;

async function make(kind: DecisionKind, given: Partial<Record<string, string>> = GIVEN, date = DATE) {
  const options = DECISION_OPTIONS.filter((option) => (given === GIVEN ? false : given[option] !== undefined));
  const answers = await collectAnswers(decisionQuestions(registry, catalogue, { kind, date }, options), given);
  return newDecision(registry, catalogue, kind, { ...answers, date });
}

/** What is said of a new file beside the register. */
function saidOf({ path, text }: { path: string; text: string }) {
  const { diagnostics, decisions } = loadQuickly({
    files: [...folder.files, { path, bytes: Buffer.from(text) }],
    diagnostics: [],
  });
  const lines = text.split('\n');
  return {
    draft: decisions.find(({ source }) => source.file === path)?.draft ?? expect.unreachable(),
    said: diagnostics
      .filter(({ at }) => at.file === path)
      .map(({ rule, message, at }) => ({ rule, message, line: lines[at.line - 1] ?? '' })),
  };
}

describe.each(DecisionKind.options)('%s', (kind) => {
  test('has findings only where something is to be filled in, and what was answered', async () => {
    const file = await make(kind);
    const { draft, said } = saidOf(file);
    const blank = ({ line, rule, message }: (typeof said)[number]) =>
      /^[ -]*[A-Za-z]+:$|result: \}/.test(line) || (rule === 'decision/contents' && /没有写明|二者|要么/.test(message));
    expect(said.filter((each) => !blank(each))).toEqual([]);
    expect(draft).toMatchObject({ kind, date: DATE });
    for (const field of contentsOf(kind).must)
      if (GIVEN[field] !== undefined && field !== 'alliances') expect(draft[field]).toBe(GIVEN[field]);
    if (mayHold(kind, 'alliances')) expect(draft.alliances).toEqual(['carbon-fibre', 'silica-materials']);
    if (contentsOf(kind).results)
      expect(draft.results?.map(({ alliance }) => alliance)).toEqual(['carbon-fibre', 'silica-materials']);
  });

  test('names everything it may hold, and nothing else', async () => {
    const { text } = await make(kind);
    const named = Array.from(text.matchAll(/^(?:# )?([A-Za-z0-9]+):/gm), ([, key]) => key);
    const fields = Object.keys(shapeOf(Decision)).filter(
      (key) => key === 'kind' || key === 'date' || mayHold(kind, key as Parameters<typeof mayHold>[1]),
    );
    expect(named).toEqual(fields);
  });

  test('takes no option that has no place in it', () => {
    const refused = DECISION_OPTIONS.filter((option) => misplacedOption(kind, option) !== undefined);
    expect(refused).toEqual(
      DECISION_OPTIONS.filter(
        (option) => !mayHold(kind, option) && !(option === 'alliances' && contentsOf(kind).results),
      ),
    );
  });
});

test('its name is its kind with the number of the document, or the day; the next where that is taken', async () => {
  expect((await make('列入培育名单')).path).toBe('data/decisions/2026/lieru-99.yaml');
  expect((await make('评审')).path).toBe('data/decisions/2026/pingshen-1120.yaml');
  expect((await make('公示', { alliances: 'carbon-fibre', until: '2026-11-20' }, '2026-11-13')).path).toBe(
    'data/decisions/2026/gongshi-1113-b.yaml',
  );
});

test('a correction offers what the corrected decision may hold', async () => {
  const { text } = await make('更正');
  expect(text).toContain('\n  document:\n');
  expect(text).toContain('\n  until:\n');
  expect(text).not.toContain('\n  clause:');
  const corrected = text.replace('\n  until:\n', '\n  until: 2027-08-04\n');
  expect(saidOf({ path: 'data/decisions/2026/x.yaml', text: corrected }).said).toEqual([]);
  const withdrawn = text.replace('\nwithdraws:', '\nwithdraws: true');
  expect(saidOf({ path: 'data/decisions/2026/x.yaml', text: withdrawn }).said).toEqual([]);
});

test('a change of one alliance need not say whose it is', async () => {
  expect((await make('变更备案')).text).toContain('- alliance:');
  expect((await make('变更备案', { alliances: 'carbon-fibre' })).text).not.toContain('alliance:\n    #');
});

test.each<[string, DecisionKind, Partial<Record<string, string>>, string]>([
  [
    'an unknown alliance',
    '终止',
    { alliances: 'carbon-fiber' },
    '--alliances（所涉联合体）没有“carbon-fiber”这个联合体，是否为“carbon-fibre”？',
  ],
  ['no alliance', '终止', { alliances: '，' }, '--alliances（所涉联合体）尚未填写'],
  [
    'a foreign series',
    '退出',
    { ...GIVEN, document: '海科〔2026〕1号' },
    '--document（文号）代字“海科”不是市局的发文代字（连科、连科函、示例连科、示例连科函）',
  ],
  [
    'another year',
    '退出',
    { ...GIVEN, document: '示例连科〔2025〕1号' },
    '--document（文号）文号是 2025 年的，日期却是2026年11月20日',
  ],
  [
    'a document twice',
    '列入培育名单',
    { ...GIVEN, document: '示例连科〔2024〕52号', clause: undefined },
    '已登记在 data/decisions/2024/lieru-52.yaml',
  ],
  ['an end before the beginning', '公示', { ...GIVEN, until: '2026-11-19' }, '--until（截止日期）早于2026年11月20日'],
  [
    'a measure nobody knows',
    '支持事项',
    { ...GIVEN, measure: 'project-suport' },
    '没有“project-suport”，是否为“project-support”？',
  ],
  [
    'a decision nobody knows',
    '更正',
    { ...GIVEN, corrects: '2024/lieru-25' },
    '没有“2024/lieru-25”，是否为“2024/lieru-52”？',
  ],
  ['a clause that is no 原则上', '书面同意', { ...GIVEN, clause: 'charter' }, '--clause（条款）'],
])('%s is refused', async (_, kind, given, problem) => {
  const date = given['document']?.includes('2024') ? '2024-08-05' : DATE;
  await expect(
    make(
      kind,
      Object.fromEntries(Object.entries(given).filter(([key]) => misplacedOption(kind, key) === undefined)),
      date,
    ),
  ).rejects.toThrow(problem);
});

test('a consent to a code leaves the clause out', async () => {
  const { text } = await make('书面同意', {
    document: '示例连科函〔2026〕9号',
    alliances: 'carbon-fibre',
    reason: '核实',
    clause: '无',
  });
  expect(text).toContain('\nclause:\n');
});

test('in a public repository there is no place for what is sensitive', () => {
  const site = { ...catalogue.site, repository: { visibility: 'public' as const } };
  const { text } = newDecision(registry, { ...catalogue, site }, '退出', { date: DATE, alliances: 'carbon-fibre' });
  expect(text).not.toContain('internalReason');
  expect(text).toContain('\nreason:\n');
});

test('its first line leads editors to the schema', async () => {
  const { path, text } = await make('终止');
  const [, schema = ''] = /^# yaml-language-server: \$schema=(.+)\n/.exec(text) ?? [];
  expect(existsSync(join(path, '..', schema))).toBe(true);
});
