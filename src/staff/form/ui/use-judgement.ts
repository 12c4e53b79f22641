/** Judges the record after each change, once what was typed has been painted: typing never waits. */
import { useEffect, useState } from 'preact/hooks';
import type { FormRecord } from '../form-record.ts';
import type { FormRegister } from '../form-register.ts';
import { judgeForm, type FormJudgement } from '../judge-form.ts';
import { settle } from './findings.ts';

/** The judgement of the record as it was a frame ago, at the most. */
export function useJudgement(record: FormRecord, register: FormRegister, asOf: string): FormJudgement {
  const [judged, setJudged] = useState(() => ({ record, judgement: judgeForm(record, register, asOf) }));
  useEffect(() => {
    if (judged.record === record) return undefined;
    let task: number | undefined;
    const frame = requestAnimationFrame(() => {
      task = window.setTimeout(() =>
        setJudged((last) => ({ record, judgement: settle(last.judgement, judgeForm(record, register, asOf)) })),
      );
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(task);
    };
  }, [record, register, asOf, judged.record]);
  return judged.judgement;
}
