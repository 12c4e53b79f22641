import { expect, test } from 'vitest';
import { edited } from '#src/testing/branches/branch.ts';
import {
  act,
  BRANCH_DAY,
  decision,
  EXIT,
  EXIT_TEXT,
  FIBRE,
  FIBRE_TEXT,
  LAVER,
  LAVER_TEXT,
  STORAGE,
  STORAGE_TEXT,
} from '#src/testing/branches/small-register.ts';
import { versionsOf, type Texts } from '#src/testing/branches/versions.ts';
import { compareRegisters } from './compare-registers.ts';

const compared = (change: Texts, more: Texts = {}, accepted?: readonly string[]) =>
  compareRegisters(versionsOf(change, more), BRANCH_DAY, accepted);
const unsigned = edited(FIBRE_TEXT, ['agreement: { signed: 2024-05-20 }', 'agreement: { signed: 2024-06-20 }']);
const wrong = (text: string) => edited(text, ['industry: 高性能纤维及复合材料', 'industry: 造船业']);

test('nothing changed, nothing said', () => {
  const { change, diagnostics, judgements } = compared({});
  expect(change).toEqual({
    base: 'a'.repeat(40),
    files: { total: 0, added: 0, modified: 0, removed: 0, paths: [] },
    counts: {
      listed: { before: 1, after: 1 },
      public: { before: 2, after: 2 },
      applying: { before: 2, after: 2 },
    },
    records: [],
    recordsLeftOut: 0,
    decisions: [],
    decisionsLeftOut: 0,
    data: [],
    outside: [],
    findings: { brought: 0, left: [], forgiven: [], untouched: [], elsewhere: 0, solved: [], solvedLeftOut: 0 },
    accepted: [],
  });
  expect([diagnostics, judgements]).toEqual([[], []]);
});

test('the end of a change is named where there is one', () => {
  const versions = { ...versionsOf({}), head: 'b'.repeat(40) };
  expect(compareRegisters(versions, BRANCH_DAY).change.head).toBe('b'.repeat(40));
});

test('files are counted by what becomes of them, and a hundred are named, numbers in names masked', () => {
  const change = { [STORAGE]: STORAGE_TEXT, [FIBRE]: null, [LAVER]: `# 甲\n${LAVER_TEXT}` };
  expect(compared(change).change.files).toEqual({
    total: 3,
    added: 1,
    modified: 1,
    removed: 1,
    paths: [STORAGE, FIBRE, LAVER],
  });
  const many = Object.fromEntries(Array.from({ length: 101 }, (_, i) => [`docs/${i}.md`, '甲']));
  expect(compared(many).change.files).toMatchObject({ total: 101, paths: { length: 100 } });
  expect(compared({ 'docs/13800138000.md': '甲' }).change.files.paths).toEqual(['docs/138****8000.md']);
  const { diagnostics } = compared({ 'docs/13800138000.md': '甲' });
  expect(diagnostics.map(({ at }) => at.file)).toEqual(['docs/138****8000.md', 'docs/138****8000.md']);
});

test('records are counted where they stand before and after', () => {
  const { counts } = compared({
    [STORAGE]: STORAGE_TEXT,
    [decision('2024/gongshi-0812')]: act('公示', '2024-08-12', 'fibre', 'until: 2024-08-18\n'),
    [EXIT]: EXIT_TEXT,
  }).change;
  expect(counts).toEqual({
    listed: { before: 1, after: 0 },
    public: { before: 2, after: 3 },
    applying: { before: 2, after: 3 },
  });
});

/** What is said of findings, but for the notice that every record of the small register has. */
const findings = (change: Texts, more: Texts = {}) => {
  const { change: told, diagnostics } = compared(change, more);
  const { brought, left, forgiven, elsewhere, untouched, solved } = told.findings;
  const loud = (rule = '') => (rule === 'task-kinds' ? [] : [rule]);
  const rules = (positions: readonly number[]) => positions.flatMap((i) => loud(diagnostics[i]?.rule));
  return {
    rules: diagnostics.flatMap(({ rule }) => loud(rule)),
    brought,
    left: rules(left),
    forgiven: rules(forgiven),
    untouched: rules(untouched),
    elsewhere,
    solved: solved.map(({ rule, file }) => `${rule} ${file}`),
  };
};
const INDUSTRY = 'industry-in-catalogue';
const none = { rules: [], brought: 0, left: [], forgiven: [], untouched: [], elsewhere: 0, solved: [] };

