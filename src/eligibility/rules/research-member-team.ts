import { z } from 'zod';
import { MemberKind } from '#schemas/organisation.ts';
import { defineRule } from '../define-rule.ts';
import { insteadOf, saysNothing } from '../says-nothing.ts';
import { oneOf } from './one-of.ts';

/** 二、（三）3: each university or institute names the team that takes part. */
export default defineRule({
  id: 'research-member-team',
  title: '高校院所的专门研究团队',
  why: '高校院所以团队参加，不是挂名',
  fix: '在 team 中写明团队名称和固定人员规模，不写人名',
  params: z.strictObject({ kinds: z.array(MemberKind) }),
  asks: ({ kinds }) => `类别为${kinds.join('、')}的每家成员单位，写明参加的专门研究团队`,
  concerns: 'members',
  applies: ({ members }, { kinds }) => (members ?? []).some(({ kind }) => oneOf(kinds, kind)),
  *check({ members }, { kinds }) {
    for (const [i, { name = `第 ${i + 1} 家`, kind, team }] of (members ?? []).entries()) {
      if (oneOf(kinds, kind) && saysNothing(team)) {
        yield {
          path: ['members', i, 'team'],
          message: `${kind}“${name}”没有写明专门研究团队${insteadOf(team)}`,
          subject: name,
        };
      }
    }
  },
  basis: ({ members = [] }, { kinds }) =>
    `${members.filter(({ kind }) => kinds.includes(kind)).length} 家高校院所均写明团队`,
});
