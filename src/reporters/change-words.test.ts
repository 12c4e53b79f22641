import { expect, test } from 'vitest';
import type { ChangeReport, RecordChange } from '#src/changes/change-report.ts';
import type { Diagnostic, Severity } from '#src/registry/diagnostic.ts';
import {
  flipInWords,
  hasPersonalData,
  overviewInWords,
  policiesInWords,
  recordInWords,
  stateOf,
  toldApart,
  verdictInWords,
} from './change-words.ts';
import { changeOf, finding, recordOf } from '#src/testing/sample-reports.ts';

const at = (rule: string, severity: Severity, message = '如此'): Diagnostic => finding({ rule, severity, message });
const RECORD = 'data/alliances/haizhou/a.yaml';
const flip = (to: '经同意例外' | '人工认定' | '通过', title = '标题') =>
  ({ clause: 'x', rule: 'y', title, from: '不通过', to }) as const;
const withPaths = (...paths: string[]): ChangeReport =>
  changeOf({ files: { total: paths.length, added: 0, modified: paths.length, removed: 0, paths } });

test('a record without a name is called by its id', () => {
  const { name: _, ...nameless } = recordOf({ clauses: [flip('经同意例外')] });
  expect(recordInWords(nameless)).toContain('：fibre（');
  expect(recordInWords({ ...nameless, unreadable: true })).toBe(`修改：fibre（${nameless.file}），改后读不出来`);
});

const warned = at('name-unique', 'warning');
test.each<[string, ChangeReport, Diagnostic[], string, string]>([
  ['nothing changed', changeOf(), [], '可以合并', '没有改动：与比较的版本相同'],
  [
    'an error in a base file',
    changeOf(),
    [at('x', 'error')],
    '需要改正',
    '需要改正：有 1 处错误，改好之前不能并入登记簿',
  ],
  ['clean', withPaths(RECORD), [at('x', 'notice')], '可以合并', '可以合并：没有错误'],
  ['a warning', withPaths(RECORD), [warned], '可以合并', '可以合并：没有错误，有 1 处提醒请核对'],
  [
    'a warning that was there before',
    { ...withPaths(RECORD), findings: { ...changeOf().findings, left: [0] } },
    [warned],
    '可以合并',
    '可以合并：没有错误',
  ],
  [
    'an error beside what asks for a word',
    withPaths(RECORD),
    [at('x', 'error'), at('change/list-shrinks', 'error')],
    '需要改正',
    '需要改正：有 1 处错误，改好之前不能并入登记簿',
  ],
  [
    'what asks for a word alone',
    withPaths(RECORD, 'a'),
    [at('change/list-shrinks', 'error'), at('change/outside-data', 'warning', '程序'), warned],
    '要市局确认',
    '要市局确认：没有错误，有 2 处须经市局同意才能并入登记簿，有 1 处提醒请核对',
  ],
])('%s', (_, change, diagnostics, state, verdict) => {
  expect(stateOf(diagnostics)).toBe(state);
  expect(verdictInWords(change, diagnostics)).toBe(verdict);
});

const UNCHANGED = '在培育名单 0 个（不变）；已公开 0 个（不变）；申报中 0 个（不变）';

test('the overview says what there is to say, and no more', () => {
  expect(overviewInWords(changeOf(), [])).toEqual(['没有改动任何文件（与提交 aaaaaaaaaa 相比）', UNCHANGED]);
  const change = changeOf({
    head: 'b'.repeat(40),
    files: { total: 6, added: 1, modified: 2, removed: 3, paths: [] },
    counts: { listed: { before: 1, after: 2 }, public: { before: 3, after: 3 }, applying: { before: 5, after: 4 } },
    findings: {
      brought: 1,
      left: [1, 3],
      forgiven: [3],
      untouched: [],
      elsewhere: 7,
      solved: [{ rule: 'x', file: 'a', message: '甲' }],
      solvedLeftOut: 2,
    },
    accepted: ['change/mixed', 'change/boards'],
  });
  const diagnostics = [warned, at('x', 'error'), at('x', 'error'), at('x', 'notice')];
  expect(overviewInWords(change, diagnostics)).toEqual([
    '改动 6 个文件：新增 1 个，修改 2 个，删除 3 个（提交 aaaaaaaaaa 到 bbbbbbbbbb）',
    '在培育名单 1 → 2 个；已公开 3 个（不变）；申报中 5 → 4 个',
    '错误和提醒：这次改动带来 2 处，原有未改 1 处（其中错误 1 处，不拦这次改动），已解决 3 处',
    '登记簿别处另有 7 处原有的错误和提醒，与这次改动无关，未列出',
    '经同意放行的检查：change/mixed、change/boards',
  ]);
  expect(overviewInWords(withPaths('a'), [at('x', 'notice')])).toEqual([
    '改动 1 个文件：修改 1 个（与提交 aaaaaaaaaa 相比）',
    UNCHANGED,
  ]);
});

