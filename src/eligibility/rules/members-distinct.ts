import { defineRule } from '../define-rule.ts';
import { nameKey } from '#src/registry/name-key.ts';
import { None } from './none.ts';

/** By what an organisation is known: its code and its name, where they can be read. */
const keysOf = ({ name, creditCode }: { name?: string | undefined; creditCode?: string | undefined } = {}) => [
  ...(creditCode === undefined ? [] : [creditCode]),
  ...(name ? [nameKey(name)] : []),
];

const ALWAYS = '9999-12-31';

/** Whether a key stands twice at any time, as in hardly any record: only then periods are compared. */
function namesSomebodyTwice(all: readonly Parameters<typeof keysOf>[0][]): boolean {
  const seen = new Set<string>();
  for (const each of all) {
    const keys = keysOf(each);
    if (keys.some((key) => seen.has(key))) return true;
    for (const key of keys) seen.add(key);
  }
  return false;
}

/** Data: at any time a member stands once, and the lead is no member. */
export default defineRule({
  id: 'members-distinct',
  title: '成员单位不重复',
  why: '成员单位按家数计算，重复列入会使数量不实',
  fix: '删去重复的一处；牵头单位不列入成员单位',
  params: None,
  asks: () => '同一时期成员单位不重复，牵头单位不再列为成员单位；信用代码或名称相同的算同一家',
  *check({ lead, formerLeads = [], members }) {
    if (!namesSomebodyTwice([lead, ...formerLeads, ...(members ?? [])])) return;
    const seen: { keys: readonly string[]; where: string; from: string; until: string }[] = [
      { ...lead, until: ALWAYS },
      ...formerLeads,
    ].map((each) => ({
      keys: keysOf(each),
      where: '牵头单位',
      from: each.since ?? '',
      until: each.until ?? ALWAYS,
    }));
    for (const [i, member] of (members ?? []).entries()) {
      const { name, creditCode, joined = '', left = ALWAYS } = member;
      const keys = keysOf(member);
      const other = seen.find(
        (each) => each.from < left && joined < each.until && each.keys.some((key) => keys.includes(key)),
      );
      if (other)
        yield {
          path: ['members', i],
          message: `成员单位“${name ?? creditCode}”同一时期已列为${other.where}，不得重复`,
          ...(name ? { subject: name } : {}),
        };
      else seen.push({ keys, where: `第 ${i + 1} 家成员单位`, from: joined, until: left });
    }
  },
});
