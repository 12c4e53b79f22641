/** What of a published record is settled, and what its change needs besides. */
import { describe, expect, test } from 'vitest';
import { AS_OF, files, opened, register } from '#src/testing/form/sample-register.ts';
import type { DataPath } from '#schemas/shape.ts';
import { insertItem, removeAt, setAt, valueOf } from './edit-record.ts';
import type { FormRecord } from './form-record.ts';
import { newRecord } from './form-register.ts';
import { judgeForm } from './judge-form.ts';
import { officialAt } from './official.ts';

const carbon = opened('haizhou/carbon-fibre');
const PATHS: DataPath[] = [['name'], ['batch'], ['application', 'date'], ['lead', 'creditCode']];
const official = (record: FormRecord) => PATHS.filter((path) => officialAt(record, path, register) !== undefined);

test('facts of a listed record are official, as they are published', () => {
  expect(official(carbon)).toEqual(PATHS);
  for (const path of PATHS) expect(officialAt(carbon, path, register)?.value).toBe(valueOf(carbon, path));
  expect(officialAt(setAt(carbon, ['batch'], '2031'), ['batch'], register)?.value).toBe('2024');
  expect(officialAt(carbon, ['plan'], register)).toBeUndefined();
});

test('nothing is official of a new record, nor of another one that took its id', () => {
  const { origin: _, ...fresh } = carbon;
  for (const record of [newRecord(register), fresh, { ...carbon, id: 'brand-new' }, { ...carbon, district: 'ganyu' }])
    expect(official(record)).toEqual([]);
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
      setAt(carbon, ['lead', 'creditCode'], '91320706MA1XXXXX0X'),
      /^lead.* warning 牵头单位“.+”没有留下/,
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
