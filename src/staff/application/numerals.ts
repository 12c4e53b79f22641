/** Numbers of headings. */
const NUMERALS = '一二三四五六七八九十';

/** The Chinese numeral of a place in a list, counted from 0: 一 for the first. */
export const numeral = (index: number): string => NUMERALS[index] ?? String(index + 1);
