/** For tests: notices spoiled in every way the checks know. */
import { numbers } from './numbers.ts';
import { strengths } from './strengths.ts';
import { coverage } from './coverage.ts';
import { citations } from './citations.ts';
import { quotations } from './quotations.ts';
import { references } from './references.ts';
import { words } from './words.ts';
import { readings } from './readings.ts';
import { rules } from './rules.ts';
import type { NoticeSlip } from './notice-slip.ts';

export const slips: readonly NoticeSlip[] = [
  ...numbers,
  ...strengths,
  ...coverage,
  ...citations,
  ...quotations,
  ...references,
  ...words,
  ...readings,
  ...rules,
];
