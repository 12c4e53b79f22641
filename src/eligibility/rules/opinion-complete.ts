import { z } from 'zod';
import { Alliance } from '#schemas/alliance.ts';
import { fieldAt, labelOf } from '#schemas/shape.ts';
import { isRecommended } from './recommended.ts';
import { defineRule, type AllianceDraft } from '../define-rule.ts';
import { insteadOf, saysNothing } from '../says-nothing.ts';

const read = (alliance: AllianceDraft, path: readonly string[]): unknown =>
  path.reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], alliance);

/** 四、2 and every clause only a person can judge: the recommending office has attested it. Policy: `attested`. */
export default defineRule({
  id: 'opinion-complete',
  title: '推荐单位的考察认定',
  why: '合作基础、研发能力、资源配置和成果分配机制只有人能判断，由推荐单位考察后认定',
  fix: '由推荐单位考察后，在 recommendation.opinion 中写明认定意见（内部信息，不公开）',
  params: z.strictObject({ fields: z.array(z.string()) }),
  asks: ({ fields }) =>
    `推荐时，推荐单位已写明对${fields.map((field) => fieldAt(Alliance, field.split('.'))?.meta()?.title ?? field).join('、')}的考察意见（不公开），“好”“无”“同上”等不算写明`,
  *check(alliance, { fields }, context) {
    const due = isRecommended(alliance, context);
    for (const field of fields) {
      const path = field.split('.');
      const said = read(alliance, path);
      const text = typeof said === 'string' ? said : undefined;
      if (said !== undefined && (text === undefined || !saysNothing(text))) continue;
      // Without any recommendation one finding says so; and before that stage nothing is due.
      const echo = !due ? { echo: 'later' } : alliance.recommendation ? {} : { echo: 'recommended-in-time' };
      yield { path, message: `${labelOf(Alliance, path)}尚未认定${insteadOf(text)}，推荐时须由推荐单位写明`, ...echo };
    }
  },
});
