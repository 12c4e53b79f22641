import { z } from 'zod';
import { Count, Flag } from '#schemas/number-fields.ts';
import { meaningOf } from '#schemas/word-meaning.ts';
import type { Vocabulary } from '#schemas/vocabulary.ts';
import { wordOf } from '#schemas/words.ts';
import { defineRule } from '../define-rule.ts';
import { distinctMembers, withLead } from './distinct-members.ts';
import { oneOf } from './one-of.ts';
import { membersThatAre } from '../whom.ts';

/** Enough universities and institutes among the members. */
export default defineRule({
  id: 'min-research-members',
  title: '高校院所成员数量',
  why: '创新联合体要有高校院所支撑',
  fix: '增加高校院所成员；已有而类别填错的，改正单位类别（members.kind）',
  params: z.strictObject({ atLeast: Count, countLead: Flag, kinds: z.array(wordOf('memberKinds')).optional() }),
  whom: '研究',
  asks: ({ atLeast, countLead, kinds }, vocabulary) =>
    `成员单位中的${membersThatAre('研究', vocabulary, kinds).join('、')}合计不少于 ${atLeast} 家，牵头单位${countLead ? '计入' : '不计入'}`,
  *check(alliance, { atLeast, countLead, kinds: asked }, { vocabulary }) {
    const kinds = membersThatAre('研究', vocabulary, asked);
    const members = distinctMembers(alliance).filter(({ kind }) => oneOf(kinds, kind));
    const leadCounts = countLead && isResearch(alliance.lead?.kind, vocabulary);
    const count = members.length + (leadCounts ? 1 : 0);
    if (count >= atLeast) return;
    const unread = (alliance.members ?? []).filter(({ kind }) => kind === undefined).length;
    yield {
      path: ['members'],
      part: 'key',
      message: `成员单位中${kinds.join('、')} ${members.length} 家${withLead(count, leadCounts)}`,
      asked: `不少于 ${atLeast} 家`,
      found: `${count} 家`,
      needed: `不少于 ${atLeast} 家`,
      // A member whose kind cannot be read, which is reported there, may be the one that is missed here.
      ...(count + unread >= atLeast ? { echo: 'shape' } : {}),
    };
  },
  basis: ({ lead, members = [] }, { countLead, kinds }, { vocabulary }) => {
    const counts = membersThatAre('研究', vocabulary, kinds)
      .map((kind) => ({ kind, count: members.filter((member) => member.kind === kind).length }))
      .filter(({ count }) => count > 0);
    const each = counts.map(({ kind, count }) => `${kind} ${count} 家`).join('，');
    const leadCounts = countLead && isResearch(lead?.kind, vocabulary);
    const all = counts.reduce((sum, { count }) => sum + count, 1);
    return leadCounts && each === '' ? `牵头单位为${lead.kind}，计入 1 家` : `${each}${withLead(all, leadCounts)}`;
  },
});

const isResearch = (leadKind: string | undefined, { leadKinds }: Vocabulary) =>
  meaningOf(leadKinds, leadKind)?.is === '研究';
