import { expect, test } from 'vitest';
import { allianceFile, baseFiles, dataFile } from '#src/testing/judged.ts';
import type { DataFile } from '#src/registry/read.ts';
import { edited } from '#src/testing/branches/branch.ts';
import { FIBRE_TEXT, STORAGE_TEXT } from '#src/testing/branches/small-register.ts';
import { sideOf } from '#src/testing/branches/versions.ts';
import { fileOf, pairRecords } from './pair-records.ts';

const NAME = 'name: 连云港市校验用创新联合体';
const CODE = 'creditCode: 91320706522377040Q';
const renamed = edited(FIBRE_TEXT, [NAME, 'name: 连云港市另一个创新联合体']);
const nameAlone = edited(FIBRE_TEXT, [CODE, 'creditCode: 91320707930673412Y']);
const marked = edited(FIBRE_TEXT, [NAME, `${NAME}（示例）`]);
const markedWide = edited(nameAlone, [NAME, `${NAME}(示例)`]);
const other = edited(renamed, [CODE, 'creditCode: 91320707930673412Y']);
const nameless = edited(FIBRE_TEXT, [`${NAME}\n`, ''], [`  ${CODE}\n`, '']);
const leadless = nameless.replace(/^lead:\n(?: {2}.*\n)*/m, '');

const at = (name: string, text: string, board = 'haizhou') => allianceFile(text, name, board);
const short = (path = '') => path.replace('data/alliances/', '').replace('.yaml', '');

/** Pairs in words: `before → after`. */
const paired = (before: DataFile[], after: DataFile[], ...present: string[]) =>
  pairRecords(
    sideOf([...baseFiles, ...before]),
    sideOf([...baseFiles, ...after]),
    new Set(present.map((path) => `data/alliances/${path}.yaml`)),
  ).map(({ before: was, after: now }) => `${short(was?.file.path)} → ${short(now?.file.path)}`);

const same = at('a', FIBRE_TEXT);

test.each<[string, DataFile[], DataFile[], string[]]>([
  ['the very same file is no pair', [same], [same], []],
  ['a file written again is one', [same], [at('a', FIBRE_TEXT)], ['haizhou/a → haizhou/a']],
  ['a new one', [], [at('a', FIBRE_TEXT)], [' → haizhou/a']],
  ['one that is gone', [at('a', FIBRE_TEXT)], [], ['haizhou/a → ']],
  ['the same id on another board', [at('a', FIBRE_TEXT)], [at('a', other, 'ganyu')], ['haizhou/a → ganyu/a']],
  ['the same content', [at('a', nameless)], [at('b', nameless)], ['haizhou/a → haizhou/b']],
  ['the same name, written otherwise', [at('a', marked)], [at('b', markedWide)], ['haizhou/a → haizhou/b']],
  ['the same lead', [at('a', FIBRE_TEXT)], [at('b', renamed)], ['haizhou/a → haizhou/b']],
  ['nothing the same', [at('a', FIBRE_TEXT)], [at('b', other)], ['haizhou/a → ', ' → haizhou/b']],
  [
    'neither name nor lead, which makes nobody the same',
    [at('a', nameless)],
    [at('b', `# 甲\n${nameless}`)],
    ['haizhou/a → ', ' → haizhou/b'],
  ],
  [
    'no lead, which makes nobody the same',
    [at('a', leadless)],
    [at('b', `# 甲\n${leadless}`)],
    ['haizhou/a → ', ' → haizhou/b'],
  ],
  [
    'two of the same content before, of which nobody knows which it was',
    [at('a', FIBRE_TEXT), at('b', FIBRE_TEXT)],
    [at('c', FIBRE_TEXT)],
    ['haizhou/a → ', 'haizhou/b → ', ' → haizhou/c'],
  ],
  [
    'two of the same content after',
    [at('a', FIBRE_TEXT)],
    [at('b', FIBRE_TEXT), at('c', FIBRE_TEXT)],
    ['haizhou/a → ', ' → haizhou/b', ' → haizhou/c'],
  ],
  [
    'the name says more than the lead',
    [at('a', FIBRE_TEXT), at('b', STORAGE_TEXT)],
    [at('c', renamed), at('d', nameAlone), at('e', STORAGE_TEXT)],
    [' → haizhou/c', 'haizhou/a → haizhou/d', 'haizhou/b → haizhou/e'],
  ],
  [
    'a pair once found is not found again',
    [at('a', FIBRE_TEXT), at('b', `# 甲\n${renamed}`)],
    [at('a', FIBRE_TEXT, 'ganyu'), at('c', renamed)],
    ['haizhou/a → ganyu/a', 'haizhou/b → haizhou/c'],
  ],
])('%s', (_, before, after, expected) => {
  expect(paired(before, after)).toEqual(expected);
});

test('a record whose file is there and cannot be read is not gone', () => {
  expect(paired([at('a', FIBRE_TEXT)], [], 'haizhou/a')).toEqual(['haizhou/a → haizhou/a']);
  expect(paired([at('a', FIBRE_TEXT)], [], 'haizhou/b')).toEqual(['haizhou/a → ']);
  expect(paired([same], [same], 'haizhou/a')).toEqual([]);
  const [pair] = pairRecords(
    sideOf([...baseFiles, same]),
    sideOf(baseFiles),
    new Set(['data/alliances/haizhou/a.yaml']),
  );
  expect(pair?.after).toEqual({
    id: 'a',
    district: 'haizhou',
    file: { path: 'data/alliances/haizhou/a.yaml', bytes: new Uint8Array() },
  });
});

test('files that are no alliances have no pair; what cannot be read has one without a record', () => {
  const broken = at('a', 'name: [\n');
  const files = [dataFile('data/x.yaml', 'a: 1\n'), dataFile('data/alliances/a.yaml', FIBRE_TEXT), broken];
  const pairs = pairRecords(sideOf(baseFiles), sideOf([...baseFiles, ...files]), new Set());
  expect(pairs).toEqual([{ after: { id: 'a', district: 'haizhou', file: broken } }]);
});

test('pairs stand in the order of the files they are now', () => {
  const pairs = pairRecords(
    sideOf([...baseFiles, at('c', FIBRE_TEXT), at('b', STORAGE_TEXT)]),
    sideOf([...baseFiles, at('a', FIBRE_TEXT), at('b', `# 甲\n${STORAGE_TEXT}`)]),
    new Set(),
  );
  expect(pairs.map(fileOf).map(short)).toEqual(['haizhou/a', 'haizhou/b']);
  expect(fileOf({})).toBe('');
});
