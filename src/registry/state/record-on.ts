/** A record as it stood on a day, each part still known by its place in the file. */
import type { Alliance } from '#schemas/alliance.ts';
import type { Draft } from '#schemas/draft.ts';
import type { DataPath } from '#schemas/shape.ts';
import type { AllianceRecord } from '../registry.ts';
import type { DaysKnown } from './days-known.ts';
import { partyOn, without } from './party-on.ts';
import { leadsOn, namesOn } from './succession.ts';
import { tasksOn } from './tasks-on.ts';

/** Where parts of a record stand, by where they stand in the file. */
interface Moves {
  moved: { from: DataPath; to: DataPath }[];
  /** Parts that hold others than in the file: what is not moved there is not there. */
  others: Set<string | number | undefined>;
}

/**
 * A record without what it tells of days after this one; the same one where it tells nothing. `known` says from when the
 * bureau knew of changes, where it was told of some only later.
 */
export function recordOn(record: AllianceRecord, day: string, known?: DaysKnown): AllianceRecord {
  const isLater = (date = '') => date > day;
  const { draft, source } = record;
  const past: Draft<Alliance> = { ...draft };
  const moves: Moves = { moved: [], others: new Set() };
  named(past, namesOn(draft, day, known), moves);
  if (isLater(draft.recommendation?.date)) delete past.recommendation;
  if (isLater(draft.agreement?.signed)) delete past.agreement;
  if (isLater(draft.charter?.adopted)) delete past.charter;
  joined(draft, past, day, known, moves);
  if (draft.tasks?.some(({ outcome }) => isLater(outcome?.date)))
    past.tasks = draft.tasks.map((task) => (isLater(task.outcome?.date) ? without(task, 'outcome') : task));
  led(past, leadsOn(draft, day, known), moves);
  if (past.lead) past.lead = partyOn(past.lead, day);
  if (past.formerLeads) past.formerLeads = sameOrMapped(past.formerLeads, (lead) => partyOn(lead, day));
  if (past.tasks) {
    const kept = tasksOn({ ...draft, tasks: past.tasks }, past, day);
    if (kept.length < past.tasks.length || kept.some(({ task }, i) => task !== past.tasks?.[i]))
      past.tasks = moveList(
        'tasks',
        kept.map(({ task, i }) => ({ path: ['tasks', i], value: task })),
        moves,
      );
  }
  if (sameFields(past, draft)) return record;
  const whole = record.whole ? { whole: past as Alliance } : {};
  return {
    ...record,
    draft: past,
    ...whole,
    wrong: record.wrong.flatMap((path) => forth(path, moves)),
    source: { ...source, locate: (path, part) => source.locate(back(path, moves), part) },
  };
}

/** The alliance's name of the day. */
function named(past: Draft<Alliance>, names: ReturnType<typeof namesOn>, moves: Moves): void {
  if (!names) return;
  past.name = names.name.value;
  if (names.name.path.length > 1) moves.moved.push({ from: ['name'], to: names.name.path });
  past.formerNames = moveList('formerNames', names.formerNames, moves);
  if (past.formerNames.length === 0) delete past.formerNames;
}

/** Who was a member, and what each was. */
function joined(
  draft: Draft<Alliance>,
  past: Draft<Alliance>,
  day: string,
  known: DaysKnown | undefined,
  moves: Moves,
): void {
  const dayOf = (i: number, field: 'joined' | 'left', written: string | undefined) =>
    written === undefined || !known ? written : (known.ofMember(i, field, written) ?? NOT_YET);
  const then = (draft.members ?? []).map((member, i) => {
    const days = { joined: dayOf(i, 'joined', member.joined), left: dayOf(i, 'left', member.left) };
    let value = member;
    if (days.joined !== member.joined && days.joined !== undefined) value = { ...value, joined: days.joined };
    if ((days.left ?? '') > day) value = without(value, 'left');
    else if (days.left !== member.left && days.left !== undefined) value = { ...value, left: days.left };
    return { path: ['members', i], value: partyOn(value, day), isThere: (days.joined ?? '') <= day };
  });
  if (then.some(({ isThere }) => !isThere))
    past.members = moveList(
      'members',
      then.filter(({ isThere }) => isThere),
      moves,
    );
  else if (then.some(({ value }, i) => value !== draft.members?.[i])) past.members = then.map(({ value }) => value);
}

/** After any day: when what nobody has told yet happens. */
const NOT_YET = '9999-12-31';

/** Who led, and who had. */
function led(past: Draft<Alliance>, leads: ReturnType<typeof leadsOn>, moves: Moves): void {
  if (!leads) return;
  past.lead = leads.lead.value;
  if (leads.lead.path[0] !== 'lead') {
    moves.others.add('lead');
    moves.moved.push({ from: ['lead'], to: leads.lead.path });
  }
  past.formerLeads = moveList('formerLeads', leads.formerLeads, moves);
  if (past.formerLeads.length === 0) delete past.formerLeads;
}

/** What a list holds, each thing kept known by its place in the file. */
function moveList<T>(name: string, things: readonly { path: DataPath; value: T }[], { moved, others }: Moves): T[] {
  others.add(name);
  moved.push(...things.map(({ path }, to) => ({ from: [name, to], to: path })));
  return things.map(({ value }) => value);
}

/** Where a part of the file stands now; nowhere, when it was left out. */
function forth(path: DataPath, { moved, others }: Moves): DataPath[] {
  const found = moved.find(({ to }) => to.every((step, i) => step === path[i]));
  if (found) return [[...found.from, ...path.slice(found.to.length)]];
  return path.length > 1 && others.has(path[0]) ? [] : [path];
}

function back(path: DataPath, { moved }: Moves): DataPath {
  const found = moved.find(({ from }) => from.every((step, i) => step === path[i]));
  return found ? [...found.to, ...path.slice(found.from.length)] : path;
}

/** A list with each thing put for another; the same one where none is. */
function sameOrMapped<T>(list: T[], put: (thing: T) => T): T[] {
  const changed = list.map(put);
  return changed.some((each, i) => each !== list[i]) ? changed : list;
}

const sameFields = (a: object, b: object) =>
  Object.keys(a).length === Object.keys(b).length &&
  Object.entries(a).every(([key, value]) => value === (b as Record<string, unknown>)[key]);
