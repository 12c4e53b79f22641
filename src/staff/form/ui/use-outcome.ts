/** Buttons that make something, one at a time: a sentence says what came of the last. */
import { useRef, useState } from 'preact/hooks';
import { oneAfterAnother } from '#src/views/one-after-another.ts';
import { ownSentence, ReloadNeeded } from '#src/views/own-sentence.ts';

/** What is made, a file mostly; the sentence it gives is the outcome. */
type Make = () => string | void | Promise<string>;

/** `pressed` gives what a button does when it is pressed. None is lost: it waits for what was pressed before it. */
export function useOutcome() {
  const [outcome, setOutcome] = useState('');
  const queue = useRef<ReturnType<typeof oneAfterAnother>>(undefined);
  queue.current ??= oneAfterAnother();
  const pressed =
    (make: Make) =>
    ({ currentTarget }: Pick<Event, 'currentTarget'>) =>
      queue.current?.(currentTarget, async () => {
        setOutcome('正在生成…');
        const said = Promise.resolve().then(make);
        setOutcome(await said.then((done) => done ?? '', failure));
      });
  return { outcome, pressed };
}

const failure = (error: unknown): string => {
  const sentence = ownSentence(error);
  if (sentence === undefined) return '没有生成。如果是断网，联网后再试；已填的内容没有丢。';
  // Who is asked to leave the page wants to know first what becomes of the work; what is in no draft is asked about then.
  return error instanceof ReloadNeeded
    ? `没有生成：${sentence}。草稿里的内容不会丢，刷新后接着填。`
    : `没有生成：${sentence}`;
};
