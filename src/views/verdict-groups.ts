/** Verdicts as the page shows them: under the headings of the notice, local practice last and apart. */
import type { PublicVerdict } from '#src/publication/public-registry.ts';

export interface VerdictGroup {
  heading: string;
  verdicts: readonly PublicVerdict[];
}

const HEADINGS: readonly [prefix: string, heading: string][] = [
  ['一', '主要任务'],
  ['二、（一）', '组建条件'],
  ['二、（二）', '牵头单位条件'],
  ['二、（三）', '成员单位条件'],
  ['四', '推荐'],
];

/** The heading for what a citation cites; without one it is local practice. */
export const headingOf = (citation: string | undefined): string =>
  citation === undefined
    ? '本系统的做法'
    : (HEADINGS.find(([prefix]) => citation.startsWith(prefix))?.[1] ?? '其他条款');

/** Groups verdicts by the part of the notice they cite. */
export function groupVerdicts(verdicts: readonly PublicVerdict[]): VerdictGroup[] {
  return [...Map.groupBy(verdicts, ({ citation }) => headingOf(citation))].map(([heading, group]) => ({
    heading,
    verdicts: group,
  }));
}

/** `通过 24 条，人工认定 6 条`. */
export function verdictSentence(verdicts: readonly PublicVerdict[]): string {
  const order = ['通过', '人工认定', '经同意例外', '不适用', '待认定', '不通过'] as const;
  return order
    .map((status) => ({ status, count: verdicts.filter((verdict) => verdict.status === status).length }))
    .filter(({ count }) => count > 0)
    .map(({ status, count }) => `${status} ${count} 条`)
    .join('，');
}
