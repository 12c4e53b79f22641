/** Who is on the list: what headlines and shares count, and what is served as the list. */
import type { Standing } from '#src/publication/public-registry.ts';

/** Those that are on the list, in their order. */
export const listedOf = <Each extends { standing: Standing }>(records: readonly Each[]): Each[] =>
  records.filter(({ standing }) => standing === '在册');

/** Where those stand that are public and not on the list; each standing has a page of its own, named by its `slug`. */
export const OFF_LIST = [
  { standing: '公示', slug: 'publicity', label: '公示，尚未列入' },
  { standing: '已退出', slug: 'exited', label: '已退出' },
  { standing: '未列入', slug: 'not-listed', label: '未列入' },
] as const satisfies readonly { standing: Standing; slug: string; label: string }[];
