import { expect, test } from 'vitest';
import { z } from 'zod';
import { internal, shown } from '#schemas/field.ts';
import { loadRegistry } from '#src/registry/load.ts';
import { readDataFolder } from '#src/registry/read.ts';
import { USUAL } from '#src/testing/registers.ts';
import {
  allianceAt,
  catalogueSecrets,
  decisionSecrets,
  isShown,
  leavesOf,
  recordSecrets,
  type Secret,
} from './secrets.ts';

const about = { label: '甲', help: '乙' };
const Inner = z.strictObject({ open: shown(z.string(), about) });
const Outer = z.strictObject({
  open: shown(z.array(Inner), about),
  closed: internal(z.array(Inner).optional(), about),
  unmarked: z.number(),
});

test('what stands below an internal field is internal, whatever it says itself; what is not marked public is not', () => {
  const value = { open: [{ open: '一' }], closed: [{ open: '二' }, { open: '三' }], unmarked: 4, unknown: '五' };
  expect([...leavesOf(Outer, value)]).toEqual([
    { text: '一', path: ['open', 0, 'open'], internal: false },
    { text: '二', path: ['closed', 0, 'open'], internal: true },
    { text: '三', path: ['closed', 1, 'open'], internal: true },
    { text: '4', path: ['unmarked'], internal: true },
  ]);
  expect([...leavesOf(Outer, { open: [], closed: undefined, unmarked: null })]).toEqual([]);
});

const registry = loadRegistry(readDataFolder(USUAL));
const told = (secrets: Iterable<Secret>) =>
  Array.from(secrets, ({ text, record, file, written }) => [record, file, written().label, text]);

test('of the bureau’s files who reviews what stays inside, and nothing that is public', () => {
  const { catalogue = expect.unreachable() } = registry;
  const secrets = told(catalogueSecrets(catalogue));
  expect(secrets).toContainEqual([undefined, 'data/site.yaml', '市局审核组 第 1 项', '@lyg-register/bureau']);
  const [board = expect.unreachable()] = catalogue.districts;
  expect(secrets).toContainEqual([
    undefined,
    'data/districts.yaml',
    `${board.name} 代码托管平台上的审核组 第 1 项`,
    `@lyg-register/${board.id}`,
  ]);
  const texts = new Set(secrets.map(([, , , text]) => text));
  for (const open of [catalogue.site.name, catalogue.site.city, ...catalogue.districts.map(({ name }) => name)])
    expect(texts).not.toContain(open);
});

test('of a record that is not published its id, its address and all it says; of a published one what is internal', () => {
  const [record = expect.unreachable()] = registry.alliances;
  const { id, source, whole = expect.unreachable() } = record;
  const hidden = told(recordSecrets(record, false));
  expect(hidden.slice(0, 2)).toEqual([
    [id, source.file, '标识', id],
    [id, source.file, '标识', `alliances/${id}/`],
  ]);
  expect(hidden).toContainEqual([id, source.file, '联合体名称', whole.name]);
  const inside = told(recordSecrets(record, true));
  expect(inside.length).toBeGreaterThan(5);
  expect(inside.every(([, , label]) => label !== '标识' && label !== '联合体名称')).toBe(true);
  expect(hidden).toEqual(expect.arrayContaining(inside));
});

test('of a published decision only what is internal stays inside, of another its id too, wherever it could show', () => {
  const decision = registry.decisions.find(({ draft }) => draft.kind === '列入培育名单') ?? expect.unreachable();
  const { id, source } = decision;
  const reach = { published: true, isPublished: () => true, alliances: ['a', 'b'] };
  expect(told(decisionSecrets(decision, reach))).toEqual([]);
  const hidden = told(decisionSecrets(decision, { ...reach, published: false, isPublished: () => false }));
  expect(hidden.slice(0, 3)).toEqual(
    ['a', 'b'].reduce(
      (all, each) => [...all, [each, source.file, '标识', id]],
      [[`decisions/${id}`, source.file, '标识', id]],
    ),
  );
  expect(hidden).toContainEqual(['a', source.file, '文号', decision.whole?.document]);
});

const CONTENT = { results: [{ alliance: 'open' }, { alliance: 'closed' }, {}], reason: '甲' };

test.each<[what: string, path: (string | number)[], shown: boolean]>([
  ['whom it is about, which is asked of them', ['alliances', 1], true],
  ['whom a result is of', ['results', 1, 'alliance'], true],
  ['its title', ['title'], false],
  ['where it stands', ['notice'], false],
  ['its reason', ['reason'], true],
  ['the result of one that is open', ['results', 0, 'result'], true],
  ['the result of one that is not', ['results', 1, 'result'], false],
  ['a result of nobody', ['results', 2, 'result'], true],
])('of a decision that is not published, though one it is about is: %s', (_, path, shown) => {
  const reach = { published: false, isPublished: (each: string) => each === 'open', alliances: ['open', 'closed'] };
  expect(isShown(path, CONTENT, reach)).toBe(shown);
  expect(isShown(path, CONTENT, { ...reach, published: true })).toBe(true);
  const [field, , last] = path;
  const none = { ...reach, isPublished: () => false };
  expect(isShown(path, CONTENT, none)).toBe(field === 'alliances' || last === 'alliance');
});

test('the alliance that a place speaks of alone', () => {
  expect(allianceAt(['results', 1, 'result'], CONTENT)).toBe('closed');
  expect(allianceAt(['results', 2, 'result'], CONTENT)).toBeUndefined();
  expect(allianceAt(['results'], CONTENT)).toBeUndefined();
  expect(allianceAt(['reason'], CONTENT)).toBeUndefined();
  expect(allianceAt(['reason', 0], CONTENT)).toBeUndefined();
  expect(allianceAt(['results', 0, 'result'], undefined)).toBeUndefined();
  expect(allianceAt([], CONTENT)).toBeUndefined();
});
