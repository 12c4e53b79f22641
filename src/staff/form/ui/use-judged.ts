/** Judges a record after each change, once what was typed has been painted: typing never waits. */
import { useEffect, useState } from 'preact/hooks';

/**
 * The judgement of the record as it was a frame ago, at the most. `judge` is the same function from one drawing to the
 * next, unless it would judge otherwise; it is given the judgement before.
 */
export function useJudged<Given, Judgement>(
  record: Given,
  judge: (record: Given, before?: Judgement) => Judgement,
): Judgement {
  const [judged, setJudged] = useState(() => ({ record, judge, judgement: judge(record) }));
  useEffect(() => {
    if (judged.record === record && judged.judge === judge) return undefined;
    let task: number | undefined;
    const frame = requestAnimationFrame(() => {
      task = window.setTimeout(() =>
        setJudged((last) => ({ record, judge, judgement: judge(record, last.judgement) })),
      );
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(task);
    };
  }, [record, judge, judged.record, judged.judge]);
  return judged.judgement;
}
