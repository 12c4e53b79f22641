import { checkCharacterFits } from '#schemas/credit-code.ts';
import { nearest } from '#src/registry/nearest.ts';
import { isConfirmed } from '../consents.ts';
import { defineRule } from '../define-rule.ts';
import { everyOrganisationOf } from '../named-organisations.ts';
import { None } from './none.ts';

/** Data, GB 32100: the last character of a code follows from the others, unless the bureau has confirmed the code. */
export default defineRule({
  id: 'credit-code-check',
  title: '信用代码的校验码相符',
  why: '抄错一位，校验码就不符；早年发的代码有个别本来就不符的，要有书面同意',
  fix: '对照营业执照或法人证书逐位核对；证照上确实是这个代码的，登记书面同意，写明 code',
  params: None,
  asks: () =>
    '每家单位统一社会信用代码的第 18 位与前 17 位相符（GB 32100）；不符而确为发证机关所发的，有市局写明这个代码的书面同意',
  *check(alliance, _params, { acts }) {
    const codes: string[] = [];
    for (const { path, organisation } of everyOrganisationOf(alliance)) {
      const { name, creditCode } = organisation;
      if (!creditCode) continue;
      codes.push(creditCode);
      if (checkCharacterFits(creditCode) || isConfirmed(creditCode, acts)) continue;
      yield {
        path: [...path, 'creditCode'],
        message: `${name ? `“${name}”的` : ''}统一社会信用代码第 18 位校验码与前 17 位不符`,
        found: creditCode,
        ...(name ? { subject: name } : {}),
      };
    }
    for (const { kind, decision, content } of acts) {
      const { code } = content;
      if (kind !== '书面同意' || code === undefined || codes.includes(code)) continue;
      const meant = nearest(code, codes);
      yield {
        decision,
        path: ['code'],
        severity: 'warning',
        message: `“${alliance.name ?? '这个联合体'}”没有代码为 ${code} 的单位${meant ? `，是否为 ${meant}？` : ''}`,
        found: code,
        fix: '核对代码；已经公开的，另加一份更正',
      };
    }
  },
});
