/** Drafts of the bureau's form. */
import { Decision } from '#schemas/decision.ts';
import { labelOf } from '#schemas/shape.ts';
import { maskPersonalData } from '#src/registry/privacy.ts';
import { keptHere, type DraftKind } from '#src/staff/form/drafts.ts';
import { chosenIn } from './chosen.ts';

export const DECISION_DRAFTS: DraftKind = {
  folder: 'decision-draft/',
  nameOf: (value) => {
    const { kind, document } = value;
    if (typeof kind !== 'string') return '';
    const number = typeof document === 'string' ? document : '还没有文号';
    const concerned = [...chosenIn(value, 'alliances'), ...chosenIn(value, 'results')].length;
    return maskPersonalData([kind, number, ...(concerned > 1 ? [`${concerned} 个联合体`] : [])].join('，'));
  },
  labelAt: (path) => maskPersonalData(labelOf(Decision, path)),
  kept: keptHere(),
};
