/** The steps of the form: its sections and the last one, with what is still open in each. */
import { FORM_SECTIONS, sectionOf } from '../field-model.ts';
import type { FormJudgement } from '../judge-form.ts';
import { LAST_STEP } from './session.ts';

export interface Step {
  id: string;
  title: string;
  /** Findings to be mended in this step; undefined for the last one. */
  open?: number;
}

/** Every step in order. */
export function stepsOf({ findings }: FormJudgement): readonly Step[] {
  const errors = findings.filter(({ severity }) => severity === 'error');
  return [
    ...FORM_SECTIONS.map(({ id, title }) => ({
      id,
      title,
      open: errors.filter(({ path }) => sectionOf(path)?.id === id).length,
    })),
    { id: LAST_STEP, title: '核对与保存' },
  ];
}

/** What is said beside a step. */
export const stepNote = ({ open }: Step): string => (open === undefined ? '' : open === 0 ? '无缺项' : `差 ${open} 项`);
