/** What the public side may know: pages, views and exports read this and nothing behind it. */
import type { PublicAlliance } from '#schemas/alliance.ts';
import type { PublicDecision } from '#schemas/decision.ts';
import type { District } from '#schemas/district.ts';
import type { PublicOf } from '#schemas/field.ts';
import type { Gathered } from '#schemas/gathered.ts';
import type { Industry } from '#schemas/industry.ts';
import type { CalendarYear } from '#schemas/calendar.ts';
import type { Policy, Strength } from '#schemas/policy.ts';
import type { Site } from '#schemas/site.ts';
import type { Vocabulary } from '#schemas/vocabulary.ts';
import type { Consent } from '#src/eligibility/consents.ts';
import type { Status } from '#src/eligibility/verdict.ts';
import type { Act } from '#src/registry/decisions/acts.ts';
import type { Paper } from '#src/registry/registry.ts';
import type { ListPeriod, Standing } from '#src/registry/state/standing.ts';
import type { StepKind } from '#src/registry/decisions/course.ts';
import type { Step } from '#src/registry/state/steps.ts';
import type { RecordEdit } from './record-edits.ts';

export type { Consent } from '#src/eligibility/consents.ts';
export type { Status } from '#src/eligibility/verdict.ts';
export type { Act } from '#src/registry/decisions/acts.ts';
export type { Paper } from '#src/registry/registry.ts';
export type { ListPeriod, Standing } from '#src/registry/state/standing.ts';
export type { StepKind } from '#src/registry/decisions/course.ts';
export type { Step } from '#src/registry/state/steps.ts';

/** The answer to one clause, as the public sees it. */
export interface PublicVerdict {
  /** Id of the clause: its anchor on the notice's page. */
  clause: string;
  text: string;
  /** Absent for local practice, which is not the notice's words. */
  citation?: string;
  rule: string;
  strength: Strength;
  status: Status;
  /** What the status rests on; empty where there is nothing to say. */
  basis: string;
  consents: readonly Consent[];
}

/** The answer to a clause for a member or lead that came later, on the day it came. */
export interface PublicLaterVerdict extends PublicVerdict {
  party: string;
  day: string;
}

/** One decision as published: what was written, and where it was corrected, what counts. */
export interface PublicDecisionRecord {
  /** `<year>/<slug>`: its permanent address. */
  id: string;
  /** As written. */
  written: PublicDecision;
  /** As it counts today; the same as `written` where nothing was corrected. */
  counts: PublicDecision;
  /** Ids of the decisions that corrected it, in their order. */
  correctedBy: readonly string[];
  /** Taken back as a whole. */
  withdrawn: boolean;
  /** Ids of the alliances it concerns, all of them public. */
  alliances: readonly string[];
}

/** A notice: what was written of it as data, and its own text. */
export interface PublicNotice {
  policy: Policy;
  notice: string;
  /** The bureau's annexes to be filled in, without a word on who wrote them. */
  templates?: Partial<Record<Paper, Uint8Array>>;
}

export type PublicLead = PublicAlliance['lead'];
export type PublicMember = NonNullable<PublicAlliance['members']>[number];

/** One published alliance. */
export interface PublicRecord {
  id: string;
  /** The words of its notice: what each kind of organisation is, and in which order they come. */
  vocabulary: Vocabulary;
  /** Whether its notice, or the practice under it, has those on the list evaluated every year. */
  isEvaluated: boolean;
  /** What its file holds: all times in one. What is so on the day of the publication stands below. */
  alliance: PublicAlliance;
  /** Name, lead and members of the day of the publication, called as they were on it. */
  name: string;
  lead: PublicLead;
  members: readonly PublicMember[];
  district: Omit<District, 'owners'>;
  /** One that is not in the catalogue yet has only a name. */
  industry: Pick<Industry, 'name'> & Partial<Industry>;
  /**
   * What the bureau decided about it up to the day of the publication; each act speaks of this alliance alone. Of a
   * decision that also concerns what is not public it names neither address nor title: `decision` is empty.
   */
  acts: readonly Act[];
  /** Its steps up to that day: application, recommendation, then the acts. */
  steps: readonly Step[];
  /** The last step. */
  stage: StepKind;
  standing: Standing;
  /** Times on the list; the last one has no `until` while it is on it. */
  periods: readonly ListPeriod[];
  /** The latest 年度评估, and a 限期整改 that is still open. */
  evaluation?: Act;
  rectification?: Act;
  /** Day, document and decision of the latest listing. */
  listed?: { date: string; document: string; decision: string };
  /** The day the verdicts are of: of the recommendation. */
  judgedOn: string;
  verdicts: readonly PublicVerdict[];
  /** Verdicts on members and leads that came later. */
  later: readonly PublicLaterVerdict[];
  /** What was changed of it and of the decisions about it, the latest first; empty in a checkout without history. */
  edits: readonly RecordEdit[];
  /** Only in previews: not public yet, shown marked. */
  draft: boolean;
  /** Fictional, to show how a register works: its own pages say so. */
  sample: boolean;
}

/** A record that a change touches. */
export interface PreviewedChange {
  id: string;
  kind: '新增' | '修改' | '移除';
}

/** What a preview is of: never in a publication. */
export interface Preview {
  /** What the changes are counted from, as people named it; none when all of the working folder is looked at. */
  base?: string | undefined;
  changes: readonly PreviewedChange[];
}

/** Another register that is searched with this one, as its own site has it. */
export interface PublicListedRegister {
  id: string;
  name: string;
  /** Its front page; none where nothing says where it is. */
  address?: string;
  /** What was gathered of it; nothing where nothing was yet. */
  gathered?: Pick<Gathered, 'gathered' | 'asOf' | 'sample' | 'alliances'>;
  /** It could not be gathered since. */
  late: boolean;
}

/** The public register on a day. */
export interface PublicRegistry {
  site: PublicOf<typeof Site>;
  /** The day it stands for, an ISO date. */
  asOf: string;
  districts: readonly Omit<District, 'owners'>[];
  industries: readonly Industry[];
  industriesComplete: boolean;
  calendar: readonly CalendarYear[];
  /** The latest first. */
  policies: readonly PublicNotice[];
  /** Listed records first by day of entry, then the others; within a day by id. */
  records: readonly PublicRecord[];
  /** Decisions whose alliances are all public, the latest first. */
  decisions: readonly PublicDecisionRecord[];
  /** Whether there are records and all are samples: every page then says so. */
  sample: boolean;
  /** Only where the site names other registers. */
  registers?: readonly PublicListedRegister[];
  /** Only in previews, which show drafts. */
  preview?: Preview;
}
