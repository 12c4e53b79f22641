/** How much of a change is told: of more than that, how much is left out. */
import { expect, test } from 'vitest';
import { baseText, dataFile } from '#src/testing/judged.ts';
import { act, BRANCH_DAY, LAVER, oneOfMany } from '#src/testing/branches/small-register.ts';
import { versionsOf, type Texts } from '#src/testing/branches/versions.ts';
import { wordTemplate, paragraph } from '#src/testing/templates.ts';
import { compareRegisters } from './compare-registers.ts';
import { describeData } from './describe-data.ts';

const NOTICE = 'data/policies/2024.md';
const numbered = (count: number, word: string) => Array.from({ length: count }, (_, i) => `${word}${i + 1}`);
const data = (change: Texts, more: Texts = {}) => {
  const { before, after } = versionsOf(change, more);
  return describeData(before, after, new Set(after.files.map(({ path }) => path)));
};

test.each([
  [99, 99, 0],
  [100, 100, 0],
  [103, 100, 3],
])('%i lines that differ', (count, told, leftOut) => {
  const [notice] = data({ [NOTICE]: numbered(count, '新').join('\n') }, { [NOTICE]: numbered(count, '旧').join('\n') });
  expect([notice?.fields.length, notice?.fieldsLeftOut, notice?.told, notice?.toldLeftOut]).toEqual([
    told,
    leftOut,
    [],
    0,
  ]);
  expect(notice).not.toHaveProperty('unreadable');
});

test.each([
  [199, 199, 0],
  [200, 200, 0],
  [204, 200, 4],
])('a text of %i lines that is new', (count, told, leftOut) => {
  const [notice] = data({ 'data/policies/2023.md': numbered(count, ' 第').join(' \n\n') });
  expect([notice?.told.length, notice?.toldLeftOut, notice?.fields, notice?.fieldsLeftOut]).toEqual([
    told,
    leftOut,
    [],
    0,
  ]);
  expect(notice?.told.slice(0, 2)).toEqual([
    { label: '第 1 行', value: '第1' },
    { label: '第 3 行', value: '第2' },
  ]);
});

test('files are told in the order of their paths, and only those that differ', () => {
  const { before, after } = versionsOf({
    'data/site.yaml': `# 甲\n${baseText('data/site.yaml')}`,
    'data/districts.yaml': null,
    [NOTICE]: `# 甲\n${baseText(NOTICE)}`,
  });
  const shuffled = (files: typeof after.files) => ({ files: files.toReversed(), diagnostics: [] });
  const present = new Set(after.files.map(({ path }) => path));
  const told = describeData(shuffled(before.files), shuffled(after.files), present);
  expect(told.map(({ file, kind }) => `${kind} ${file}`)).toEqual([
    '移除 data/districts.yaml',
    `修改 ${NOTICE}`,
    '修改 data/site.yaml',
  ]);
  expect(told.every((each) => !('unreadable' in each))).toBe(true);
});

test('annexes are named by their notice and paper', () => {
  const { before } = versionsOf({});
  const word = (name: string) => {
    const path = `data/policies/${name}`;
    const file = { ...dataFile(path, ''), bytes: wordTemplate(paragraph('甲')) };
    return describeData(before, { ...before, files: [...before.files, file] }, new Set([path]))[0];
  };
  expect(word('2024.application.docx')).toMatchObject({ kind: '新增', what: '2024 批次的附件模板（建设申请书）' });
  expect(word('2024.summary.xlsx')?.what).toBe('2024 批次的附件模板（推荐汇总表）');
});

test('a hundred records and a hundred decisions are told, in the order of their files', () => {
  const many = (count: number): Texts =>
    Object.fromEntries(
      Array.from({ length: count }, (_, i) => [
        [`data/alliances/haizhou/m-${count - i}.yaml`, oneOfMany(i)],
        [`data/decisions/2024/d-${i}.yaml`, act('退出', '2024-08-19', 'nobody')],
      ]).flat() as [string, string][],
    );
  const told = (count: number) => {
    const { change } = compareRegisters(versionsOf({ ...many(count), [LAVER]: null }), BRANCH_DAY);
    const files = change.records.map(({ file }) => file);
    expect(files).toEqual(files.toSorted());
    return [change.records.length, change.recordsLeftOut, change.decisions.length, change.decisionsLeftOut];
  };
  expect(told(99)).toEqual([100, 0, 99, 0]);
  expect(told(102)).toEqual([100, 3, 100, 2]);
});
