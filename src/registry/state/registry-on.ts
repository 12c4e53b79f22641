/** The register as it stood at the end of a day: what came later is left out, not an error. */
import type { Alliance } from '#schemas/alliance.ts';
import type { Draft } from '#schemas/draft.ts';
import type { FormerLead, FormerName, HighTech, Lead } from '#schemas/organisation.ts';
import type { DataPath } from '#schemas/shape.ts';
import { actsByAlliance } from '../decisions/acts.ts';
import type { AllianceRecord, Registry } from '../registry.ts';
import { withFiledLater } from './filed-later.ts';
import { leadOn, nameOn } from './parties.ts';
import { representativeOn } from './representative.ts';
import { tasksOn } from './tasks-on.ts';

/**
 * The records that had been applied for by a day, with the decisions and facts up to it. A register in which nothing is
 * later is given as it is.
 */
export function registryOn(registry: Registry, day: string): Registry {
  const isLater = laterThan(day);
  const decisions = registry.decisions.filter(({ draft }) => !isLater(draft.date));
  const alliances = registry.alliances.filter(({ draft }) => !isLater(draft.application?.date));
  const isSame = decisions.length === registry.decisions.length && alliances.length === registry.alliances.length;
  const acts = isSame ? undefined : actsByAlliance(decisions);
  const past = alliances.map((record) => {
    const draft = withFiledLater(record, day);
    const then = acts ? { ...record, acts: acts.get(record.id) ?? [] } : record;
    return recordOn(draft === record.draft ? then : { ...then, draft }, day);
  });
  if (isSame && past.every((record, i) => record === alliances[i])) return registry;
  const files = new Set([...past, ...decisions].map(({ source }) => source.file));
  const records = new Set([...registry.alliances, ...registry.decisions].map(({ source }) => source.file));
  const diagnostics = registry.diagnostics.filter(({ at }) => !records.has(at.file) || files.has(at.file));
  return { ...registry, alliances: past, decisions, diagnostics };
}

/** Whether a date comes after a day; what has none does not. */
const laterThan =
  (day: string) =>
  (date = '') =>
    date > day;

/** A record without what it tells of days after this one. Where lists grow shorter, places still lead into the file. */
function recordOn(record: AllianceRecord, day: string): AllianceRecord {
  const isLater = laterThan(day);
  const { draft, source } = record;
  const past: Draft<Alliance> = { ...draft };
  const moved: { from: DataPath; to: DataPath }[] = [];
  /** Parts that hold others than in the file: what is not moved there is not there. */
  const others = new Set<string | number | undefined>();
  if (draft.formerNames?.some(({ until }) => isLater(until))) {
    delete past.formerNames;
    Object.assign(past, namedOn(draft, day));
  }
  if (isLater(draft.recommendation?.date)) delete past.recommendation;
  if (isLater(draft.agreement?.signed)) delete past.agreement;
  if (isLater(draft.charter?.adopted)) delete past.charter;
  if (draft.members?.some(({ joined, left }) => isLater(joined) || isLater(left))) {
    const kept = draft.members.flatMap((member, i) => (isLater(member.joined) ? [] : [{ member, i }]));
    past.members = kept.map(({ member }) => partyOn(isLater(member.left) ? without(member, 'left') : member, day));
    others.add('members');
    moved.push(...kept.map(({ i }, to) => ({ from: ['members', to], to: ['members', i] })));
  } else if (draft.members?.some((member) => partyOn(member, day) !== member))
    past.members = draft.members.map((member) => partyOn(member, day));
  if (draft.tasks?.some(({ outcome }) => isLater(outcome?.date)))
    past.tasks = draft.tasks.map((task) => (isLater(task.outcome?.date) ? without(task, 'outcome') : task));
  if (isLater(draft.lead?.since)) {
    const led = leadOn(draft, day);
    const former = led?.path[0] === 'formerLeads' ? led : undefined;
    if (former) {
      past.lead = without(former.value as FormerLead, 'until');
      others.add('lead');
      moved.push({ from: ['lead'], to: former.path });
    }
    const kept = (draft.formerLeads ?? []).flatMap((each, i) => (isLater(each.until) ? [] : [{ each, i }]));
    others.add('formerLeads');
    moved.push(...kept.map(({ i }, to) => ({ from: ['formerLeads', to], to: ['formerLeads', i] })));
    past.formerLeads = kept.map(({ each }) => each);
    if (kept.length === 0) delete past.formerLeads;
  }
  if (past.lead) past.lead = partyOn(past.lead, day);
  if (past.tasks) {
    const kept = tasksOn({ ...draft, tasks: past.tasks }, past, day);
    if (kept.length < past.tasks.length || kept.some(({ task }, i) => task !== past.tasks?.[i])) {
      others.add('tasks');
      moved.push(...kept.map(({ i }, to) => ({ from: ['tasks', to], to: ['tasks', i] })));
      past.tasks = kept.map(({ task }) => task);
    }
  }
  if (sameFields(past, draft)) return record;
  const whole = record.whole ? { whole: past as Alliance } : {};
  return {
    ...record,
    draft: past,
    ...whole,
    wrong: record.wrong.flatMap(forth),
    source: { ...source, locate: (path, part) => source.locate(back(path), part) },
  };

  /** Where a part of the file stands now; nowhere, when it was left out. */
  function forth(path: DataPath): DataPath[] {
    const found = moved.find(({ to }) => to.every((step, i) => step === path[i]));
    if (found) return [[...found.from, ...path.slice(found.to.length)]];
    return path.length > 1 && others.has(path[0]) ? [] : [path];
  }

  function back(path: DataPath): DataPath {
    const found = moved.find(({ from }) => from.every((step, i) => step === path[i]));
    return found ? [...found.to, ...path.slice(found.from.length)] : path;
  }
}

