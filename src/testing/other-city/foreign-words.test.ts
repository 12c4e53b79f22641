/** What finds the first city's words finds them, and nothing that both cities have. */
import { expect, test } from 'vitest';
import { checkRegister } from '#src/check-register.ts';
import { readDataFolder } from '#src/registry/read.ts';
import { REPORTERS } from '#src/reporters/index.ts';
import { OTHER_CITY, USUAL, USUAL_DAY } from '../registers.ts';
import { FOREIGN_WORDS, foreignIn, foreignWordsIn } from './foreign-words.ts';

test('places, offices, words, numbers and terms of the first notice are looked for', () => {
  const wanted = [
    '连云港',
    '连科',
    '海科',
    '海州区',
    '江苏省',
    '0518',
    '85805561',
    'haizhou',
    '硅材料',
    '重点产业链',
    '行业龙头企业',
    '创新型领军企业',
    '关键技术攻关',
    '新型研发机构',
    '权利与义务',
    '5亿元',
    '3%',
    '7月1日',
    '2024-07-01',
    '7个自然日',
    '不少于3个',
    '5+N',
    '卡脖子',
    '花果山英才计划',
  ];
  expect(wanted.filter((word) => !FOREIGN_WORDS.includes(word))).toEqual([]);
  const shared = ['企业', '组织机构', '高新区', 'gaoxin', '其他'];
  expect(shared.filter((word) => FOREIGN_WORDS.includes(word))).toEqual([]);
});

test.each([
  ['销售收入在 5 亿元以上', ['5亿元：销售收入在5亿元以上']],
  ['电话 0518-85800000', ['0518：电话0518-85800000']],
  ['依据连科\n〔2024〕31号', ['连科〔2024〕31号：依据连科〔2024〕31号']],
  ['代码 9105180000、10518', []],
  ['比重不低于 13%，增长 3.3%', []],
  ['完善组织架构。由牵头单位统筹管理攻关', []],
  [
    '由牵头单位统筹管理创新联合体',
    [
      '由牵头单位统筹管理创',
      '牵头单位统筹管理创新',
      '头单位统筹管理创新联',
      '单位统筹管理创新联合',
      '位统筹管理创新联合体',
    ],
  ],
  ['成员单位不少于 4 个，公示 5 个工作日', []],
])('%s', (text, found) => {
  expect(foreignIn(text)).toEqual(found);
});

test('a report of the first city is full of them; the other city’s own files have none', () => {
  expect(foreignIn(REPORTERS['markdown']?.(checkRegister(USUAL, USUAL_DAY)) ?? '')).not.toEqual([]);
  for (const { bytes, path } of readDataFolder(OTHER_CITY).files)
    expect(foreignWordsIn(new TextDecoder().decode(bytes)), path).toEqual([]);
});
