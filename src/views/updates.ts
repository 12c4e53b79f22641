/** What changed on the list: the bureau's acts about published records from the day they became public. */
import type { Act, PublicDecisionRecord, PublicRecord, PublicRegistry } from '#src/publication/public-registry.ts';
import { chineseDate } from '#src/dates.ts';
import { actDetails, actTitle } from './act-words.ts';
import { decisionsById } from './decisions-by-id.ts';
import { followersOf } from './documents.ts';
import { once } from './once.ts';

/** The acts that are news, in the order in which they follow one another on one day. */
export const UPDATE_KINDS = [
  '公示',
  '异议处理',
  '形式审查',
  '评审',
  '列入培育名单',
  '变更备案',
  '支持事项',
  '年度评估',
  '限期整改',
  '整改验收',
  '验收',
  '终止',
  '退出',
  '更正',
] as const;
export type UpdateKind = (typeof UPDATE_KINDS)[number];

/** One act about one alliance. */
export interface Update {
  kind: UpdateKind;
  /** ISO date; of a publicity its first day. */
  date: string;
  record: PublicRecord;
  /** What it says of this alliance. */
  act: Pick<Act, 'kind' | 'content' | 'result'>;
  /** Id of the decision; empty for one that is not public by itself. */
  decision: string;
  /** The day it was first told with: a correction of its day leaves this one as it was. */
  published: string;
  /** The days on which what it says changed since: of its corrections, and of a 公示 that goes on with it. */
  revised: readonly string[];
  /** The last day of a publicity. */
  until?: string;
  document?: string;
  /** What a correction corrects, in words. */
  corrects?: string;
  /** Which one it is of its kind and first day about this record, from 1: tells two of one day apart. */
  turn: number;
}

/** Every act and correction, the newest first; within a day by kind, then by id. Drafts of a preview are no news. */
export const updatesOf = once((registry: Pick<PublicRegistry, 'records' | 'decisions'>): readonly Update[] => {
  const records = registry.records.filter(({ draft }) => !draft);
  return [
    ...records.flatMap((record) => updatesIn(record, registry)),
    ...correctionsIn(registry.decisions, records),
  ].sort(
    (a, b) =>
      compare(b.date, a.date) ||
      UPDATE_KINDS.indexOf(a.kind) - UPDATE_KINDS.indexOf(b.kind) ||
      compare(a.record.id, b.record.id) ||
      a.turn - b.turn,
  );
});

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** What came before the first 公示 or listing was not public when it happened, and is no news. */
function updatesIn(record: PublicRecord, registry: Pick<PublicRegistry, 'decisions'>): Update[] {
  const acts = record.steps.flatMap(({ act }) => act ?? []);
  const first = acts.findIndex(({ kind }) => kind === '公示' || kind === '列入培育名单');
  const turns = new Map<string, number>();
  return acts.slice(first).flatMap((act): Update[] => {
    const { kind, date, content, decision } = act;
    if (first < 0 || kind === '书面同意') return [];
    const published = decisionsById(registry).get(decision)?.written.date ?? date;
    const turn = nextTurn(turns, `${published} ${kind}`);
    const { until, document } = content;
    return [
      {
        kind,
        date,
        record,
        act,
        decision,
        published,
        revised: revisionsOf(registry, decision, record.id),
        turn,
        ...(kind === '公示' && until ? { until } : {}),
        ...(document ? { document } : {}),
      },
    ];
  });
}

/**
 * The days on which what a decision says of an alliance changed after it was published, the earliest first: of corrections
 * that concern it, and of a 公示 that goes on with this one.
 */
export function revisionsOf(
  registry: Pick<PublicRegistry, 'decisions'>,
  id: string,
  alliance?: string,
): readonly string[] {
  const known = decisionsById(registry);
  const target = known.get(id);
  if (!target) return [];
  const concerns = ({ alliances }: PublicDecisionRecord) => alliance === undefined || alliances.includes(alliance);
  const corrections = target.correctedBy
    .flatMap((each) => known.get(each) ?? [])
    .filter(({ written: { instead } }) => alliance === undefined || isConcerned(alliance, target.written, instead));
  const followers = followersOf(registry, id).filter(concerns);
  return [...corrections, ...followers].map(({ written: { date } }) => date).sort();
}

