/** What a comparison knows besides the two versions: the files beside them, what was there earlier, the way in between. */
import { expect, test } from 'vitest';
import type { DataFile } from '#src/registry/read.ts';
import { edited } from '#src/testing/branches/branch.ts';
import {
  BRANCH_DAY,
  EXIT,
  EXIT_TEXT,
  FIBRE,
  FIBRE_TEXT,
  LAVER,
  LAVER_SHOWN,
  LAVER_SHOWN_TEXT,
  LAVER_TEXT,
  SMALL_REGISTER,
  STORAGE,
  STORAGE_TEXT,
  VIDEO,
  VIDEO_LISTED,
  VIDEO_SHOWN,
  VIDEO_TEXT,
} from '#src/testing/branches/small-register.ts';
import { versionsOf, type Texts } from '#src/testing/branches/versions.ts';
import { baseText, dataFile } from '#src/testing/judged.ts';
import { compareRegisters, type Versions } from './compare-registers.ts';

const compared = (versions: Partial<Versions> & Pick<Versions, 'before'>, day = BRANCH_DAY) =>
  compareRegisters({ ...versionsOf({}), ...versions }, day);
const told = (...each: Parameters<typeof compared>) =>
  compared(...each)
    .diagnostics.filter(({ severity }) => severity !== 'notice')
    .map(({ rule, at }) => `${rule} ${at.file}`);
const sample = (text: string) => text.replace(/^(name: .*)$/m, '$1（示例）');

test('a name that differs from one beside it only by its letters is told', () => {
  const versions = versionsOf({ 'docs/Guide.md': '甲\n' });
  const outside = 'change/outside-data docs/Guide.md';
  expect(told(versions)).toEqual([outside]);
  expect(told({ ...versions, beside: ['docs/other.md'] })).toEqual([outside]);
  expect(told({ ...versions, beside: ['docs/guide.md'] }).toSorted()).toEqual([
    'change/name-twin docs/Guide.md',
    outside,
  ]);
});

test('an id of an alliance that was taken out earlier is known by its last text', () => {
  const versions = versionsOf({ [STORAGE]: STORAGE_TEXT });
  const takenOut = (text: string): DataFile[] => [dataFile(STORAGE, text)];
  expect(told(versions)).toEqual([]);
  expect(told({ ...versions, takenOut: takenOut(FIBRE_TEXT) })).toEqual([`change/other-alliance ${STORAGE}`]);
  expect(told({ ...versions, takenOut: takenOut(STORAGE_TEXT) })).toEqual([]);
  expect(told({ ...versions, takenOut: takenOut(sample(FIBRE_TEXT)) })).toEqual([]);
});

test('an industry that is renamed by the change is the same one in a listed record', () => {
  const [old, now] = ['高性能纤维及复合材料', '先进纤维'];
  const industries = baseText('data/industries.yaml');
  const renamed = industries.replace(
    `name: ${old}`,
    `name: ${now}, formerNames: [{ name: ${old}, until: 2024-08-10 }]`,
  );
  expect(renamed).not.toBe(industries);
  const record = edited(VIDEO_TEXT, [`industry: ${old}`, `industry: ${now}`]);
  const kept = (change: Texts) => told(versionsOf(change)).filter((each) => each.startsWith('change/history-kept'));
  expect(kept({ 'data/industries.yaml': renamed, [VIDEO]: record })).toEqual([]);
  expect(kept({ [VIDEO]: record })).toEqual([`change/history-kept ${VIDEO}`]);
});

test('a sample that a decision names does not go alone', () => {
  const more = { [VIDEO]: sample(VIDEO_TEXT) };
  const [found] = compared(versionsOf({ [VIDEO]: null }, more)).diagnostics.filter(({ at }) => at.file === VIDEO);
  expect(found?.message).toMatch(/被删除，还有决定写着它$/);
  const withIts = { [VIDEO]: null, [VIDEO_LISTED]: null, [VIDEO_SHOWN]: null };
  const [alone] = compared(versionsOf(withIts, more)).diagnostics.filter(({ at }) => at.file === VIDEO);
  expect(alone?.message).toMatch(/须由市局审核人员确认它确是示例$/);
});

test('a register of samples is emptied: nothing of it is said to be gone', () => {
  const samples = { [FIBRE]: sample(FIBRE_TEXT), [LAVER]: sample(LAVER_TEXT), [VIDEO]: sample(VIDEO_TEXT) };
  const gone = Object.fromEntries(
    Object.keys(SMALL_REGISTER).flatMap((path) => (path.startsWith('data/') ? [[path, null] as const] : [])),
  );
  expect(told(versionsOf(gone, samples)).filter((each) => !each.startsWith('change/bureau'))).toEqual([]);
  const left: Texts = { ...gone, [LAVER_SHOWN]: LAVER_SHOWN_TEXT };
  expect(told(versionsOf(left, samples)).some((each) => each.startsWith('change/listed-removed'))).toBe(true);
});

