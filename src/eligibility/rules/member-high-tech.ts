import { z } from 'zod';
import { Count } from '#schemas/fields.ts';
import { MemberKind } from '#schemas/organisation.ts';
import { anniversary } from '#src/dates.ts';
import { entryOf } from '#src/registry/stages.ts';
import { defineRule } from '../define-rule.ts';
import { oneOf } from './one-of.ts';

/** 二、（三）2: enterprise members hold a certificate valid on the day of recommendation (before it: of judgement). */
export default defineRule({
  id: 'member-high-tech',
  title: '企业成员为高新技术企业',
  why: '企业成员应具备一定的研发和技术配套能力',
  fix: '填写推荐当日有效的高企证书（highTech）；确有理由的，由市局书面同意后在 waivers 中写明（rule: member-high-tech，subject: 单位全称）',
  params: z.strictObject({ kinds: z.array(MemberKind), validYears: Count }),
  asks: ({ kinds, validYears }) =>
    `类别为${kinds.join('、')}的每家成员单位都有高新技术企业证书，推荐当日有效；证书自发证之日起 ${validYears} 年有效，满 ${validYears} 年的当日失效`,
  applies: ({ members }, { kinds }) => (members ?? []).some(({ kind }) => oneOf(kinds, kind)),
  *check(alliance, { kinds, validYears }, { asOf }) {
    const { members, recommendation } = alliance;
    const recommended = recommendation?.date ?? entryOf(alliance, '推荐')?.date;
    const day = recommended ?? asOf;
    for (const [i, { name = `第 ${i + 1} 家`, kind, highTech }] of (members ?? []).entries()) {
      if (!oneOf(kinds, kind)) continue;
      if (!highTech?.issued) {
        yield {
          path: ['members', i, 'highTech', ...(highTech ? ['issued'] : [])],
          message: `企业成员“${name}”没有高新技术企业证书，原则上应为高新技术企业`,
          subject: name,
        };
        continue;
      }
      // Valid through the day before: on the anniversary it is no longer.
      const expires = anniversary(highTech.issued, validYears);
      const early = highTech.issued > day;
      if (!early && day < expires) continue;
      const state = early ? `${highTech.issued} 才发证` : `${expires} 起失效（有效期 ${validYears} 年）`;
      yield {
        path: ['members', i, 'highTech', 'issued'],
        message: `企业成员“${name}”的高企证书${state}，${day}${recommended ? ' 推荐时' : ' '}无效，原则上应有效`,
        found: highTech.issued,
        needed: `在 ${day} 有效的证书`,
        subject: name,
      };
    }
  },
  basis: ({ members = [] }, { kinds }) =>
    `${members.filter(({ kind }) => kinds.includes(kind)).length} 家企业成员均有有效证书`,
});
