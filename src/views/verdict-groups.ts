/** Verdicts as the page shows them: under the headings of the notice, local practice last and apart. */
import type { PublicNotice, PublicVerdict } from '#src/publication/public-registry.ts';
import { isWithin } from '#src/registry/notice-lines.ts';
import { readingsOver, type Reading } from '#src/registry/readings.ts';
import { headingOver, headingText } from './notice-headings.ts';

/** A verdict with the readings of its clause alone. */
export interface ReadVerdict extends PublicVerdict {
  readings: readonly Reading[];
}

export interface VerdictGroup {
  heading: string;
  /** Readings of all that stands under the heading. */
  readings: readonly Reading[];
  verdicts: readonly ReadVerdict[];
}

/** The heading over all that a notice does not state. */
export const PRACTICE = '本系统的做法';

/** Groups verdicts by the headings over what they cite. A reading is told once: with the heading when it is of all below it. */
export function groupVerdicts(verdicts: readonly PublicVerdict[], notice: PublicNotice | undefined): VerdictGroup[] {
  const groups = Map.groupBy(verdicts, ({ citation }) =>
    citation === undefined ? PRACTICE : headingText(headingOver(notice, citation)),
  );
  return [...groups].map(([heading, group]) => {
    const over = citationOver(notice, group);
    const shared = (notice?.policy.readings ?? []).filter(
      ({ citation }) => citation !== undefined && over !== '' && isWithin(over, citation),
    );
    return {
      heading,
      readings: shared,
      verdicts: group.map((verdict) => ({
        ...verdict,
        readings: readingsOfVerdict(notice, verdict).filter((reading) => !shared.includes(reading)),
      })),
    };
  });
}

const citationOver = (notice: PublicNotice | undefined, [first]: readonly PublicVerdict[]) =>
  first?.citation === undefined ? '' : headingOver(notice, first.citation).citation;

const readingsOfVerdict = (notice: PublicNotice | undefined, { clause: id, citation }: PublicVerdict) =>
  notice && citation !== undefined ? readingsOver(notice.policy, { id, citation }) : [];

/** `通过 24 条，人工认定 6 条`. */
export function verdictSentence(verdicts: readonly PublicVerdict[]): string {
  const order = ['通过', '人工认定', '经同意例外', '不适用', '不核对', '待认定', '不通过'] as const;
  return order
    .map((status) => ({ status, count: verdicts.filter((verdict) => verdict.status === status).length }))
    .filter(({ count }) => count > 0)
    .map(({ status, count }) => `${status} ${count} 条`)
    .join('，');
}
