/** Where, how and until when the public may object to a 公示: what the 公示 says, else what the bureau says for all of them. */
import { chineseDate } from '#src/dates.ts';
import type { Act, PublicRegistry } from '#src/publication/public-registry.ts';

export interface ObjectionRoute {
  /** The last day, itself included, an ISO date; none where the 公示 has no end. */
  until?: string;
  office: string;
  phone?: string;
  address?: string;
  /** What an objection has to be like, where the bureau has said it. */
  needs?: string;
}

type Site = Pick<PublicRegistry['site'], 'bureau' | 'objections'>;

/** The way to object to what a 公示 says. Nothing is made up: what neither says is left out, but for the bureau itself. */
export function objectionRoute(
  { until, objections }: Act['content'],
  { bureau, objections: own }: Site,
): ObjectionRoute {
  const last = objections?.until ?? until;
  const phone = objections?.phone ?? own?.phone;
  const address = objections?.address ?? own?.address;
  return {
    ...(last ? { until: last } : {}),
    office: objections?.office ?? own?.office ?? bureau,
    ...(phone ? { phone } : {}),
    ...(address ? { address } : {}),
    ...(own?.needs ? { needs: own.needs } : {}),
  };
}

/** `对公示有异议的，可在2026年11月20日以前（当日算在内）向示例处提出`: as true after that day as before. */
export const objectionSentence = ({ until, office }: ObjectionRoute): string =>
  `对公示有异议的，可${until ? `在${chineseDate(until)}以前（当日算在内）` : ''}向${office}提出`;

/** What more is known, each part by itself: `电话 0xxx-xxxxxxxx`. */
export const objectionDetails = ({ phone, address, needs }: ObjectionRoute): { term: string; value: string }[] =>
  [
    { term: '电话', value: phone },
    { term: '地址', value: address },
    { term: '要求', value: needs },
  ].flatMap(({ term, value }) => (value ? [{ term, value }] : []));

/** All of it in one line, for feeds and calendars. */
export const objectionLine = (route: ObjectionRoute): string =>
  [objectionSentence(route), ...objectionDetails(route).map(({ term, value }) => `${term}：${value}`)].join('；');
