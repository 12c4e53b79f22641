/** Decisions that have not been made yet: the one check on them that asks which day it is. */
import { chineseDate } from '#src/dates.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { DecisionRecord } from '../registry.ts';
import { decisionFinding } from './decision-checks.ts';

/** Decisions that are dated, or corrected to a day, after the day of writing: said of each once, whatever it concerns. */
export const futureDecisions = (decisions: readonly DecisionRecord[], asOf: string): Diagnostic[] =>
  decisions.flatMap(({ draft: { kind, date, instead }, source }) =>
    [
      { path: ['date'], what: `${kind ?? '决定'}的日期`, day: date },
      { path: ['instead', 'date'], what: '更正后的日期', day: instead?.date },
    ].flatMap(({ path, what, day }) => {
      if (day === undefined || day <= asOf) return [];
      const finding = decisionFinding(
        'decision/future',
        `${what}${chineseDate(day)}晚于今天（${chineseDate(asOf)}）`,
        source.locate(path),
      );
      return [{ ...finding, field: '日期', needed: `不晚于${chineseDate(asOf)}` }];
    }),
  );
