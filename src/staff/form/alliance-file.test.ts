/** The file that comes out: what was imported and not touched byte by byte; what was typed, tidily. */
import { expect, test } from 'vitest';
import { allianceFile } from './alliance-file.ts';
import { insertItem, removeAt, setAt } from './edit-record.ts';
import { readAllianceFile } from './read-alliance-file.ts';
import { files, opened, register, textOf } from '#src/testing/form/sample-register.ts';

const samples = files.map(({ path }) => path).filter((path) => path.startsWith('data/alliances/'));

test.each(samples)('%s: opened and not touched, the identical file', (path) => {
  const read = readAllianceFile(path, textOf(path), register);
  expect('record' in read && allianceFile(read.record)).toEqual({ path, text: textOf(path) });
});

test('a change and its opposite give the identical file', () => {
  const record = opened('haizhou/carbon-fibre');
  const there = insertItem(setAt(record, ['lead', 'role'], '另一个'), ['members'], { name: '丁' }, 2);
  expect(allianceFile(there).text).not.toBe(record.origin?.text);
  const back = setAt(removeAt(there, ['members', 2]), ['lead', 'role'], '总体组织，牵头原丝和碳化工艺攻关及产业化');
  expect(allianceFile(back).text).toBe(record.origin?.text);
});

test('a new record is a new file at its place', () => {
  const { path, text } = allianceFile({ district: 'haizhou', id: 'shi-li', value: { name: '甲', plan: '乙\n丙' } });
  expect(path).toBe('data/alliances/haizhou/shi-li.yaml');
  expect(text.split('\n').slice(1)).toEqual(['name: 甲', 'plan: |', '  乙', '  丙', '']);
});

test('blank space around what is typed is not written; what was imported keeps its own', () => {
  const origin = {
    name: 'x.yaml',
    text: 'name: "甲 "\nplan: |-\n  乙 \n  丙\nlead: { name: 丁 }\n',
    beyond: { bytes: 0, lines: 0 },
  };
  const value = { name: '甲 ', plan: '乙 \n丙', lead: { name: ' 戊  ' }, positioning: '\n 己 \n\n庚\n\n' };
  expect(allianceFile({ district: 'haizhou', id: 'x', value, origin }).text).toBe(
    'name: "甲 "\npositioning: |\n  己\n\n  庚\nplan: |-\n  乙 \n  丙\nlead: { name: 戊 }\n',
  );
});

test('an empty record has a file too; half a character has none', () => {
  expect(allianceFile({ district: '', id: '', value: {} }).text).toMatch(/\n\{\}\n$/);
  expect(() => allianceFile({ district: '', id: '', value: { name: '甲\ud83d' } })).toThrow(/文件没有改动/);
});
