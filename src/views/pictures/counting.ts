/** Counts, and the sentence that says which is highest. */

/** Something counted under a label. */
export interface Count {
  label: string;
  count: number;
}

/** `甲、乙和丙`. */
export function listOf(words: readonly string[]): string {
  return words.length < 3 ? words.join('和') : `${words.slice(0, -1).join('、')}和${words.at(-1)}`;
}

/** The entries with the highest count above zero, in the order given. */
export function leaders<T extends Count>(counts: readonly T[]): T[] {
  const most = Math.max(0, ...counts.map(({ count }) => count));
  return most === 0 ? [] : counts.filter(({ count }) => count === most);
}

/** `甲最多，5 个`; `甲和乙最多，各 3 个`; `6 个产业并列最多，各 1 个`. Empty when nothing is counted. */
export function mostSentence(counts: readonly Count[], unit: string, kindOfLabel: string): string {
  const first = leaders(counts);
  const [leader] = first;
  if (!leader) return '';
  if (first.length === 1) return `${leader.label}最多，${leader.count} ${unit}`;
  const who = first.length > 3 ? `${first.length} ${kindOfLabel}并列` : listOf(first.map(({ label }) => label));
  return `${who}最多，各 ${leader.count} ${unit}`;
}

/** How often each label occurs, by a list of labels that also gives the order; labels not in it come last. */
export function countBy(labels: readonly string[], order: readonly string[]): Count[] {
  const counts = new Map(order.map((label) => [label, 0]));
  for (const label of [...labels].sort()) counts.set(label, (counts.get(label) ?? 0) + 1);
  return [...counts].map(([label, count]) => ({ label, count }));
}
