/** A draft of another notice × the register → who would newly fail what. Judges as always; writes nothing. */
import { isOpenOn } from '#src/registry/state/standing.ts';
import type { Catalogue, PolicyRecord, Registry } from '#src/registry/registry.ts';
import { judgeAlliance, type Judging } from './judge-alliance.ts';
import { judgedBy, type Requirement } from './requirement.ts';
import type { Judgement, Status } from './verdict.ts';
import { policiesOf } from './requirement.ts';
import { indexRegister } from './register-index.ts';

/** One clause of the draft over all records judged. */
export interface ClauseCount {
  clause: string;
  rule: string;
  title: string;
  counts: Readonly<Record<Status, number>>;
  /** Records that fail it and did not fail its like before. */
  newlyFailing: number;
}

/** A record that would newly fail something. */
export interface NewlyFailing {
  id: string;
  file: string;
  name: string;
  clauses: readonly {
    clause: string;
    rule: string;
    title: string;
    from?: Status;
    to: Status;
    why: readonly string[];
  }[];
}

export interface WhatIf {
  /** Number and title of the draft. */
  document: string;
  title: string;
  /** Open records judged, those that meet every clause, and those that did before. */
  judged: number;
  passing: number;
  passingNow: number;
  clauses: readonly ClauseCount[];
  newlyFailing: readonly NewlyFailing[];
}

const FAILING: readonly Status[] = ['不通过', '待认定'];
const fails = (status: Status) => FAILING.includes(status);

/**
 * Judges the open records (of one batch, when given) by a draft. Days and years that a rule counts from the batch, such
 * as last year's figures, stay those of each record's own batch: only the clauses are other ones.
 */
export function whatIf(
  { alliances, decisions }: Pick<Registry, 'alliances' | 'decisions'>,
  catalogue: Catalogue,
  { policy }: PolicyRecord,
  asOf: string,
  batch?: string,
): WhatIf {
  const register = indexRegister({ alliances, decisions }, catalogue);
  // What the index holds for the sake of clauses is held for the draft's.
  const tried = indexRegister(
    { alliances, decisions },
    { ...catalogue, policies: askedBy(policy, catalogue, alliances) },
  );
  const next = judgedBy(policy);
  const { requirements } = next;
  const policies = policiesOf(catalogue);
  const chosen = alliances.filter(
    (record) => isOpenOn(record) && (batch === undefined || record.draft.batch === batch),
  );
  const judged = chosen.map((record) => {
    const draft: Judging = { register: tried, policies: new Map([[record.draft.batch ?? '', next]]) };
    return { now: judgeAlliance(record, { register, policies }, asOf), next: judgeAlliance(record, draft, asOf) };
  });
  const failing = judged.map(({ now, next }) => newlyFailed(now, next));
  const passes = ({ verdicts }: Judgement) => verdicts.length > 0 && !verdicts.some(({ status }) => fails(status));
  return {
    document: policy.document,
    title: policy.title,
    judged: judged.length,
    passing: judged.filter(({ next }) => passes(next)).length,
    passingNow: judged.filter(({ now }) => passes(now)).length,
    clauses: requirements.map((requirement, i) => ({
      clause: requirement.id,
      rule: requirement.rule.id,
      title: titleOf(requirement),
      counts: countStatuses(judged.flatMap(({ next }) => next.verdicts[i]?.status ?? [])),
      newlyFailing: failing.filter(({ clauses }) => clauses.some(({ clause }) => clause === requirement.id)).length,
    })),
    newlyFailing: failing.filter(({ clauses }) => clauses.length > 0),
  };
}

/** Every batch with the draft's clauses; days and words of what has a notice stay its own. */
const askedBy = (
  { vocabulary, clauses, practice }: PolicyRecord['policy'],
  { policies }: Catalogue,
  alliances: Registry['alliances'],
) =>
  new Map(
    [...policies.keys(), ...alliances.flatMap(({ draft }) => draft.batch ?? [])].map((id) => [
      id,
      { policy: { vocabulary, ...policies.get(id)?.policy, clauses, practice } },
    ]),
  );

const titleOf = ({ clause, rule }: Requirement) => [clause?.citation, rule.title].filter(Boolean).join(' ');

/** Clauses failed by the draft whose like, by id or else by rule, was not failed before. */
function newlyFailed(now: Judgement, next: Judgement): NewlyFailing {
  const { id, source, draft } = next.record;
  const clauses = next.verdicts.flatMap(({ requirement, status }) => {
    const like = now.verdicts.filter(({ requirement: other }) => other.id === requirement.id);
    const before =
      like.length > 0 ? like : now.verdicts.filter(({ requirement: other }) => other.rule === requirement.rule);
    if (!fails(status) || before.some((verdict) => fails(verdict.status))) return [];
    const { rule } = requirement;
    const why = next.diagnostics.filter((each) => each.rule === rule.id).map(({ message }) => message);
    const from = before[0]?.status;
    return [
      {
        clause: requirement.id,
        rule: rule.id,
        title: titleOf(requirement),
        ...(from ? { from } : {}),
        to: status,
        why,
      },
    ];
  });
  return { id, file: source.file, name: draft.name ?? id, clauses };
}

function countStatuses(statuses: readonly Status[]): Record<Status, number> {
  const counts = { 通过: 0, 不通过: 0, 经同意例外: 0, 人工认定: 0, 待认定: 0, 不适用: 0, 不核对: 0 };
  for (const status of statuses) counts[status] += 1;
  return counts;
}
