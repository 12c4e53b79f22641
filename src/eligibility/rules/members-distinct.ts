import { defineRule } from '../define-rule.ts';
import { nameKey } from '../name-key.ts';
import { None } from './none.ts';

/** By what an organisation is known: its code and its name, where they can be read. */
const keysOf = ({ name, creditCode }: { name?: string | undefined; creditCode?: string | undefined } = {}) =>
  [creditCode ?? [], name ? nameKey(name) : []].flat();

/** Data: a member stands once, and the lead is no member. */
export default defineRule({
  id: 'members-distinct',
  title: '成员单位不重复',
  why: '成员单位按家数计算，重复列入会使数量不实',
  fix: '删去重复的一处；牵头单位不列入成员单位',
  params: None,
  asks: () => '成员单位不重复，牵头单位不再列为成员单位；信用代码或名称相同的算同一家',
  *check({ lead, members }) {
    const seen = new Map(keysOf(lead).map((key) => [key, '牵头单位']));
    for (const [i, member] of (members ?? []).entries()) {
      const { name, creditCode } = member;
      const keys = keysOf(member);
      const [where] = keys.flatMap((key) => seen.get(key) ?? []);
      if (where)
        yield {
          path: ['members', i],
          message: `成员单位“${name ?? creditCode}”已列为${where}，不得重复`,
          ...(name ? { subject: name } : {}),
        };
      else for (const key of keys) seen.set(key, `第 ${i + 1} 家成员单位`);
    }
  },
});
