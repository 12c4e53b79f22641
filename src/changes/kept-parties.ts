/** Everybody who was in an alliance once it was listed: names, leads, members, their certificates and days stay in its file. */
import type { Alliance } from '#schemas/alliance.ts';
import type { Draft } from '#schemas/draft.ts';
import type { DataPath } from '#schemas/shape.ts';
import { chineseDate } from '#src/dates.ts';
import { isSampleName } from '#src/registry/sample.ts';
import { namesOf } from '#src/registry/state/parties.ts';
import { lostDecidedOf, lostRepresentative } from './decided-facts.ts';
import { pairLeads, pairMembers, type Party } from './pair-parties.ts';
import { RESTORED, type Lost } from './rewritten.ts';

type AllianceDraft = Draft<Alliance>;

/** What of names, leads and members a file told and tells no more. */
export function* lostParties(was: AllianceDraft, now: AllianceDraft): Iterable<Lost> {
  const names = namesOf(now);
  for (const name of namesOf(was))
    // A real name made a sample's is a finding of its own.
    if (!names.includes(name) && isSampleName(now.name) === isSampleName(name))
      yield { path: ['name'], message: `联合体原名“${name}”没有留下，应写入曾用名（formerNames）`, fix: FILED };
  yield* lostLeads(was, now);
  yield* lostMembers(was, now);
}

/** Who has to write what besides: without it the change itself is refused. */
const FILED =
  '留下旧的，写明日期，并请市局登记同一天的变更备案（npm run new -- --decision 变更备案）；原来就登记错了的，由市局审核人员核对后同意';

function* lostLeads(was: AllianceDraft, now: AllianceDraft): Iterable<Lost> {
  for (const { old, young, path } of pairLeads(was, now)) {
    if (young) {
      yield* lostOf(old, young, path);
      yield* lostRepresentative(old, young, path);
    } else if (old.name ?? old.creditCode)
      yield {
        path,
        message: `牵头单位“${old.name ?? old.creditCode}”没有留下，应移到以前的牵头单位（formerLeads）`,
        fix: FILED,
      };
  }
}

function* lostMembers(was: AllianceDraft, now: AllianceDraft): Iterable<Lost> {
  for (const { old, young, path } of pairMembers(was, now)) {
    if (young) yield* lostOf(old, young, path);
    else if (old.name ?? old.creditCode)
      yield {
        path,
        message: `成员单位“${old.name ?? old.creditCode}”没有留下；退出的不删，应写退出日期（left）`,
        fix: FILED,
      };
  }
}

const DAYS = { joined: '加入日期', left: '退出日期', since: '开始牵头日期', until: '不再牵头日期' } as const;

/** A unit is renamed without a filing: of its day nobody but its file tells. */
function* movedDays(was: Party, now: Party, path: DataPath): Iterable<Lost> {
  for (const { name, until } of was.formerNames ?? []) {
    const i = (now.formerNames ?? []).findIndex((each) => each.name === name);
    const moved = now.formerNames?.[i]?.until;
    if (name === undefined || until === undefined || moved === undefined || moved === until) continue;
    yield {
      path: [...path, 'formerNames', i, 'until'],
      message: `“${now.name ?? was.name ?? ''}”的曾用名“${name}”停用日期由 ${until} 改成了 ${moved}`,
      fix: RESTORED,
    };
  }
}

/** Of one organisation: names, certificates, days that were written down, and what the listing rests on. */
function* lostOf(was: Party, now: Party, path: DataPath): Iterable<Lost> {
  const names = namesOf(now);
  for (const name of namesOf(was))
    if (!names.includes(name))
      yield { path: [...path, 'name'], message: `单位原名“${name}”没有留下，应写入曾用名（formerNames）` };
  yield* movedDays(was, now, path);
  for (const { certificate, issued } of was.highTech ?? [])
    if (!now.highTech?.some((each) => each.certificate === certificate && each.issued === issued))
      yield {
        path: now.highTech ? [...path, 'highTech'] : path,
        message: `“${now.name ?? was.name ?? ''}”原有的高新技术企业证书 ${certificate ?? ''} 没有留下；换发的应加一项，旧的不删`,
      };
  for (const [key, label] of Object.entries(DAYS) as [keyof typeof DAYS, string][])
    if (was[key] !== undefined && now[key] === undefined)
      yield { path, message: `“${now.name ?? was.name ?? ''}”的${label}${chineseDate(was[key] ?? '')}被删去` };
  yield* lostDecidedOf(was, now, path, '列入以后');
}
