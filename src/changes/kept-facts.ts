/** What of an alliance's file a change must keep: the facts of its board once public, and everybody who was in it once listed. */
import { Alliance } from '#schemas/alliance.ts';
import type { Draft } from '#schemas/draft.ts';
import type { HighTech } from '#schemas/organisation.ts';
import { labelOf, type DataPath } from '#schemas/shape.ts';
import type { Diagnostic } from '#src/registry/diagnostic.ts';
import type { AllianceRecord } from '#src/registry/registry.ts';
import { isSampleName } from '#src/registry/sample.ts';
import { namesOf } from '#src/registry/state/parties.ts';
import { isPublicOn, periodsOf } from '#src/registry/state/standing.ts';
import { changeFinding } from './change-checks.ts';

interface Lost {
  path: DataPath;
  message: string;
}

/** `change/history-kept` for two versions of one record: what was public, or on the list, on `asOf` before the change. */
export function keptFindings(old: AllianceRecord, young: AllianceRecord, asOf: string): Diagnostic[] {
  const lost = [
    ...(isPublicOn(old, asOf) ? lostFacts(old.draft, young.draft) : []),
    ...(periodsOf(old, asOf).length > 0 ? lostParties(old.draft, young.draft) : []),
  ];
  // What cannot be read is reported as such; nobody can tell whether it was kept.
  const isRead = ({ path }: Lost) =>
    !young.wrong.some((wrong) => path.every((step, i) => wrong[i] === step || i >= wrong.length));
  return lost.filter(isRead).map(({ path, message }) => ({
    ...changeFinding('change/history-kept', message, young.source.locate(path)),
    field: labelOf(Alliance, path),
  }));
}

type AllianceDraft = Draft<Alliance>;

const FACTS = [
  ['application', 'date'],
  ['recommendation', 'date'],
  ['recommendation', 'document'],
] as const;

/** What was left out may be filled in later, such as a document's number; what was said may not be said otherwise. */
function* lostFacts(was: AllianceDraft, now: AllianceDraft): Iterable<Lost> {
  for (const [part, key] of FACTS) {
    const [before, after] = [valueOf(was, part, key), valueOf(now, part, key)];
    if (before === undefined || before === after) continue;
    const label = labelOf(Alliance, [part, key]).split(' › ').at(-1);
    const message = `公示以后${label}由 ${before} ${after === undefined ? '改成了没有' : `改成了 ${after}`}`;
    yield { path: [part, key], message };
  }
}

const valueOf = (draft: AllianceDraft, part: 'application' | 'recommendation', key: 'date' | 'document') =>
  (draft[part] as Partial<Record<string, string>> | undefined)?.[key];

function* lostParties(was: AllianceDraft, now: AllianceDraft): Iterable<Lost> {
  const names = namesOf(now);
  for (const name of namesOf(was))
    // A real name made a sample's is a finding of its own.
    if (!names.includes(name) && isSampleName(now.name) === isSampleName(name))
      yield { path: ['name'], message: `联合体原名“${name}”没有留下，应写入曾用名（formerNames）` };
  yield* lostLeads(was, now);
  yield* lostMembers(was.members ?? [], now.members ?? []);
}

/** An organisation, as a lead or a member. */
interface Party {
  name?: string | undefined;
  creditCode?: string | undefined;
  formerNames?: NonNullable<AllianceDraft['members']>[number]['formerNames'];
  highTech?: Draft<HighTech>[] | undefined;
  since?: string | undefined;
  until?: string | undefined;
  joined?: string | undefined;
  left?: string | undefined;
}

function* lostLeads(was: AllianceDraft, now: AllianceDraft): Iterable<Lost> {
  const known: { path: DataPath; party: Party }[] = [
    ...(now.lead ? [{ path: ['lead'], party: now.lead }] : []),
    ...(now.formerLeads ?? []).map((party, i) => ({ path: ['formerLeads', i], party })),
  ];
  for (const party of [was.lead, ...(was.formerLeads ?? [])]) {
    if (!party?.creditCode) continue;
    const found = known.find((each) => each.party.creditCode === party.creditCode);
    if (found) yield* lostOf(party, found.party, found.path);
    else
      yield {
        path: ['lead'],
        message: `牵头单位“${party.name ?? party.creditCode}”没有留下，应移到以前的牵头单位（formerLeads）`,
      };
  }
}

function* lostMembers(was: readonly Party[], now: readonly Party[]): Iterable<Lost> {
  const taken = new Set<Party>();
  const take = (is: (each: Party) => boolean) => {
    const found = now.find((each) => !taken.has(each) && is(each));
    if (found) taken.add(found);
    return found;
  };
  for (const party of was) {
    // A member may have left and joined again: of two alike, the one that joined on the same day.
    const { creditCode, name } = party;
    const isIt = (each: Party) =>
      creditCode === undefined ? name !== undefined && namesOf(each).includes(name) : each.creditCode === creditCode;
    const found = take((each) => isIt(each) && each.joined === party.joined) ?? take(isIt);
    if (found) yield* lostOf(party, found, ['members', now.indexOf(found)]);
    else if (name ?? creditCode)
      yield { path: ['members'], message: `成员单位“${name ?? creditCode}”没有留下；退出的不删，应写退出日期（left）` };
  }
}

const DAYS = { joined: '加入日期', left: '退出日期', since: '开始牵头日期', until: '不再牵头日期' } as const;

/** Of one organisation: names, certificates, and days that were written down. */
function* lostOf(was: Party, now: Party, path: DataPath): Iterable<Lost> {
  const names = namesOf(now);
  for (const name of namesOf(was))
    if (!names.includes(name))
      yield { path: [...path, 'name'], message: `单位原名“${name}”没有留下，应写入曾用名（formerNames）` };
  for (const { certificate, issued } of was.highTech ?? [])
    if (!now.highTech?.some((each) => each.certificate === certificate && each.issued === issued))
      yield {
        path: now.highTech ? [...path, 'highTech'] : path,
        message: `“${now.name ?? was.name ?? ''}”原有的高企证书 ${certificate ?? ''} 没有留下；换发的应加一项，旧的不删`,
      };
  for (const [key, label] of Object.entries(DAYS) as [keyof typeof DAYS, string][])
    if (was[key] !== undefined && now[key] === undefined)
      yield { path, message: `“${now.name ?? was.name ?? ''}”的${label} ${was[key]} 被删去` };
}
