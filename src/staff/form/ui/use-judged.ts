/** Judges a record after each change, once what was typed has been painted: typing never waits. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';

export interface Judged<Given, Judgement> {
  /** The judgement of the record as it was a frame ago, at the most: for what is shown. */
  judgement: Judgement;
  /**
   * The judgement of a record as it stands at this moment, shown from now on: for whatever is done with it. A button may
   * be pressed before the frame in which its last letter is judged, longer before on a slow machine.
   */
  judgeNow: (record: Given) => Judgement;
}

/**
 * `judge` is the same function from one drawing to the next, unless it would judge otherwise; it is given the judgement
 * before.
 */
export function useJudged<Given, Judgement>(
  record: Given,
  judge: (record: Given, before?: Judgement) => Judgement,
): Judged<Given, Judgement> {
  const [judged, setJudged] = useState(() => ({ record, judge, judgement: judge(record) }));
  const last = useRef(judged);
  const judgeNow = useMemo(
    () => (given: Given) => {
      if (last.current.record !== given || last.current.judge !== judge) {
        last.current = { record: given, judge, judgement: judge(given, last.current.judgement) };
        setJudged(last.current);
      }
      return last.current.judgement;
    },
    [judge],
  );
  useEffect(() => {
    if (judged.record === record && judged.judge === judge) return undefined;
    let task: number | undefined;
    const frame = requestAnimationFrame(() => {
      task = window.setTimeout(() => judgeNow(record));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(task);
    };
  }, [record, judge, judged.record, judged.judge, judgeNow]);
  return { judgement: judged.judgement, judgeNow };
}
