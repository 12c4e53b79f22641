/** The findings that people who fill in meet most, in the words of the checks and rules themselves. */
import { wayOut } from '#src/staff/form/ui/ways-out.ts';
import type { PublicRules } from '#src/publication/public-rules.ts';

/** One of them, and where it is explained. */
export interface CommonError {
  title: string;
  why: string;
  fix: string;
  page: `/${string}`;
}

/** Which they are: the order is the page's. */
const CHECKS = [
  'privacy/mobile',
  'privacy/resident-id',
  'shape/missing',
  'shape/choice',
  'shape/format',
  'text/canonical',
  'text/colon',
  'text/radical',
  'file/encoding',
  'file/place',
];
export const COMMON_RULES = [
  'min-members',
  'one-alliance-per-lead',
  'agreement-signed',
  'member-high-tech',
  'undertakers-known',
  'recommended-in-time',
  'stage-order',
  'organisation-consistent',
];

/** The common errors, but those of rules that no notice of the register uses. @throws when one of CHECKS is no longer a check. */
export function commonErrors({ checks, rules }: PublicRules): readonly CommonError[] {
  const found = [
    ...CHECKS.map((id) => ({ ...namedCheck(checks, id), page: `/rules/checks/#${id.replace('/', '-')}` as const })),
    ...COMMON_RULES.flatMap((id) => rules.filter((rule) => rule.id === id)).map((rule) => ({
      ...rule,
      page: `/rules/${rule.id}/` as const,
    })),
  ];
  return found.map(({ title, why, fix, page }) => ({ title, why, fix: wayOut(fix) ?? fix, page }));
}

function namedCheck(checks: PublicRules['checks'], id: string) {
  const found = checks.find((check) => check.id === id);
  if (!found) throw new Error(`填报图解里的常见问题 ${id} 已不是检查`);
  return found;
}
