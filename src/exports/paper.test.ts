import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holdsFor } from '#src/testing/fuzz/trials.ts';
import { mostLines, pagesAcross, printedSize, ROW_HEIGHT, rowHeight, wrap } from './paper.ts';

describe('the size on paper', () => {
  test('is that of the sheet as long as its columns fit, and smaller by as much as they do not', () => {
    expect(printedSize(10, [60, 50])).toBe(10);
    // 784.3 points between the margins hold 112 units of seven.
    expect(printedSize(9, [224])).toBe(4.5);
    expect(printedSize(10, [113])).toBe(9.9);
    expect(printedSize(9, [224], 2)).toBe(9);
  });

  test('stays what it is on as many pages as columns take, the first column on each', () => {
    // 112 units go on a page; 82 of them beside the first column.
    expect(pagesAcross([30, 40, 42])).toBe(1);
    expect(pagesAcross([30, 40, 43])).toBe(2);
    expect(pagesAcross([30, 82, 82, 1])).toBe(3);
  });
});

describe('lines of a cell', () => {
  test('break between Chinese characters, not within a number that fits, and not before a mark that closes', () => {
    expect(wrap('甲乙丙丁戊己', 10, 10)).toEqual(['甲乙丙丁', '戊己']);
    expect(wrap('甲乙丙，丁', 7, 10)).toEqual(['甲乙', '丙，丁']);
    expect(wrap('示例91320706522377040Q', 23, 10)).toEqual(['示例', '91320706522377040Q']);
    expect(wrap('91320706522377040Q', 10, 10)).toEqual(['91320706', '52237704', '0Q']);
    expect(wrap('甲\n乙', 10, 10)).toEqual(['甲\n', '乙']);
    expect(wrap('', 10, 10)).toEqual(['']);
    // Sixteen units less the padding are eighty points: eight characters, to the point.
    expect(wrap('甲乙丙丁戊己庚辛壬', 16, 10)).toEqual(['甲乙丙丁戊己庚辛', '壬']);
    expect(wrap('，，，，，，', 4, 10)).toEqual(['，', '，', '，', '，', '，', '，']);
    expect(wrap('𠮷𠮷𠮷、', 8, 10)).toEqual(['𠮷𠮷', '𠮷、']);
  });

  test('joined are the text, and none is longer than its column', () => {
    const text = fc.string({ unit: fc.constantFrom(...'甲乙，。“a1 \n𠮷（'), maxLength: 80 });
    holdsFor(500, [text, fc.integer({ min: 5, max: 40 })], (all, width) => {
      const lines = wrap(all, width, 10);
      expect(lines.join('')).toBe(all);
      const units = (line: string) =>
        [...line.replace('\n', '')].reduce((sum, character) => sum + (/[!-~ ]/.test(character) ? 5.5 : 10), 0);
      const room = width * 5.25 - 4;
      for (const line of lines) expect(units(line), JSON.stringify(line)).toBeLessThanOrEqual(Math.max(room, 20));
    });
  });

  test('fill a row up to what a sheet can hold', () => {
    for (const size of [9, 10]) {
      expect(rowHeight(mostLines(size), size)).toBeLessThanOrEqual(ROW_HEIGHT);
      expect(rowHeight(mostLines(size) + 1, size)).toBeGreaterThan(ROW_HEIGHT);
    }
  });
});
