/** Registry + verdicts → PublicRegistry: the only door to the public side. Deny by default. */
import { hasYearlyEvaluation } from '#schemas/notice-words.ts';
import { NO_WORDS } from '#schemas/word-meaning.ts';
import { Alliance } from '#schemas/alliance.ts';
import { District } from '#schemas/district.ts';
import { Site } from '#schemas/site.ts';
import { basisOf, laterBasisOf, type Judgement, type Verdict } from '#src/eligibility/verdict.ts';
import { viewOn } from '#src/eligibility/view-on.ts';
import type { Catalogue, DecisionRecord, PolicyRecord } from '#src/registry/registry.ts';
import { isSampleName } from '#src/registry/sample.ts';
import { nameOn, namesOf } from '#src/registry/state/parties.ts';
import { isPublicOn, type Standing } from '#src/registry/state/standing.ts';
import { stateOn } from '#src/registry/state/state-on.ts';
import { stepsOf } from '#src/registry/state/steps.ts';
import { openTemplate, packTemplate } from '#src/registry/templates/package.ts';
import { projectPublic } from '#schemas/project-public.ts';
import { publicActs, publicDecisions } from './public-decisions.ts';
import { publicRegisters } from './public-registers.ts';
import { editsByRecord } from './record-edits.ts';
import { NO_HISTORY, type RecordHistory } from './record-history.ts';
import type {
  Preview,
  PublicLaterVerdict,
  PublicLead,
  PublicMember,
  PublicNotice,
  PublicRecord,
  PublicRegistry,
  PublicVerdict,
} from './public-registry.ts';

/** What to publish. `drafts` adds, marked, what is not public yet: for previews only. */
export interface Publishing {
  asOf: string;
  drafts?: boolean;
  /** What a preview is of. */
  preview?: Preview | undefined;
  /** Versions of the files of records and decisions; none where git has none to tell. */
  history?: RecordHistory;
}

/**
 * Publishes the records that are public on `asOf` (from 公示 on, or from its listing where it had none), and the
 * decisions about them, public fields only. A record whose shape is wrong is never published; whoever calls this refuses
 * to publish a register in which anything public has errors.
 */
export function publish(
  catalogue: Catalogue,
  { judgements, decisions }: { judgements: readonly Judgement[]; decisions: readonly DecisionRecord[] },
  { asOf, drafts = false, preview = { changes: [] }, history = NO_HISTORY }: Publishing,
): PublicRegistry {
  const districts = catalogue.districts.map((district) => projectPublic(District, district));
  const shown = judgements.flatMap((judgement): Shown[] => {
    const { whole, district } = judgement.record;
    const board = catalogue.districts.find(({ id }) => id === district);
    return whole && board && (drafts || isPublicOn(judgement.record, asOf)) ? [{ ...judgement, whole, board }] : [];
  });
  const own = publicDecisions(decisions, new Set(shown.map(({ record }) => record.id)), drafts ? ALWAYS : asOf);
  const about = new Set(own.map(({ id }) => id));
  const unedited = shown.map((each) =>
    publicRecord(each, catalogue, { asOf, isPublic: (decision) => about.has(decision) }),
  );
  const edits = editsByRecord(history, unedited, own);
  const records = unedited.map((record) => ({ ...record, edits: edits.get(record.id) ?? [] })).sort(byStanding);
  return {
    site: projectPublic(Site, catalogue.site),
    asOf,
    districts,
    industries: catalogue.industries,
    industriesComplete: catalogue.industriesComplete,
    calendar: catalogue.calendar,
    policies: [...catalogue.policies.values()]
      .map(({ policy, notice, templates }) => ({ policy, notice, templates: publicTemplates(templates) }))
      .sort((a, b) => (a.policy.id < b.policy.id ? 1 : -1)),
    records,
    decisions: own,
    sample: records.length > 0 && records.every(({ sample }) => sample),
    ...(catalogue.registers ? { registers: publicRegisters(catalogue.registers, asOf) } : {}),
    ...(drafts ? { preview } : {}),
  };
}

/** As they are opened to be filled in: names of persons and what a paper does without stay inside. */
const publicTemplates = ({ application, summary }: PolicyRecord['templates'] = {}): NonNullable<
  PublicNotice['templates']
> => ({
  ...(application && { application: packTemplate(openTemplate(application.bytes, 'docx')) }),
  ...(summary && { summary: packTemplate(openTemplate(summary.bytes, 'xlsx')) }),
});

