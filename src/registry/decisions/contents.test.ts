/** What a file of each kind holds: a whole one is taken, and what it cannot do without is asked for. */
import { describe, expect, test } from 'vitest';
import { DecisionKind } from '#schemas/decision.ts';
import { decision, filesOf } from '#src/testing/life-events/register.ts';
import { loadQuickly } from '#src/testing/load-quickly.ts';

/** A line that the kind needs begins with `!`; every kind takes the three at the end. */
const WHOLE: Readonly<Record<DecisionKind, readonly string[]>> = {
  形式审查: ['!alliances: [fibre]', 'round: 第一轮', 'document: 示例连科〔2026〕9号'],
  评审: ['!alliances: [fibre]', 'round: 答辩', 'document: 示例连科〔2026〕9号'],
  公示: [
    '!alliances: [fibre]',
    '!until: 2026-03-08',
    'document: 示例连科〔2026〕9号',
    'objections: { office: 高新处, phone: 0518-85800000 }',
    'follows: 2024/gongshi',
  ],
  异议处理: [
    '!alliances: [fibre]',
    'document: 示例连科〔2026〕9号',
    'received: 2026-03-01',
    'outcome: 不成立',
    'matter: 某单位认为归属存在争议',
  ],
  书面同意: [
    '!alliances: [fibre]',
    '!document: 示例连科〔2026〕9号',
    '!reason: 确有理由',
    'clause: members-at-least-three',
    'subject: 示例海洋大学',
  ],
  列入培育名单: ['!alliances: [fibre]', '!document: 示例连科〔2026〕9号', 'until: 2029-03-01'],
  变更备案: [
    '!alliances: [fibre]',
    '!changes: [{ what: 成员退出, name: 示例海洋大学, from: 2026-02-01 }]',
    'document: 示例连科〔2026〕9号',
    'reason: 单位调整',
    'internalReason: 另有安排',
  ],
  支持事项: ['!alliances: [fibre]', '!measure: project-support', 'document: 示例连科〔2026〕9号'],
  年度评估: ['!document: 示例连科〔2026〕9号', '!year: 2025', '!results: [{ alliance: fibre, result: 优秀 }]'],
  限期整改: [
    '!alliances: [fibre]',
    '!document: 示例连科〔2026〕9号',
    '!until: 2026-06-01',
    'reason: 任务滞后',
    'internalReason: 另有安排',
  ],
  整改验收: ['!results: [{ alliance: fibre, result: 不通过 }]', 'document: 示例连科〔2026〕9号'],
  验收: ['!document: 示例连科〔2026〕9号', '!results: [{ alliance: fibre, result: 通过 }]'],
  终止: ['!alliances: [fibre]', 'document: 示例连科〔2026〕9号', 'reason: 撤回申报', 'internalReason: 另有安排'],
  退出: [
    '!alliances: [fibre]',
    '!document: 示例连科〔2026〕9号',
    '!cause: 自愿',
    'reason: 自愿退出',
    'internalReason: 另有安排',
  ],
  更正: [
    '!corrects: 2024/lieru',
    '!reason: 录入有误',
    'document: 示例连科〔2026〕9号',
    'instead: { until: 2027-08-04 }',
    'internalReason: 另有安排',
  ],
};
const OF_ANY = ['title: 示例文件', 'notice: https://kjj.example.cn/1', `sha256: ${'0'.repeat(64)}`];

/** What is said of a file of these lines, beside the listed alliance. */
const said = (kind: DecisionKind, lines: readonly string[]) =>
  loadQuickly({
    files: filesOf({
      [decision('2026/x')]: [`kind: ${kind}`, 'date: 2026-03-01', ...lines]
        .map((line) => `${line.replace(/^!/, '')}\n`)
        .join(''),
    }),
    diagnostics: [],
  })
    .diagnostics.filter(({ at, severity }) => at.file === decision('2026/x') && severity === 'error')
    .map(({ rule, message }) => `${rule} ${message}`);

describe.each(DecisionKind.options)('%s', (kind) => {
  const lines = [...WHOLE[kind], ...OF_ANY];

  test('takes all that belongs to it', () => {
    expect(said(kind, lines)).toEqual([]);
  });

  test('asks for what it cannot do without, and for nothing else', () => {
    for (const line of WHOLE[kind]) {
      const field = /\w+/.exec(line)?.[0] ?? '';
      const missing = said(
        kind,
        lines.filter((each) => each !== line),
      ).filter((each) => each.includes('没有写明'));
      expect(
        missing.map((each) => /（(\w+)）$/.exec(each)?.[1]),
        field,
      ).toEqual(line.startsWith('!') ? [field] : []);
    }
  });

  test('takes nothing of the others', () => {
    const own = new Set(lines.map((line) => /\w+/.exec(line)?.[0]));
    const others = Object.values(WHOLE)
      .flat()
      .filter((line) => !own.has(/\w+/.exec(line)?.[0]));
    const byField = new Map(others.map((line) => [/\w+/.exec(line)?.[0] ?? '', line]));
    const strange = [...byField].filter(([field, line]) => {
      const more = said(kind, [...lines, line]);
      return !more.some((each) => each.endsWith(`（${field}）不用于${kind}`));
    });
    expect(strange.map(([field]) => field)).toEqual([]);
  });
});

test.each<[kind: DecisionKind, result: string]>([
  ['年度评估', '通过'],
  ['年度评估', '不通过'],
  ['整改验收', '合格'],
  ['整改验收', '优秀'],
  ['验收', '不合格'],
])('%s gives no %s', (kind, result) => {
  const lines = WHOLE[kind].map((line) => line.replace(/result: \S+ /, `result: ${result} `));
  expect(said(kind, lines)).toEqual([`decision/contents ${kind}的结果不能是${result}`]);
});

test.each<[kind: DecisionKind, result: string]>([
  ['年度评估', '合格'],
  ['年度评估', '不合格'],
  ['整改验收', '通过'],
  ['验收', '不通过'],
])('%s may give %s', (kind, result) => {
  expect(
    said(
      kind,
      WHOLE[kind].map((line) => line.replace(/result: \S+ /, `result: ${result} `)),
    ),
  ).toEqual([]);
});

test('a consent confirms a code or waives a clause, and a correction takes the whole back or says what is right', () => {
  const instead = (kind: DecisionKind, from: string, to: string) =>
    said(
      kind,
      WHOLE[kind].map((line) => (line.startsWith(from) ? to : line)),
    );
  expect(instead('书面同意', 'clause', 'code: 91320706522377041Q')).toEqual([]);
  expect(instead('书面同意', 'clause', 'clause: members-at-least-three\ncode: 91320706522377041Q')).toHaveLength(1);
  expect(instead('更正', 'instead', 'withdraws: true')).toEqual([]);
});
