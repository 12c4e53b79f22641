import { z } from 'zod';
import { wordOf } from '#schemas/words.ts';
import { chineseDate, lastDayAfter } from '#src/dates.ts';
import { Years } from '../quantities.ts';
import { defineRule } from '../define-rule.ts';
import { oneOf } from './one-of.ts';
import { membersThatAre } from '../whom.ts';

/** Enterprise members hold a certificate valid on the day of recommendation (before it: of the application). */
export default defineRule({
  id: 'member-high-tech',
  title: '企业成员为高新技术企业',
  why: '企业成员要有自己的研发能力，才能分担攻关任务',
  fix: '填写推荐当日有效的高新技术企业证书（highTech）',
  params: z.strictObject({ kinds: z.array(wordOf('memberKinds')).optional(), validYears: Years }),
  whom: '企业',
  asks: ({ kinds, validYears }, vocabulary) =>
    `类别为${membersThatAre('企业', vocabulary, kinds).join('、')}的每家成员单位都有高新技术企业证书，推荐当日有效；证书自发证之日起 ${validYears} 年有效，满 ${validYears} 年的当日仍然有效；后来加入的，按加入当日`,
  judges: ['members.[].kind'],
  concerns: 'members',
  applies: ({ members }, { kinds }, { vocabulary }) =>
    (members ?? []).some(({ kind }) => oneOf(membersThatAre('企业', vocabulary, kinds), kind)),
  *check({ members }, { kinds: asked, validYears }, { day, vocabulary }) {
    const kinds = membersThatAre('企业', vocabulary, asked);
    for (const [i, { name = `第 ${i + 1} 家`, kind, highTech = [] }] of (members ?? []).entries()) {
      if (!oneOf(kinds, kind)) continue;
      const dated = highTech.flatMap(({ issued }, j) => (issued === undefined ? [] : [{ issued, j }]));
      const isValid = (issued: string) => issued <= day && day <= lastDayAfter(issued, validYears);
      if (dated.some(({ issued }) => isValid(issued))) continue;
      const before = dated.filter(({ issued }) => issued <= day);
      const nearest = before.length > 0 ? before.reduce(later) : dated[0];
      if (!nearest) {
        yield {
          path: ['members', i, 'highTech', ...(highTech.length > 0 ? [0, 'issued'] : [])],
          message: `企业成员“${name}”没有高新技术企业证书`,
          asked: '应为高新技术企业',
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
        message: `企业成员“${name}”的高新技术企业证书在${chineseDate(day)}无效：${state}`,
        asked: '应有效',
        found: issued,
        needed: `在${chineseDate(day)}有效的证书`,
        fix: `填写${chineseDate(day)}有效的高新技术企业证书（highTech）`,
        subject: name,
      };
    }
  },
  basis: ({ members = [] }, { kinds }, { vocabulary, isLater }) =>
    isLater
      ? '有加入当日有效的证书'
      : `${members.filter(({ kind }) => membersThatAre('企业', vocabulary, kinds).includes(kind)).length} 家企业成员均有有效证书`,
});

/** The one issued later, in whatever order they are written. */
const later = <T extends { issued: string }>(a: T, b: T): T => (b.issued > a.issued ? b : a);
