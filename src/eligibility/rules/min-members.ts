import { z } from 'zod';
import { Count, Flag } from '#schemas/number-fields.ts';
import { defineRule } from '../define-rule.ts';
import { countedMembers, withLead } from './distinct-members.ts';

/** Enough members besides the lead; one that is listed twice, or is the lead, counts once or not at all. */
export default defineRule({
  id: 'min-members',
  title: '成员单位数量',
  why: '创新联合体要由几家单位协同，成员太少不成其为联合体',
  fix: '增加成员单位',
  params: z.strictObject({ atLeast: Count, countLead: Flag }),
  asks: ({ atLeast, countLead }) =>
    `成员单位不少于 ${atLeast} 家，牵头单位${countLead ? '计入' : '不计入'}；同一单位只算一家，分支机构不另算`,
  *check(alliance, { atLeast, countLead }) {
    const { members, count } = countedMembers(alliance, countLead);
    if (count >= atLeast) return;
    const listed = alliance.members?.length ?? 0;
    const repeated = listed > members ? `（所列 ${listed} 家中有重复、分支机构或牵头单位）` : '';
    yield {
      path: ['members'],
      part: 'key',
      message: `成员单位 ${members} 家${repeated}${withLead(count, countLead)}`,
      asked: `不少于 ${atLeast} 家`,
      found: `${count} 家`,
      needed: `不少于 ${atLeast} 家`,
    };
  },
  basis: ({ members = [] }, { countLead }) => `成员单位 ${members.length} 家${withLead(members.length + 1, countLead)}`,
});
