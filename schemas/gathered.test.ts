/** What a file of another register may hold: every text of it is shown to the public here, and nothing checks it again. */
import { expect, test } from 'vitest';
import { GATHERED } from '#src/testing/gathered.ts';
import { Gathered } from './gathered.ts';
import { eachField } from './shape.ts';

/** The whole of what can be said, each field with a value that stands, first, and with values that do not. */
const WORDS: Cases = [
  ['甲', 'Ab 1', '字'.repeat(300)],
  ['', '字'.repeat(301), '甲\u202e', '\u0000甲', '甲\n乙', 1],
];
const DAY: Cases = [['2024-02-29'], ['2023-02-29', '2024-2-1', '2024-02-01T00:00:00Z', '']];
const CODE: Cases = [['91320706522377040Q'], ['91320706522377040q', '91320706522377040', '913207065223770400Q', '']];
const ID: Cases = [
  ['fibre', 'a1', 'a-1-b', 'ab-cd', 'x'.repeat(100)],
  ['', 'A', 'a_b', '-a', 'a-', 'a--b', '../a', 'a/b', 'a\n', 'x'.repeat(101)],
];
type Cases = readonly [stands: readonly unknown[], refused: readonly unknown[]];

const FORMER: Readonly<Record<string, Cases>> = {
  'formerNames.0.name': WORDS,
  'formerNames.0.until': DAY,
};
const under = (place: string, fields: Readonly<Record<string, Cases>>) =>
  Object.fromEntries(Object.entries(fields).map(([path, cases]) => [`${place}.${path}`, cases]));
const PARTY: Readonly<Record<string, Cases>> = { name: WORDS, creditCode: CODE, ...FORMER };

const FIELDS: Readonly<Record<string, Cases>> = {
  format: [[1], [0, 2, '1']],
  url: [
    ['https://a.example/', 'http://a.example/b/'],
    ['javascript:alert(1)', 'ftp://a.example/', 'xhttps://a.example/', 'httpsx://a.example/', 'a', ''],
  ],
  gathered: DAY,
  asOf: DAY,
  sample: [
    [true, false],
    [0, 'true'],
  ],
  'revision.commit': [
    ['0123456789abcdef'.repeat(3).slice(0, 40)],
    ['0'.repeat(39), '0'.repeat(41), 'g'.repeat(40), ''],
  ],
  'revision.modified': [[true, false], ['']],
  'published.ids.fibre': [
    ['2024-02-29', null],
    ['', '2023-02-29'],
  ],
  'published.samples.0': ID,
  'published.decisions.2024/lieru.0': ID,
  ...under('alliances.0', {
    id: ID,
    name: WORDS,
    ...FORMER,
    standing: [
      ['在册', '公示', '已退出', '未列入'],
      ['在库', ''],
    ],
    'periods.0.from': DAY,
    'periods.0.until': DAY,
    ...under('lead', PARTY),
    ...under('formerLeads.0', { ...PARTY, until: DAY }),
    ...under('members.0', { ...PARTY, joined: DAY, left: DAY }),
  }),
};

/** A file with one thing written otherwise, at `a.0.b`; what leads there and is missing is made. */
function written(place: string, value: unknown): unknown {
  const file = structuredClone<unknown>({ ...GATHERED, revision: { commit: 'a'.repeat(40), modified: false } });
  const steps = place.split('.');
  let at = file as Record<string, unknown>;
  for (const [i, step] of steps.slice(0, -1).entries()) {
    at[step] ??= /^\d+$/.test(steps[i + 1] ?? '') ? [] : { ...WHOLE[step.replace(/\d+/, steps[i - 1] ?? '')] };
    at = at[step] as Record<string, unknown>;
  }
  at[steps.at(-1) ?? ''] = value;
  return file;
}
/** What a new item of a list must have. */
const WHOLE: Readonly<Record<string, object>> = {
  formerNames: { name: '旧名', until: '2024-01-01' },
  periods: { from: '2024-01-01' },
  formerLeads: { name: '旧牵头', until: '2024-01-01' },
  members: { name: '成员' },
};

test.each(Object.entries(FIELDS))('%s: what stands and what is refused', (place, [stands, refused]) => {
  for (const value of stands)
    expect([value, Gathered.safeParse(written(place, value)).error?.issues]).toEqual([value, undefined]);
  for (const value of refused) {
    const issues = Gathered.safeParse(written(place, value)).error?.issues ?? [];
    expect([value, issues.map(({ path }) => path.join('.'))]).toEqual([value, [place]]);
  }
});

test('every field is in the table, is shown and says what it is', () => {
  const fields = [...eachField(Gathered)];
  const listed = Object.keys(FIELDS).map((place) => place.replace(/\.\d+/g, '.[]'));
  for (const { path, field } of fields) {
    const place = path.join('.');
    expect([place, listed.some((each) => each === place || each.startsWith(`${place}.`))]).toEqual([place, true]);
    // A version and what was published are declared whole.
    if (/^(revision|published)\./.test(place)) continue;
    const { title, description, visibility } = field.meta() ?? {};
    expect([place, title, description, visibility]).toEqual([
      place,
      expect.stringMatching(/\p{Script=Han}/u),
      expect.stringMatching(/\p{Script=Han}/u),
      'public',
    ]);
  }
  expect(fields.length).toBeGreaterThan(40);
});

test.each(['id', 'decision'])('nothing is published under a false %s', (what) => {
  const names =
    what === 'id'
      ? (ID[1] as string[])
      : ['2024', '2024/', '1999/a', '20245/a', '2024/a_b', 'x2024/a', `2024/${'a'.repeat(101)}`, '2024/a\n', '2024/甲'];
  for (const name of names) {
    const published = {
      ids: {},
      samples: [],
      decisions: {},
      [what === 'id' ? 'ids' : 'decisions']: { [name]: what === 'id' ? null : [] },
    };
    const issues = Gathered.safeParse({ ...GATHERED, published }).error?.issues ?? [];
    expect([name, issues.map(({ code }) => code)]).toEqual([name, ['invalid_key']]);
  }
  const good = { ids: { 'a-1': null }, samples: [], decisions: { '2024/a-1': [], [`2099/${'a'.repeat(100)}`]: [] } };
  expect(Gathered.safeParse({ ...GATHERED, published: good }).success).toBe(true);
});

test.each([
  'extra',
  'revision.extra',
  'published.extra',
  'alliances.0.extra',
  'alliances.0.periods.0.extra',
  'alliances.0.lead.extra',
  'alliances.0.lead.formerNames.0.extra',
  'alliances.0.members.0.extra',
  'alliances.0.formerLeads.0.extra',
])('%s is not known', (place) => {
  const issues = Gathered.safeParse(written(place, 1)).error?.issues ?? [];
  expect(issues.map(({ code, path }) => [code, path.join('.')])).toEqual([
    ['unrecognized_keys', place.split('.').slice(0, -1).join('.')],
  ]);
});
