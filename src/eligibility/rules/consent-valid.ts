import { chineseDate } from '#src/dates.ts';
import type { Act } from '#src/registry/decisions/acts.ts';
import { nearest } from '#src/registry/nearest.ts';
import { namesOf } from '#src/registry/state/parties.ts';
import { isOpenOn, listedSince } from '#src/registry/state/standing.ts';
import { isOn } from '../consents.ts';
import { defineRule, type AllianceDraft, type Finding, type RuleContext } from '../define-rule.ts';
import { nameKey } from '#src/registry/name-key.ts';
import { everyOrganisationOf } from '../named-organisations.ts';
import { None } from './none.ts';

/** Data: a consent excuses a 原则上 clause of the alliance's notice, in time, and where there is something to excuse. */
export default defineRule({
  id: 'consent-valid',
  title: '书面同意有效',
  why: '只有“原则上”条款可以例外；同意要有依据、在列入之前、有必要',
  fix: '对照通知改正条款或单位；已经公开的，另加一份更正',
  params: None,
  asks: () =>
    '书面同意针对“原则上”条款，所写条款和单位确实存在；不晚于列入培育名单（后来加入的单位除外）；本来就符合的，不需要同意',
  *check(_alliance, _params, context) {
    for (const act of context.acts) {
      if (act.kind !== '书面同意' || act.content.clause === undefined) continue;
      const found =
        wrongClause(act.content.clause, context) ??
        wrongSubject(act, context) ??
        late(act, context) ??
        needless(act, context);
      if (found) yield { ...found, decision: act.decision };
    }
  },
});

function wrongClause(clause: string, { raised }: RuleContext): Finding | undefined {
  if (raised.get(clause)?.excusable) return undefined;
  const excusable = [...raised].filter(([, other]) => other.excusable).map(([id]) => id);
  const needed = excusable.join('、') || '没有';
  const meant = nearest(clause, excusable);
  const message = raised.has(clause)
    ? `条款 ${clause} 不是“原则上”条款，不能例外；可以例外的有：${needed}`
    : `这一批次的通知没有 ${clause} 这个可以例外的条款${meant ? `，是否为 ${meant}？` : ''}`;
  return { path: ['clause'], message, found: clause, needed };
}

function wrongSubject({ content: { subject } }: Act, { record, whole }: RuleContext): Finding | undefined {
  if (subject === undefined || !whole) return undefined;
  const names = everyOrganisationOf(record).flatMap(({ organisation }) => namesOf(organisation));
  if (names.map(nameKey).includes(nameKey(subject))) return undefined;
  const meant = nearest(subject, names);
  const message = `“${subject}”不是“${record.name ?? '本联合体'}”的牵头单位或成员单位${meant ? `，是否为“${meant}”？` : ''}`;
  return { path: ['subject'], message, found: subject, ...(meant ? { fix: `改成“${meant}”` } : {}) };
}

const FOR_LATER = '为列入以后加入或接手的单位同意的，写明所涉单位（subject）；不是的，另加一份更正撤回';

function late({ date, content: { subject } }: Act, { acts, record, day }: RuleContext): Finding | undefined {
  const listed = listedSince({ acts });
  if (listed === undefined || date <= listed || (subject !== undefined && cameLater(subject, record, day)))
    return undefined;
  return {
    path: ['date'],
    message: `书面同意的日期${chineseDate(date)}晚于“${record.name ?? '本联合体'}”列入培育名单的${chineseDate(listed)}，列入时并没有例外`,
    found: date,
    needed: `不晚于${chineseDate(listed)}`,
    ...(subject === undefined && laterParties(record, day).length > 0 ? { fix: FOR_LATER } : {}),
  };
}

/** Whoever joined, or took the lead, after the day the clauses were asked. */
const laterParties = ({ lead, formerLeads = [], members = [] }: AllianceDraft, day: string) => [
  ...members.filter(({ joined }) => joined !== undefined && joined > day),
  ...[...(lead ? [lead] : []), ...formerLeads].filter(({ since }) => since !== undefined && since > day),
];

const cameLater = (subject: string, record: AllianceDraft, day: string) =>
  laterParties(record, day).some((party) => namesOf(party).some((name) => nameKey(name) === nameKey(subject)));

/**
 * Only of an application: what a listed one had to excuse is settled. And never where other records have a say in
 * whether the clause is met: their slips are not this one's.
 */
function needless({ content: { clause = '', subject } }: Act, context: RuleContext): Finding | undefined {
  const { raised, acts, whole, record, day } = context;
  const asked = raised.get(clause);
  if (!asked || !whole || listedSince({ acts }) !== undefined || !isOpenOn({ acts })) return undefined;
  if (asked.besideOthers || (subject !== undefined && cameLater(subject, record, day))) return undefined;
  if (asked.findings.some((finding) => subject === undefined || isOn(finding, subject, record))) return undefined;
  if (asked.findings.some((finding) => finding.subject === undefined))
    return { path: ['subject'], message: `条款 ${clause} 不针对某一家单位，不写所涉单位`, fix: '删去 subject' };
  const who = subject === undefined ? `“${record.name ?? '本联合体'}”` : `“${subject}”`;
  return { path: ['clause'], message: `这份书面同意没有必要：${who}已符合 ${clause}`, found: clause };
}
