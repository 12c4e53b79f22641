/** Which days are worked, as the State Council announces it each year: needed only where a notice counts working days. */
import { z } from 'zod';
import { shown } from './field.ts';
import { IsoDate } from './day-fields.ts';
import { Text } from './text-fields.ts';
import { Year } from './number-fields.ts';

export const CalendarYear = z.strictObject({
  year: shown(Year, { label: '年度', help: '放假安排所属的年份' }),
  source: shown(Text, { label: '来源', help: '国务院办公厅放假安排通知的文号' }),
  holidays: shown(z.array(IsoDate).max(60), { label: '放假的日子', help: '逐日写；周末不用写' }),
  workdays: shown(z.array(IsoDate).max(20), { label: '调休上班的周末', help: '逐日写' }),
});
export type CalendarYear = z.output<typeof CalendarYear>;

export const Calendar = z.strictObject({
  years: shown(z.array(CalendarYear).max(60), { label: '年度放假安排', help: '通知按工作日计算期限时需要' }),
});
