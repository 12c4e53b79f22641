/** Files of decisions before and after a change: which is which, whatever it is called. */
import { expect, test } from 'vitest';
import type { DataFile } from '#src/registry/read.ts';
import { act, decision } from '#src/testing/branches/small-register.ts';
import { sideOf } from '#src/testing/branches/versions.ts';
import { baseFiles, dataFile } from '#src/testing/judged.ts';
import { decisionFileOf, pairDecisions } from './pair-decisions.ts';

const [A, B, C] = ['2024/a', '2024/b', '2024/c'].map(decision) as [string, string, string];
const LISTED = (number: number, more = '') =>
  act('列入培育名单', '2024-08-05', 'fibre', `document: 连科〔2024〕${number}号\n${more}`);
const SHOWN = act('公示', '2024-07-22', 'fibre', 'until: 2024-07-28\n');

const KEPT = dataFile(decision('2024/kept'), act('评审', '2024-07-01', 'fibre'));
const files = (texts: Readonly<Record<string, string>>): DataFile[] =>
  Object.entries(texts).map(([path, text]) => dataFile(path, text));
type Texts = Readonly<Record<string, string>>;

const pairs = (before: Texts, after: Texts, present: readonly string[] = []) =>
  pairDecisions(
    sideOf([...baseFiles, KEPT, ...files(before)]),
    sideOf([...baseFiles, KEPT, ...files(after)]),
    new Set(present),
  );
const shown = (...asked: Parameters<typeof pairs>) =>
  pairs(...asked).map(({ before, after }) => `${before?.id ?? '–'} → ${after?.id ?? '–'}`);

test.each<[what: string, before: Texts, after: Texts, expected: string[]]>([
  ['nothing', {}, {}, []],
  ['a new one', {}, { [A]: SHOWN }, ['– → 2024/a']],
  ['one that is gone', { [A]: SHOWN }, {}, ['2024/a → –']],
  ['one that says something else', { [A]: SHOWN }, { [A]: LISTED(52) }, ['2024/a → 2024/a']],
  ['one under another name', { [B]: SHOWN }, { [A]: SHOWN }, ['2024/b → 2024/a']],
  [
    'one under another name, changed, by kind and document',
    { [B]: LISTED(52) },
    { [A]: LISTED(52, 'reason: 甲\n') },
    ['2024/b → 2024/a'],
  ],
  ['another document', { [B]: LISTED(52) }, { [A]: LISTED(53) }, ['– → 2024/a', '2024/b → –']],
  [
    'another kind with the document',
    { [B]: LISTED(52) },
    { [A]: act('退出', '2024-08-19', 'fibre', 'document: 连科〔2024〕52号\ncause: 自愿\n') },
    ['– → 2024/a', '2024/b → –'],
  ],
  [
    'the kind alone, without a document',
    { [B]: SHOWN },
    { [A]: SHOWN.replace('07-22', '07-23') },
    ['– → 2024/a', '2024/b → –'],
  ],
  [
    'two that change their names',
    { [A]: SHOWN, [B]: LISTED(52) },
    { [C]: SHOWN, [decision('2024/d')]: LISTED(52) },
    ['2024/a → 2024/c', '2024/b → 2024/d'],
  ],
  [
    'two of one text, of which one comes',
    { [A]: SHOWN, [B]: SHOWN },
    { [C]: SHOWN },
    ['2024/b → –', '2024/a → 2024/c'],
  ],
  [
    'two alike that both come',
    { [A]: SHOWN, [B]: SHOWN },
    { [C]: SHOWN, [decision('2024/d')]: SHOWN },
    ['2024/a → 2024/c', '2024/b → 2024/d'],
  ],
  ['what cannot be read, under another name', { [B]: 'kind: [\n' }, { [A]: 'kind: [\n' }, ['2024/b → 2024/a']],
  ['what cannot be read, changed', { [B]: 'kind: [\n' }, { [A]: 'kind: [[\n' }, ['– → 2024/a', '2024/b → –']],
])('%s', (_, before, after, expected) => {
  expect(shown(before, after)).toEqual(expected);
});

test('a link or what is too large stands there, and holds nothing that can be read', () => {
  expect(shown({ [A]: SHOWN }, {}, [A])).toEqual(['2024/a → 2024/a']);
  const [pair] = pairs({ [A]: SHOWN }, {}, [A, B]);
  expect(pair?.before?.record?.draft.kind).toBe('公示');
  expect(pair?.after).toEqual({ id: '2024/a', file: { path: A, bytes: new Uint8Array() } });
  expect(shown({ [A]: SHOWN }, { [A]: SHOWN }, [A])).toHaveLength(1);
  expect(pairs({ [A]: SHOWN }, { [A]: LISTED(52) }, [A])[0]?.after?.record?.draft.kind).toBe('列入培育名单');
});

test('a pair is called by where it stands, or stood', () => {
  const [gone] = pairs({ [A]: SHOWN }, {});
  const [moved] = pairs({ [A]: SHOWN }, { [B]: SHOWN });
  expect([gone, moved, {}].map((pair) => decisionFileOf(pair ?? {}))).toEqual([A, B, '']);
});
