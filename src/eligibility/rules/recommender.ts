import { z } from 'zod';
import { Name } from '#schemas/fields.ts';
import { defineRule } from '../define-rule.ts';
import { isRecommended } from './recommended.ts';

/** 四、1–2: an addressee of the notice recommends, in a numbered document. */
export default defineRule({
  id: 'recommender',
  title: '由主送的科技主管部门推荐',
  why: '培育工作由各县区、板块科技主管部门统筹负责，推荐要有发文',
  fix: '把文件放到推荐单位所在板块的文件夹；推荐文号写在 recommendation.document',
  params: z.strictObject({ addressees: z.array(Name) }),
  asks: ({ addressees }) => `写明推荐文号；推荐单位是通知的主送单位之一：${addressees.join('、')}`,
  applies: isRecommended,
  *check({ recommendation }, { addressees }, { register, district }) {
    const board = register.districts.find(({ id }) => id === district);
    if (board && !addressees.includes(board.authority)) {
      yield {
        path: ['recommendation'],
        part: 'key',
        message: `${board.authority}不是本年度通知的主送单位，应由${addressees.join('、')}之一推荐`,
        found: board.authority,
      };
    }
    if (recommendation && !recommendation.document)
      yield { path: ['recommendation', 'document'], message: '推荐文号尚未填写', needed: '如 海科〔2024〕12号' };
    if (!recommendation) yield { path: ['recommendation'], message: '推荐尚未填写', echo: true };
  },
  basis: ({ recommendation }) => `推荐文号 ${recommendation?.document}`,
});