test.each<[string, Texts, Texts, Partial<typeof none> | object]>([
  ['brought', { [FIBRE]: wrong(FIBRE_TEXT) }, {}, { rules: [INDUSTRY], brought: 1 }],
  [
    'left',
    { [FIBRE]: `# 甲\n${wrong(FIBRE_TEXT)}` },
    { [FIBRE]: wrong(FIBRE_TEXT) },
    { rules: [INDUSTRY], left: [INDUSTRY] },
  ],
  [
    'left, and was an error',
    { [FIBRE]: `# 甲\n${unsigned}` },
    { [FIBRE]: unsigned },
    { rules: ['agreement-signed'], left: ['agreement-signed'], forgiven: ['agreement-signed'] },
  ],
  ['solved', { [FIBRE]: FIBRE_TEXT }, { [FIBRE]: wrong(FIBRE_TEXT) }, { solved: [`${INDUSTRY} ${FIBRE}`] }],
  ['elsewhere', { [LAVER]: `# 甲\n${LAVER_TEXT}` }, { [FIBRE]: wrong(FIBRE_TEXT) }, { elsewhere: 1 }],
  [
    'gone with its file',
    { [FIBRE]: null },
    { [FIBRE]: wrong(FIBRE_TEXT) },
    { rules: ['change/application-removed'], brought: 1 },
  ],
  [
    'not looked for any more',
    { [FIBRE]: 'name: [\n' },
    { [FIBRE]: wrong(FIBRE_TEXT) },
    { rules: ['yaml/syntax'], brought: 1 },
  ],
  [
    'kept by a record that moved',
    { [FIBRE]: null, 'data/alliances/ganyu/fibre.yaml': wrong(FIBRE_TEXT) },
    { [FIBRE]: wrong(FIBRE_TEXT) },
    { rules: expect.arrayContaining(['change/board-kept', INDUSTRY]), left: expect.arrayContaining([INDUSTRY]) },
  ],
  [
    'solved in a record that moved',
    { [FIBRE]: null, 'data/alliances/ganyu/fibre.yaml': FIBRE_TEXT },
    { [FIBRE]: wrong(FIBRE_TEXT) },
    { solved: [`${INDUSTRY} ${FIBRE}`] },
  ],
  [
    'in a base file that is wrong on both sides: always told',
    { [LAVER]: `# 甲\n${LAVER_TEXT}` },
    { 'data/x.yaml': 'a: 1\n' },
    { rules: ['file/place'], left: ['file/place'], elsewhere: 0, untouched: [] },
  ],
  [
    'gone with a base file',
    { 'data/x.yaml': null },
    { 'data/x.yaml': 'a: 1\n' },
    { rules: ['change/bureau'], brought: 1, solved: [] },
  ],
])('a finding is %s', (_, change, more, expected) => {
  const partly = _.includes('moved');
  expect(findings(change, more)).toEqual(partly ? expect.objectContaining(expected) : { ...none, ...expected });
});

test('a record that the change does not touch and is judged otherwise is told, and its finding marked', () => {
  const first = edited(
    FIBRE_TEXT,
    ['连云港市校验用创新联合体', '连云港市先行创新联合体'],
    ['date: 2024-06-11', 'date: 2024-06-01'],
  );
  const { change, diagnostics, judgements } = compared({ 'data/alliances/haizhou/a-first.yaml': first });
  expect(change.records.map(({ kind, id }) => `${kind} ${id}`)).toEqual(['新增 a-first', '受影响 fibre']);
  const { untouched } = change.findings;
  expect(untouched.length).toBeGreaterThan(0);
  expect(new Set(untouched.map((i) => diagnostics[i]?.at.file))).toEqual(new Set([FIBRE]));
  expect(judgements.map(({ record }) => record.id)).toEqual(['a-first', 'fibre']);
});

test('fifty solved findings are told, and of more how many there are', () => {
  const many = (industry: string) =>
    Object.fromEntries(
      Array.from({ length: 51 }, (_, i) => [
        `data/alliances/haizhou/copy-${i}.yaml`,
        edited(STORAGE_TEXT, ['industry: 高性能纤维及复合材料', `industry: ${industry}`]),
      ]),
    );
  const { solved, solvedLeftOut } = compared(many('高性能纤维及复合材料'), many('造船业')).change.findings;
  expect([solved.length, solvedLeftOut]).toEqual([50, 1]);
  expect(compared({}).change.findings.solvedLeftOut).toBe(0);
});

test('what an owner agreed to is a notice, and named', () => {
  const { change, diagnostics } = compared({ [EXIT]: EXIT_TEXT }, {}, ['change/bureau', 'change/list-shrinks']);
  expect(change.accepted).toEqual(['change/bureau', 'change/list-shrinks']);
  expect(diagnostics.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual([
    'notice change/bureau',
    'notice change/list-shrinks',
  ]);
});

test('texts on the way are searched, and the title', () => {
  const passed = { texts: [{ path: 'src/x.ts', text: '13800138000' }], unread: [], messages: [], messagesLeftOut: 0 };
  const titled = compareRegisters({ ...versionsOf({}), title: '电话 13800138000' }, BRANCH_DAY);
  expect(titled.diagnostics.map(({ rule, at }) => `${rule} ${at.file}`)).toEqual(['privacy/mobile 申请的标题']);
  const versions = { ...versionsOf({}), passed };
  const { diagnostics, change } = compareRegisters(versions, BRANCH_DAY);
  expect(diagnostics.map(({ rule }) => rule)).toEqual(['privacy/mobile']);
  expect(change.findings.brought).toBe(1);
});

test('an error of the base fails no change, but counts; one that says something else is of the change', () => {
  const severities = (change: Texts, more: Texts) =>
    compared(change, more)
      .diagnostics.filter(({ rule }) => rule === 'min-members')
      .map(({ severity }) => severity);
  const fewer = (members: number) => {
    const [head = '', ...rest] = FIBRE_TEXT.split(/(?=^ {2}- name: )/m);
    const [last = ''] = /^agreement:[^]*/m.exec(rest.at(-1) ?? '') ?? [];
    return `${head}${rest.slice(0, members).join('')}${last}`;
  };
  expect(severities({ [FIBRE]: `# 甲\n${fewer(2)}` }, { [FIBRE]: fewer(2) })).toEqual(['warning']);
  expect(severities({ [FIBRE]: fewer(1) }, { [FIBRE]: fewer(2) })).toEqual(['error']);
  expect(severities({ [FIBRE]: fewer(2) }, {})).toEqual(['error']);
});

test('without what records are judged by, an error of the base stops every change', () => {
  const broken = { 'data/site.yaml': 'city: 示例市\n' };
  const { diagnostics, change } = compared({ [LAVER]: `# 甲\n${LAVER_TEXT}` }, broken);
  expect(diagnostics.some(({ severity, at }) => severity === 'error' && at.file === 'data/site.yaml')).toBe(true);
  expect(change.findings.forgiven).toEqual([]);
});
