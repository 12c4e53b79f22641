/** Ids in a decision → what people call them: a reviewer holds the decision against a document that has no ids. */
import type { Decision } from '#schemas/decision.ts';
import type { Draft } from '#schemas/draft.ts';
import { requirementsOf } from '#src/eligibility/requirement.ts';
import { alliancesOf, effectiveDecisions, type EffectiveDecision } from '#src/registry/decisions/acts.ts';
import type { PolicyRecord } from '#src/registry/registry.ts';
import { titleOf } from './compare-verdicts.ts';
import { inWords } from './decision-checks.ts';
import type { Side } from './pair-records.ts';

/** What the registers before and after a change say of alliances, decisions and notices; the later one counts. */
export interface Known {
  names: ReadonlyMap<string, string | undefined>;
  batches: ReadonlyMap<string, string | undefined>;
  decisions: ReadonlyMap<string, Draft<Decision>>;
  policies: ReadonlyMap<string, PolicyRecord>;
  /** Each decision but the corrections, as it counted before the change and as it counts after it. */
  counted: Record<'before' | 'after', ReadonlyMap<string, EffectiveDecision>>;
}

export function knownIn(before: Side, after: Side): Known {
  const registries = [before.registry, after.registry];
  const alliances = registries.flatMap((each) => each.alliances);
  return {
    names: new Map(alliances.map(({ id, draft }) => [id, draft.name])),
    batches: new Map(alliances.map(({ id, draft }) => [id, draft.batch])),
    decisions: new Map(registries.flatMap(({ decisions }) => decisions.map(({ id, draft }) => [id, draft]))),
    policies: new Map(registries.flatMap(({ catalogue }) => [...(catalogue?.policies ?? [])])),
    counted: { before: countedIn(before), after: countedIn(after) },
  };
}

const countedIn = ({ registry }: Side) =>
  new Map(effectiveDecisions(registry.decisions).map((each) => [each.id, each]));

/** The alliances a decision is about, by id; of a correction those of the decision it corrects, as it was and is corrected. */
export function concernedIds(draft: Draft<Decision>, { decisions, counted }: Known): string[] {
  if (draft.kind !== '更正') return alliancesOf(draft);
  const { corrects = '', instead = {} } = draft;
  const said = [
    decisions.get(corrects),
    counted.before.get(corrects)?.content,
    counted.after.get(corrects)?.content,
    instead,
  ];
  return [...new Set(said.flatMap((each) => alliancesOf(each ?? {})))];
}

/** The decision with names and titles where it holds ids; an id of which nothing is known stays. */
export function withNames(draft: Draft<Decision>, known: Known): Draft<Decision> {
  const { instead, ...content } = draft;
  const ids = concernedIds(draft, known);
  const named = inContent(content, ids, known);
  return (instead === undefined ? named : { ...named, instead: inContent(instead, ids, known) }) as Draft<Decision>;
}

function inContent<T extends Draft<Decision>>(content: T, ids: readonly string[], known: Known): T {
  const { clause, measure, corrects, follows, alliances, results, changes } = content;
  const alliance = (id: string | undefined) => (id === undefined ? {} : { alliance: called(id, known) });
  const decision = (id: string) => {
    const draft = known.decisions.get(id);
    return draft ? `${inWords({ draft })}，${id}` : id;
  };
  const told = {
    ...(clause === undefined ? {} : { clause: fromNotice(ids, known, clauseTitle, clause) }),
    ...(measure === undefined ? {} : { measure: fromNotice(ids, known, measureTitle, measure) }),
    ...(corrects === undefined ? {} : { corrects: decision(corrects) }),
    ...(follows === undefined ? {} : { follows: decision(follows) }),
    ...(alliances === undefined ? {} : { alliances: alliances.map((id) => called(id, known)) }),
    ...(results === undefined ? {} : { results: results.map((each) => ({ ...each, ...alliance(each.alliance) })) }),
    ...(changes === undefined ? {} : { changes: changes.map((each) => ({ ...each, ...alliance(each.alliance) })) }),
  };
  return { ...content, ...told };
}

const called = (id: string, { names }: Known) => {
  const name = names.get(id);
  return name === undefined ? id : `${name}（${id}）`;
};

type Titled = (policy: PolicyRecord['policy'], id: string) => string | undefined;

/** What a notice calls it, the notices being those of the alliances concerned. */
function fromNotice(ids: readonly string[], { batches, policies }: Known, titled: Titled, id: string): string {
  const found = new Set(ids.map((each) => batches.get(each)));
  for (const batch of found) {
    const policy = policies.get(batch ?? '')?.policy;
    const title = policy && titled(policy, id);
    if (title !== undefined) return `${title}（${policy?.document}，${id}）`;
  }
  return id;
}

const clauseTitle: Titled = (policy, id) => {
  const found = requirementsOf(policy).requirements.find((each) => each.id === id);
  return found && titleOf(found);
};

const measureTitle: Titled = ({ measures }, id) => {
  const found = measures.find((each) => each.id === id);
  return found && `${found.citation} ${found.title}`;
};
