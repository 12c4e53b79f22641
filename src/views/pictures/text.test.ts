import { expect, test } from 'vitest';
import { listOf, mostSentence } from './counting.ts';
import { textWidth, wrapText } from './text.ts';

test('a Han character is 1 em, a Latin one 0.55', () => {
  expect(textWidth('示例海洋大学', 10)).toBe(60);
  expect(textWidth('（示例）', 10)).toBe(40);
  expect(textWidth('abcd', 10)).toBeCloseTo(22);
  expect(textWidth('48K 大丝束', 10)).toBeGreaterThan(textWidth('大丝束', 10) + 3 * 5.5);
});

test.each([
  ['示例海洋大学', 150, ['示例海洋大学']],
  ['连云港示例硅材料研究院有限公司', 128, ['连云港示例硅材料', '研究院有限公司']],
  ['示例吸入制剂（连云港）有限公司', 180, ['示例吸入制剂', '（连云港）有限公司']],
  ['临港低空巡检与应急救援装备技术及飞行服务体系', 128, ['临港低空巡检', '与应急救援装备技术', '及飞行服务体系']],
  ['', 100, ['']],
])('%s is broken at its parts', (text, most, lines) => {
  expect(wrapText(text, 14, most)).toEqual(lines);
});

test('lines keep every character, fit, keep words whole and carry no stray punctuation', () => {
  const text = '建设（GMP）中试基地，完成 T1100 级 PAN-based 碳纤维“原丝”的稳定化；推广';
  for (const most of [60, 90, 140, 260]) {
    const lines = wrapText(text, 14, most);
    expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
    for (const line of lines) {
      expect(line).not.toMatch(/^[），；”]|[（“]$/);
      if (most > 90) expect(textWidth(line, 14)).toBeLessThanOrEqual(most);
    }
    expect(lines.filter((line) => line.includes('PAN-based'))).toHaveLength(1);
  }
});

test('sentences of counts', () => {
  const counts = (...numbers: number[]) => numbers.map((count, i) => ({ label: '甲乙丙丁戊'.charAt(i), count }));
  expect(mostSentence(counts(2, 5, 1), '个', '个产业')).toBe('乙最多，5 个');
  expect(mostSentence(counts(2, 1, 2), '个', '个产业')).toBe('甲和丙最多，各 2 个');
  expect(mostSentence(counts(1, 1, 1, 1, 1), '个', '个产业')).toBe('5 个产业并列最多，各 1 个');
  expect(mostSentence(counts(0, 0), '个', '个产业')).toBe('');
  expect(listOf(['甲', '乙', '丙'])).toBe('甲、乙和丙');
});
