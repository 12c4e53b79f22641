/** The part an organisation had in an alliance on a day, in words. */
import { chineseDate } from '#src/dates.ts';
import type { Standing } from '#src/publication/public-registry.ts';
import { isMemberOn } from '#src/registry/state/parties.ts';
import type { Participation } from './find.ts';

export interface Part {
  isPart: boolean;
  words: string;
}

const COMES = { 牵头单位: '起牵头', 成员单位: '加入' };
const GOES = { 牵头单位: '起不再牵头', 成员单位: '退出' };

/**
 * What it was there on the day and since when; of one that was not, when it came or went. `parts` are those it ever had
 * in this alliance, of which it never had two at a time.
 */
export function partOn(parts: readonly Participation[], day: string, standing: Standing): Part {
  const now = parts.find(({ from, until }) => isMemberOn({ joined: from, left: until }, day));
  // Before it was public nobody can be said to have been part of it.
  if (now) return { isPart: standing !== '申报', words: `${standing === '申报' ? '' : '当日为'}${present(now)}` };
  const gone = parts.filter(({ until }) => until !== undefined && until <= day).at(-1);
  const coming = parts.find(({ from }) => from !== undefined && day < from);
  const words = [
    gone && `${chineseDate(gone.until ?? '')}${GOES[gone.part]}，此前为${gone.part}`,
    coming && `${chineseDate(coming.from ?? '')}${COMES[coming.part]}`,
  ].filter((each) => each !== undefined);
  return { isPart: false, words: `当日不在其中：${words.join('；')}` };
}

const present = ({ part, from, until }: Participation): string => {
  const since = from === undefined ? '组建时起' : `${chineseDate(from)}起`;
  return `${part}，${since}${until === undefined ? '' : `；${chineseDate(until)}${GOES[part]}`}`;
};

/** Participations by alliance, in the order met. */
export const byAlliance = (participations: readonly Participation[]): (readonly Participation[])[] => [
  ...Map.groupBy(participations, ({ entry }) => entry).values(),
];
