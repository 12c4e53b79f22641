/** What the form says beyond what the examples show: places, order, verdicts, and whether a record is ready. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holdsFor } from '#src/testing/fuzz/trials.ts';
import { judgeRegister } from '#src/eligibility/judge.ts';
import { isSame, withoutEmpties } from '#src/staff/editing/alliance-text/plain-value.ts';
import { loadQuickly } from '#src/testing/load-quickly.ts';
import type { Plain } from '#src/registry/gate/structure.ts';
import { allianceFile } from './alliance-file.ts';
import { insertItem, moveItem, removeAt, setAt } from './edit-record.ts';
import type { FormRecord } from './form-record.ts';
import { newRecord, type FormRegister } from './form-register.ts';
import { beyondValues } from './check-size.ts';
import { judgeForm } from './judge-form.ts';
import { compared } from '#src/testing/form/parity.ts';
import { AS_OF, files, inPublic, opened, register } from '#src/testing/form/sample-register.ts';

const judge = (record: FormRecord, beside: FormRegister = register) => judgeForm(record, beside, AS_OF);
const said = (record: FormRecord, beside?: FormRegister) =>
  judge(record, beside).findings.map(({ path, part, rule }) => `${path.join('.')} ${part} ${rule}`);

const carbon = opened('haizhou/carbon-fibre');

test('a published record, opened, is ready; its own entry in the list is left out', () => {
  expect(judge(carbon)).toMatchObject({ findings: [], left: [], ready: true });
  expect(judge(carbon).whole?.lead.finance?.salesRevenue).toBe(82000);
});

test('a new record: what is missing, in the order of the form', () => {
  const { ready, left, findings, whole } = judge(newRecord(register));
  expect({ ready, whole }).toEqual({ ready: false, whole: undefined });
  expect(left.length).toBeGreaterThan(findings.length);
  expect(findings.slice(0, 4).map(({ path }) => path.join('.'))).toEqual(['$district', '$id', 'name', 'industry']);
  expect(findings.map(({ path }) => path[0])).toContain('application');
});

test('unknown keys are pointed at by their key; findings on values, by their value', () => {
  const record = setAt(setAt(carbon, ['nmae'], '甲'), ['lead', 'creditCode'], '9132');
  expect(said(record)).toContain('nmae key shape/unknown-key');
  expect(said(record)).toContain('lead.creditCode value shape/format');
  expect(said({ ...carbon, value: { ...carbon.value, 空的: '' } })).toEqual(['空的 key shape/unknown-key']);
});

test('an empty form meets nothing and fails nothing: what there is to judge is still to be filled in', () => {
  const { verdicts } = judge(newRecord(register));
  const [due, rest] = [false, true].map((isOther) =>
    verdicts.filter(({ status }) => (status !== '待填') === isOther).map(({ rule, status }) => `${status} ${rule}`),
  );
  expect(due?.length).toBeGreaterThan(18);
  // What the recommending office attests, and what comes only later.
  expect([...new Set(rest)].toSorted()).toEqual([
    '不适用 publicity-period',
    '不适用 recommended-in-time',
    '不适用 recommender',
    '待认定 opinion-complete',
  ]);
});

test('a clause is to be filled in only while what it judges is not written', () => {
  const status = (record: FormRecord, rule: string) =>
    judge(record).verdicts.find((each) => each.rule === rule)?.status;
  const empty = newRecord(register);
  expect(status(setAt(empty, ['industry'], '高性能纤维及复合材料'), 'industry-in-catalogue')).toBe('通过');
  expect(status(setAt(empty, ['lead', 'kind'], '没有的类别'), 'lead-kind')).toBe('不通过');
  expect(status(setAt(empty, ['lead', 'kind'], ' '), 'lead-kind')).toBe('待填');
  expect(status(insertItem(carbon, ['members'], { name: '示例新公司' }), 'member-high-tech')).toBe('待填');
  expect(status(setAt(empty, ['plan'], '略'), 'goals-stated')).toBe('不通过');
});

describe('the texts themselves', () => {
  test('a refused character is one mistake: the text is judged as it will be once it is mended', () => {
    expect(said(setAt(carbon, ['lead', 'creditCode'], '91320706522\u200b377040Q'))).toEqual([
      'lead.creditCode value text/invisible',
    ]);
    expect(said(setAt(carbon, ['industry'], '高性能纤维及复合材\u2f00')).length).toBeGreaterThan(0);
    expect(said({ ...carbon, value: { ...carbon.value, '甲\u200b乙': '丙' } })).toContain(
      '甲\u200b乙 key text/invisible',
    );
  });

  test('personal data anywhere keeps a record from being ready, however public or unknown the place', () => {
    for (const path of [['name'], ['plan'], ['members', 0, 'team'], ['governance', 'body'], ['未知']]) {
      const { findings, ready } = judge(setAt(carbon, path, '联系 13812345678'));
      expect(findings.map(({ rule, path: at }) => [rule, at])).toContainEqual(['privacy/mobile', path]);
      expect(JSON.stringify(findings)).not.toContain('13812345678');
      expect(ready).toBe(false);
    }
    expect(said({ ...carbon, value: { ...carbon.value, '电话 13812345678': '丙' } })).toContain(
      '电话 13812345678 key privacy/mobile',
    );
  });

  test('a character that hides in personal data goes with it', () => {
    expect(said(setAt(carbon, ['plan'], '138\u200b12345678'))).toEqual(['plan value privacy/mobile']);
  });
});

test('in a public repository names and figures are refused', () => {
  const found = said(carbon, inPublic);
  expect(found).toContain('lead.legalRepresentative value privacy/public-repository');
  expect(found).toContain('lead.finance.salesRevenue value privacy/public-repository');
  expect(judge(carbon, inPublic).ready).toBe(false);
});

describe('board and id', () => {
  const messages = (record: FormRecord) =>
    judge(record).findings.filter(
      ({ rule }) => ['file/place', 'change/other-alliance'].includes(rule) || rule.startsWith('privacy/'),
    );
  const { origin: _, ...fresh } = carbon;

  test.each<[about: string, record: FormRecord, ...found: string[]]>([
    ['a device’s', { ...fresh, id: 'nul' }, '$id “nul”是 Windows 留给设备的名称，在 Windows 上打不开'],
    ['none yet', { ...carbon, district: '', id: '' }, '$district 还没有选择推荐板块', '$id 还没有标识'],
    [
      'no such board',
      { ...carbon, district: 'haizhuo' },
      '$district 没有 haizhuo 这个板块',
      '$id 标识 carbon-fibre 已经是',
    ],
    ['an id in capitals', { ...carbon, id: 'Carbon' }, '$id 标识只能用小写英文字母'],
    ['an id of another word', { ...carbon, id: '碳纤维' }, '$id 标识只能用小写英文字母'],
    ['an id in capitals, no board yet', { ...carbon, district: '', id: 'A' }, '$district 还没有选择', '$id 标识只能用'],
    ['a path out of the folder', { ...carbon, id: '../x' }, '$id 标识只能用'],
    ['an id that is too long', { ...carbon, id: 'a'.repeat(60) }, '$id 标识有 60 个字符，最多 52 个'],
    ['another board', { ...carbon, district: 'ganyu' }, '$id 标识 carbon-fibre 已经是'],
    ['a new record in a published one’s place', fresh, '$id 标识 carbon-fibre 已经是'],
    ['another record in its place', { ...carbon, id: 'heavy-equipment' }, '$id 这是另一个联合体，不能用同一个标识'],
    [
      'a pasted text, which does not tell its file',
      { ...carbon, origin: { name: '', text: '', beyond: { bytes: 0, lines: 0 } } },
    ],
    ['a telephone number', { ...fresh, id: '13812345678' }, '$id 不得有手机号：138****5678'],
    ['a free one', { ...fresh, id: 'brand-new' }],
  ])('%s', (_about, record, ...found) => {
    const told = messages(record).map(({ path, message }) => `${path.join('.')} ${message}`);
    expect(told.map((message, i) => message.slice(0, found[i]?.length))).toEqual(found);
  });

  test('a changed id leaves the published record among the others', () => {
    expect(said({ ...fresh, id: 'zzz-new' })).toContain('name value name-unique');
  });
});

test('too much for one file is said of the record as a whole, first of all', () => {
  const { findings } = judge(setAt(carbon, ['plan'], '甲'.repeat(3900).concat('\n乙'.repeat(4))));
  expect(findings).toEqual([]);
  const large = ['body', 'funding', 'licensing'].reduce(
    (rest, key) => setAt(rest, ['governance', key], '甲'.repeat(3900)),
    carbon,
  );
  expect(judge(large).findings[0]).toMatchObject({ rule: 'file/size', path: [], message: expect.stringMatching(/KB/) });
  const commented = `# ${'甲'.repeat(9_000)}\n${carbon.origin?.text}`;
  const beyond = beyondValues(commented, carbon.value);
  expect(beyond).toEqual({ bytes: expect.closeTo(27_000, -3), lines: expect.closeTo(1, -1) });
  expect(said({ ...carbon, origin: { name: 'carbon-fibre.yaml', text: commented, beyond } })).toEqual([
    ' value file/size',
  ]);
  const text = allianceFile(large).text;
  expect(new TextEncoder().encode(text).length).toBeGreaterThan(32 * 1024);
});

describe('verdicts', () => {
  test('one for each clause, in the policy’s order', () => {
    const { verdicts } = judge(carbon);
    expect(verdicts.map(({ clause }) => clause)).toEqual(
      register.judging.policies.get('2024')?.requirements.map(({ id }) => id),
    );
    expect(verdicts.find(({ clause }) => clause === 'members-at-least-three')).toEqual({
      clause: 'members-at-least-three',
      citation: '二、（一）2',
      text: '成员单位原则上不少于 3 个',
      strength: '原则上',
      status: '通过',
      rule: 'min-members',
      title: '成员单位数量',
      findings: 0,
    });
  });

  test('findings are counted with the clause they are about, also where two clauses ask the same', () => {
    const policies = new Map(register.judging.policies);
    const judgedBy = policies.get('2024');
    const [first, ...rest] = (judgedBy?.requirements ?? []).filter(({ rule }) => rule.id === 'min-members');
    if (!judgedBy || !first?.clause || rest.length > 0) throw new Error('one clause asks for members');
    const again = { ...first, id: 'again', clause: { ...first.clause, citation: '二、（三）9' } };
    policies.set('2024', { ...judgedBy, requirements: [...judgedBy.requirements, again] });
    const twice = { ...register, judging: { ...register.judging, policies } };
    const { verdicts, findings } = judge(removeAt(carbon, ['members']), twice);
    const count = (id: string) => verdicts.find(({ clause }) => clause === id)?.findings;
    expect(findings.filter(({ rule }) => rule === 'min-members')).toHaveLength(1);
    expect({ first: count('members-at-least-three'), again: count('again'), other: count('lead-leads') }).toEqual({
      first: 1,
      again: 1,
      other: 0,
    });
    // Each opinion is asked for by a clause of its own.
    const opinions = judge(removeAt(carbon, ['recommendation', 'opinion', 'resources'])).verdicts;
    expect(
      opinions
        .filter(({ rule }) => rule === 'opinion-complete')
        .map(({ findings: left }) => left)
        .toSorted(),
    ).toEqual([0, 0, 0, 0, 0, 0, 1, 1]);
  });

  test('without a known batch there are none, and the batch has the finding', () => {
    const { verdicts, findings } = judge(setAt(carbon, ['batch'], '2031'));
    expect(verdicts).toEqual([]);
    expect(findings.map(({ path, rule }) => [path, rule])).toContainEqual([['batch'], 'register/policy-missing']);
  });
});

/** Values a field may be given by a person. */
const TEXTS = [
  '示例',
  '',
  '2024',
  '2023-11-06',
  '2024-07',
  '企业',
  '高校',
  '申报',
  '退出',
  '91320706522377040Q',
  '82,000',
  '甲\n乙\n',
];

