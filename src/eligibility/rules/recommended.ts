/** Whether a record has reached its recommendation: the questions about it do not arise before. */
import type { AllianceDraft, RuleContext } from '../define-rule.ts';

/** Acts that presuppose one; an application may be ended without. */
const LATER = ['形式审查', '评审', '公示', '列入培育名单'];

export const isRecommended = ({ recommendation }: AllianceDraft, { acts }: Pick<RuleContext, 'acts'>): boolean =>
  recommendation !== undefined || acts.some(({ kind }) => LATER.includes(kind));
