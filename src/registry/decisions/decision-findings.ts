/**
 * What is wrong with decisions, by themselves and beside each other. What counts is looked at: a decision as corrected,
 * each finding where the words stand, in the decision's file or in that of the correction.
 */
import { Decision } from '#schemas/decision.ts';
import type { Draft } from '#schemas/draft.ts';
import type { Policy } from '#schemas/policy.ts';
import { labelOf, type DataPath } from '#schemas/shape.ts';
import type { Site } from '#schemas/site.ts';
import { chineseDate } from '#src/dates.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { decisionFinding } from './decision-checks.ts';
import { nearest } from '../nearest.ts';
import type { DecisionRecord } from '../registry.ts';
import { alliancesOf, effectiveDecisions, type EffectiveDecision } from './acts.ts';
import { contentFindings, numberFindings } from './content-findings.ts';
import { say, type Said } from './said.ts';
import { wordsOf } from './words-of.ts';

/** What decisions are looked at beside: the bureau's series of numbers, and the measures of the notices. */
export interface DecisionCatalogue {
  site: Pick<Site, 'documents'>;
  policies: ReadonlyMap<string, { policy: { measures: readonly Pick<Policy['measures'][number], 'id'>[] } }>;
}

/** The decisions as they are written, and those that are no corrections as they count. */
interface Decisions {
  byId: ReadonlyMap<string, DecisionRecord>;
  counted: ReadonlyMap<string, EffectiveDecision>;
}

/**
 * Everything wrong with decisions, each at its place; `ids` are those of the alliances that have a file, be it readable or
 * not. Without a catalogue only what needs none is looked at.
 */
export function decisionFindings(
  decisions: readonly DecisionRecord[],
  ids: ReadonlySet<string>,
  catalogue: DecisionCatalogue | undefined,
): Diagnostic[] {
  const byId = new Map(decisions.map((record) => [record.id, record]));
  const counted = new Map(effectiveDecisions(decisions).map((each) => [each.id, each]));
  const numbered = repeatedNumbers(decisions, counted);
  return decisions.flatMap((record) => {
    const counts = counted.get(record.id);
    const content = counts?.content ?? record.draft;
    const isWritten = (field: keyof Decision) =>
      content[field] !== undefined || record.wrong.some(([first]) => first === field);
    // What was taken back as a whole says nothing any more.
    const said = counts?.withdrawn
      ? []
      : [
          ...contentFindings(content, isWritten),
          ...numberFindings(content, catalogue?.site.documents),
          ...repeatedNumber(content, numbered.get(record.id)),
          ...unknownAlliances(content, ids),
          ...correction(record, byId),
          ...followed(record.id, content, { byId, counted }),
          ...measure(content, catalogue),
        ];
    return [...year(record), ...said].flatMap((each) => toDiagnostic(each, record, counts, byId));
  });
}

/** A finding where its words stand; none where they could not be read, which has been reported. */
function toDiagnostic(
  { check, path: at, message, part, needed, fix }: Said,
  record: DecisionRecord,
  counts: Pick<EffectiveDecision, 'corrected'> | undefined,
  byId: Decisions['byId'],
): Diagnostic[] {
  const { decision, path } = wordsOf({ decision: record.id, ...counts }, at);
  const { source, wrong } = byId.get(decision) ?? record;
  if (wrong.some((place) => place.every((step, i) => path[i] === undefined || path[i] === step))) return [];
  const finding = decisionFinding(check, message, source.locate(path, part));
  const field = labelOf(Decision, path);
  return [{ ...finding, field, ...(needed ? { needed } : {}), ...(fix ? { fix } : {}) }];
}

/** The folder holds the day as written: a corrected day moves no file, since its place is the permanent address. */
function* year({ id, draft: { date } }: DecisionRecord): Iterable<Said> {
  const [folder = ''] = id.split('/');
  if (date !== undefined && !date.startsWith(`${folder}-`))
    yield say('decision/year', ['date'], `日期是${chineseDate(date)}，文件却在 ${folder} 年的文件夹里`, {
      needed: `放到 data/decisions/${date.slice(0, 4)}/，或改正日期`,
    });
}

/** Decisions whose kind and number another one, first by its id, has already, though they are not parts of one document. */
function repeatedNumbers(
  decisions: readonly DecisionRecord[],
  counted: Decisions['counted'],
): ReadonlyMap<string, string> {
  const known = new Map<string, { id: string; content: Draft<Decision> }[]>();
  const repeated = new Map<string, string>();
  for (const { id, draft } of [...decisions].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const { content, withdrawn } = counted.get(id) ?? { content: draft, withdrawn: false };
    if (withdrawn || !content.kind || !content.document || content.kind === '书面同意') continue;
    const key = `${content.kind} ${content.document}`;
    const others = known.get(key) ?? [];
    known.set(key, [...others, { id, content }]);
    const other = others.find((each) => !arePartsOfOne(each.content, content));
    if (other) repeated.set(id, other.id);
  }
  return repeated;
}

/**
 * Whether two of one kind and number are one document that needs two files, because a file says one thing of all its
 * alliances: an exit for two causes, a correction of two decisions, support by two measures.
 */
function arePartsOfOne(a: Draft<Decision>, b: Draft<Decision>): boolean {
  if (a.date !== b.date) return false;
  if (a.kind === '更正') return a.corrects !== b.corrects;
  const theirs = new Set(alliancesOf(b));
  if (a.kind !== '支持事项' && alliancesOf(a).some((id) => theirs.has(id))) return false;
  const said = ({ alliances: _alliances, results: _results, changes: _changes, ...rest }: Draft<Decision>) =>
    JSON.stringify(Object.entries(rest).sort(([one], [other]) => (one < other ? -1 : 1)));
  return said(a) !== said(b);
}

