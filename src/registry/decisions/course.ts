/** The course of an alliance: what may follow what on the way to the list, on it and off it. Local practice, `stage-order`. */
import type { DecisionKind, Result } from '#schemas/decision.ts';

/** What a step is called. Consents and corrections are no steps: they stand beside them. */
export type StepKind = '申报' | '推荐' | DecidedStep;
type DecidedStep = Exclude<DecisionKind, '书面同意' | '更正'>;

/** Whether what was decided is a step. */
export const isStep = (kind: DecisionKind): kind is DecidedStep => kind !== '书面同意' && kind !== '更正';

/** What may directly come before each step on the way to the list; 形式审查 and 评审 are optional, both may be repeated. */
export const AFTER: Partial<Record<StepKind, readonly StepKind[]>> = {
  推荐: ['申报'],
  形式审查: ['推荐', '形式审查', '退出'],
  评审: ['推荐', '形式审查', '评审', '异议处理', '退出'],
  公示: ['推荐', '形式审查', '评审', '公示', '异议处理', '退出'],
  异议处理: ['公示', '异议处理'],
  列入培育名单: ['公示', '异议处理'],
  终止: ['申报', '推荐', '形式审查', '评审', '公示', '异议处理'],
};

/** What happens only to an alliance that is on the list. */
const ON_LIST: readonly StepKind[] = ['变更备案', '支持事项', '年度评估', '限期整改', '整改验收', '验收', '退出'];

/** How far an alliance has come. */
export interface Place {
  /** The last step that counts for the way to the list; what happens on the list does not. */
  before?: StepKind;
  listed: boolean;
  wasListed: boolean;
  /** A 限期整改 is open: no inspection found it done. */
  rectifying: boolean;
}

/** Before anything was done. */
export const BEGINNING: Place = { listed: false, wasListed: false, rectifying: false };

/**
 * Why a step cannot come now; undefined where it can. `unlisted`: only what is on the list can have it. `settled`: there
 * is nothing to inspect. `first`: nothing was applied for. `listed`: it leads to the list, which is where the alliance is.
 * `order`: another step has to come before, `AFTER` says which.
 */
export type Hindrance = 'unlisted' | 'settled' | 'first' | 'listed' | 'order';

export function hindranceAt({ before, listed, wasListed, rectifying }: Place, kind: StepKind): Hindrance | undefined {
  if (ON_LIST.includes(kind)) {
    // What changed while it was on the list may be filed after it left.
    if (!listed && !(kind === '变更备案' && wasListed)) return 'unlisted';
    return kind === '整改验收' && !rectifying ? 'settled' : undefined;
  }
  if (before === undefined) return kind === '申报' ? undefined : 'first';
  if (listed) return 'listed';
  return AFTER[kind]?.includes(before) ? undefined : 'order';
}

/** Where a step leads to, whether it could come or not. `result` is what an inspection found. */
export function placeAfter(place: Place, kind: StepKind, result?: Result): Place {
  const next = ON_LIST.includes(kind) && kind !== '退出' ? { ...place } : { ...place, before: kind };
  if (kind === '列入培育名单') next.listed = next.wasListed = true;
  if (kind === '退出') next.listed = next.rectifying = false;
  if (kind === '限期整改') next.rectifying = true;
  // One that was not passed leaves it open: there will be another inspection, or the way off the list.
  if (kind === '整改验收' && result === '通过') next.rectifying = false;
  return next;
}
