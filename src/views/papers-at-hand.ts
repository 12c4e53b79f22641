/** What an applicant copies from. */
import type { PublicNotice } from '#src/publication/public-registry.ts';

/** The papers to have at hand: some only where the notice asks for what they say. */
export function papersAtHand(notice: Pick<PublicNotice['policy'], 'clauses'> | undefined): string {
  const isAsked = (asked: string) => notice?.clauses.some(({ rule }) => rule === asked) ?? false;
  const agreed = ['盖章的组建协议', ...(isAsked('charter-complete') ? ['章程'] : [])].join('、');
  const certificate = isAsked('member-high-tech') ? '、高新技术企业证书' : '';
  return `${agreed}，各单位的营业执照或法人证书${certificate}`;
}