/** Corrections of published decisions, once for each alliance. They tell what they correct, not what was not public. */
function correctionsIn(decisions: readonly PublicDecisionRecord[], records: readonly PublicRecord[]): Update[] {
  const byId = new Map(records.map((record) => [record.id, record]));
  const written = new Map(decisions.map(({ id, written: own }) => [id, own]));
  const turns = new Map<string, number>();
  const inOrder = decisions.filter((decision) => decision.written.kind === '更正').toReversed();
  return inOrder.flatMap(
    ({ id: decision, written: { kind, date, document, corrects, withdraws, ...content }, alliances }) => {
      const target = written.get(corrects ?? '');
      const what = target ? `${target.kind}${target.document ? `（${target.document}）` : ''}` : '';
      return alliances.flatMap((id): Update[] => {
        const record = byId.get(id);
        if (!record || (target && !isConcerned(id, target, content.instead))) return [];
        return [
          {
            kind: '更正',
            date,
            record,
            act: { kind, content },
            decision,
            published: date,
            revised: [],
            turn: nextTurn(turns, `${date} ${id}`),
            corrects: withdraws ? `撤回${what}` : what,
            ...(document ? { document } : {}),
          },
        ];
      });
    },
  );
}

type Written = PublicDecisionRecord['written'];

/**
 * Whether a correction says anything new of an alliance. One of results writes them all out, those that stay as well; it is
 * news only of those that were otherwise.
 */
function isConcerned(id: string, target: Written, instead: Written['instead']): boolean {
  if (!instead?.results || Object.keys(instead).length > 1) return true;
  const of = (results: Written['results']) => JSON.stringify(results?.find(({ alliance }) => alliance === id));
  return of(target.results) !== of(instead.results);
}

function nextTurn(turns: Map<string, number>, key: string): number {
  const turn = (turns.get(key) ?? 0) + 1;
  turns.set(key, turn);
  return turn;
}

/** What happened, without saying to whom: `2025 年度评估：合格`, `公示，至2024年7月28日`. */
export function updateSentence({ kind, act, until, corrects }: Update): string {
  if (kind === '公示') return until ? `公示，至${chineseDate(until)}` : '公示';
  const what = { 异议处理: '异议已处理', 退出: '退出名单', 终止: '终止申报，未列入培育名单' }[kind as string];
  const details = actDetails(act).join('，');
  return `${what ?? [actTitle(kind, act.content), corrects].filter(Boolean).join('：')}${details && `：${details}`}`;
}

/** What one act of the bureau did to alliances. */
export interface UpdateGroup {
  date: string;
  kind: UpdateKind;
  until?: string;
  document?: string;
  decision: string;
  updates: readonly Update[];
}

export interface UpdateMonth {
  /** `2024-08`. */
  month: string;
  groups: readonly UpdateGroup[];
}

/** Acts by month and document, in the order given. */
export function groupUpdates(updates: readonly Update[]): UpdateMonth[] {
  return [...Map.groupBy(updates, ({ date }) => date.slice(0, 7))].map(([month, own]) => ({
    month,
    groups: [...Map.groupBy(own, keyOf).values()].flatMap(groupOf),
  }));
}

const keyOf = ({ date, kind, until = '', document = '', decision }: Update) =>
  decision === '' ? [date, kind, until, document].join(' ') : decision;

function groupOf(updates: readonly Update[]): UpdateGroup[] {
  const [first] = updates;
  if (!first) return [];
  const { date, kind, until, document, decision } = first;
  return [{ date, kind, decision, ...(until ? { until } : {}), ...(document ? { document } : {}), updates }];
}

/** What an entry of a group says of its alliance, besides what the group says. */
export function updateDetail({ kind, act, corrects }: Update): string {
  const details = actDetails(act).filter((detail) => kind !== '公示' || !detail.startsWith('至'));
  return [corrects, ...details].filter(Boolean).join('，');
}

/** Years that have an event, in the order given. */
export const updateYears = (updates: readonly Update[]): string[] => [
  ...new Set(updates.map(({ date }) => date.slice(0, 4))),
];
