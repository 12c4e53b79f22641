import { z } from 'zod';
import { Alliance } from '#schemas/alliance.ts';
import { fieldAt, labelOf } from '#schemas/shape.ts';
import { isRecommended } from './recommended.ts';
import { defineRule, type AllianceDraft } from '../define-rule.ts';

const read = (alliance: AllianceDraft, path: readonly string[]): unknown =>
  path.reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], alliance);

const paths = new WeakMap<readonly string[], readonly string[][]>();

/** The fields a clause names, as paths: once a clause, for all alliances are asked. */
function pathsOf(fields: readonly string[]): readonly string[][] {
  const known = paths.get(fields) ?? fields.map((field) => field.split('.'));
  paths.set(fields, known);
  return known;
}

/**
 * Every clause only a person can judge: the recommending office has attested it. Policy: `attested` names fields,
 * `attestedAs` a point of the notice's own among the other opinions.
 */
export default defineRule({
  id: 'opinion-complete',
  title: '推荐单位的考察认定',
  why: '有些条件只有人能判断，由推荐单位考察后认定',
  fix: '由推荐单位考察后，在 recommendation.opinion 中写明认定意见（内部信息，不公开）',
  params: z.strictObject({ fields: z.array(z.string()), points: z.array(z.string()).default([]) }),
  asks: ({ fields, points }) =>
    `推荐时，推荐单位已写明对${[...fields.map((field) => fieldAt(Alliance, field.split('.'))?.meta()?.title ?? field), ...points].join('、')}的考察意见（不公开），“好”“无”“同上”等不算写明`,
  *check(alliance, { fields, points }, context) {
    // Without any recommendation one finding says so; and before that stage nothing is due.
    const isDue = isRecommended(alliance, context);
    const echo = !isDue ? { echo: 'later' } : alliance.recommendation ? {} : { echo: 'recommended-in-time' };
    for (const path of pathsOf(fields)) {
      if (read(alliance, path) !== undefined) continue;
      yield { path, message: `${labelOf(Alliance, path)}尚未认定，推荐时须由推荐单位写明`, ...echo };
    }
    const others = alliance.recommendation?.opinion?.others ?? [];
    for (const point of points) {
      const own = others.filter((other) => other.point === point);
      if (own.some(({ opinion }) => opinion !== undefined)) continue;
      const at = others.findIndex((other) => other.point === point);
      yield {
        path: ['recommendation', 'opinion', 'others', ...(at < 0 ? [] : [at, 'opinion'])],
        message: `“${point}”尚未认定，推荐时须由推荐单位写明`,
        needed: point,
        ...echo,
        // A point whose name cannot be read, which is reported there, may be the one that is missed here.
        ...(at < 0 && others.some((other) => other.point === undefined) ? { echo: 'shape' } : {}),
      };
    }
  },
});
