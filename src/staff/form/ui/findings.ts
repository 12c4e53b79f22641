/** Findings by place, kept the same objects from one judgement to the next where nothing changed about them. */
import type { DataPath } from '#schemas/shape.ts';
import type { FormFinding, FormJudgement, FormVerdict } from '../judge-form.ts';

/** The next judgement with the previous one's objects wherever they are equal, so that fields know what to redraw. */
export function settle(previous: FormJudgement, next: FormJudgement): FormJudgement {
  return {
    ...next,
    findings: reuse<FormFinding>(previous.findings, next.findings),
    verdicts: reuse<FormVerdict>(previous.verdicts, next.verdicts),
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

/** Whether any is about personal data: then nothing is handed over to anyone. */
export const hasPersonalData = (findings: readonly FormFinding[]): boolean =>
  findings.some(({ rule }) => rule.startsWith('privacy/'));
