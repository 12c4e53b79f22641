/** What the public was shown of an alliance that is not on the list yet: it may still change, and is to be looked at. */
import type { Alliance } from '#schemas/alliance.ts';
import type { Draft } from '#schemas/draft.ts';
import type { Industry } from '#schemas/industry.ts';
import { isSampleName } from '#src/registry/sample.ts';
import { lostDecided, lostDecidedOf } from './decided-facts.ts';
import { pairLeads, pairMembers } from './pair-parties.ts';
import type { Lost } from './rewritten.ts';

type AllianceDraft = Draft<Alliance>;

/** Who it is made of and what the listing is to be decided on, where it is told otherwise than the public was shown it. */
export function* shownOtherwise(
  was: AllianceDraft,
  now: AllianceDraft,
  industries: readonly Industry[],
): Iterable<Lost> {
  for (const { path, message } of [...otherParties(was, now), ...otherFacts(was, now, industries)])
    yield { path, message, fix: LOOKED_AT, severity: 'warning' };
}

const LOOKED_AT = '恢复公示时的内容；确有变化的，写明依据，由市局审核人员核对是否要重新公示';

type Changed = Pick<Lost, 'path' | 'message'>;

function* otherParties(was: AllianceDraft, now: AllianceDraft): Iterable<Changed> {
  // A real name made a sample's is a finding of its own.
  if (was.name !== undefined && was.name !== now.name && isSampleName(now.name) === isSampleName(was.name))
    yield { path: ['name'], message: `公示的名称是“${was.name}”，改成了“${now.name ?? ''}”` };
  const [old, young] = [was.lead, now.lead];
  if (old?.name !== undefined && old.name !== young?.name)
    yield { path: ['lead'], message: `公示的牵头单位是${inWords(old)}，改成了${young ? inWords(young) : '没有'}` };
  const pairs = pairMembers(was, now);
  for (const { old: member, young: found, path } of pairs)
    if (!found) yield { path, message: `公示的成员单位${inWords(member)}没有留下` };
    else if (found.left !== undefined && member.left === undefined)
      yield { path: [...path, 'left'], message: `公示的成员单位${inWords(member)}写成了已经退出` };
    else if (found.name !== member.name)
      yield { path: [...path, 'name'], message: `公示的成员单位${inWords(member)}改成了“${found.name ?? ''}”` };
  const known = new Set(pairs.map(({ young: found }) => found));
  for (const [i, member] of (now.members ?? []).entries())
    if (!known.has(member)) yield { path: ['members', i], message: `公示时没有成员单位${inWords(member)}` };
}

const inWords = ({ name, creditCode = '' }: { name?: string | undefined; creditCode?: string | undefined }) =>
  `“${name ?? creditCode}”`;

function* otherFacts(was: AllianceDraft, now: AllianceDraft, industries: readonly Industry[]): Iterable<Changed> {
  for (const { old, young, path } of [...pairLeads(was, now), ...pairMembers(was, now)])
    if (young) yield* lostDecidedOf(old, young, path, '公示以后');
  yield* lostDecided(was, now, industries, '公示以后');
}
