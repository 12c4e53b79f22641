import { expect, test } from 'vitest';
import { difference, nearestWords } from './nearest-words.ts';

const TEXT =
  '示例市科学技术局文件\n2. 依托优势资源。成员单位原则上不少于 3 个，高校不少于 1 家。(二) 金融支持。鼓励银行。';

test.each([
  ['成员单位原则上不少于 3 个', '成员单位原则上不少于 3 个'],
  ['成员单位原则上不少于 5 个', '成员单位原则上不少于 3 个'],
  ['成员单位不少于 3 个', '成员单位原则上不少于 3 个'],
  ['各成员单位原则上不少于 3 个', '成员单位原则上不少于 3 个'],
  ['示例市科学技术厅', '示例市科学技术局'],
  ['财政支持', '金融支持'],
  ['近三年没有失信记录', undefined],
  ['', undefined],
])('%s', (quoted, words) => {
  const near = nearestWords(quoted, TEXT);
  expect(near?.words).toBe(words);
  if (near) expect(TEXT.slice(near.offset, near.offset + near.words.length)).toBe(near.words);
});

test('a long quotation is found by its beginning', () => {
  const long = `${'甲乙丙丁戊己庚辛壬癸'.repeat(60)}。`;
  expect(nearestWords(`错${long}`, `前言。${long}`)?.offset).toBe(3);
});

test('two texts are shown where they part', () => {
  expect(difference('不少于 3 个', '不少于 4 个')).toEqual(['不少于 3 个', '不少于 4 个']);
  const around = '一二三四五六七八九十甲乙丙丁';
  expect(difference(`${around}3${around}`, `${around}4${around}`)).toEqual([
    '…七八九十甲乙丙丁3一二三四五六七八…',
    '…七八九十甲乙丙丁4一二三四五六七八…',
  ]);
  expect(difference('甲', `${'乙'.repeat(60)}`)[1]).toBe(`${'乙'.repeat(40)}…`);
});
