/** Why an entry was found, where its row does not show it. */
import { namesOf } from '#src/registry/state/parties.ts';
import { searchKey } from '#src/views/search-text.ts';
import type { Entry } from '../search/entries.ts';

/**
 * Where the words stand that the row itself does not show: `成员：示例大学`. Empty when the row shows them all. Lines
 * of the text are single facts, so one word never matches across two of them.
 */
export function reasonsFor({ row, lead, members, tasks, lived }: Entry, words: readonly string[]): string[] {
  const shown = [row.name, row.lead, row.industry, row.district].map(searchKey).join('\n');
  const hidden = [
    { label: '牵头单位信用代码', text: lead.creditCode, shows: lead.creditCode },
    ...namesOf(lived.draft).map((name) => ({ label: '曾用名', text: name, shows: name })),
    ...namesOf(lead).map((name) => ({ label: '牵头单位曾用名', text: name, shows: name })),
    ...members.flatMap(({ name, creditCode, formerNames = [] }) => [
      { label: '成员', text: name, shows: name },
      ...formerNames.map((former) => ({
        label: '成员',
        text: former.name,
        shows: `${name}（曾用名 ${former.name}）`,
      })),
      { label: '成员', text: creditCode, shows: `${name} ${creditCode}` },
    ]),
    ...tasks.map((title) => ({ label: '任务', text: title, shows: title })),
  ];
  const missing = words.filter((word) => !shown.includes(word));
  const reasons = missing.flatMap((word) => {
    const place = hidden.find(({ text }) => searchKey(text).includes(word));
    return place ? [`${place.label}：${place.shows}`] : [];
  });
  return [...new Set(reasons)];
}