/** Days after all days. */
const ALWAYS = '9999-12-31';

/** A judgement of a record that is shown: its content and its board are there. */
interface Shown extends Judgement {
  whole: Alliance;
  board: District;
}

interface About {
  asOf: string;
  /** Whether a decision is itself published. */
  isPublic: (decision: string) => boolean;
}

function publicRecord(
  { record, whole, board, day, verdicts, later }: Shown,
  catalogue: Catalogue,
  { asOf, isPublic }: About,
): Omit<PublicRecord, 'edits'> {
  const alliance = projectPublic(Alliance, whole);
  const acts = publicActs(record, asOf, isPublic);
  const lived = { draft: alliance, acts };
  const { name, lead, members, standing, periods, evaluation, rectification } = stateOn(lived, asOf);
  const steps = stepsOf(lived, asOf);
  const listing = periods.at(-1)?.by;
  const { document } = listing?.content ?? {};
  const policy = catalogue.policies.get(alliance.batch)?.policy;
  const vocabulary = policy?.vocabulary ?? NO_WORDS;
  const judged = viewOn(alliance, day).draft as PublicRecord['alliance'];
  return {
    id: record.id,
    vocabulary,
    isEvaluated: policy !== undefined && hasYearlyEvaluation(policy),
    alliance,
    name: name ?? alliance.name,
    lead: called((lead?.value ?? alliance.lead) as PublicLead, asOf),
    members: members.map(({ value }) => called(value as PublicMember, asOf)),
    district: projectPublic(District, board),
    industry: industryOf(whole.industry, catalogue),
    acts,
    steps,
    stage: steps.at(-1)?.kind ?? '申报',
    standing,
    periods,
    ...(evaluation ? { evaluation } : {}),
    ...(rectification ? { rectification } : {}),
    ...(listing && document ? { listed: { date: listing.date, document, decision: listing.decision } } : {}),
    judgedOn: day,
    verdicts: verdicts.map((verdict) => publicVerdict(verdict, basisOf(verdict, judged, acts, vocabulary), isPublic)),
    later: later.map((verdict): PublicLaterVerdict => {
      const { party, day: came } = verdict;
      return {
        ...publicVerdict(verdict, laterBasisOf(verdict, alliance, acts, vocabulary), isPublic),
        party,
        day: came,
      };
    }),
    draft: !isPublicOn(record, asOf),
    sample: isSampleName(alliance.name),
  };
}

/** An organisation under the name it had on a day. */
const called = <T extends PublicLead | PublicMember>(organisation: T, day: string): T => ({
  ...organisation,
  name: nameOn(organisation, day) ?? organisation.name,
});

/** The industry a record names, by today's name or a former one; one that is not in the catalogue yet has no page. */
const industryOf = (name: string, { industries }: Catalogue): PublicRecord['industry'] =>
  industries.find((each) => namesOf(each).includes(name)) ?? { name };

function publicVerdict(
  { requirement, status, consents }: Verdict,
  basis: string,
  isPublic: About['isPublic'],
): PublicVerdict {
  const made = (): PublicVerdict => ({
    clause: requirement.id,
    text: requirement.text,
    ...(requirement.clause ? { citation: requirement.clause.citation } : {}),
    rule: requirement.rule.id,
    strength: requirement.strength,
    status,
    basis,
    // The address of one that also concerns what is not public may name that.
    consents: consents.map((consent) => (isPublic(consent.decision) ? consent : { ...consent, decision: '' })),
  });
  if (consents.length > 0) return made();
  const known = sameVerdicts.get(requirement) ?? new Map<string, PublicVerdict>();
  sameVerdicts.set(requirement, known);
  const said = `${status} ${basis}`;
  const shared = known.get(said) ?? made();
  known.set(said, shared);
  return shared;
}

/** Verdicts without consents by status and basis: each record has some thirty, most of them the same as many others'. */
const sameVerdicts = new WeakMap<Verdict['requirement'], Map<string, PublicVerdict>>();

const RANK: Record<Standing, number> = { 在册: 0, 公示: 1, 已退出: 2, 未列入: 3, 申报: 4 };

function byStanding(a: PublicRecord, b: PublicRecord): number {
  const day = (record: PublicRecord) => record.listed?.date ?? '';
  return RANK[a.standing] - RANK[b.standing] || day(b).localeCompare(day(a), 'en') || (a.id < b.id ? -1 : 1);
}
