/**
 * What a number among a rule's parameters counts. A notice's numbers stand in `with` as well as in its words; by this the
 * two are compared (notice-checks/numbers.ts). Every number of a rule's parameters is one of these.
 */
import type { z } from 'zod';
import { MonthDay } from '#schemas/day-fields.ts';
import { Count, Decimal, Money } from '#schemas/number-fields.ts';
import { bare } from '#schemas/shape.ts';

export type Quantity = 'count' | 'money' | 'percent' | 'day' | 'years' | 'days' | 'workingDays';

declare module 'zod' {
  interface GlobalMeta {
    /** What a number of this field counts. */
    quantity?: Quantity;
  }
}

/** A number of years: `3 年`, `上一年度` for one before. */
export const Years = Count.meta({ quantity: 'years' });
/** A number of days by the calendar: `7 个自然日`. */
export const Days = Count.meta({ quantity: 'days' });
/** A number of working days: `5 个工作日`. */
export const WorkingDays = Count.meta({ quantity: 'workingDays' });
/** A share in percent: `3%`, `百分之三`. */
export const Percent = Decimal.meta({ quantity: 'percent' });

/** What a parameter counts; undefined for one that is no number. A plain count is of things: `3 家`. */
export function quantityOf(param: z.ZodType): Quantity | undefined {
  const inner = bare(param);
  const said = inner.meta()?.quantity;
  if (said) return said;
  return inner === Count ? 'count' : inner === Money ? 'money' : inner === MonthDay ? 'day' : undefined;
}