test('however a record is changed, its file is told what the form is told', () => {
  const names = files
    .map(({ path }) => /^data\/alliances\/(.+)\.yaml$/.exec(path)?.[1])
    .filter((name) => name !== undefined);
  const leaves = (value: Plain, path: (string | number)[] = []): (string | number)[][] =>
    typeof value === 'string'
      ? [path]
      : Object.entries(value).flatMap(([key, each]) =>
          leaves(each as Plain, [...path, Array.isArray(value) ? Number(key) : key]),
        );
  const step = fc.record({ what: fc.nat(5), at: fc.nat(400), text: fc.constantFrom(...TEXTS) });
  holdsFor(100, [fc.constantFrom(...names), fc.array(step, { minLength: 1, maxLength: 5 })], (name, steps) => {
    const start = opened(name);
    const record = steps.reduce((rest, { what, at, text }) => {
      const all = leaves(rest.value);
      const path = all[at % all.length] ?? ['name'];
      if (what === 0) return removeAt(rest, path.slice(0, Math.max(1, path.length - 1)));
      if (what === 1) return insertItem(rest, ['members'], { name: '示例新公司', kind: '企业' }, at % 3);
      if (what === 2) return moveItem(rest, ['tasks'], at % 4, at % 3);
      return setAt(rest, path, text);
    }, start);
    const { path, text } = allianceFile(record);
    const bytes = new TextEncoder().encode(text);
    const registry = loadQuickly({
      files: files.map((file) => (file.path === path ? { path, bytes } : file)),
      diagnostics: [],
    });
    const judged = judgeRegister(registry, AS_OF);
    const onFile = [...registry.diagnostics, ...judged.diagnostics].filter(({ at }) => at.file === path);
    // An empty item is an error in the form until it is filled in or removed; in the file it does not stand.
    if (isSame(record.value, withoutEmpties(record.value)))
      // What the change of a published record needs is told of the change, not of its file.
      expect(compared(judge(record).findings.filter(({ rule }) => !rule.startsWith('change/')))).toEqual(
        compared(onFile),
      );
  });
});
