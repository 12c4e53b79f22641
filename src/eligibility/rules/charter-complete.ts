import { chineseDate } from '#src/dates.ts';
import { defineRule } from '../define-rule.ts';
import { None } from './none.ts';
import { echoOf } from './out-of-batch.ts';

/** The charter and what the notice has it state. */
export default defineRule({
  id: 'charter-complete',
  title: '章程内容齐全',
  why: '章程是各单位共同遵守的约定，写全了，日常运行才有依据',
  fix: '补全章程后，在 charter.covers 中列出已写明的内容',
  params: None,
  asks: (_params, { charterContents: contents }) =>
    `写明章程通过日期，不晚于推荐日期${contents.length > 0 ? `；章程写明${contents.join('、')}，共 ${contents.length} 项` : ''}`,
  *check({ batch, charter, recommendation }, _params, { vocabulary: { charterContents: contents } }) {
    if (!charter) {
      yield {
        path: ['charter'],
        message: `章程尚未填写${contents.length > 0 ? `，应写明${contents.join('、')}` : ''}`,
      };
      return;
    }
    if (!charter.adopted) yield { path: ['charter', 'adopted'], message: '章程通过日期尚未填写' };
    if (charter.adopted && recommendation?.date && charter.adopted > recommendation.date)
      yield {
        path: ['charter', 'adopted'],
        message: `章程${chineseDate(charter.adopted)}通过，晚于${chineseDate(recommendation.date)}推荐，应在推荐之前通过`,
        found: charter.adopted,
        needed: `不晚于${chineseDate(recommendation.date)}`,
        ...echoOf(recommendation.date, batch),
      };
    const lacking = contents.filter((content) => !charter.covers?.includes(content));
    if (lacking.length === 0) return;
    yield {
      path: ['charter', 'covers'],
      part: 'key',
      message: `章程没有写明${lacking.join('、')}，应写明${contents.join('、')}`,
      needed: lacking.join('、'),
    };
  },
  basis: ({ charter }, _params, { vocabulary: { charterContents: contents } }) =>
    `${charter ? chineseDate(charter.adopted) : ''}通过${contents.length > 0 ? `，写明${contents.join('、')}` : ''}`,
});
