/** What happened to an alliance, step by step: the two facts of its board, then the bureau's acts. */
import type { Act } from '../decisions/acts.ts';
import { isStep, type StepKind } from '../decisions/course.ts';
import type { Lived } from './standing.ts';

/** One step. */
export interface Step {
  kind: StepKind;
  date: string;
  /** The act behind it; none for application and recommendation, which the alliance's own file states. */
  act?: Act;
}

/** The steps up to a day, in their order; every step when no day is given. */
export function stepsOf({ draft: { application, recommendation }, acts }: Lived, day = '9999-12-31'): Step[] {
  const steps: Step[] = [];
  const add = (step: Step) => {
    if (step.date <= day) steps.push(step);
  };
  if (application?.date) add({ kind: '申报', date: application.date });
  if (recommendation?.date) add({ kind: '推荐', date: recommendation.date });
  for (const act of acts) if (isStep(act.kind)) add({ kind: act.kind, date: act.date, act });
  return steps;
}
