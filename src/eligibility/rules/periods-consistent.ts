import type { Draft } from '#schemas/draft.ts';
import type { FormerLead, FormerName, Lead } from '#schemas/organisation.ts';
import type { DataPath } from '#schemas/shape.ts';
import { chineseDate } from '#src/dates.ts';
import { defineRule, type AllianceDraft, type Finding } from '../define-rule.ts';
import { everyOrganisationOf } from '../named-organisations.ts';
import { nameKey } from '#src/registry/name-key.ts';
import { None } from './none.ts';

/** Data: periods of names, leads and members follow one another without gap or overlap, and none begins after today. */
export default defineRule({
  id: 'periods-consistent',
  title: '起止日期前后衔接',
  why: '名单要能查到哪一天是谁牵头、有哪些成员、叫什么名称，每一天只能有一个答案',
  fix: '对照变更备案和营业执照改正日期；更换牵头单位的，原牵头单位的截止日期和接手单位的开始日期写同一天',
  params: None,
  asks: () =>
    '成员先加入后退出；牵头单位一家接一家，前一家的截止日期就是后一家的开始日期；曾用名的停用日期各不相同；都不晚于当日',
  *check(alliance, _params, { asOf }) {
    yield* leads(alliance);
    for (const [i, { name = `第 ${i + 1} 家`, joined, left }] of (alliance.members ?? []).entries())
      if (joined && left && left <= joined)
        yield {
          path: ['members', i, 'left'],
          message: `成员单位“${name}”${chineseDate(joined)}加入，${chineseDate(left)}退出，应先加入后退出`,
          found: left,
          needed: `晚于${chineseDate(joined)}`,
        };
    yield* names(alliance, []);
    for (const { path, organisation } of everyOrganisationOf(alliance))
      if (organisation.formerNames) yield* names(organisation, path);
    yield* ahead(alliance, asOf);
  },
});

/** A lead of any time, with its place. */
interface Party {
  path: DataPath;
  value: Draft<Lead> & Pick<Draft<FormerLead>, 'until'>;
}

function* leads({ lead, formerLeads = [] }: AllianceDraft): Iterable<Finding> {
  const former: Party[] = formerLeads.map((value, i) => ({ path: ['formerLeads', i], value }));
  // Whose day cannot be read is reported as such, and may be the one that is missed here.
  if (former.some(({ value }) => value.until === undefined)) return;
  former.sort((a, b) => ((a.value.until ?? '') < (b.value.until ?? '') ? -1 : 1));
  let before: Party | undefined;
  for (const party of [...former, ...(lead ? [{ path: ['lead'], value: lead }] : [])]) {
    yield* takeover(before, party);
    before = party;
  }
}

function* takeover(before: Party | undefined, { path, value }: Party): Iterable<Finding> {
  const { since, until } = value;
  const name = value.name ?? '牵头单位';
  if (since && until && until <= since)
    yield {
      path: [...path, 'until'],
      message: `“${name}”${chineseDate(since)}起牵头，${chineseDate(until)}不再牵头，应先开始后截止`,
      found: until,
      needed: `晚于${chineseDate(since)}`,
    };
  if (since === before?.value.until) return;
  const at = [...path, 'since'];
  if (!before) {
    if (since === undefined) return;
    yield {
      path: at,
      message: `“${name}”${chineseDate(since)}起牵头，之前由谁牵头没有写`,
      fix: '把以前的牵头单位写在 formerLeads；从组建时起就牵头的，删去 since',
    };
  } else {
    const ended = before.value.until ?? '';
    const message = `“${before.value.name ?? '前一家'}”${ended === '' ? '牵头到哪一天没有写' : `牵头到${chineseDate(ended)}`}，“${name}”${since ? `从${chineseDate(since)}起` : '从哪一天起没有写'}，应为同一天`;
    yield { path: at, message, ...(since ? { found: since } : {}), needed: ended };
  }
}

interface Named {
  name?: string | undefined;
  formerNames?: readonly Draft<FormerName>[] | undefined;
}

/** One name at a time, and another one each time. */
function* names({ name, formerNames }: Named, path: DataPath): Iterable<Finding> {
  if (!formerNames) return;
  const dated = formerNames.flatMap((former, i) => (former.until ? [{ ...former, until: former.until, i }] : []));
  dated.sort((a, b) => (a.until < b.until ? -1 : 1));
  for (const [n, former] of dated.entries()) {
    const next = dated[n + 1];
    const later = next ? next.name : name;
    if (next?.until === former.until)
      yield {
        path: [...path, 'formerNames', next.i, 'until'],
        message: `曾用名“${former.name ?? ''}”和“${next.name ?? ''}”都在${chineseDate(former.until)}停用，一个时期只有一个名称`,
        found: former.until,
      };
    else if (later !== undefined && former.name !== undefined && nameKey(later) === nameKey(former.name))
      yield {
        path: [...path, 'formerNames', former.i, 'name'],
        message: `曾用名“${former.name}”和后来的名称相同`,
        fix: '删去这一项，或写当时的名称',
      };
  }
}

/** Days of parties that have not come yet: each is looked at before a word is made of it, for nearly none lies ahead. */
function* ahead(alliance: AllianceDraft, asOf: string): Iterable<Finding> {
  const { formerNames, formerLeads, members = [], lead } = alliance;
  yield* renamed(formerNames, [], asOf);
  for (const { path, organisation } of everyOrganisationOf(alliance)) {
    if (organisation.formerNames) yield* renamed(organisation.formerNames, path, asOf);
    for (const [i, { issued }] of (organisation.highTech ?? []).entries())
      if (isAhead(issued, asOf)) yield future([...path, 'highTech', i, 'issued'], '发证日期', issued, asOf);
  }
  const since = lead?.since;
  if (isAhead(since, asOf)) yield future(['lead', 'since'], '开始牵头日期', since, asOf);
  for (const [i, { until }] of (lead?.formerLegalRepresentatives ?? []).entries())
    if (isAhead(until, asOf)) yield future(['lead', 'formerLegalRepresentatives', i, 'until'], '卸任日期', until, asOf);
  for (const [i, { since: began, until }] of (formerLeads ?? []).entries()) {
    if (isAhead(began, asOf)) yield future(['formerLeads', i, 'since'], '开始牵头日期', began, asOf);
    // The day the next one began is said there.
    if (isAhead(until, asOf) && until !== since) yield future(['formerLeads', i, 'until'], '不再牵头日期', until, asOf);
  }
  for (const [i, { joined, left }] of members.entries()) {
    if (isAhead(joined, asOf)) yield future(['members', i, 'joined'], '加入日期', joined, asOf);
    if (isAhead(left, asOf)) yield future(['members', i, 'left'], '退出日期', left, asOf);
  }
}

const isAhead = (date: string | undefined, asOf: string): date is string => date !== undefined && date > asOf;

function* renamed(names: Named['formerNames'], path: DataPath, asOf: string): Iterable<Finding> {
  for (const [i, { until }] of (names ?? []).entries())
    if (isAhead(until, asOf)) yield future([...path, 'formerNames', i, 'until'], '停用日期', until, asOf);
}

const future = (path: DataPath, what: string, date: string, asOf: string): Finding => ({
  path,
  message: `${what}${chineseDate(date)}晚于今天（${chineseDate(asOf)}），将来的事项等发生后再写`,
  found: date,
  needed: `不晚于${chineseDate(asOf)}`,
});