interface Named {
  name?: string | undefined;
  formerNames?: readonly Draft<FormerName>[] | undefined;
}

/** The name of a day, with those that were former ones by then. */
function namedOn({ name, formerNames = [] }: Named, day: string): Named {
  const kept = formerNames.filter(({ until }) => until === undefined || until <= day);
  return { name: nameOn({ name, formerNames }, day), ...(kept.length > 0 ? { formerNames: kept } : {}) };
}

interface Party extends Named {
  highTech?: readonly Draft<HighTech>[] | undefined;
  legalRepresentative?: string | undefined;
  formerLegalRepresentatives?: readonly { name?: string | undefined; until?: string | undefined }[] | undefined;
}

/** An organisation with the names, certificates and legal representative it had; the same one where nothing came later. */
function partyOn<T extends Party>(party: T, day: string): T {
  const isLater = laterThan(day);
  let past = party;
  if (party.formerNames?.some(({ until }) => isLater(until)))
    past = { ...without(past, 'formerNames'), ...namedOn(party, day) } as T;
  if (party.highTech?.some(({ issued }) => isLater(issued)))
    past = withList(
      past,
      'highTech',
      party.highTech.filter(({ issued }) => !isLater(issued)),
    );
  if (party.formerLegalRepresentatives?.some(({ until }) => isLater(until))) {
    const kept = party.formerLegalRepresentatives.filter(({ until }) => !isLater(until));
    const legalRepresentative = representativeOn(party as Draft<Lead>, day);
    past = { ...withList(past, 'formerLegalRepresentatives', kept), legalRepresentative };
  }
  return past;
}

/** A thing with a list put in place of another; without any where it is empty. */
const withList = <T extends object, K extends keyof T>(thing: T, key: K, kept: T[K] & readonly unknown[]): T =>
  kept.length > 0 ? { ...thing, [key]: kept } : (without(thing, key) as T);

function without<T extends object, K extends keyof T>(value: T, key: K): Omit<T, K> {
  const { [key]: _left, ...rest } = value;
  return rest;
}

const sameFields = (a: object, b: object) =>
  Object.keys(a).length === Object.keys(b).length &&
  Object.entries(a).every(([key, value]) => value === (b as Record<string, unknown>)[key]);
