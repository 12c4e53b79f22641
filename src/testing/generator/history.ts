/** The course of a fictional alliance of the batch of 2024, as lines of YAML. */
import type { Random } from './random.ts';

/** Judged on this day every generated record is in order. */
export const BENCH_DAY = '2026-09-30';

export interface Course {
  /** Day of recommendation; undefined for a record that has only applied. */
  recommended: string | undefined;
  lines: string[];
}

const day = (year: number, month: number, date: number) =>
  `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;

/** Most alliances are on the list and evaluated; some are under way, ended or have exited. */
export function makeCourse(random: Random): Course {
  const number = () => random.int(1, 999);
  const recommended = day(2024, 6, random.int(20, 30));
  const entries = [
    `event: 申报, date: ${day(2024, 6, random.int(10, 19))}`,
    `event: 推荐, date: ${recommended}`,
    `event: 形式审查, date: ${day(2024, 7, random.int(3, 8))}`,
    `event: 评审, date: ${day(2024, 7, random.int(10, 18))}`,
    `event: 公示, date: 2024-07-22, until: 2024-07-28`,
    `event: 列入培育名单, date: ${day(2024, 8, random.int(1, 9))}, document: 连科〔2024〕${number()}号`,
    `event: 年度评估, date: ${day(2025, 9, random.int(10, 28))}, document: 连科〔2025〕${number()}号, result: ${random.pick(['优秀', '合格', '合格'])}`,
  ];
  const kept = random.chance(0.8) ? entries.length : random.int(1, entries.length);
  const course = entries.slice(0, kept);
  if (kept === 4 && random.chance(0.5)) course.push('event: 终止, date: 2024-07-20, reason: 评审未通过');
  if (kept === entries.length && random.chance(0.05))
    course.push('event: 退出, date: 2026-03-02, reason: 建设任务调整，经各方协商一致');
  return { recommended: kept > 1 ? recommended : undefined, lines: course.map((entry) => `  - { ${entry} }`) };
}
