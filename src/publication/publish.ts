/** Registry + verdicts → PublicRegistry: the only door to the public side. Deny by default. */
import { Alliance, type StageEvent } from '#schemas/alliance.ts';
import { District } from '#schemas/district.ts';
import { Site } from '#schemas/site.ts';
import { basisOf, type Judgement, type Verdict } from '#src/eligibility/verdict.ts';
import type { AllianceRecord, Catalogue } from '#src/registry/registry.ts';
import { isSampleName } from '#src/registry/sample.ts';
import { currentStage, entryOf, isListedOn, isPublicOn } from '#src/registry/stages.ts';
import { projectPublic } from './project-public.ts';
import type { RecordHistory } from './record-history.ts';
import type { Preview, PublicRecord, PublicRegistry, PublicVerdict, Standing } from './public-registry.ts';

/** What to publish. `drafts` adds, marked, what is not public yet: for previews only. */
export interface Publishing {
  asOf: string;
  drafts?: boolean;
  /** What a preview is of. */
  preview?: Preview | undefined;
  /** Commits of each record's file; empty where git has none to tell. */
  history?: RecordHistory;
}

/**
 * Publishes the records that are public on `asOf` (from 公示 on), public fields only. A record whose shape is wrong is
 * never published; whoever calls this refuses to publish a register with errors at all.
 */
export function publish(
  catalogue: Catalogue,
  judgements: readonly Judgement[],
  { asOf, drafts = false, preview = { changes: [] }, history = new Map() }: Publishing,
): PublicRegistry {
  const districts = catalogue.districts.map((district) => projectPublic(District, district));
  const records = judgements
    .filter(({ record }) => record.whole && (drafts || isPublicOn(record.whole, asOf)))
    .flatMap((judgement) => publicRecord(judgement, catalogue, asOf, history) ?? [])
    .sort(byStanding);
  return {
    site: projectPublic(Site, catalogue.site),
    asOf,
    districts,
    industries: catalogue.industries,
    policies: [...catalogue.policies.values()]
      .map(({ policy, notice }) => ({ policy, notice }))
      .sort((a, b) => b.policy.year - a.policy.year),
    records,
    sample: records.length > 0 && records.every(({ sample }) => sample),
    ...(drafts ? { preview } : {}),
  };
}

function publicRecord(
  { record, day, verdicts }: Judgement,
  catalogue: Catalogue,
  asOf: string,
  history: RecordHistory,
): PublicRecord | undefined {
  const { whole, id } = record;
  const district = catalogue.districts.find((board) => board.id === record.district);
  const industry = catalogue.industries.find(({ name }) => name === whole?.industry);
  const stage = whole && currentStage(whole);
  if (!whole || !district || !industry || !stage) return undefined;
  const alliance = projectPublic(Alliance, whole);
  const entered = entryOf(whole, '列入培育名单', asOf);
  return {
    id,
    alliance,
    district: projectPublic(District, district),
    industry,
    stage,
    standing: standingOf(whole, stage, asOf),
    ...(entered?.date && entered.document ? { listed: { date: entered.date, document: entered.document } } : {}),
    judgedOn: day,
    verdicts: verdicts.map((verdict) => publicVerdict(verdict, alliance)),
    commits: history.get(record.source.file) ?? [],
    draft: !isPublicOn(whole, asOf),
    sample: isSampleName(alliance.name),
  };
}

function standingOf(whole: NonNullable<AllianceRecord['whole']>, stage: StageEvent, asOf: string): Standing {
  if (isListedOn(whole, asOf)) return '在册';
  if (stage === '退出') return '已退出';
  return stage === '终止' ? '未列入' : '公示';
}

function publicVerdict(verdict: Verdict, alliance: PublicRecord['alliance']): PublicVerdict {
  const { requirement, status, waivers } = verdict;
  const basis = basisOf(verdict, alliance);
  const made = (): PublicVerdict => ({
    clause: requirement.id,
    text: requirement.text,
    ...(requirement.clause ? { citation: requirement.clause.citation } : {}),
    rule: requirement.rule.id,
    strength: requirement.strength,
    status,
    basis,
    waivers,
  });
  if (waivers.length > 0) return made();
  const known = sameVerdicts.get(requirement) ?? new Map<string, PublicVerdict>();
  sameVerdicts.set(requirement, known);
  const said = `${status} ${basis}`;
  const shared = known.get(said) ?? made();
  known.set(said, shared);
  return shared;
}

/** Verdicts without waivers by status and basis: each record has some thirty, most of them the same as many others'. */
const sameVerdicts = new WeakMap<Verdict['requirement'], Map<string, PublicVerdict>>();

const RANK: Record<Standing, number> = { 在册: 0, 公示: 1, 已退出: 2, 未列入: 3 };

function byStanding(a: PublicRecord, b: PublicRecord): number {
  const day = (record: PublicRecord) => record.listed?.date ?? '';
  return RANK[a.standing] - RANK[b.standing] || day(b).localeCompare(day(a), 'en') || (a.id < b.id ? -1 : 1);
}
