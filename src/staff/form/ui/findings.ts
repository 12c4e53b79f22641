/** Findings by place, kept the same objects from one judgement to the next where nothing changed about them. */
import type { DataPath } from '#schemas/shape.ts';
import { atOf } from './at.ts';
import type { FormFinding, FormJudgement, FormVerdict } from '../judge-form.ts';

/** The next judgement with the previous one's objects wherever they are equal, so that fields know what to redraw. */
export function settle(previous: FormJudgement, next: FormJudgement): FormJudgement {
  return {
    ...next,
    findings: reuse<FormFinding>(previous.findings, next.findings),
    verdicts: reuse<FormVerdict>(previous.verdicts, next.verdicts),
    left: reuse<DataPath>(previous.left, next.left),
  };
}

function reuse<Item>(previous: readonly Item[], next: readonly Item[]): readonly Item[] {
  const known = new Map(previous.map((item) => [JSON.stringify(item), item]));
  return next.map((item) => known.get(JSON.stringify(item)) ?? item);
}

/** Those at a place or below it. */
export const findingsBelow = (findings: readonly FormFinding[], path: DataPath): readonly FormFinding[] =>
  findings.filter((finding) => path.every((step, i) => finding.path[i] === step));

/** Those of a group or list itself: at its place, or below it where no field of its own stands. */
export const ownFindings = (
  findings: readonly FormFinding[],
  path: DataPath,
  isOwn: (step: string | number) => boolean,
): readonly FormFinding[] =>
  findings.filter((finding) => {
    const step = finding.path[path.length];
    return step === undefined || !isOwn(step);
  });

/** How many of them must be mended. */
export const countErrors = (findings: readonly FormFinding[]): number =>
  findings.filter(({ severity }) => severity === 'error').length;

/** How much is left at each place and below it. */
export function leftByPlace(left: readonly DataPath[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const path of left)
    for (const [i] of path.entries()) {
      const place = atOf(path.slice(0, i + 1));
      counts.set(place, (counts.get(place) ?? 0) + 1);
    }
  return counts;
}

/** Whether any is about personal data: then nothing is handed over to anyone. */
export const hasPersonalData = (findings: readonly FormFinding[]): boolean =>
  findings.some(({ rule }) => rule.startsWith('privacy/'));
