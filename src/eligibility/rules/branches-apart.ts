import { partiesOf, sameLegalPerson } from '../branches.ts';
import { defineRule } from '../define-rule.ts';
import { None } from './none.ts';

/** Data: what belongs to the lead or to another member is no member of its own. */
export default defineRule({
  id: 'branches-apart',
  title: '分支机构不另算一家',
  why: '分公司、分部、办事处等没有独立的法人资格，和所属单位是同一家，分开计算会使数量不实',
  fix: '删去分支机构，由所属单位参加；有法人资格的分院、分校，写它自己的信用代码',
  params: None,
  asks: () =>
    '同一时期，牵头单位或其他成员单位的分公司、分部、事业部、办事处、代表处、营业部等不列为成员单位；信用代码第 9–17 位（组织机构代码）相同的是同一家；有自己代码的分院、分所、分校可以列入',
  *check(alliance) {
    const { parties, leads } = partiesOf(alliance);
    for (const [i, { name, creditCode }] of (alliance.members ?? []).entries()) {
      const other = sameLegalPerson(parties, leads + i);
      if (!other) continue;
      const who = parties.indexOf(other) < leads ? '牵头单位' : '成员单位';
      yield {
        path: ['members', i],
        message: `成员单位“${name ?? creditCode}”与${who}“${other.organisation.name ?? other.organisation.creditCode}”是同一家法人，不能另算一家`,
        ...(name ? { subject: name } : {}),
      };
    }
  },
});
