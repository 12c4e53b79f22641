import { z } from 'zod';
import { Count, Flag } from '#schemas/fields.ts';
import { MemberKind } from '#schemas/organisation.ts';
import { defineRule } from '../define-rule.ts';
import { distinctMembers } from './distinct-members.ts';
import { oneOf } from './one-of.ts';

/** 二、（一）2: at least one university, institute or new-type R&D institution among the members. */
export default defineRule({
  id: 'min-research-members',
  title: '高校院所成员数量',
  why: '创新联合体以高校院所为支撑',
  fix: '增加一家相关重点学科的高校、科研院所或新型研发机构；已有而类别填错的，改正 kind',
  params: z.strictObject({ atLeast: Count, countLead: Flag, kinds: z.array(MemberKind) }),
  asks: ({ atLeast, countLead, kinds }) =>
    `成员单位中的${kinds.join('、')}合计不少于 ${atLeast} 家，牵头单位${countLead ? '计入' : '不计入'}`,
  *check(alliance, { atLeast, countLead, kinds }) {
    const members = distinctMembers(alliance).filter(({ kind }) => oneOf(kinds, kind));
    const count = members.length + (countLead && alliance.lead?.kind === '重点研发机构' ? 1 : 0);
    if (count >= atLeast) return;
    const unread = (alliance.members ?? []).filter(({ kind }) => kind === undefined).length;
    yield {
      path: ['members'],
      part: 'key',
      message: `成员单位中${kinds.join('、')} ${count} 家，必须不少于 ${atLeast} 家`,
      found: `${count} 家`,
      needed: `不少于 ${atLeast} 家`,
      // A member whose kind cannot be read, which is reported there, may be the one that is missed here.
      ...(count + unread >= atLeast ? { echo: 'shape' } : {}),
    };
  },
  basis: ({ members = [] }, { kinds }) =>
    kinds
      .map((kind) => ({ kind, count: members.filter((member) => member.kind === kind).length }))
      .filter(({ count }) => count > 0)
      .map(({ kind, count }) => `${kind} ${count} 家`)
      .join('，'),
});
