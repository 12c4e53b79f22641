/** The steps of the form: its sections and the last one, with what is still open in each. */
import { FORM_SECTIONS, sectionOf } from '../field-model.ts';
import type { FormRecord } from '../form-record.ts';
import type { FormJudgement } from '../judge-form.ts';
import { LAST_STEP } from './session.ts';

export interface Step {
  id: string;
  title: string;
  /** How much is left in this step; undefined for the last one. */
  open?: number;
  /** Whether nothing stands in it, nor need. */
  blank?: boolean;
}

/** Every step of a record in order. */
export function stepsOf({ left }: Pick<FormJudgement, 'left'>, { value }: Pick<FormRecord, 'value'>): readonly Step[] {
  return [
    ...FORM_SECTIONS.map(({ id, title, fields }) => ({
      id,
      title,
      open: left.filter((path) => sectionOf(path)?.id === id).length,
      blank: fields.every(({ key }) => value[key] === undefined),
    })),
    { id: LAST_STEP, title: '核对与保存' },
  ];
}

/** What is said beside a step. */
export function stepNote({ open, blank }: Step): string {
  if (open === undefined) return '';
  return open > 0 ? `差 ${open} 项` : blank ? '未填' : '无缺项';
}
