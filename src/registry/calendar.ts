/** Checks over the days of the calendar that a schema of one day cannot make: a slip here would count every term wrong. */
import type { CalendarYear } from '#schemas/calendar.ts';
import type { Diagnostic } from './diagnostic.ts';
import { checkFinding } from './gate/check-finding.ts';
import type { Source } from './source.ts';

const isWeekend = (day: string) => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

/** Years given twice, days of another year or given twice, and days said to be worked that are worked anyway. */
export function calendarFindings(years: readonly CalendarYear[], source: Source): Diagnostic[] {
  const seen = new Set<string>();
  return years.flatMap(({ year, holidays, workdays }, at) => {
    const say = (message: string, path: readonly (string | number)[]) =>
      checkFinding('register/calendar', message, source.locate(['years', at, ...path]));
    const repeated = years.findIndex((other) => other.year === year) < at;
    const days = [
      ...holidays.map((day, i) => ({ day, path: ['holidays', i] })),
      ...workdays.map((day, i) => ({ day, path: ['workdays', i] })),
    ];
    return [
      ...(repeated ? [say(`${year} 年写了两次`, ['year'])] : []),
      ...days.flatMap(({ day, path }) => {
        const problem = problemOf(day, year, path[0] === 'workdays', seen);
        seen.add(day);
        return problem === undefined ? [] : [say(`${day} ${problem}`, path)];
      }),
    ];
  });
}

function problemOf(day: string, year: number, isWorked: boolean, seen: ReadonlySet<string>): string | undefined {
  if (seen.has(day)) return '写了两次';
  // The days off at New Year may begin, and be made up for, in the last days of the year before.
  if (!day.startsWith(`${year}-`) && !day.startsWith(`${year - 1}-12-`)) return `不是 ${year} 年放假安排里的日子`;
  return isWorked && !isWeekend(day) ? '不是周末，本来就上班' : undefined;
}
