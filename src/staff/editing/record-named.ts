/** Which record a person means: by its id, its file or its name. */
import { nearest } from '#src/registry/nearest.ts';
import type { AllianceRecord, Registry } from '#src/registry/registry.ts';
import { namesOf } from '#src/registry/state/parties.ts';
import { unreadAlliances, unreadNamed } from '#src/registry/unread-files.ts';

type Known = Pick<Registry, 'alliances' | 'diagnostics'>;

/**
 * The record of an id, of `<board>/<id>` where two boards have the same, of a file as diagnostics name it, or of a name,
 * today's or a former one; a part of a name will do where only one record has it. A sentence in Chinese where there is
 * none or more than one, with what was probably meant, or that its file cannot be read.
 */
export function recordMeant(registry: Known, text: string): { record: AllianceRecord } | { problem: string } {
  const { alliances } = registry;
  const found = alliances.filter((each) => each.id === text || boardAndId(each) === text || each.source.file === text);
  if (found.length > 1) return { problem: `“${text}”有几条，写明板块：${found.map(boardAndId).join('、')}` };
  if (found[0]) return { record: found[0] };
  const unread = unreadNamed(registry, text);
  if (unread !== undefined) return { problem: `${unread} 读不出来，先运行 npm run validate -- ${unread}` };
  return byName(alliances, text) ?? { problem: noneOf(registry, text) };
}

/** By a whole name first, so that one name within another can be meant. */
function byName(alliances: Known['alliances'], text: string): ReturnType<typeof recordMeant> | undefined {
  const wanted = plain(text);
  if (wanted.length < 2) return undefined;
  const having = (fits: (name: string) => boolean) =>
    alliances.filter(({ draft }) => namesOf(draft).some((name) => fits(plain(name))));
  const whole = having((name) => name === wanted);
  const found = whole.length > 0 ? whole : having((name) => name.includes(wanted));
  if (found.length <= 1) return found[0] && { record: found[0] };
  const some = found.slice(0, MOST_TOLD).map((each) => `${each.draft.name ?? ''}（${boardAndId(each)}）`);
  return {
    problem: `名称中有“${text}”的有 ${found.length} 条，写全名称，或写标识：${some.join('、')}${found.length > MOST_TOLD ? '……' : ''}`,
  };
}

const MOST_TOLD = 5;

/** A name as it is compared: whatever width its brackets have, and without the spaces that typing leaves. */
const plain = (name: string) => name.normalize('NFKC').replace(/\s/g, '');

/** The name of a file that cannot be read is not known: it may be the one that is meant. */
function noneOf(registry: Known, text: string): string {
  const { alliances } = registry;
  const near = nearest(text, [...alliances.map(({ id }) => id), ...alliances.flatMap(({ draft }) => namesOf(draft))]);
  const hint = near ? `，是否为“${near}”？` : '；写联合体的名称，或 data/alliances/<板块>/ 下的文件名（不含 .yaml）';
  const unread = unreadAlliances(registry);
  const some = `${unread.slice(0, MOST_TOLD).join('、')}${unread.length > MOST_TOLD ? ' 等' : ''}`;
  return `没有“${text}”这个联合体${hint}${unread.length > 0 ? `（${some} 读不出来，也可能是它）` : ''}`;
}

const boardAndId = ({ district, id }: AllianceRecord) => `${district}/${id}`;
