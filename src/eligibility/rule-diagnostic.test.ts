/** From what rules found to what is said: gravity, clause and place, once each, and nothing that the shape already says. */
import { describe, expect, test } from 'vitest';
import { Decision } from '#schemas/decision.ts';
import { labelOf, type DataPath } from '#schemas/shape.ts';
import type { Diagnostic, Location } from '#src/registry/diagnostic.ts';
import type { AllianceRecord, DecisionRecord } from '#src/registry/registry.ts';
import { actOn } from '#src/testing/checked.ts';
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
/** A decision and a correction of it, by their ids. */
const decisions = new Map(
  ['2024/gongshi', '2024/gengzheng'].map((id) => {
    const file = `data/decisions/${id}.yaml`;
    const locate = (path: DataPath, part?: 'key' | 'value') => ({ ...inForm(path, part), file });
    return [id, { label: (path: DataPath) => labelOf(Decision, path), source: { file, locate } } as DecisionRecord];
  }),
);
const finding = (path: DataPath, more: Partial<Finding> = {}): Finding => ({ path, message: '不符合', ...more });
const WHOLE = record({ name: '示例', lead: { name: '甲' }, members: [{ name: '乙' }, { name: '丙' }] });

const said = (findings: readonly (Finding | Found)[], of = WHOLE, settled = false): Diagnostic[] =>
  ruleDiagnostics(
    findings.map((each) => ('rule' in each ? each : { finding: each, rule })),
    of,
    { decisions },
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

describe('an echo', () => {
  const other = { id: 'other', fix: '改正' } as AnyRule;
  const echo = (of: string) => finding(['name'], { echo: of, message: '余音' });
  const heard = (of: string, ...beside: readonly Found[]) =>
    said([echo(of), ...beside]).some(({ message }) => message === '余音');

  test('of what another rule reports is not said again', () => {
    expect(heard('other', { finding: finding(['lead']), rule: other })).toBe(false);
  });

  test('is heard where that rule reports nothing, or only hints', () => {
    expect(heard('other')).toBe(true);
    expect(heard('other', { finding: finding(['lead']), rule: { ...other, id: 'third' } })).toBe(true);
    expect(heard('other', { finding: finding(['lead'], { severity: 'notice' }), rule: other })).toBe(true);
  });

  test('of what could not be read, or is not due yet, is never said', () => {
    expect([heard('shape'), heard('later')]).toEqual([false, false]);
  });

  test('is not said where what it follows from lies below a wrong shape: that is reported', () => {
    const wrong = record({ name: '示例' }, [['lead']]);
    expect(said([echo('other'), { finding: finding(['lead', 'name']), rule: other }], wrong)).toEqual([]);
  });
});

describe('what is asked is said with the strength of the clause at hand', () => {
  const ask = (requirement: Partial<Requirement> | undefined, more: Partial<Finding> = {}) => {
    const found = { finding: finding(['name'], { asked: '不少于 3 家', ...more }), rule };
    return said([requirement ? { ...found, requirement: requirement as Requirement } : found]);
  };
  test.each<[what: string, requirement: Partial<Requirement> | undefined, message: string, fix: string]>([
    ['a must', { ...under('一'), strength: '必须' }, '不符合，必须不少于 3 家', '改正'],
    [
      'what may be excused, with the way to an exception',
      { ...under('一'), strength: '原则上' },
      '不符合，原则上不少于 3 家',
      '改正；确有理由的，取得发文单位书面同意',
    ],
    ['what a person judges', { ...under('一'), strength: '人工' }, '不符合，不少于 3 家', '改正'],
    ['practice, which is not the words of the notice', { strength: '必须' }, '不符合，不少于 3 家', '改正'],
    ['the register itself', undefined, '不符合，不少于 3 家', '改正'],
  ])('%s', (_what, requirement, message, fix) => {
    expect(ask(requirement)).toMatchObject([{ message, fix }]);
  });

  test('a hint needs no exception', () => {
    expect(ask({ ...under('一'), strength: '原则上' }, { severity: 'notice' })).toMatchObject([{ fix: '改正' }]);
  });
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

  test('stands in the file of the correction that says it; what was not corrected, in its own', () => {
    const corrected = { until: '2024/gengzheng' };
    const acts = [
      actOn('列入培育名单', '2024-08-05'),
      { ...actOn('公示', '2024-07-22', {}, '2024/gongshi'), corrected },
    ];
    const places = (path: DataPath) => said([finding(path, { decision: '2024/gongshi' })], { ...WHOLE, acts });
    expect(places(['until'])).toMatchObject([
      { at: { file: 'data/decisions/2024/gengzheng.yaml', path: ['instead', 'until'] } },
    ]);
    expect(places(['date'])).toMatchObject([{ at: { file: 'data/decisions/2024/gongshi.yaml', path: ['date'] } }]);
    // Words of the record that happen to be called the same are no words of the decision.
    expect(said([finding(['until'])], { ...WHOLE, acts })).toMatchObject([{ at: { file: FILE, path: ['until'] } }]);
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

  test('under the one that must be met, if one of them must: an exception from the other would not help', () => {
    const of = (citation: string, strength: Requirement['strength']) => ({
      finding: finding(['name'], { asked: '不少于 3 家' }),
      rule,
      requirement: { ...under(citation), strength },
    });
    const asked = (...found: Found[]) =>
      said(found).map(({ message, fix, clause: at }) => [at?.citation, message, fix]);
    expect(asked(of('一', '原则上'), of('二', '必须'), of('三', '必须'))).toEqual([
      ['二', '不符合，必须不少于 3 家', '改正'],
    ]);
    expect(asked(of('一', '必须'), of('二', '原则上'))).toEqual([['一', '不符合，必须不少于 3 家', '改正']]);
    expect(asked(of('一', '原则上'), of('二', '原则上'))).toHaveLength(1);
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
