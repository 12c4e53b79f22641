/** How the bureau reads the notice, and what is practice, under the new one: every reading is to be confirmed anew. */
import { yearOf } from '#schemas/notice-words.ts';
import type { Policy, Reading } from '#schemas/policy.ts';
import { shapeOf, type DataPath } from '#schemas/shape.ts';
import { isWithin } from '#src/registry/notice-lines.ts';
import { cut } from '#src/registry/plain.ts';
import { quantitiesIn } from '#src/eligibility/notice-checks/written-quantities.ts';
import { quantityOf } from '#src/eligibility/quantities.ts';
import { CLAUSE_RULES } from '#src/eligibility/rules/index.ts';
import type { RevisedClause } from './revise-clauses.ts';
import type { Revision } from './revise-yaml.ts';
import { named } from './shown.ts';
import type { TwoNotices } from './two-notices.ts';

type Practice = Policy['practice'][number];

/** Carries readings over, to be confirmed from `day` on; answers with those that certainly hold. */
export function reviseReadings(
  notices: TwoNotices,
  clauses: readonly RevisedClause[],
  day: string,
  revision: Revision,
): Reading[] {
  const { policy, citationOf, next } = notices;
  const readings = policy.readings ?? [];
  if (readings.length > 0)
    revision.marks.push({ path: ['readings'], says: `${named(policy.id)}的读法，对新通知都改为待市局确认` });
  const cited = new Set(next.flatMap((line) => [line.citation, ...line.headings.map(({ citation }) => citation)]));
  return readings.flatMap((reading, i): Reading[] => {
    const { clause, citation, says } = reading;
    const path: DataPath = ['readings', i];
    const there = citation === undefined ? undefined : citationOf(citation);
    const revised = clauses.find((each) => each.clause.id === clause);
    if (clause === undefined ? !cited.has(there ?? '') : !revised?.found) {
      const lost = `所涉的 ${clause ?? citation} 没有了，读法“${cut(says)}”没有带过来；删去本行`;
      revision.removed.push({ path, says: lost });
      return [];
    }
    revision.values.push({ path: [...path, 'status'], text: '待市局确认' }, { path: [...path, 'date'], text: day });
    if (there !== undefined && there !== citation) revision.values.push({ path: [...path, 'citation'], text: there });
    const doubts = doubtsAbout(reading, notices, clauses);
    if (doubts.length > 0) revision.marks.push({ path, says: `这一读法还对不对：${doubts.join('；')}` });
    // Made for other words, it explains nothing yet: neither a number of last year's nor a strength.
    if (revised?.hasNewWords) return [];
    return [there === undefined ? reading : { ...reading, citation: there }];
  });
}

/** Why a reading may be out of date: the words it is about are others, or it speaks of numbers or places that moved. */
function doubtsAbout(reading: Reading, notices: TwoNotices, clauses: readonly RevisedClause[]): string[] {
  const { clause, citation = '', says, because } = reading;
  const changed = clauses.filter(({ hasNewWords }) => hasNewWords);
  const concerned = changed.filter((each) =>
    clause === undefined ? isWithin(each.clause.citation, citation) : each.clause.id === clause,
  );
  const written = `${says}${because}`;
  const numbers = changed
    .flatMap((each) => each.numbers.map(({ words }) => words))
    .filter(([old]) => written.includes(old));
  return [
    ...(concerned.length > 0 ? [`${concerned.map((each) => each.clause.id).join('、')} 的字句或数变了`] : []),
    ...numbers.map(([old, next]) => `“${old}”现在是“${next}”`),
    ...movedIn(written, notices),
    ...(new RegExp(`${yearOf(notices.policy.id)} ?年`).test(written) ? [`说到 ${yearOf(notices.policy.id)} 年`] : []),
  ];
}

/** Practice that names places of the notice which have moved, or fills a gap that the new notice does not leave. */
export function revisePractice(notices: TwoNotices, revision: Revision): void {
  for (const [i, practice] of notices.policy.practice.entries()) {
    const moved = movedIn(practice.text, notices);
    const stated = statedNow(practice, notices);
    const says = [
      ...(moved.length > 0 ? [`出处有变：${moved.join('；')}`] : []),
      ...(stated === undefined
        ? []
        : [`新原文写了“${cut(stated)}”：通知有规定的，写成条款，删去这一项做法；数字照原文`]),
    ];
    if (says.length > 0) revision.marks.push({ path: ['practice', i], says: says.join('；') });
  }
}

/** What the new notice, and not the old one, says with a number on the subject of a rule that practice has a number for. */
function statedNow({ rule: id, with: params = {} }: Practice, { next, before }: TwoNotices): string | undefined {
  const rule = id !== undefined && Object.hasOwn(CLAUSE_RULES, id) ? CLAUSE_RULES[id] : undefined;
  const numbers = Object.entries(rule ? shapeOf(rule.params) : {}).flatMap(([, param]) => quantityOf(param) ?? []);
  if (!rule || Object.keys(params).length === 0 || numbers.length === 0) return undefined;
  // A rule is titled by its subject: 公示期 is about 公示.
  const subject = rule.title.slice(0, 2);
  return next
    .flatMap(({ text }) => text.split(/(?<=[。；])/))
    .map((sentence) => sentence.trim())
    .find(
      (sentence) =>
        sentence.includes(subject) &&
        !before.includes(sentence) &&
        quantitiesIn(sentence).some(({ quantity }) => numbers.includes(quantity)),
    );
}

/** Places of the old notice that a text names and that are others in the new one. */
function movedIn(text: string, { old, citationOf, parts }: TwoNotices): string[] {
  const known = [...new Set(old.flatMap((line) => [line.citation, ...line.headings.map(({ citation }) => citation)]))];
  // A part alone, 二, is a character like any other.
  const named = known.filter((each) => each.length > 1 && text.includes(each));
  const longest = named.filter((each) => !named.some((other) => other !== each && other.startsWith(each)));
  return [
    ...longest.flatMap((each) => {
      const there = citationOf(each);
      return there === undefined || there === each ? [] : [`${each} 现在是${there}`];
    }),
    ...[...parts].flatMap(([part, there]) =>
      part !== there && text.includes(`第${part}部分`) ? [`第${part}部分现在是第${there}部分`] : [],
    ),
  ];
}
