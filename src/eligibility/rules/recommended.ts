/** Whether a record has reached its recommendation: the questions about it do not arise before. */
import { entryOf } from '#src/registry/stages.ts';
import type { AllianceDraft } from '../define-rule.ts';

export const isRecommended = (alliance: AllianceDraft): boolean =>
  alliance.recommendation !== undefined || entryOf(alliance, '推荐') !== undefined;
