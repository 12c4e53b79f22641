/** From what rules found to what is said: gravity, clause and place, once each, and nothing that the shape already says. */
import { describe, expect, test } from 'vitest';
import type { DataPath } from '#schemas/shape.ts';
import type { Diagnostic, Location } from '#src/registry/diagnostic.ts';
import type { AllianceRecord, DecisionRecord } from '#src/registry/registry.ts';
import type { AllianceDraft, AnyRule, Finding } from './define-rule.ts';
import type { Requirement } from './requirement.ts';
import { ruleDiagnostics, type Found } from './rule-diagnostic.ts';

const FILE = 'data/alliances/haizhou/example.yaml';
const rule = { id: 'example', fix: '改正' } as AnyRule;
const clause = (citation: string) => ({ document: '连科〔2024〕31号', citation, text: '示例条款' });
const under = (citation: string) => ({ clause: clause(citation) }) as Requirement;
const PRACTICE = {} as Requirement;

const inForm = (path: DataPath, part?: 'key' | 'value'): Location => ({
  file: FILE,
  line: 1,
  column: 1,
  path,
  ...(part ? { part } : {}),
});
const record = (draft: AllianceDraft, wrong: readonly DataPath[] = [], locate = inForm): AllianceRecord => ({
  id: 'example',
  district: 'haizhou',
  source: { file: FILE, locate },
  draft,
  wrong,
  acts: [],
});
/** One decision, by its id. */
const decisions = new Map([
  [
    '2024/gongshi',
    {
      source: {
        file: 'data/decisions/2024/gongshi.yaml',
        locate: (path: DataPath, part?: 'key' | 'value') => ({
          ...inForm(path, part),
          file: 'data/decisions/2024/gongshi.yaml',
        }),
      },
    } as DecisionRecord,
  ],
]);
const finding = (path: DataPath, more: Partial<Finding> = {}): Finding => ({ path, message: '不符合', ...more });
const WHOLE = record({ name: '示例', lead: { name: '甲' }, members: [{ name: '乙' }, { name: '丙' }] });

const said = (findings: readonly (Finding | Found)[], of = WHOLE, settled = false): Diagnostic[] =>
  ruleDiagnostics(
    findings.map((each) => ('rule' in each ? each : { finding: each, rule })),
    of,
    { decisions },
    new Set(['shape', 'later', 'asked']),
    settled,
  );

describe('a diagnostic', () => {
  test('says no more than the finding', () => {
    expect(said([finding(['lead', 'name'])])).toStrictEqual([
      {
        rule: 'example',
        severity: 'error',
        message: '不符合',
        field: '牵头单位 › 单位名称',
        fix: '改正',
        at: inForm(['lead', 'name']),
      },
    ]);
  });

  test('says all of it, under the clause asked by', () => {
    const full = finding(['name'], {
      part: 'key',
      found: '甲',
      needed: '乙',
      fix: '换一个',
      severity: 'warning',
      subject: '丙',
    });
    expect(said([{ finding: full, rule, requirement: under('一') }])).toStrictEqual([
      {
        rule: 'example',
        severity: 'warning',
        message: '不符合',
        field: '联合体名称',
        found: '甲',
        needed: '乙',
        fix: '换一个',
        clause: clause('一'),
        at: inForm(['name'], 'key'),
      },
    ]);
  });

  test.each([
    ['a clause of a terminated application is a notice', under('一'), true, 'notice'],
    ['a clause of any other is an error', under('一'), false, 'error'],
    ['practice stays an error', PRACTICE, true, 'error'],
    ['the register itself stays an error', undefined, true, 'error'],
  ])('of %s', (_what, requirement, settled, severity) => {
    const found: Found = { finding: finding(['name']), rule, ...(requirement ? { requirement } : {}) };
    expect(said([found], WHOLE, settled)[0]?.severity).toBe(severity);
  });
});

test('what another rule reports is not said again, unless that rule is not asked', () => {
  expect(said([finding(['name'], { echo: 'asked' }), finding(['lead'])])).toHaveLength(1);
  expect(said([finding(['name'], { echo: 'other' }), finding(['lead'])])).toHaveLength(2);
});

test('what nobody can tell from the data is a warning', () => {
  expect(said([finding(['name'], { undecided: true })])[0]?.severity).toBe('warning');
});