test('a record whose file is there under other letters is told as that', () => {
  const now = VIDEO.replace('video', 'Video');
  expect(told(versionsOf({ [VIDEO]: null, [now]: VIDEO_TEXT }))).toContain(`change/id-kept ${VIDEO}`);
});

test('what stood in a record’s file on the way is of the change, not of a file it leaves alone', () => {
  const passed = (path: string) => ({
    texts: [{ path, text: '13800138000' }],
    unread: [{ path: LAVER, why: 'binary' as const }],
    messages: [],
    messagesLeftOut: 0,
  });
  const { diagnostics, change } = compared({ ...versionsOf({}), passed: passed(FIBRE) });
  expect(diagnostics.map(({ rule, at }) => `${rule} ${at.file}`)).toEqual([
    `change/not-searched ${LAVER}`,
    `privacy/mobile ${FIBRE}`,
  ]);
  expect(change.findings).toMatchObject({ brought: 2, untouched: [] });
});

test('findings stand in the order of their files and lines, whoever found them', () => {
  const { diagnostics } = compared({
    ...versionsOf({
      [EXIT]: EXIT_TEXT,
      [FIBRE]: edited(FIBRE_TEXT, ['industry: 高性能纤维及复合材料', 'industry: 造船业']),
      'docs/a.md': '13800138000\n',
    }),
    title: '电话 13800138000',
  });
  const places = diagnostics.map(({ at }) => at.file);
  expect(places.length).toBeGreaterThan(3);
  expect(places).toEqual(places.toSorted());
});

test('under an edited notice each verdict is also what the one before would have said', () => {
  const POLICY = 'data/policies/2024.yaml';
  const few = (text: string) => {
    const [head = '', ...rest] = text.split(/(?=^ {2}- name: )/m);
    const [last = ''] = /^agreement:[^]*/m.exec(rest.at(-1) ?? '') ?? [];
    return `${head}${rest.slice(0, 2).join('')}${last}`;
  };
  const easier = edited(baseText(POLICY), [
    'with: { atLeast: 3, countLead: false }',
    'with: { atLeast: 2, countLead: false }',
  ]);
  const effect = (change: Texts, more: Texts = {}) => {
    const { change: told, diagnostics } = compared(versionsOf(change, more));
    return {
      clauses: told.policies?.clauses.map(({ clause, from, to, examples }) => [clause, from, to, examples]),
      // What the notice lets through now is told where it is let through.
      fewer: diagnostics.flatMap(({ rule, severity, at }) =>
        rule === 'min-members' ? [`${severity} ${at.file}`] : [],
      ),
    };
  };
  const clause = (path: string) => [['members-at-least-three', '不通过', '通过', [path]]];
  const come = effect({ [POLICY]: easier, [STORAGE]: few(STORAGE_TEXT) });
  expect(come).toEqual({ clauses: clause(STORAGE), fewer: [`error ${STORAGE}`] });
  const stood = effect({ [POLICY]: easier }, { [FIBRE]: few(FIBRE_TEXT) });
  expect(stood).toEqual({ clauses: clause(FIBRE), fewer: [] });
  expect(compared(versionsOf({ [STORAGE]: STORAGE_TEXT })).change.policies).toBeUndefined();
});

test('what is only a notice, or was in a file that is gone, is not said to be solved', () => {
  const wrong = edited(FIBRE_TEXT, ['industry: 高性能纤维及复合材料', 'industry: 造船业']);
  const solved = (change: Texts, more: Texts) =>
    compared(versionsOf(change, more)).change.findings.solved.map(({ rule, file }) => `${rule} ${file}`);
  expect(solved({ [FIBRE]: FIBRE_TEXT }, { [FIBRE]: wrong })).toEqual([`industry-in-catalogue ${FIBRE}`]);
  expect(solved({ [FIBRE]: edited(wrong, ['batch: 2024', 'batch: 2019']) }, { [FIBRE]: wrong })).toEqual([]);
  const site = baseText('data/site.yaml');
  expect(solved({ 'data/site.yaml': site }, { 'data/site.yaml': `${site}nothing: 1\n` })).toEqual([
    'shape/unknown-key data/site.yaml',
  ]);
});
