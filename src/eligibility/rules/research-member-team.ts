import { z } from 'zod';
import { wordOf } from '#schemas/words.ts';
import { defineRule } from '../define-rule.ts';
import { oneOf } from './one-of.ts';
import { membersThatAre } from '../whom.ts';

/** Each university or institute names the team that takes part. */
export default defineRule({
  id: 'research-member-team',
  title: '高校院所的专门研究团队',
  why: '高校院所应以专门团队实质参与',
  fix: '在 team 中写明团队名称和固定人员规模，不写人名',
  params: z.strictObject({ kinds: z.array(wordOf('memberKinds')).optional() }),
  whom: '研究',
  asks: ({ kinds }, vocabulary) =>
    `类别为${membersThatAre('研究', vocabulary, kinds).join('、')}的每家成员单位，写明参加的专门研究团队`,
  judges: ['members.[].kind'],
  concerns: 'members',
  applies: ({ members }, { kinds }, { vocabulary }) =>
    (members ?? []).some(({ kind }) => oneOf(membersThatAre('研究', vocabulary, kinds), kind)),
  *check({ members }, { kinds: asked }, { vocabulary }) {
    const kinds = membersThatAre('研究', vocabulary, asked);
    for (const [i, { name = `第 ${i + 1} 家`, kind, team }] of (members ?? []).entries()) {
      if (oneOf(kinds, kind) && !team) {
        yield {
          path: ['members', i, 'team'],
          message: `${kind}“${name}”没有写明专门研究团队`,
          subject: name,
        };
      }
    }
  },
  basis: ({ members = [] }, { kinds }, { vocabulary, isLater }) =>
    isLater
      ? '已写明团队'
      : `${members.filter(({ kind }) => membersThatAre('研究', vocabulary, kinds).includes(kind)).length} 家高校院所均写明团队`,
});
