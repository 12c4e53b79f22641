import { checkCharacterFits, organisationCodeFits } from '#schemas/credit-code.ts';
import { meaningOf } from '#schemas/word-meaning.ts';
import { defineRule } from '../define-rule.ts';
import { everyOrganisationOf } from '../named-organisations.ts';
import { None } from './none.ts';

/** Data, only warnings: a code that does not fit the declared kind, or whose organisation code does not add up. */
export default defineRule({
  id: 'credit-code-plausible',
  title: '信用代码与单位类别相符',
  why: '代码与类别不符，多半有一处填错',
  fix: '对照营业执照或法人证书核对代码和类别；确实无误的，可以保留',
  params: None,
  asks: () => '成员单位信用代码的前两位与所填类别相符，第 9–17 位的组织机构代码校验位正确；不符的只作提醒，不影响结论',
  *check(alliance, _params, { vocabulary }) {
    for (const { path, organisation } of everyOrganisationOf(alliance)) {
      const { name = '', creditCode, kind } = organisation;
      if (!creditCode) continue;
      const pair = creditCode.slice(0, 2);
      // A lead's kinds are not among them: its code is lead-kind's.
      const { pairs: allowed = [] } = meaningOf(vocabulary.memberKinds, kind) ?? {};
      if (allowed.length > 0 && !allowed.includes(pair)) {
        yield {
          path: [...path, 'creditCode'],
          severity: 'warning',
          message: `“${name}”类别为${kind}，信用代码以 ${pair} 开头，通常以 ${allowed.join('、')} 开头`,
          found: pair,
        };
      } else if (checkCharacterFits(creditCode) && !organisationCodeFits(creditCode)) {
        // One slip is told once: where the last character does not fit either, by credit-code-check.
        yield {
          path: [...path, 'creditCode'],
          severity: 'warning',
          message: `“${name}”信用代码第 9–17 位（组织机构代码）的校验位不符`,
          found: creditCode.slice(8, 17),
        };
      }
    }
  },
});
