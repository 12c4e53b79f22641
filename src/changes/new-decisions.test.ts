import { expect, test } from 'vitest';
import { BRANCH_DAY, decision, EXIT, EXIT_TEXT } from '#src/testing/branches/small-register.ts';
import { versionsOf, type Texts } from '#src/testing/branches/versions.ts';
import { compareRegisters } from './compare-registers.ts';

const found = (change: Texts, more: Texts = {}) =>
  compareRegisters(versionsOf(change, more), BRANCH_DAY)
    .diagnostics.filter(({ rule }) => rule.startsWith('decision/'))
    .map(({ severity, message, at }) => `${severity} ${at.file.split('/').at(-1)}:${at.line} ${message}`);
const until = (date: string, day: string) =>
  `kind: 更正\ndate: ${date}\ncorrects: 2024/gongshi-0815\ninstead: { until: ${day} }\nreason: 误登\n`;
const [FIRST, SECOND] = [decision('2024/a'), decision('2024/b')];
const OVERRULED = '这一项不起作用：2024/gongshi-0815 的同一项另有更正 2024/b，按日期、文件名排在后面，以它为准';

test('a correction that a later one overrules is told, where the change brings it', () => {
  const [early, late] = [until('2024-08-16', '2024-08-30'), until('2024-08-19', '2024-08-26')];
  expect(found({ [FIRST]: early }, { [SECOND]: late })).toEqual([`warning a.yaml:4 ${OVERRULED}`]);
  expect(found({ [FIRST]: late, [SECOND]: late }), 'of one day').toEqual([`warning a.yaml:4 ${OVERRULED}`]);
  expect(found({ [SECOND]: late }, { [FIRST]: early }), 'the later one counts').toEqual([]);
  expect(
    found({ [FIRST]: early.replace('until: 2024-08-30', 'notice: https://a.example') }, { [SECOND]: late }),
  ).toEqual([]);
});

test('a document has one day; two decisions of one day may be in it', () => {
  const used = EXIT_TEXT.replace('61号', '52号');
  expect(found({ [EXIT]: used })).toEqual([
    'warning tuichu-61.yaml:4 文号 连科〔2024〕52号 已用于 2024/lieru-52 的列入培育名单 连科〔2024〕52号（2024年8月5日），日期不同；同一份文件只有一个日期',
  ]);
  expect(found({ [EXIT]: used.replace('2024-08-19', '2024-08-05') })).toEqual([]);
  expect(found({ [EXIT]: `# 甲\n${used}` }, { [EXIT]: used }), 'what stood there before').toEqual([]);
});
