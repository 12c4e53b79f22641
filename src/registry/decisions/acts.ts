/** Decisions → what each did to each alliance: corrections applied, in the order of their days. */
import { DecisionKind, type AllianceResult, type Decision } from '#schemas/decision.ts';
import type { Draft } from '#schemas/draft.ts';
import { BEGINNING, hindranceAt, isStep, placeAfter, type Place } from './course.ts';

/** A decision as it is written, whole or in part, public or not. */
export interface WrittenDecision {
  /** `<year>/<slug>`: the permanent address. */
  id: string;
  draft: Draft<Decision>;
}

/** What one decision did to one alliance. */
export interface Act {
  /** Id of the decision. */
  decision: string;
  kind: DecisionKind;
  /** The day it took effect, an ISO date. */
  date: string;
  /** What the decision says today: as written, or as corrected. */
  content: Draft<Decision>;
  /** Where a correction says some of it: which. */
  corrected?: CorrectedFields;
  /** What it found of this alliance, for the kinds that assess several. */
  result?: Draft<AllianceResult>;
}

/** Field of a decision → id of the correction that says what is right instead. */
export type CorrectedFields = Readonly<Record<string, string>>;

/** A decision as it counts, with the decisions that corrected it in their order. */
export interface EffectiveDecision {
  id: string;
  content: Draft<Decision>;
  corrected: CorrectedFields;
  correctedBy: readonly string[];
  /** Taken back as a whole: it never counted. */
  withdrawn: boolean;
}

/** The order in which the kinds follow one another; what settles something stands before what begins it anew. */
const ORDER = new Map(DecisionKind.options.map((kind, i) => [kind, i]));
ORDER.set('异议处理', -1);
ORDER.set('整改验收', ORDER.get('限期整改')! - 0.5);

/** Every decision but the corrections themselves, as it counts, in the order given. */
export function effectiveDecisions(decisions: readonly WrittenDecision[]): EffectiveDecision[] {
  const corrections = Map.groupBy(
    decisions.filter(({ draft }) => draft.kind === '更正').sort(byDay),
    ({ draft }) => draft.corrects,
  );
  return decisions
    .filter(({ draft }) => draft.kind !== '更正')
    .map(({ id, draft }) => {
      const own = corrections.get(id);
      if (!own) return { id, content: draft, corrected: NOTHING, correctedBy: [], withdrawn: false };
      return {
        id,
        ...withCorrections(draft, own),
        correctedBy: own.map((each) => each.id),
        withdrawn: own.some((each) => each.draft.withdraws === true),
      };
    });
}

const NOTHING: CorrectedFields = Object.freeze({});

type Corrected = Pick<EffectiveDecision, 'content' | 'corrected'>;

/** The last merge of each decision: two registers that share its file and its corrections share what comes of them. */
const merged = new WeakMap<Draft<Decision>, { own: readonly WrittenDecision[]; corrected: Corrected }>();

function withCorrections(draft: Draft<Decision>, own: readonly WrittenDecision[]): Corrected {
  const known = merged.get(draft);
  if (known?.own.length === own.length && known.own.every((each, i) => each.draft === own[i]?.draft))
    return known.corrected;
  const corrected: Corrected = {
    content: Object.assign({}, draft, ...own.map((each) => each.draft.instead)) as Draft<Decision>,
    corrected: Object.fromEntries(
      own.flatMap(({ id, draft: { instead } }) => Object.keys(instead ?? {}).map((field) => [field, id])),
    ),
  };
  merged.set(draft, { own, corrected });
  return corrected;
}

const byDay = (a: WrittenDecision, b: WrittenDecision) =>
  `${a.draft.date ?? ''} ${a.id}` < `${b.draft.date ?? ''} ${b.id}` ? -1 : 1;

/** The alliances a decision concerns, by id: those it lists, or those whose results it gives. */
export const alliancesOf = ({ alliances, results }: Draft<Decision>): string[] => [
  ...new Set([...(alliances ?? []), ...(results ?? []).flatMap(({ alliance }) => alliance ?? [])]),
];

/** What decisions did to each alliance, by its id; those whose kind or day cannot be read did nothing yet. */
export function actsByAlliance(decisions: readonly WrittenDecision[]): Map<string, Act[]> {
  const acts = new Map<string, Act[]>();
  for (const { id, content, corrected, withdrawn } of effectiveDecisions(decisions)) {
    const { kind, date } = content;
    if (withdrawn || kind === undefined || date === undefined) continue;
    const results = new Map((content.results ?? []).map((each) => [each.alliance, each] as const).reverse());
    for (const alliance of alliancesOf(content)) {
      const result = results.get(alliance);
      const act: Act = {
        decision: id,
        kind,
        date,
        content,
        ...(corrected === NOTHING ? {} : { corrected }),
        ...(result ? { result } : {}),
      };
      const known = acts.get(alliance);
      if (known) known.push(act);
      else acts.set(alliance, [act]);
    }
  }
  for (const [alliance, own] of acts) acts.set(alliance, inCourse(own));
  return acts;
}

/**
 * Acts in the order of their days. A day does not say what came first on it: what can come after what was before it does,
 * of several the first in the order of the kinds, of one kind in the order of ids.
 */
export function inCourse(acts: readonly Act[]): Act[] {
  const left = acts.toSorted(byDayAndKind);
  if (!left.some(({ date }, i) => date === left[i + 1]?.date)) return left;
  const ordered: Act[] = [];
  // What the board did is told elsewhere, and came before.
  let place = placeAfter(BEGINNING, '推荐');
  while (left.length > 0) {
    const next = left.findIndex((act) => act.date === left[0]?.date && isPossible(place, act));
    const [act] = left.splice(Math.max(next, 0), 1) as [Act];
    ordered.push(act);
    if (isStep(act.kind)) place = placeAfter(place, act.kind, act.result?.result);
  }
  return ordered;
}

const isPossible = (place: Place, { kind }: Act): boolean => !isStep(kind) || hindranceAt(place, kind) === undefined;

const byDayAndKind = (a: Act, b: Act): number =>
  a.date < b.date
    ? -1
    : a.date > b.date
      ? 1
      : (ORDER.get(a.kind) ?? 0) - (ORDER.get(b.kind) ?? 0) ||
        Number(isSettling(a)) - Number(isSettling(b)) ||
        (a.decision < b.decision ? -1 : 1);

/** Of several inspections the one that ends the matter is the last. */
const isSettling = ({ kind, result }: Act): boolean => kind === '整改验收' && result?.result === '通过';
