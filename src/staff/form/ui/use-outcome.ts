/** One thing at a time: it runs, and a sentence says what came of it. */
import { useState } from 'preact/hooks';

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

/** The engine's own sentences are Chinese; anything else is the browser's or the network's. */
const failure = (error: unknown): string =>
  error instanceof Error && /[一-龥]/.test(error.message)
    ? `没有生成：${error.message}`
    : '没有生成。如果是断网，联网后再试；已填的内容没有丢。';