/** One document, one file: several alliances stand in the same file. */
function* repeatedNumber({ kind, document }: Draft<Decision>, other: string | undefined): Iterable<Said> {
  if (other !== undefined)
    yield say('decision/document', ['document'], `${kind}的文号 ${document} 已用于 data/decisions/${other}.yaml`, {
      fix: '同一份文件只登记一次，所涉联合体写在同一个文件里；情形不同、要分成几个文件的，日期写同一天；不是同一份的，改正文号',
    });
}

function* unknownAlliances({ alliances, results }: Draft<Decision>, ids: ReadonlySet<string>): Iterable<Said> {
  const isUnknown = (id: string | undefined): id is string => id !== undefined && !ids.has(id);
  for (const [i, id] of (alliances ?? []).entries()) if (isUnknown(id)) yield unknown(['alliances', i], id, ids);
  for (const [i, { alliance: id }] of (results ?? []).entries())
    if (isUnknown(id)) yield unknown(['results', i, 'alliance'], id, ids);
}

function unknown(path: DataPath, id: string, ids: ReadonlySet<string>): Said {
  const meant = nearest(id, [...ids].sort());
  return say(
    'decision/alliance',
    path,
    `没有 ${id} 这个联合体${meant ? `，是否为 ${meant}？` : ''}`,
    meant ? { fix: `改成 ${meant}` } : {},
  );
}

function* correction({ id, draft }: DecisionRecord, byId: Decisions['byId']): Iterable<Said> {
  if (draft.kind !== '更正' || draft.corrects === undefined) return;
  const target = byId.get(draft.corrects);
  const withdrawal = withdrawnBefore({ id, draft }, byId);
  if (draft.corrects === id)
    yield say('decision/corrects', ['corrects'], '更正不能更正它自己', { fix: '写所更正的那一份的年份和文件名' });
  else if (withdrawal !== undefined)
    yield say('decision/corrects', ['corrects'], `${draft.corrects} 已由 ${withdrawal} 整份撤回，再更正不起作用`, {
      fix: '删去这份更正；撤回错了的，由市局另发一份文件，按它登记',
    });
  else if (!target) {
    const meant = nearest(
      draft.corrects,
      [...byId.keys()].filter((other) => other !== id),
    );
    const hint = meant ? `，是否为 ${meant}？` : '';
    yield say('decision/corrects', ['corrects'], `没有 ${draft.corrects} 这份决定${hint}`);
  } else if (target.draft.kind === '更正')
    yield say(
      'decision/corrects',
      ['corrects'],
      `${draft.corrects} 本身是更正，应写原决定`,
      target.draft.corrects
        ? { needed: target.draft.corrects, fix: `改成 ${target.draft.corrects}` }
        : { fix: '写它所更正的那一份' },
    );
  else if (draft.date && target.draft.date && draft.date < target.draft.date)
    yield say(
      'decision/corrects',
      ['date'],
      `更正的日期${chineseDate(draft.date)}早于所更正的决定（${chineseDate(target.draft.date)}）`,
      {
        needed: `不早于${chineseDate(target.draft.date)}`,
        fix: '核对更正文件的日期，和所更正的是哪一份',
      },
    );
}

function* followed(id: string, { follows, ...content }: Draft<Decision>, { byId, counted }: Decisions): Iterable<Said> {
  if (follows === undefined) return;
  const earlier = counted.get(follows);
  if (earlier?.content.kind !== '公示' || earlier.withdrawn || follows === id) {
    // One whose kind cannot be read is reported there.
    if (!byId.has(follows) || byId.get(follows)?.draft.kind !== undefined)
      yield say('decision/corrects', ['follows'], `${follows} 不是一次公示`);
    return;
  }
  const { date } = earlier.content;
  if (date && content.date && content.date <= date)
    yield say('decision/corrects', ['follows'], `${follows} 的公示${chineseDate(date)}开始，并不早于这一次`, {
      fix: '核对两次公示的日期，follows 写前一次的',
    });
  const before = new Set(alliancesOf(earlier.content));
  for (const alliance of alliancesOf(content))
    if (!before.has(alliance))
      yield say('decision/corrects', ['follows'], `${follows} 没有公示过 ${alliance}`, {
        fix: `follows 写公示过 ${alliance} 的那一次；以前没有公示过的，分成两个文件登记`,
      });
}

/** The correction that took back as a whole, before this one, what this one corrects. */
function withdrawnBefore(
  { id, draft }: Pick<DecisionRecord, 'id' | 'draft'>,
  byId: Decisions['byId'],
): string | undefined {
  const when = (each: Pick<DecisionRecord, 'id' | 'draft'>) => `${each.draft.date ?? ''} ${each.id}`;
  for (const other of byId.values())
    if (
      other.draft.kind === '更正' &&
      other.draft.withdraws === true &&
      other.draft.corrects === draft.corrects &&
      when(other) < when({ id, draft })
    )
      return other.id;
  return undefined;
}

function* measure({ measure: id }: Draft<Decision>, catalogue: DecisionCatalogue | undefined): Iterable<Said> {
  if (id === undefined || !catalogue) return;
  const known = [...catalogue.policies.values()].flatMap(({ policy }) => policy.measures.map((each) => each.id));
  if (!known.includes(id))
    yield say('decision/contents', ['measure'], `通知没有 ${id} 这项支持措施`, { needed: known.join('、') });
}
