/** What of a published record is settled, and what its change needs besides. */
import { describe, expect, test } from 'vitest';
import { AS_OF, files, opened, register } from '#src/testing/form/sample-register.ts';
import type { DataPath } from '#schemas/shape.ts';
import { keptFindings } from '#src/changes/kept-facts.ts';
import { loadRegistry } from '#src/registry/load.ts';
import type { Plain } from '#src/registry/gate/structure.ts';
import { USUAL } from '#src/testing/registers.ts';
import { readDataFolder } from '#src/registry/read.ts';
import { allianceFile } from './alliance-file.ts';
import { insertItem, removeAt, setAt, valueOf } from './edit-record.ts';
import type { FormRecord } from './form-record.ts';
import { newRecord } from './form-register.ts';
import { judgeForm } from './judge-form.ts';
import { officialAt } from './official.ts';

const carbon = opened('haizhou/carbon-fibre');
const official = (record: FormRecord) =>
  leavesOf(record.value).filter((path) => officialAt(record, path, register) !== undefined);
const at = (path: DataPath) => path.join('.');

/** Every text of a record. */
function leavesOf(value: Plain, path: DataPath = []): DataPath[] {
  if (typeof value === 'string') return [path];
  const inside: [string | number, Plain][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return inside.flatMap(([step, each]) => leavesOf(each, [...path, step]));
}

test('facts of a listed record are official, as they are published', () => {
  const parties = ['lead', ...[0, 1, 2, 3, 4, 5].map((i) => `members.${i}`)];
  const facts = ['name', 'batch', 'application.date', 'recommendation.date'];
  expect(official(carbon).map(at).sort()).toEqual(
    [...facts, ...parties.flatMap((party) => ['name', 'creditCode', 'kind'].map((key) => `${party}.${key}`))].sort(),
  );
  for (const path of official(carbon)) expect(officialAt(carbon, path, register)?.value).toBe(valueOf(carbon, path));
  expect(officialAt(setAt(carbon, ['batch'], '2031'), ['batch'], register)?.value).toBe('2024');
  expect(officialAt(carbon, ['plan'], register)).toBeUndefined();
});

test('nothing is official of a new record, nor of another one that took its id', () => {
  const { origin: _, ...fresh } = carbon;
  for (const record of [newRecord(register), fresh, { ...carbon, id: 'brand-new' }, { ...carbon, district: 'ganyu' }])
    expect(official(record)).toEqual([]);
});

test('a member is known by its code or its name, wherever it stands now', () => {
  const [moved, named] = [
    ['members', 0, 'name'],
    ['members', 1, 'creditCode'],
  ] as const;
  const was = String(valueOf(carbon, ['members', 1, 'name']));
  const before = removeAt(carbon, ['members', 0]);
  expect(officialAt(before, moved, register)?.value).toBe(was);
  expect(officialAt(setAt(before, moved, '改了名的示例单位'), moved, register)?.value).toBe(was);
  expect(officialAt(setAt(carbon, named, '91320706MA1XXXXX0X'), named, register)?.value).toBe(valueOf(carbon, named));
  const fresh = insertItem(carbon, ['members'], { name: '示例新加入有限公司', kind: '企业' });
  expect(official(fresh)).toEqual(official(carbon));
});

describe('what is locked is what a change may not rewrite', () => {
  const { catalogue, alliances } = loadRegistry(readDataFolder(USUAL));
  const name = 'haizhou/carbon-fibre';
  const old = alliances.find(({ source }) => source.file.endsWith(`${name}.yaml`)) ?? expect.unreachable();
  const OTHER: Readonly<Record<string, string>> = {
    name: '示例另一名称创新联合体（示例）',
    'lead.kind': '创新型领军企业',
    kind: '其他',
    creditCode: '91320700MA1XXXXX0X',
    batch: '2031',
    date: '2024-06-02',
  };
  const rewritten = (path: DataPath) =>
    setAt(carbon, path, OTHER[at(path)] ?? OTHER[String(path.at(-1))] ?? '改写的内容');

  /** What the command line says of the file that the form saves. */
  function refused(record: FormRecord) {
    const bytes = new TextEncoder().encode(allianceFile(record).text);
    const files = readDataFolder(USUAL).files.map((file) =>
      file.path === old.source.file ? { ...file, bytes } : file,
    );
    const young = loadRegistry({ files, diagnostics: [] }).alliances.find(({ id }) => id === old.id);
    return keptFindings(old, young ?? expect.unreachable(), AS_OF, catalogue?.industries ?? []);
  }
  const told = (record: FormRecord) =>
    judgeForm(record, register, AS_OF).findings.filter(({ rule }) => rule === 'change/history-kept');

  test.each(official(carbon).map((path) => [at(path), path] as const))('%s', (_, path) => {
    const plain = (message: string) => message.replace(/（[A-Za-z]+）/g, '');
    const said = told(rewritten(path)).map(({ message }) => message);
    expect(said.length).toBeGreaterThan(0);
    expect(refused(rewritten(path)).map(({ message }) => plain(message))).toEqual(said);
  });

  test('and whatever else the form tells of is locked too', () => {
    const open = leavesOf(carbon.value).filter((path) => officialAt(carbon, path, register) === undefined);
    expect(open.length).toBeGreaterThan(20);
    expect(open.filter((path) => told(rewritten(path)).length > 0).map(at)).toEqual([]);
  });
});

describe('a published record under change', () => {
  const needs = (record: FormRecord) =>
    judgeForm(record, register, AS_OF)
      .findings.filter(({ rule }) => rule.startsWith('change/'))
      .map(({ path, severity, message }) => `${path.join('.')} ${severity} ${message}`);

  test('needs nothing while nothing published is changed', () => {
    const names = files.flatMap(({ path }) => /^data\/alliances\/(.+)\.yaml$/.exec(path)?.[1] ?? []);
    expect(names.flatMap((name) => needs(opened(name)))).toEqual([]);
    expect(needs(setAt(carbon, ['plan'], '改写的规划'))).toEqual([]);
  });

  test.each<[about: string, record: FormRecord, said: RegExp]>([
    [
      'the batch',
      setAt(carbon, ['application', 'date'], '2024-06-01'),
      /^application\.date warning 公示以后申报日期由/,
    ],
    [
      'another name',
      setAt(carbon, ['name'], '连云港市新名称创新联合体（示例）'),
      /^name warning 联合体原名“.+”没有留下/,
    ],
    [
      'another lead',
      setAt(setAt(carbon, ['lead', 'creditCode'], '91320706MA1XXXXX0X'), ['lead', 'name'], '示例新牵头有限公司'),
      /^lead.* warning 牵头单位“.+”没有留下/,
    ],
    [
      'the lead’s code alone',
      setAt(carbon, ['lead', 'creditCode'], '91320706MA1XXXXX0X'),
      /^lead\.creditCode warning 列入以后“.+”的统一社会信用代码由 .+ 改成了 91320706MA1XXXXX0X$/,
    ],
    ['a member gone', removeAt(carbon, ['members', 0]), /^members.* warning .*没有留下/],
    [
      'a member added without a day',
      insertItem(carbon, ['members'], { name: '示例新加入有限公司', kind: '企业' }),
      /^members\.\d+ warning 列入以后加的成员单位“示例新加入有限公司”没有写加入日期/,
    ],
  ])('%s', (_, record, said) => {
    expect(needs(record)).toEqual([expect.stringMatching(said)]);
    expect(judgeForm(record, register, AS_OF).left.every(([key]) => key !== 'change')).toBe(true);
  });
});
