/** Times of publicity: one a 公示, from its first day to its last, with what became of it since. */
import type { PublicDecisionRecord, PublicRecord, PublicRegistry } from '#src/publication/public-registry.ts';
import { recordsById } from './document-alliances.ts';
import { followersOf } from './documents.ts';
import { once } from './once.ts';
import { revisionsOf } from './updates.ts';

export interface PublicityPeriod {
  /** Id of the 公示. */
  decision: string;
  /** What it says today. */
  content: PublicDecisionRecord['counts'];
  first: string;
  /** The last day, itself included. */
  last: string;
  records: readonly PublicRecord[];
  /** The day it was first told with, and those on which what is told of it changed. */
  published: string;
  revised: readonly string[];
  /** The 公示 that goes on with it. */
  followedBy?: PublicDecisionRecord;
  /** Taken back as a whole: nobody need object. */
  withdrawn: boolean;
}

type Registry = Pick<PublicRegistry, 'records' | 'decisions'>;

/** The periods of public alliances in the order of their first days. Drafts of a preview have none. */
export const publicityPeriods = once((registry: Registry): readonly PublicityPeriod[] =>
  registry.decisions
    .filter(({ counts }) => counts.kind === '公示')
    .flatMap(({ id, counts, written, alliances, withdrawn }): PublicityPeriod[] => {
      const records = (counts.alliances ?? alliances)
        .flatMap((each) => recordsById(registry).get(each) ?? [])
        .filter(({ draft }) => !draft);
      if (records.length === 0) return [];
      const [followedBy] = followersOf(registry, id);
      return [
        {
          decision: id,
          content: counts,
          first: counts.date,
          last: counts.until ?? counts.date,
          records,
          published: written.date,
          revised: revisionsOf(registry, id),
          ...(followedBy ? { followedBy } : {}),
          withdrawn,
        },
      ];
    })
    .sort((a, b) => compare(a.first, b.first) || compare(a.last, b.last) || compare(a.decision, b.decision)),
);

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The periods open on a day: the public may object until their last day. */
export const openOn = (periods: readonly PublicityPeriod[], day: string): PublicityPeriod[] =>
  periods.filter(({ first, last, withdrawn }) => !withdrawn && first <= day && day <= last);
