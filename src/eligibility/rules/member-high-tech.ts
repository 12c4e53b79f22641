import { z } from 'zod';
import { Count } from '#schemas/fields.ts';
import { MemberKind } from '#schemas/organisation.ts';
import { chineseDate, lastDayAfter } from '#src/dates.ts';
import { defineRule } from '../define-rule.ts';
import { oneOf } from './one-of.ts';

/** 二、（三）2: enterprise members hold a certificate valid on the day of recommendation (before it: of the application). */
export default defineRule({
  id: 'member-high-tech',
  title: '企业成员为高新技术企业',
  why: '企业成员应具备一定的研发和技术配套能力',
  fix: '填写推荐当日有效的高企证书（highTech）；确有理由的，取得市局书面同意',
  params: z.strictObject({ kinds: z.array(MemberKind), validYears: Count }),
  asks: ({ kinds, validYears }) =>
    `类别为${kinds.join('、')}的每家成员单位都有高新技术企业证书，推荐当日有效；证书自发证之日起 ${validYears} 年有效，满 ${validYears} 年的当日仍然有效；后来加入的，按加入当日`,
  concerns: 'members',
  applies: ({ members }, { kinds }) => (members ?? []).some(({ kind }) => oneOf(kinds, kind)),
  *check({ members }, { kinds, validYears }, { day }) {
    for (const [i, { name = `第 ${i + 1} 家`, kind, highTech = [] }] of (members ?? []).entries()) {
      if (!oneOf(kinds, kind)) continue;
      const dated = highTech.flatMap(({ issued }, j) => (issued === undefined ? [] : [{ issued, j }]));
      const isValid = (issued: string) => issued <= day && day <= lastDayAfter(issued, validYears);
      if (dated.some(({ issued }) => isValid(issued))) continue;
      const nearest = dated.filter(({ issued }) => issued <= day).at(-1) ?? dated[0];
      if (!nearest) {
        yield {
          path: ['members', i, 'highTech', ...(highTech.length > 0 ? [0, 'issued'] : [])],
          message: `企业成员“${name}”没有高新技术企业证书，原则上应为高新技术企业`,
          subject: name,
        };
        continue;
      }
      const { issued, j } = nearest;
      const state =
        issued > day
          ? `${chineseDate(issued)}发证，当时还没有`
          : `有效期到${chineseDate(lastDayAfter(issued, validYears))}（${validYears} 年）`;
      yield {
        path: ['members', i, 'highTech', j, 'issued'],
        message: `企业成员“${name}”的高企证书在${chineseDate(day)}无效：${state}，原则上应有效`,
        found: issued,
        needed: `在 ${day} 有效的证书`,
        subject: name,
      };
    }
  },
  basis: ({ members = [] }, { kinds }) =>
    `${members.filter(({ kind }) => kinds.includes(kind)).length} 家企业成员均有有效证书`,
});
