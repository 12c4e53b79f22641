import { z } from 'zod';
import { Name } from '#schemas/text-fields.ts';
import type { District } from '#schemas/district.ts';
import { namesOf } from '#src/registry/state/parties.ts';
import { defineRule } from '../define-rule.ts';
import { isRecommended } from './recommended.ts';

/** An addressee of the notice recommends, in a numbered document. */
export default defineRule({
  id: 'recommender',
  title: '由主送的科技主管部门推荐',
  why: '由通知主送的科技主管部门统筹和推荐',
  fix: '放错了板块的，把文件放到推荐单位所在板块的文件夹；主管部门改过名称的，由市局在板块目录里登记旧名称',
  params: z.strictObject({ addressees: z.array(Name) }),
  asks: ({ addressees }) => `推荐单位是通知的主送单位之一：${addressees.join('、')}`,
  applies: (alliance, _params, context) => isRecommended(alliance, context),
  *check({ recommendation }, { addressees }, { register, district }) {
    const board = register.districts.find(({ id }) => id === district);
    if (board && !authoritiesOf(board).some((name) => addressees.includes(name))) {
      yield {
        path: ['recommendation'],
        part: 'key',
        message: `${board.authority}不是本批次通知的主送单位，应由${addressees.join('、')}之一推荐`,
        found: board.authority,
      };
    }
    // The notice does not ask for a number: a summary table with a seal is a recommendation too.
    if (recommendation && !recommendation.document)
      yield {
        path: ['recommendation'],
        part: 'key',
        severity: 'notice',
        message: '没有填写推荐文号；没有发文的不用填',
        fix: '有发文的，文号写在 recommendation.document',
      };
    if (!recommendation) yield { path: ['recommendation'], message: '推荐尚未填写', echo: 'recommended-in-time' };
  },
  basis: ({ recommendation }) => (recommendation?.document ? `推荐文号 ${recommendation.document}` : ''),
});

/** Whatever a board's office was ever called: a notice may have been sent to it before a reform of offices, or after. */
const authoritiesOf = ({ authority, formerAuthorities }: District): string[] =>
  namesOf({ name: authority, formerNames: formerAuthorities });
