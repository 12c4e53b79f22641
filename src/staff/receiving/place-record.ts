/** Where a record that came in belongs: its board and its id, from what is known of it, and on what ground. */
import { z } from 'zod';
import type { Alliance } from '#schemas/alliance.ts';
import { deviceNameProblem } from '#schemas/device-name.ts';
import type { Draft } from '#schemas/draft.ts';
import { Slug } from '#schemas/text-fields.ts';
import { isOtherAlliance } from '#src/changes/same-alliance.ts';
import { nameKey } from '#src/registry/name-key.ts';
import type { AllianceRecord, Registry } from '#src/registry/registry.ts';
import { namesOf } from '#src/registry/state/parties.ts';
import { LONGEST_ID, proposedId } from '#src/staff/editing/proposed-id.ts';

type AllianceDraft = Draft<Alliance>;

/** What is known of where a record belongs, besides what it says itself. */
export interface Hints {
  /** The file's name, as its sender gave it. */
  name: string;
  /** The name of the folder it lies in. */
  folder: string;
  /** What whoever receives it says: ids. */
  district?: string | undefined;
  id?: string | undefined;
}

/** What is said where no board is seen: whoever receives may know it. */
export const NO_BOARD = '看不出由哪个板块推荐';

/** Where it belongs; `notes` say what was not written in the file and had to be told or concluded. */
export type Placed =
  | { district: string; id: string; record?: AllianceRecord; notes: readonly string[] }
  | { problem: string; fix: string };

/** Finds the place of a record. What is there already and is another alliance is never the place. */
export function placeRecord(draft: AllianceDraft, hints: Hints, registry: Registry): Placed {
  const byId = new Map(registry.alliances.map((record) => [record.id, record]));
  const named = hints.id ?? idIn(hints.name);
  const taken = named === undefined ? undefined : byId.get(named);
  if (taken && isOtherAlliance(taken.draft, draft)) {
    const district = boardOf(draft, { ...hints, name: '' }, registry)?.id ?? '';
    return {
      problem: `标识“${named}”已经是另一个联合体的，不能用同一个`,
      fix: `换一个标识${orOwn(draft, district, byId)}；确是同一个联合体、改了名称又换了牵头单位的，旧名称写进曾用名，旧牵头单位移到以前的牵头单位`,
    };
  }
  const record = taken ?? (named === undefined ? sameIn(draft, registry) : undefined);
  if (record) return atRecord(record, named, hints, registry);
  const board = boardOf(draft, hints, registry);
  if (!board) return { problem: NO_BOARD, fix: '请在来信里说明由哪个板块推荐，和登记文件一起再发' };
  const id = named ?? ownId(draft, board.id, byId);
  if (id === undefined)
    return { problem: '文件没有标识，也代起不了', fix: '填好批次和牵头单位的统一社会信用代码，或者起一个标识' };
  const notes = [
    ...(board.said ? [`推荐板块：文件里没有写，${board.said}，放在${board.name}`] : []),
    ...(named === undefined ? [proposedNote(id)] : []),
  ];
  return { district: board.id, id, notes };
}

/**
 * The id of a record that says none itself: that of the same one in the register, or one of its own; with the note that
 * says so. `isTaken`: by another one that came with it.
 */
export function idFor(
  draft: AllianceDraft,
  district: string,
  { alliances }: Pick<Registry, 'alliances'>,
  isTaken: (id: string) => boolean,
): { id: string; note: string } | undefined {
  const same = sameIn(draft, { alliances });
  if (same && !isTaken(same.id)) return { id: same.id, note: sameNote(same.id) };
  const known = new Set(alliances.map((record) => record.id));
  const id = ownId(draft, district, { has: (each) => known.has(each) || isTaken(each) });
  return id === undefined ? undefined : { id, note: proposedNote(id) };
}

const proposedNote = (id: string) => `标识：文件里没有写，代起为 ${id}；公示以前可以另起一个，再发一次`;
const sameNote = (id: string) => `标识：文件里没有写，按名称和牵头单位是登记簿中的 ${id}`;

/** A record of the register stays where it is, whatever is said of its board. */
function atRecord(record: AllianceRecord, named: string | undefined, hints: Hints, registry: Registry): Placed {
  const said = hints.district ?? boardInPath(hints.name);
  if (said !== undefined && said !== record.district) {
    const [own, other] = [record.district, said].map((id) => boardName(id, registry));
    return {
      problem: `这个联合体在登记簿中属于${own}，不是${other}`,
      fix: `按${own}再收一次；推荐板块确有调整的，由市局办理`,
    };
  }
  const notes = named === undefined ? [sameNote(record.id)] : [];
  return { district: record.district, id: record.id, record, notes };
}

const boardName = (id: string, { catalogue }: Registry) =>
  catalogue?.districts.find((board) => board.id === id)?.name ?? id;

/** A path as the form shows it, sent as a name. */
const boardInPath = (name: string) => /(?:^|[/\\])alliances[/\\]([a-z0-9-]+)[/\\][^/\\]+$/.exec(name)?.[1];

/** Board, and on what ground where nobody has said it. */
function boardOf(draft: AllianceDraft, { name, folder, district }: Hints, { catalogue }: Registry) {
  const boards = catalogue?.districts ?? [];
  const told = boards.find(({ id }) => id === (district ?? boardInPath(name)));
  if (told) return { ...told, said: undefined };
  const around = boards.find((board) => folder === board.id || folder === board.name);
  if (around) return { ...around, said: `按所在的文件夹“${folder}”` };
  const place = draft.lead?.registeredIn ?? '';
  const [near, ...more] = boards.filter((board) => place.includes(board.name));
  return near && more.length === 0 ? { ...near, said: '按牵头单位的注册地' } : undefined;
}

/** An id as a file's name says it: without ends and what systems add to copies. */
export function idIn(name: string): string | undefined {
  const base = name.replace(/^.*[/\\]/, '').replace(/(?:\.(?:ya?ml|txt))+$/i, '');
  const id = base.replace(/(?: ?[(（]\d+[)）]| ?- ?(?:副本|Copy)(?: ?[(（]\d+[)）])?)+$/i, '');
  const isOne = id.length > 1 && id.length <= LONGEST_ID && !deviceNameProblem(id) && z.safeDecode(Slug, id).success;
  return isOne ? id : undefined;
}

/** The one record of the same name, lead and batch. */
function sameIn(draft: AllianceDraft, { alliances }: Pick<Registry, 'alliances'>): AllianceRecord | undefined {
  const names = namesOf(draft).map(nameKey);
  const code = draft.lead?.creditCode;
  if (names.length === 0 || code === undefined) return undefined;
  const same = alliances.filter(
    (record) =>
      record.draft.batch === draft.batch &&
      record.draft.lead?.creditCode === code &&
      namesOf(record.draft).some((each) => names.includes(nameKey(each))),
  );
  return same.length === 1 ? same[0] : undefined;
}

const ownId = ({ batch, lead }: AllianceDraft, district: string, known: { has: (id: string) => boolean }) =>
  proposedId({ district, batch, creditCode: lead?.creditCode }, (id) => known.has(id));

function orOwn(draft: AllianceDraft, district: string, known: ReadonlyMap<string, unknown>): string {
  const own = ownId(draft, district, known);
  return own === undefined ? '' : `，例如 ${own}`;
}
