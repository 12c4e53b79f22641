import { describe, expect, test } from 'vitest';
import { differences, whereTheyDiffer } from './canonical.ts';
import { add, edit, findingsOf } from '#src/testing/examples/register.ts';

const same = (length: number) => '甲'.repeat(length);

describe('short texts are told whole, of long ones the part that differs', () => {
  test.each([
    ['30 characters', same(30), `${same(29)}乙`, same(30), `${same(29)}乙`],
    ['31 characters', same(31), `${same(30)}乙`, '…甲甲甲甲甲', '…甲甲甲甲乙'],
    ['short, of two lines', '甲\n乙', '甲\n丙', '甲 乙', '甲 丙'],
    ['at the beginning', `１${same(40)}`, `1${same(40)}`, '１甲甲甲甲…', '1甲甲甲甲…'],
    [
      'near the beginning',
      `甲乙丙丁１${same(40)}`,
      `甲乙丙丁1${same(40)}`,
      '甲乙丙丁１甲甲甲甲…',
      '甲乙丙丁1甲甲甲甲…',
    ],
    [
      'in the middle',
      `${same(20)}１${same(20)}`,
      `${same(20)}1${same(20)}`,
      '…甲甲甲甲１甲甲甲甲…',
      '…甲甲甲甲1甲甲甲甲…',
    ],
    ['one more', same(41), same(40), '…甲甲甲甲甲', '…甲甲甲甲'],
    ['one less', same(40), same(41), '…甲甲甲甲', '…甲甲甲甲甲'],
    ['the same', ` ${same(40)} `, same(40), '…甲甲甲甲', '…甲甲甲甲'],
    ['beyond the basic plane', `${same(40)}𠮷１`, `${same(40)}𠮷1`, '…甲甲甲𠮷１', '…甲甲甲𠮷1'],
  ])('%s', (_, written, canonical, was, is) => {
    expect(whereTheyDiffer(written, canonical)).toEqual([was, is]);
  });
});

describe('differences', () => {
  test.each([
    ['１', '1', [{ path: [], written: '１', canonical: '1' }]],
    ['1 ', '1', []],
    [['1', '２'], ['1', '2'], [{ path: [1], written: '２', canonical: '2' }]],
    [{ a: { b: ['２'] } }, { a: { b: ['2'] } }, [{ path: ['a', 'b', 0], written: '２', canonical: '2' }]],
    ['1', { 0: '2' }, []],
    [{ 0: '1' }, '2', []],
    [['1'], '2', []],
    [{ a: '1' }, {}, []],
  ])('%j and %j', (written, canonical, found) => {
    expect(differences(written as never, canonical as never)).toEqual(found);
  });
});

describe('what to write instead', () => {
  test.each([
    ['江苏 海洋大学', '牵头单位 › 单位名称中间有空格，请写成“江苏海洋大学”'],
    ['王\u3000芳', '牵头单位 › 单位名称里的“王［全角空格］芳”请写成“王芳”'],
    ['Shili 研 究院', '牵头单位 › 单位名称的空格不对，请写成“Shili 研究院”'],
    ['Shili 研 究院(上市)', '牵头单位 › 单位名称请写成“Shili 研究院（上市）”'],
    ['某公司（上市)', '牵头单位 › 单位名称的括号应为全角，请写成“某公司（上市）”'],
    ['某公司(上市）', '牵头单位 › 单位名称的括号应为全角，请写成“某公司（上市）”'],
    ['某公司 (上市)', '牵头单位 › 单位名称的括号应为全角，请写成“某公司（上市）”'],
    ['阿尔·贝', undefined],
    ['阿尔・贝', '牵头单位 › 单位名称的间隔号不对，请写成“阿尔·贝”'],
    ['ＡＢ公司', '牵头单位 › 单位名称请写成“AB公司”'],
  ])('a name, %j: what nobody sees at once is named', (name, message) => {
    const found = findingsOf(['', edit('示例碳纤维股份有限公司', name)]).filter(
      ({ rule }) => rule === 'text/canonical',
    );
    expect(found.map((each) => each.message)).toEqual(message === undefined ? [] : [message]);
  });

  test.each([
    [edit('batch: 2024', 'batch: 2024年'), '批次请写成“2024”', '改成“2024”；或运行 npm run fix'],
    [
      add('plan: 甲\u2003乙\u3000丙\u00a0丁\n'),
      '中长期发展规划里的“甲［特殊空格］乙［全角空格］丙［不换行空格］丁”请写成“甲 乙 丙 丁”',
      '把“甲［特殊空格］乙［全角空格］丙［不换行空格］丁”改成“甲 乙 丙 丁”；或运行 npm run fix',
    ],
  ])('%j', (text, message, fix) => {
    expect(findingsOf(['', text])).toMatchObject([{ rule: 'text/canonical', severity: 'error', message, fix }]);
  });
});