const FILE = 'data/alliances/haizhou/fibre.yaml';
test.each<[Partial<RecordChange>, string]>([
  [{}, `修改：示例联合体（${FILE}），内容没有变化`],
  [{ kind: '新增', stage: { to: '申报' } }, `新增：示例联合体（${FILE}），阶段：无 → 申报`],
  [{ kind: '移除', stage: { from: '申报' } }, `移除：示例联合体（${FILE}），阶段：申报 → 无`],
  [{ stage: { from: '申报', to: '推荐' } }, `修改：示例联合体（${FILE}），阶段：申报 → 推荐`],
  [{ kind: '移动', fromFile: 'x.yaml' }, `移动：示例联合体（x.yaml → ${FILE}）`],
  [{ kind: '受影响', clauses: [flip('通过')] }, `受影响（文件没有改动）：示例联合体（${FILE}）`],
  [{ clauses: [flip('通过')] }, `修改：示例联合体（${FILE}）`],
  [{ fields: [{ field: '甲', kind: '顺序' }] }, `修改：示例联合体（${FILE}）`],
  [{ unreadable: true }, `修改：示例联合体（${FILE}），改后读不出来`],
])('%j as a heading', (parts, heading) => {
  expect(recordInWords(recordOf(parts))).toBe(heading);
});

test('clauses, all lines of a record, and what edited notices do', () => {
  expect(flipInWords({ clause: 'x', rule: 'y', title: '标题', to: '通过' })).toBe('标题：原来没有这一条 → 通过');
  expect(flipInWords({ clause: 'x', rule: 'y', title: '标题', from: '通过' })).toBe('标题：通过 → 不再有这一条');
  const consents = [{ document: '连科函〔2024〕8号', date: '2024-08-12', reason: '甲' }];
  expect(flipInWords({ ...flip('经同意例外'), consents })).toBe('标题：不通过 → 经同意例外（连科函〔2024〕8号）');
  const clauses = [{ ...flip('通过'), records: 5, examples: ['a', 'b', 'c', 'd'] }];
  expect(policiesInWords({ files: ['x', 'y'], records: 5, unjudged: 0, clauses })).toEqual([
    '只因通知改动（x、y），5 个联合体的判断结果不同',
    '标题：不通过 → 通过：5 个，如 a、b、c',
  ]);
  expect(policiesInWords({ files: [], records: 0, unjudged: 2, clauses: [] })[1]).toBe(
    '2 个联合体没有可用的通知，无法判断',
  );
});

test.each<[string, Severity, boolean]>([
  ['privacy/mobile', 'error', true],
  ['privacy/mobile', 'notice', false],
  ['privacy/public-repository', 'error', false],
  ['x/privacy/mobile', 'error', false],
])('%s as %s asks for a withdrawal: %s', (rule, severity, expected) => {
  expect(hasPersonalData([at('min-members', 'error'), at(rule, severity)])).toBe(expected);
});

test('several records that say the same are one line behind those that do not', () => {
  const same = (id: string) => recordOf({ id, file: `data/alliances/haizhou/${id}.yaml`, fields: [], clauses: [] });
  const other = recordOf({ fields: [{ field: '甲', kind: '顺序' }] });
  expect(toldApart([same('a'), other])).toEqual({ told: [same('a'), other] });
  expect(toldApart([same('a'), other, same('b')])).toEqual({
    told: [other],
    same: '修改：2 个联合体的文件，内容没有变化，只改了写法或说明（data/alliances/haizhou/a.yaml、data/alliances/haizhou/b.yaml）',
  });
  const many = [...'abcdefg'].map(same);
  expect(toldApart(many).same).toMatch(/e\.yaml 等 7 个文件）$/);
  const unread = { ...same('a'), unreadable: true as const };
  expect(toldApart([unread, same('b'), same('c')]).told).toEqual([unread]);
});
