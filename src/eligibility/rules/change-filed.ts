import { chineseDate } from '#src/dates.ts';
import { periodsOf } from '#src/registry/state/standing.ts';
import { changesIn, covers, filedIn, isListedWithin, isOfTheSame } from '#src/registry/state/told-changes.ts';
import { defineRule } from '../define-rule.ts';
import { None } from './none.ts';

/** Data: what changes on the list is filed with the bureau (变更备案), for the same day. */
export default defineRule({
  id: 'change-filed',
  title: '列入之后的变更有备案',
  why: '列入名单的是当时的单位，此后谁进谁出、谁牵头，要有市局的备案为据',
  fix: '由市局登记变更备案（npm run new -- --decision 变更备案），写同一天；日期写错的，改正日期',
  params: None,
  asks: () => '列入培育名单之后，联合体更名、更换牵头单位、成员加入和退出，都有同一天的变更备案',
  *check(alliance, _params, { acts, id }) {
    const periods = periodsOf({ acts });
    if (periods.length === 0) return;
    const told = changesIn(alliance);
    const filed = filedIn(acts, id).map(({ change }) => change);
    for (const each of told) {
      if (!isListedWithin(periods, each.from) || filed.some((change) => covers(change, each))) continue;
      // What was filed of another change in the file is no filing of this one with a slip in its day.
      const near = filed.find(
        (change) => isOfTheSame(change, each) && !told.some((another) => covers(change, another)),
      );
      yield {
        path: each.path,
        message: near?.from
          ? `${each.what}“${each.names[0]}”写的是${chineseDate(each.from)}，备案的是${chineseDate(near.from)}，应为同一天`
          : `${each.what}“${each.names[0]}”（${chineseDate(each.from)}）没有变更备案`,
        found: each.from,
        ...(near?.from ? { needed: near.from } : {}),
      };
    }
  },
});
