/** Changes of name, lead or members that a change writes into the time before a listing, where no filing is asked for. */
import type { Draft } from '#schemas/draft.ts';
import type { Member } from '#schemas/organisation.ts';
import { chineseDate } from '#src/dates.ts';
import type { Diagnostic } from '#src/registry/diagnostic.ts';
import { maskPersonalData } from '#src/registry/privacy.ts';
import type { AllianceRecord } from '#src/registry/registry.ts';
import { isMemberOn, namesOf } from '#src/registry/state/parties.ts';
import { judgedOn, periodsOf, type ListPeriod } from '#src/registry/state/standing.ts';
import { nameKey } from '#src/registry/name-key.ts';
import { changesIn, isFiled, isListedWithin, type Told } from '#src/registry/state/told-changes.ts';
import { changeFinding } from './change-checks.ts';
import { renamedOnListing, type UnitRename } from './unit-renames.ts';

/**
 * `change/unfiled` for two versions of a record that was listed on or before `asOf`: whoever is added without a day, and
 * whatever is told now of a day on or before a listing, a unit's rename too, says that something else was listed than the bureau listed. What
 * is told of days on the list is asked for its filing by the rule `change-filed`; a listing whose day is corrected in the
 * same change counts as it was and as it is, so that nothing falls between the two.
 */
export function unfiledFindings(old: AllianceRecord, young: AllianceRecord, asOf: string): Diagnostic[] {
  const were = periodsOf(old, asOf);
  if (were.length === 0) return [];
  const are = periodsOf(young, asOf);
  const periods = [...were, ...are];
  const known = changesIn(old.draft);
  const late = changesIn(young.draft).filter(
    (told) =>
      periods.some(({ from }) => told.from <= from) &&
      !isListedWithin(are, told.from) &&
      !known.some((each) => each.what === told.what && each.from === told.from && areOne(each.names, told.names)) &&
      !isFiled(told, young) &&
      !(told.what === '成员加入' && wasMember(old, told, were)),
  );
  return [
    ...late.map(({ what, names, from, path }) => {
      const listed = periods.find((period) => from <= period.from)?.from ?? '';
      const message = `${what}“${maskPersonalData(names[0] ?? '')}”写的是${chineseDate(from)}，不晚于列入名单的${chineseDate(listed)}；列入时名单上不是这样`;
      return { ...changeFinding('change/unfiled', message, young.source.locate(path)), found: from };
    }),
    ...renamedOnListing(
      old,
      young,
      periods.map(({ from }) => from),
    ).map((each) => renameFinding(young, each)),
    ...undatedFindings(old, young),
  ];
}

function renameFinding({ source }: AllianceRecord, { was, is, listed, until, path }: UnitRename): Diagnostic {
  const message = `曾用名用到${chineseDate(until)}，${chineseDate(listed)}列入名单时这个单位就叫“${maskPersonalData(is)}”；当时名单上是“${maskPersonalData(was)}”`;
  return { ...changeFinding('change/unfiled', message, source.locate(path)), fix: RENAMED, found: until };
}

const RENAMED = '写实际更名的日期（单位更名不用备案）；列入时就登记错了的，由市局审核人员核对后同意';

/** Those of them that need no days of the version before: members of a listed record that were added without one. */
export const undatedFindings = (old: AllianceRecord, young: AllianceRecord): Diagnostic[] =>
  undatedMembers(old, young).map(({ name, i }) =>
    changeFinding(
      'change/unfiled',
      `列入以后加的成员单位“${maskPersonalData(name)}”没有写加入日期（joined），也没有变更备案`,
      young.source.locate(['members', i]),
    ),
  );

const areOne = (some: readonly string[], others: readonly string[]) =>
  some.some((name) => others.some((other) => nameKey(name) === nameKey(other)));

/**
 * A day filled in of somebody who was there when the clauses were judged and when it was listed, and who is still said to
 * have been: a later day would take it out of what was judged.
 */
function wasMember({ draft }: AllianceRecord, told: Told, [first]: readonly ListPeriod[]): boolean {
  if (!first) return false;
  const judged = judgedOn(draft) ?? first.from;
  const wasThere = (member: Draft<Member>) => [judged, first.from].every((day) => isMemberOn(member, day));
  return (
    told.from <= judged &&
    (draft.members ?? []).some((member) => areOne(namesOf(member), told.names) && wasThere(member))
  );
}

/** Members that were in no version before, as if they had been from the founding on. */
function undatedMembers(old: AllianceRecord, young: AllianceRecord): { name: string; i: number }[] {
  const before = [...(old.draft.members ?? [])];
  return (young.draft.members ?? []).flatMap((member, i) => {
    const { creditCode, joined } = member;
    const found = before.findIndex(
      (each) => (creditCode !== undefined && each.creditCode === creditCode) || areOne(namesOf(each), namesOf(member)),
    );
    if (found >= 0) before.splice(found, 1);
    const isWritten = !young.wrong.some(([list, at]) => list === 'members' && at === i);
    return found < 0 && joined === undefined && member.name !== undefined && isWritten
      ? [{ name: member.name, i }]
      : [];
  });
}
