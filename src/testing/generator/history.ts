/** The course of a fictional alliance of the batch of 2024: its own two days, and what the bureau decided. */
import type { DecisionKind } from '#schemas/decision.ts';
import type { Random } from './random.ts';

/** Judged on this day every generated record is in order. */
export const BENCH_DAY = '2026-09-30';

/** One act: everything but whom it concerns. Acts that are alike belong to one decision. */
export interface GeneratedAct {
  kind: DecisionKind;
  date: string;
  /** Other fields of the decision, as YAML lines. */
  lines: readonly string[];
  result?: string;
}

export interface Course {
  applied: string;
  /** Day of recommendation; undefined for a record that has only applied. */
  recommended: string | undefined;
  acts: readonly GeneratedAct[];
}

const day = (year: number, month: number, date: number) =>
  `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;

/** Most alliances are on the list and evaluated; some are under way, ended or have exited. */
export function makeCourse(random: Random): Course {
  const applied = day(2024, 6, random.int(10, 19));
  const recommended = day(2024, 6, random.int(20, 30));
  const course: GeneratedAct[] = [
    { kind: '形式审查', date: day(2024, 7, random.int(3, 8)), lines: [] },
    { kind: '评审', date: day(2024, 7, random.int(10, 18)), lines: [] },
    { kind: '公示', date: '2024-07-22', lines: ['until: 2024-07-28'] },
    { kind: '列入培育名单', date: day(2024, 8, random.int(1, 9)), lines: [] },
    {
      kind: '年度评估',
      date: day(2025, 9, random.int(10, 28)),
      lines: ['year: 2025'],
      result: random.pick(['优秀', '合格', '合格']),
    },
  ];
  // Counted with application and recommendation.
  const kept = random.chance(0.8) ? course.length + 2 : random.int(1, course.length + 2);
  const acts = course.slice(0, Math.max(0, kept - 2));
  if (kept === 4 && random.chance(0.5)) acts.push({ kind: '终止', date: '2024-07-20', lines: ['reason: 评审未通过'] });
  if (kept === course.length + 2 && random.chance(0.05))
    acts.push({ kind: '退出', date: '2026-03-02', lines: ['cause: 自愿', 'reason: 建设任务调整，经各方协商一致'] });
  return { applied, recommended: kept > 1 ? recommended : undefined, acts };
}
