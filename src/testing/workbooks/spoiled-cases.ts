/** For tests: a good workbook spoiled in every way we have seen or can think of, and what is said of each. */
import type { SpoiledCase } from './spoiled-case.ts';
import { SPOILED_CELLS } from './spoiled-cells.ts';
import { SPOILED_RECORDS } from './spoiled-records.ts';
import { SPOILED_SHEETS } from './spoiled-sheets.ts';

export const SPOILED: readonly SpoiledCase[] = [...SPOILED_CELLS, ...SPOILED_RECORDS, ...SPOILED_SHEETS];
