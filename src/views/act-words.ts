/** What the bureau did, in words: the same on the record's page, in the updates and in the feeds. */
import { chineseDate } from '#src/dates.ts';
import type { Act, StepKind } from '#src/publication/public-registry.ts';

type Content = Act['content'];
type Change = NonNullable<Content['changes']>[number];

/** What happened, in a few words: `2025 年度评估`, `评审（答辩）`, `变更备案`. */
export function actTitle(kind: StepKind | Act['kind'], { year, round }: Content = {}): string {
  if (kind === '年度评估') return year === undefined ? kind : `${year} 年度评估`;
  if (kind === '形式审查' || kind === '评审') return round ? `${kind}（${round}）` : kind;
  return kind;
}

/** One filed change: `2025年3月1日起成员加入：示例材料有限公司`. */
export function changeWords({ what, name, from }: Change): string {
  const change = what === '联合体更名' ? `更名为“${name}”` : `${what}：${name}`;
  return from ? `${chineseDate(from)}起${change}` : change;
}

/** What more is said of it, each part by itself: the result, what was changed or given, the cause, the last day, the reason. */
export function actDetails({ kind, content, result }: Pick<Act, 'kind' | 'content' | 'result'>): string[] {
  const { until, cause, title, changes } = content;
  const last = until && LAST_DAY[kind]?.(chineseDate(until));
  const reason = result?.reason ?? content.reason;
  const given = kind === '支持事项' ? title : undefined;
  return [result?.result, given, changes?.map(changeWords).join('；'), cause, last, reason].filter(
    (part) => part !== undefined && part !== '',
  ) as string[];
}

const LAST_DAY: Partial<Record<Act['kind'], (day: string) => string>> = {
  公示: (day) => `至${day}`,
  列入培育名单: (day) => `培育期至${day}`,
  限期整改: (day) => `期限${day}`,
};
