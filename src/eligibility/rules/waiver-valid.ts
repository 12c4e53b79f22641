import { nearest } from '#src/registry/nearest.ts';
import { defineRule } from '../define-rule.ts';
import { None } from './none.ts';

/** Data: a waiver excuses a failing 原则上 clause, and is still in force (the day it expires included). */
export default defineRule({
  id: 'waiver-valid',
  title: '书面说明有效',
  why: '只有“原则上”条款可以说明；说明要有依据、有期限、有必要',
  fix: '删去这条说明，或更换有效的文件',
  params: None,
  *check({ waivers }, _params, { raised, asOf }) {
    for (const [i, { rule, subject, expires }] of (waivers ?? []).entries()) {
      if (rule === undefined) continue;
      const outcome = raised.get(rule);
      const waivable = [...raised].filter(([, other]) => other.waivable).map(([id]) => id);
      const path = ['waivers', i, 'rule'];
      if (!outcome) {
        const meant = nearest(rule, waivable);
        yield {
          path,
          message: `没有“${rule}”这条规则${meant ? `，是否为 ${meant}？` : ''}`,
          found: rule,
          needed: waivable.join('、'),
        };
      } else if (!outcome.waivable) {
        yield {
          path,
          message: `“${rule}”是必须满足的条款，不能书面说明；可以说明的有：${waivable.join('、')}`,
          found: rule,
          needed: waivable.join('、'),
        };
      } else if (expires !== undefined && expires < asOf) {
        yield {
          path: ['waivers', i, 'expires'],
          message: `对 ${rule} 的书面说明已于 ${expires} 到期（判断当日 ${asOf}）`,
          found: expires,
          needed: `不早于 ${asOf}`,
        };
      } else if (!outcome.findings.some((finding) => subject === undefined || finding.subject === subject)) {
        yield {
          path,
          message: `这条说明没有必要：${subject ? `“${subject}”` : '本联合体'}已符合 ${rule}`,
          found: rule,
        };
      }
    }
  },
});
