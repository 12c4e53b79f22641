/** What a row of the list shows; served rows and rows made in the browser are both made from this. */
import type { PublicRecord, Standing } from '#src/publication/public-registry.ts';
import { chineseDate } from '#src/dates.ts';
import { lastActOf } from '#src/registry/state/standing.ts';
import { batchShort } from './batch.ts';

export interface ListRow {
  id: string;
  name: string;
  lead: string;
  industry: string;
  district: string;
  /** As short as it may be called. */
  batch: string;
  members: number;
  standing: Standing;
  /** The word beside the standing's shape. */
  mark: string;
  /** The day that goes with the standing; empty when there is none. */
  note: string;
}

/** What the note is made from. */
export interface NoteFacts {
  standing: Standing;
  entered?: string | undefined;
  exited?: string | undefined;
  /** Last day of 公示. */
  until?: string | undefined;
}

/** `2024年8月5日列入`; `2026年11月25日止` for 公示. */
export function noteOf({ standing, entered, exited, until }: NoteFacts): string {
  if (standing === '在册' && entered) return `${chineseDate(entered)}列入`;
  if (standing === '公示' && until) return `${chineseDate(until)}止`;
  return standing === '已退出' && exited ? `${chineseDate(exited)}退出` : '';
}

/** What the word beside the shape is made from. */
export interface MarkFacts {
  standing: Standing;
  stage: string;
  /** A 限期整改 is open. */
  rectifying: boolean;
  draft: boolean;
}

/** The word beside the shape: the standing, with 限期整改 while that is open; in previews the stage alone. */
export function markOf({ standing, stage, rectifying, draft }: MarkFacts): string {
  if (draft) return `预览：${stage}`;
  return standing === '在册' && rectifying ? '在册，限期整改' : standing;
}

/** Last day of 公示, while that is where the record stands. */
export const publicityUntil = ({ standing, acts }: PublicRecord): string | undefined =>
  standing === '公示' ? lastActOf({ acts }, '公示')?.content.until : undefined;

export function rowOf(record: PublicRecord): ListRow {
  const { id, name, lead, members, alliance, industry, district, standing, stage, rectification, draft } = record;
  const period = record.periods.at(-1);
  return {
    id,
    name,
    lead: lead.name,
    industry: industry.name,
    district: district.name,
    batch: batchShort(alliance.batch),
    members: members.length,
    standing,
    mark: markOf({ standing, stage, rectifying: rectification !== undefined, draft }),
    note: noteOf({
      standing,
      entered: period?.from,
      exited: period?.until,
      until: publicityUntil(record),
    }),
  };
}
