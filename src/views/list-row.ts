/** What a row of the list shows; served rows and rows made in the browser are both made from this. */
import type { PublicRecord, Standing } from '#src/publication/public-registry.ts';
import { chineseDate } from '#src/dates.ts';
import { listingOf } from './listing.ts';

export interface ListRow {
  id: string;
  name: string;
  lead: string;
  industry: string;
  district: string;
  batch: number;
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

/** The word beside the shape: the standing, with 限期整改 where that is the stage; in previews the stage alone. */
export function markOf(standing: Standing, stage: string, draft: boolean): string {
  if (draft) return `预览：${stage}`;
  return standing === '在册' && stage === '限期整改' ? '在册，限期整改' : standing;
}

/** Last day of 公示, while that is where the record stands. */
export const publicityUntil = ({ standing, alliance }: PublicRecord): string | undefined =>
  standing === '公示' ? alliance.history.findLast(({ event }) => event === '公示')?.until : undefined;

export function rowOf(record: PublicRecord): ListRow {
  const { id, alliance, industry, district, standing, stage, draft } = record;
  const { entered, exited } = listingOf(alliance.history);
  return {
    id,
    name: alliance.name,
    lead: alliance.lead.name,
    industry: industry.name,
    district: district.name,
    batch: alliance.batch,
    members: alliance.members?.length ?? 0,
    standing,
    mark: markOf(standing, stage, draft),
    note: noteOf({
      standing,
      entered: entered?.date,
      exited: exited?.date,
      until: publicityUntil(record),
    }),
  };
}
