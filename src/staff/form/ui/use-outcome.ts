/** One thing at a time: it runs, and a sentence says what came of it. */
import { useState } from 'preact/hooks';
import { ownSentence } from '#src/views/own-sentence.ts';

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
  return sentence === undefined ? '没有生成。如果是断网，联网后再试；已填的内容没有丢。' : `没有生成：${sentence}`;
};
