import { expect, test } from 'vitest';
import { applyEdits } from './edit.ts';

test('edits are made in the order of the text, whatever their own; of two that overlap the first', () => {
  const edit = (start: number, end: number, replacement: string) => ({ start, end, replacement, what: 'x' });
  expect(applyEdits('abc\ndef', [edit(4, 5, 'D'), edit(1, 3, 'BC'), edit(2, 3, '!')])).toEqual({
    text: 'aBC\nDef',
    changes: [
      { line: 1, what: 'x', from: 'bc', to: 'BC' },
      { line: 2, what: 'x', from: 'd', to: 'D' },
    ],
  });
});

test('what is told hides nothing but personal data, and is short', () => {
  const told = (text: string) =>
    applyEdits(text, [{ start: 0, end: text.length, replacement: '', what: 'x' }]).changes[0]?.from;
  expect(told('甲\u200b乙\u3000丙\n')).toBe('甲［U+200B］乙［U+3000］丙⏎');
  expect(told('电话 13812345678')).toBe('电话 138****5678');
  expect(told('字'.repeat(50))).toBe(`${'字'.repeat(40)}…`);
  expect(told(`${'字'.repeat(30)}13812345678`)).toBe(`${'字'.repeat(30)}138****567…`);
});