describe('a finding on a decision', () => {
  test('stands in its file, under the name of its field', () => {
    expect(said([finding(['until'], { decision: '2024/gongshi', part: 'key' })])).toMatchObject([
      { field: '截止日期', at: { file: 'data/decisions/2024/gongshi.yaml', path: ['until'], part: 'key' } },
    ]);
  });

  test('does not follow from what is wrong in the record', () => {
    const wrong = record({}, [['name'], ['until']]);
    expect(said([finding(['until'], { decision: '2024/gongshi' })], wrong)).toHaveLength(1);
  });

  test('that is not there is on the record', () => {
    expect(said([finding(['name'], { decision: '2024/none' })])).toMatchObject([
      { field: '联合体名称', at: { file: FILE } },
    ]);
  });
});

test('a finding on the record of a day stands where the record has it', () => {
  const place = () => ['formerLeads', 0, 'name'];
  expect(said([{ finding: finding(['lead', 'name']), rule, place }])).toMatchObject([
    { field: '以前的牵头单位 第 1 项 › 单位名称', at: { path: ['formerLeads', 0, 'name'] } },
  ]);
});

describe('what follows from a wrong shape is not said', () => {
  const draft: AllianceDraft = { name: '示例', members: [{ name: '乙' }, {}], lead: {} };
  test.each<[string, DataPath, DataPath, boolean]>([
    ['at the wrong place', ['members', 1], ['members', 1], true],
    ['below it', ['members', 1], ['members', 1, 'name'], true],
    ['beside it', ['members', 1], ['members', 0, 'name'], false],
    ['beside it, where nothing stands', ['members', 1, 'name'], ['members', 1, 'kind'], false],
    ['under another field', ['members', 1], ['lead', 'name'], false],
    ['above it, where something was read', ['members', 1], ['members'], false],
    ['above it, where nothing could be read', ['tasks', 1], ['tasks'], true],
    ['far above it, where nothing could be read', ['charter', 'covers', 0], ['charter'], true],
    ['above it, inside of what was read', ['lead', 'finance', 'year'], ['lead', 'finance'], true],
    ['in what is not there at all', ['plan'], ['agreement', 'signed'], false],
  ])('%s', (_what, wrong, path, silent) => {
    expect(said([finding(path)], record(draft, [wrong]))).toHaveLength(silent ? 0 : 1);
    expect(said([finding(path)], record(draft, [['remark'], wrong]))).toHaveLength(silent ? 0 : 1);
    expect(said([finding(path)], record(draft))).toHaveLength(1);
  });
});

describe('one mistake is said once', () => {
  test('under the first clause that asks for it, in its order', () => {
    const all = [
      { finding: finding(['name']), rule, requirement: under('一') },
      { finding: finding(['lead']), rule, requirement: under('一') },
      { finding: finding(['name']), rule, requirement: under('二') },
    ];
    expect(said(all).map(({ field, clause: quoted }) => [field, quoted?.citation])).toEqual([
      ['联合体名称', '一'],
      ['牵头单位', '一'],
    ]);
  });

  const [other, message] = [{ id: 'other', fix: '改正' } as AnyRule, '另一回事'];
  const first = { finding: finding(['name']), rule };
  test.each<[string, Found]>([
    ['another rule', { finding: finding(['name']), rule: other }],
    ['another message', { finding: finding(['name'], { message }), rule }],
    ['another field', { finding: finding(['members', 0]), rule }],
    ['another item', { finding: finding(['members', 1]), rule }],
  ])('%s is another mistake', (_what, second) => {
    expect(said([first, second])).toHaveLength(2);
  });

  test.each<[string, Partial<Location>]>([
    ['line', { line: 2 }],
    ['column', { column: 2 }],
    ['sheet', { cell: '成员单位!A1' }],
  ])('the same words in another %s are another mistake', (_what, elsewhere) => {
    const locate = ([step]: DataPath): Location => ({
      file: FILE,
      line: 1,
      column: 1,
      cell: '联合体!A1',
      ...(step === 'lead' ? elsewhere : {}),
    });
    expect(said([first, finding(['lead'])], record({}, [], locate))).toHaveLength(2);
    expect(said([first, finding(['plan'])], record({}, [], locate))).toHaveLength(1);
  });
});
