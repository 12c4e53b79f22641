/** What a new decision is checked beside: the register itself where it was opened, else what is published of it. */
import { Decision } from '#schemas/decision.ts';
import type { Draft } from '#schemas/draft.ts';
import { labelOf } from '#schemas/shape.ts';
import type { indexRegister } from '#src/eligibility/register-index.ts';
import type { FormPolicy } from '#src/publication/public-form-register.ts';
import type { PublicDecidingRegister } from '#src/publication/public-deciding-register.ts';
import { actsByAlliance, inCourse, type Act, type WrittenDecision } from '#src/registry/decisions/acts.ts';
import type { AllianceRecord, DecisionRecord } from '#src/registry/registry.ts';
import { nameOn } from '#src/registry/state/parties.ts';
import { publishedCatalogue, readFormRegister, type FormRegister } from '#src/staff/form/form-register.ts';

export interface DecidingRegister {
  /** What the fields of the form are made of. */
  form: FormRegister;
  catalogue: Omit<Parameters<typeof indexRegister>[1], 'policies'> & {
    policies: ReadonlyMap<string, { policy: FormPolicy }>;
  };
  /** In the order of their files. Of a published one only what is public, and never said to be whole. */
  alliances: readonly AllianceRecord[];
  decisions: readonly DecisionRecord[];
  measures: PublicDecidingRegister['measures'];
  /** Whether it is the register itself, with what is not public. */
  isWhole: boolean;
}

/** Nothing of a record is missing because it is wrong; but what is not published cannot be judged. */
const NOT_WHOLE = [['$published']] as const;

/** Reads `/decide/register.json`. */
export function readDecidingRegister(json: PublicDecidingRegister): DecidingRegister {
  const form = readFormRegister(json.form);
  const decisions = json.decisions.map(([id, written]) => publishedDecision(id, written as Draft<Decision>));
  const alliances = [...form.files.keys()].flatMap((id): AllianceRecord[] => {
    const record = form.judging.register.byId.get(id);
    return record ? [{ ...record, wrong: NOT_WHOLE }] : [];
  });
  return {
    form,
    catalogue: publishedCatalogue(json.form),
    alliances: withDecisions(alliances, decisions, decisions),
    decisions,
    measures: json.measures,
    isWhole: false,
  };
}

function publishedDecision(id: string, draft: Draft<Decision>): DecisionRecord {
  const file = decisionFile(id);
  return {
    id,
    label: (path) => labelOf(Decision, path),
    source: { file, locate: () => ({ file, line: 1, column: 1 }) },
    draft,
    wrong: [],
  };
}

/** Where the file of a decision stands, from the repository's root. */
export const decisionFile = (id: string): string => `data/decisions/${id}.yaml`;

/**
 * Records with what these decisions did to them in place of what `known` did: acts of decisions that are not known by
 * themselves, as those that also concern what is not public, stay.
 */
export function withDecisions(
  alliances: readonly AllianceRecord[],
  known: readonly WrittenDecision[],
  decisions: readonly WrittenDecision[],
): AllianceRecord[] {
  const ids = new Set(known.map(({ id }) => id));
  const acts = actsByAlliance(decisions);
  return alliances.map((record) => {
    const kept = record.acts.filter(({ decision }) => !ids.has(decision));
    const own: readonly Act[] = acts.get(record.id) ?? [];
    return { ...record, acts: kept.length === 0 ? own : inCourse([...kept, ...own]) };
  });
}

/** What an alliance is called on a day. */
export const nameOf = ({ id, draft }: AllianceRecord, day: string): string => nameOn(draft, day) ?? id;
