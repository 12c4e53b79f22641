/** What is said above the list of another day. */
import { chineseDate } from '#src/dates.ts';
import type { Entry } from '../search/entries.ts';

/** `这是2025年1月1日的名单。`, and before the first listing that there was none; nothing of the list of now. */
export function dayWords(on: string, entries: readonly Pick<Entry, 'lived'>[]): string {
  if (on === '') return '';
  const words = `这是${chineseDate(on)}的名单。`;
  const first = firstListing(entries);
  if (first === undefined) return `${words}至今没有联合体列入过。`;
  return on < first ? `${words}那时还没有联合体列入过：第一次列入在${chineseDate(first)}。` : words;
}

/** The day on which an alliance was put on the list for the first time. */
const firstListing = (entries: readonly Pick<Entry, 'lived'>[]): string | undefined =>
  entries
    .flatMap(({ lived }) => lived.acts.find(({ kind }) => kind === '列入培育名单')?.date ?? [])
    .reduce<string | undefined>((first, day) => (first === undefined || day < first ? day : first), undefined);
