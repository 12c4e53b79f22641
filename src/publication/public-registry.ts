/** What the public side may know: pages, views and exports read this and nothing behind it. */
import type { PublicAlliance, StageEvent, Waiver } from '#schemas/alliance.ts';
import type { District } from '#schemas/district.ts';
import type { PublicOf } from '#schemas/field.ts';
import type { Industry } from '#schemas/industry.ts';
import type { Policy, Strength } from '#schemas/policy.ts';
import type { Site } from '#schemas/site.ts';
import type { Status } from '#src/eligibility/verdict.ts';

import type { RecordCommit } from './record-history.ts';

export type { Status } from '#src/eligibility/verdict.ts';

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
  waivers: readonly Waiver[];
}

/** Where a record stands towards the list. 公示: not yet listed. 在册: listed. 未列入: ended before listing. */
export type Standing = '公示' | '在册' | '已退出' | '未列入';

/** One published alliance. */
export interface PublicRecord {
  id: string;
  alliance: PublicAlliance;
  district: Omit<District, 'owners'>;
  industry: Industry;
  stage: StageEvent;
  standing: Standing;
  /** Day and document of 列入培育名单. */
  listed?: { date: string; document: string };
  /** Day of judgement of the verdicts. */
  judgedOn: string;
  verdicts: readonly PublicVerdict[];
  /** Commits that touched the record's file, the latest first; empty in a checkout without history. */
  commits: readonly RecordCommit[];
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

/** The public register on a day. */
export interface PublicRegistry {
  site: PublicOf<typeof Site>;
  /** The day it stands for, an ISO date. */
  asOf: string;
  districts: readonly Omit<District, 'owners'>[];
  industries: readonly Industry[];
  policies: readonly { policy: Policy; notice: string }[];
  /** Listed records first by day of entry, then the others; within a day by id. */
  records: readonly PublicRecord[];
  /** Whether there are records and all are samples: every page then says so. */
  sample: boolean;
  /** Only in previews, which show drafts. */
  preview?: Preview;
}
