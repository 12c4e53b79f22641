/** The judgement of the record in the form. */
import { useCallback } from 'preact/hooks';
import type { FormRecord } from '../form-record.ts';
import type { FormRegister } from '../form-register.ts';
import { judgeForm, type FormJudgement } from '../judge-form.ts';
import { settle } from './findings.ts';
import { useJudged, type Judged } from './use-judged.ts';

/** Findings that stay are the same objects. */
export function useJudgement(
  record: FormRecord,
  register: FormRegister,
  asOf: string,
): Judged<FormRecord, FormJudgement> {
  const judge = useCallback(
    (given: FormRecord, before?: FormJudgement) => {
      const judgement = judgeForm(given, register, asOf);
      return before ? settle(before, judgement) : judgement;
    },
    [register, asOf],
  );
  return useJudged(record, judge);
}
