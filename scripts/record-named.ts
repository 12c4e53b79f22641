/** Which record a person means on a command line: by its id, its file or its name. */
import { nearest } from '#src/registry/nearest.ts';
import type { AllianceRecord, Registry } from '#src/registry/registry.ts';
import { namesOf } from '#src/registry/state/parties.ts';
import { CannotRun } from './command.ts';

/**
 * The record of an id, of `<board>/<id>` where two boards have the same, of a file as diagnostics name it, or of a name,
 * today's or a former one; a part of a name will do where only one record has it.
 * @throws CannotRun when there is none or more than one, with what was probably meant.
 */
export function recordNamed({ alliances, diagnostics }: Registry, text: string): AllianceRecord {
  const found = alliances.filter((each) => each.id === text || boardAndId(each) === text || each.source.file === text);
  if (found.length > 1) throw new CannotRun(`“${text}”有几条，写明板块：${found.map(boardAndId).join('、')}`);
  if (found[0]) return found[0];
  const unread = diagnostics.find(({ at }) => at.file === text || at.file.endsWith(`/${text}.yaml`))?.at.file;
  if (unread) throw new CannotRun(`${unread} 读不出来，先运行 npm run validate -- ${unread}`);
  return byName(alliances, text) ?? refuse(alliances, text);
}

/** By a whole name first, so that one name within another can be meant. */
function byName(alliances: Registry['alliances'], text: string): AllianceRecord | undefined {
  const wanted = plain(text);
  if (wanted.length < 2) return undefined;
  const having = (fits: (name: string) => boolean) =>
    alliances.filter(({ draft }) => namesOf(draft).some((name) => fits(plain(name))));
  const whole = having((name) => name === wanted);
  const found = whole.length > 0 ? whole : having((name) => name.includes(wanted));
  if (found.length <= 1) return found[0];
  const some = found.slice(0, MOST_TOLD).map((each) => `${each.draft.name ?? ''}（${boardAndId(each)}）`);
  throw new CannotRun(
    `名称中有“${text}”的有 ${found.length} 条，写全名称，或写标识：${some.join('、')}${found.length > MOST_TOLD ? '……' : ''}`,
  );
}

const MOST_TOLD = 5;

/** A name as it is compared: whatever width its brackets have, and without the spaces that typing leaves. */
const plain = (name: string) => name.normalize('NFKC').replace(/\s/g, '');

function refuse(alliances: Registry['alliances'], text: string): never {
  const near = nearest(text, [...alliances.map(({ id }) => id), ...alliances.flatMap(({ draft }) => namesOf(draft))]);
  const hint = near ? `，是不是 ${near}` : '；写联合体的名称，或 data/alliances/<板块>/ 下的文件名（不含 .yaml）';
  throw new CannotRun(`没有“${text}”这条登记${hint}`);
}

const boardAndId = ({ district, id }: AllianceRecord) => `${district}/${id}`;
