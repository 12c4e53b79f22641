/** Acts of many fictional alliances → the decisions that hold them: one file a document, as the bureau issues them. */
import type { DecisionKind } from '#schemas/decision.ts';
import type { GeneratedAct } from './history.ts';
import type { GeneratedFile } from './register.ts';

/** More alliances than these need another document. */
const MOST = 400;
const SLUGS: Partial<Record<DecisionKind, string>> = {
  形式审查: 'shencha',
  评审: 'pingshen',
  公示: 'gongshi',
  书面同意: 'tongyi',
  列入培育名单: 'lieru',
  年度评估: 'pinggu',
  终止: 'zhongzhi',
  退出: 'tuichu',
};
const NUMBERED: readonly DecisionKind[] = ['书面同意', '列入培育名单', '年度评估', '退出'];

/** Acts that are alike, of all alliances, as decisions; numbers are given by year, in the order of days. */
export function decisionFiles(acts: readonly { id: string; act: GeneratedAct }[]): GeneratedFile[] {
  const alike = Map.groupBy(acts, ({ act: { kind, date, lines } }) => JSON.stringify([date, kind, lines]));
  const numbers = new Map<string, number>();
  return [...alike]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, group]) => chunks(group, MOST))
    .map((group): GeneratedFile => {
      const [{ act } = { act: undefined }] = group;
      if (!act) throw new Error('no act');
      const year = act.date.slice(0, 4);
      const number = (numbers.get(year) ?? 0) + 1;
      numbers.set(year, number);
      return {
        path: `data/decisions/${year}/${SLUGS[act.kind] ?? 'decision'}-${number}.yaml`,
        text: textOf(act, group, year, number),
      };
    });
}

function textOf(act: GeneratedAct, group: readonly { id: string; act: GeneratedAct }[], year: string, number: number) {
  const { kind, date, lines } = act;
  const alliances =
    act.result === undefined
      ? ['alliances:', ...group.map(({ id }) => `  - ${id}`)]
      : ['results:', ...group.map(({ id, act: { result } }) => `  - { alliance: ${id}, result: ${result} }`)];
  return [
    `kind: ${kind}`,
    ...(NUMBERED.includes(kind) ? [`document: 连科〔${year}〕${number}号`] : []),
    `date: ${date}`,
    ...alliances,
    ...lines,
    '',
  ].join('\n');
}

const chunks = <T>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));
