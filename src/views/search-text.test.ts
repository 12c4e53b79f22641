import { expect, test } from 'vitest';
import { cleanQuery, searchKey, searchWords } from './search-text.ts';

test.each([
  ['连云港市碳纤维创新联合体（示例）', '连云港市碳纤维创新联合体(示例)'],
  ['连科〔2024〕52号', '连科(2024)52号'],
  ['连科[2024]52号', '连科(2024)52号'],
  ['９１３２０７２２ｍａ', '91320722ma'],
  ['91320722MA27RF9U87', '91320722ma27rf9u87'],
  ['破解“卡脖子”难题', '破解卡脖子难题'],
  ['36 英寸　坩埚', '36英寸坩埚'],
  ['⼈才', '人才'],
  ['T1000—级', 't1000-级'],
  ['示例𠮷祥', '示例𠮷祥'],
])('%s is compared as %s', (text, key) => {
  expect(searchKey(text)).toBe(key);
  expect(searchKey(key)).toBe(key);
});

test.each([
  ['', []],
  [' 　 ', []],
  ['碳纤维 海州', ['碳纤维', '海州']],
  ['碳纤维　海州，高校', ['碳纤维', '海州', '高校']],
  ['碳纤维 碳纤维', ['碳纤维']],
  ['“”', []],
])('%j is the words %j', (query, words) => expect(searchWords(query)).toEqual(words));

test('a query keeps rare characters and loses control characters, halves of characters and length', () => {
  expect(cleanQuery('  示例𠮷祥 ')).toBe('示例𠮷祥');
  expect(cleanQuery('a\u0000\nb\u202ec\ud842d\ufffe')).toBe('a b c d');
  expect([...cleanQuery('𠮷'.repeat(300))]).toHaveLength(100);
});
