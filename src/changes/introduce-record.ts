/** What a reviewer has to know of a new application, of a new lead, and of members that came later. */
import { Alliance, type PublicAlliance } from '#schemas/alliance.ts';
import { Decision } from '#schemas/decision.ts';
import type { Vocabulary } from '#schemas/vocabulary.ts';
import { NO_WORDS } from '#schemas/word-meaning.ts';
import { Lead } from '#schemas/organisation.ts';
import { projectPublic } from '#schemas/project-public.ts';
import {
  basisOf,
  laterBasisOf,
  type Judgement,
  type LaterVerdict,
  type Status,
  type Verdict,
} from '#src/eligibility/verdict.ts';
import { viewOn } from '#src/eligibility/view-on.ts';
import type { JudgedRegister } from '#src/eligibility/judge.ts';
import type { Act } from '#src/registry/decisions/acts.ts';
import type { AllianceRecord, Catalogue } from '#src/registry/registry.ts';
import { shorten } from '#src/registry/plain.ts';
import { maskPersonalData } from '#src/registry/privacy.ts';
import { MOST_INTRODUCED, type RecordChange } from './change-report.ts';
import type { Introduction, LaterParty, ToldVerdict } from './told.ts';
import { titleOf } from './compare-verdicts.ts';
import type { RecordPair } from './pair-records.ts';
import { tellWhole } from './tell-whole.ts';
import { shownPath } from './text-checks.ts';

/** What stands first of a new application; the rest follows in the order of the schema. */
const FIRST = ['batch', 'industry', 'lead', 'formerLeads', 'members', 'tasks'].map(
  (key) => Alliance.shape[key as keyof typeof Alliance.shape].meta()?.title ?? key,
);

/** The records of a change, each with what is new in it told whole. `catalogue` is that after the change. */
export function introduceRecords(
  records: readonly RecordChange[],
  pairs: readonly RecordPair[],
  judged: { before: JudgedRegister; after: JudgedRegister },
  catalogue: Catalogue | undefined,
): RecordChange[] {
  const pairOf = new Map(pairs.map((pair) => [shownPath((pair.after ?? pair.before)?.file.path ?? ''), pair]));
  const old = byFile(judged.before);
  const young = byFile(judged.after);
  let introduced = 0;
  return records.map((change) => {
    const { before, after } = pairOf.get(change.file) ?? {};
    const now = after?.record && young.get(after.file.path);
    const later = now ? laterParties(before && old.get(before.file.path), now, catalogue) : [];
    const more = { ...newLeadOf(before?.record, after?.record), ...(later.length > 0 ? { later } : {}) };
    if (change.kind !== '新增' || !after?.record) return { ...change, ...more };
    introduced++;
    if (introduced > MOST_INTRODUCED) return { ...change, introducedElsewhere: true as const, ...more };
    return { ...change, introduced: introduce(after.record, now, catalogue), ...more };
  });
}

const byFile = ({ judgements }: JudgedRegister) =>
  new Map(judgements.map((judgement) => [judgement.record.source.file, judgement]));

function introduce(
  { draft }: AllianceRecord,
  judgement: Judgement | undefined,
  catalogue: Catalogue | undefined,
): Introduction {
  const { name: _, ...rest } = draft;
  const rank = (label: string) => {
    const first = FIRST.findIndex((each) => label === each || label.startsWith(`${each}“`));
    return first === -1 ? FIRST.length : first;
  };
  const told = tellWhole(Alliance, rest).sort((a, b) => rank(a.label) - rank(b.label));
  if (!judgement || judgement.verdicts.length === 0) return { told, verdicts: [] };
  const { day, verdicts } = judgement;
  const tell = tellingVerdicts(judgement.record, catalogue);
  const then = (whole: PublicAlliance) => viewOn(whole, day).draft as PublicAlliance;
  return {
    told,
    day,
    verdicts: verdicts.map((verdict) => tell(verdict, (whole, ...rest) => basisOf(verdict, then(whole), ...rest))),
  };
}

/** Where another organisation leads than before: what it is, whole. */
function newLeadOf(
  before: AllianceRecord | undefined,
  after: AllianceRecord | undefined,
): Pick<RecordChange, 'newLead'> {
  const lead = after?.draft.lead;
  if (!before || !lead || before.draft.lead?.creditCode === lead.creditCode) return {};
  return { newLead: tellWhole(Lead, lead) };
}

/** What the clauses say of those that came later, where it is not what they said before. */
function laterParties(before: Judgement | undefined, now: Judgement, catalogue: Catalogue | undefined): LaterParty[] {
  const key = (each: LaterVerdict) => JSON.stringify([each.party, each.day, each.requirement.id, each.status]);
  const known = new Set(before?.later.map(key));
  const told = Map.groupBy(
    now.later.filter((each) => !known.has(key(each))),
    ({ party, day }) => JSON.stringify([party, day]),
  );
  return [...told.values()].map((verdicts): LaterParty => {
    const { party = '', day = '' } = verdicts[0] ?? {};
    const tell = tellingVerdicts(now.record, catalogue);
    return {
      party: maskPersonalData(party),
      day,
      verdicts: verdicts.map((verdict) => tell(verdict, (whole, ...rest) => laterBasisOf(verdict, whole, ...rest))),
    };
  });
}

/** Makes the ground of a verdict, of what may be published. */
type Ground = (alliance: PublicAlliance, acts: readonly Act[], vocabulary: Vocabulary) => string;

/** How verdicts on a record are told: with their ground. */
function tellingVerdicts(
  { whole, draft, acts }: AllianceRecord,
  catalogue: Catalogue | undefined,
): (verdict: Verdict, ground: Ground) => ToldVerdict {
  const vocabulary = catalogue?.policies.get(draft.batch ?? '')?.policy.vocabulary ?? NO_WORDS;
  const open = acts.map((act) => ({ ...act, content: projectPublic(Decision, act.content as Decision) }));
  const shown = whole && projectPublic(Alliance, whole);
  return ({ requirement, status }, ground) => {
    const basis = shown ? ground(shown, open, vocabulary) : '';
    return {
      title: titleOf(requirement),
      status,
      ...(basis === '' ? {} : { basis: maskPersonalData(basis) }),
      ...(BY_A_PERSON.has(status) && requirement.clause ? { text: shorten(requirement.clause.text) } : {}),
    };
  };
}

/** Clauses that persons answer share a title: their own words tell them apart. */
const BY_A_PERSON: ReadonlySet<Status> = new Set<Status>(['人工认定', '待认定', '不核对', '经同意例外']);
