/** What a listing led to: the bureau's acts of support, under the passages of the notice that promise it. */
import type { Act, PublicNotice, PublicRecord } from '#src/publication/public-registry.ts';
import { chineseDate } from '#src/dates.ts';
import { clausePlace } from './link.ts';

export interface Support {
  act: Act;
  date: string;
  day: string;
  /** Name of the project, platform or other; none where the decision may not be named. */
  title?: string | undefined;
  /** The passage of the notice: its title and place. */
  measure?: { title: string; citation: string; href: string };
}

/** Every 支持事项 in the order of its days. */
export const supportOf = ({ acts }: Pick<PublicRecord, 'acts'>, notice: PublicNotice | undefined): Support[] =>
  acts
    .filter(({ kind }) => kind === '支持事项')
    .map((act) => {
      const { title, measure } = act.content;
      const passage = notice?.policy.measures.find(({ id }) => id === measure);
      return {
        act,
        date: act.date,
        day: chineseDate(act.date),
        title,
        ...(passage && notice
          ? {
              measure: {
                title: passage.title,
                citation: passage.citation,
                href: clausePlace(notice.policy.id, passage.id),
              },
            }
          : {}),
      };
    });
