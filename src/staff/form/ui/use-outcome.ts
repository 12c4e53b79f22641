/** One thing at a time: it runs, and a sentence says what came of it. */
import { useState } from 'preact/hooks';
import { ownSentence, ReloadNeeded } from '#src/views/own-sentence.ts';

/** `run` makes something, a file mostly; the sentence it gives is the outcome. */
export function useOutcome() {
  const [outcome, setOutcome] = useState('');
  const [busy, setBusy] = useState(false);
  return {
    outcome,
    run: (make: () => string | void | Promise<string>) => {
      if (busy) return;
      setBusy(true);
      setOutcome('正在生成…');
      void Promise.resolve()
        .then(make)
        .then(
          (done) => setOutcome(done ?? ''),
          (error: unknown) => setOutcome(failure(error)),
        )
        .finally(() => setBusy(false));
    },
  };
}

const failure = (error: unknown): string => {
  const sentence = ownSentence(error);
  if (sentence === undefined) return '没有生成。如果是断网，联网后再试；已填的内容没有丢。';
  // Who is asked to leave the page wants to know first what becomes of the work; what is in no draft is asked about then.
  return error instanceof ReloadNeeded
    ? `没有生成：${sentence}。草稿里的内容不会丢，刷新后接着填。`
    : `没有生成：${sentence}`;
};
