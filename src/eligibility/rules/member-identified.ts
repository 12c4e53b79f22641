import { meaningOf, wordsThat } from '#schemas/word-meaning.ts';
import { defineRule } from '../define-rule.ts';
import { None } from './none.ts';

/** Data: every member can be told from all others: by its credit code, or from abroad by name and country. */
export default defineRule({
  id: 'member-identified',
  title: '成员单位可以识别',
  why: '境内单位凭统一社会信用代码识别；境外的没有代码，凭名称和国家或地区识别',
  fix: '境内单位填写信用代码（creditCode）；境外的选境外的类别，并写国家或地区（country）',
  params: None,
  asks: () => '境外的成员单位写明国家或地区，不需要信用代码；其他成员单位都有信用代码，不写国家或地区',
  *check({ members = [] }, _params, { vocabulary: { memberKinds } }) {
    const foreign = wordsThat(memberKinds, ({ is }) => is === '境外');
    for (const [i, { name = `第 ${i + 1} 家`, kind, creditCode, country }] of members.entries()) {
      // Which of the two is needed depends on the kind: one that cannot be read is reported there.
      if (kind === undefined) continue;
      const at = (field: string) => ({ path: ['members', i, field], subject: name });
      if (meaningOf(memberKinds, kind)?.is === '境外') {
        if (!country)
          yield { ...at('country'), message: `${kind}“${name}”没有写明国家或地区`, needed: '如 德国、中国香港' };
        continue;
      }
      if (!creditCode)
        yield {
          ...at('creditCode'),
          message: `成员单位“${name}”没有填写统一社会信用代码${foreign.length === 0 ? '' : `，只有${foreign.join('、')}可以没有`}`,
          needed: '18 位代码',
        };
      if (country)
        yield {
          ...at('country'),
          part: 'key',
          severity: 'warning',
          message: `“${name}”类别为${kind}，不用填写国家或地区`,
          found: country,
          fix: `删去 country${foreign.length === 0 ? '' : `；确为境外的，把类别改为${foreign.map((word) => `“${word}”`).join('或')}`}`,
        };
    }
  },
});
