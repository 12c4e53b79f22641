import type { Waiver } from '#schemas/alliance.ts';
import type { Draft } from '#schemas/draft.ts';
import { nearest } from '#src/registry/nearest.ts';
import { isOpen } from '#src/registry/stages.ts';
import { defineRule, type AllianceDraft, type Finding, type RuleContext } from '../define-rule.ts';
import { nameKey } from '../name-key.ts';
import { organisationsOf } from '../register-index.ts';
import { None } from './none.ts';

/** Data: a waiver excuses a failing 原则上 clause, and is still in force (the day it expires included). */
export default defineRule({
  id: 'waiver-valid',
  title: '书面说明有效',
  why: '只有“原则上”条款可以说明；说明要有依据、有期限、有必要',
  fix: '删去这条说明，或更换有效的文件',
  params: None,
  asks: () =>
    '书面说明针对“原则上”条款，所写规则和单位确实存在；判断当日仍在有效期内（到期当日有效）；不作说明就不符合，确有必要',
  *check(alliance, _params, context) {
    for (const [i, waiver] of (alliance.waivers ?? []).entries()) {
      const readable = context.whole ? wrongSubject(waiver, alliance) : undefined;
      const problem = wrongRule(waiver, context) ?? readable ?? expired(waiver, context);
      const found = problem ?? (context.whole && isOpen(alliance) ? needless(waiver, context) : undefined);
      if (found) yield { ...found, path: ['waivers', i, ...found.path] };
    }
  },
});

function wrongRule({ rule }: Draft<Waiver>, { raised }: RuleContext): Finding | undefined {
  if (rule === undefined || raised.get(rule)?.waivable) return undefined;
  const waivable = [...raised].filter(([, other]) => other.waivable).map(([id]) => id);
  const needed = waivable.join('、');
  const meant = nearest(rule, waivable);
  const message = raised.has(rule)
    ? `“${rule}”是必须满足的条款，不能书面说明；可以说明的有：${needed}`
    : `没有“${rule}”这条可以说明的规则${meant ? `，是否为 ${meant}？` : ''}`;
  return { path: ['rule'], message, found: rule, needed };
}

function wrongSubject({ subject }: Draft<Waiver>, alliance: AllianceDraft): Finding | undefined {
  if (subject === undefined) return undefined;
  const names = organisationsOf(alliance).flatMap(({ organisation }) => organisation.name ?? []);
  if (names.map(nameKey).includes(nameKey(subject))) return undefined;
  const meant = nearest(subject, names);
  const message = `“${subject}”不是本联合体的牵头单位或成员单位${meant ? `，是否为“${meant}”？` : ''}`;
  return { path: ['subject'], message, found: subject, ...(meant ? { fix: `改成“${meant}”` } : {}) };
}

function expired({ rule, expires }: Draft<Waiver>, { asOf }: RuleContext): Finding | undefined {
  if (rule === undefined || expires === undefined || expires >= asOf) return undefined;
  const message = `对 ${rule} 的书面说明已于 ${expires} 到期（判断当日 ${asOf}）`;
  return { path: ['expires'], message, found: expires, needed: `不早于 ${asOf}` };
}

/** Only of an open record: what a closed one had to excuse may have gone with its closing. */
function needless({ rule, subject }: Draft<Waiver>, { raised }: RuleContext): Finding | undefined {
  if (rule === undefined) return undefined;
  const findings = raised.get(rule)?.findings ?? [];
  const concerns = (finding: Finding) => subject === undefined || nameKey(finding.subject ?? '') === nameKey(subject);
  if (findings.some(concerns)) return undefined;
  if (findings.some((finding) => finding.subject === undefined))
    return { path: ['subject'], message: `${rule} 不针对某一家单位，不写所涉单位`, fix: '删去 subject' };
  const who = subject === undefined ? '本联合体' : `“${subject}”`;
  return { path: ['rule'], message: `这条说明没有必要：${who}已符合 ${rule}`, found: rule };
}
