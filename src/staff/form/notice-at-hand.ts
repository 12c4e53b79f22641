/** What the form takes from the notice of the record's batch: the words to choose from, the help with its citations. */
import { z } from 'zod';
import { NoticeId } from '#schemas/number-fields.ts';
import { citationsOf, helpOf, type HelpSource } from '#schemas/help.ts';
import { asksToAttest, wordsIn } from '#schemas/notice-words.ts';
import { ANY_WORDS, type Words } from '#schemas/words.ts';
import type { Plain } from '#src/registry/gate/structure.ts';
import type { FormField } from './field-model.ts';
import type { FormRegister } from './form-register.ts';

/** The notice of a batch, and what goes with it. */
export interface NoticeAtHand {
  words: Words;
  source: HelpSource;
  /** Whether it asks for a field that some notices have attested. */
  asksToAttest: (field: string) => boolean;
}

/** By the batch as written; while it names no notice, the latest one. */
export function noticeAtHand(batch: Plain | undefined, register: FormRegister): NoticeAtHand {
  const { site, districts, notices, batches } = register;
  const written = z.safeDecode(NoticeId, batch as never);
  const policy = (written.success ? notices.get(written.data) : undefined) ?? notices.get(batches[0]?.id ?? '');
  return {
    words: policy ? wordsIn(policy) : ANY_WORDS,
    source: { site, districts, policy },
    asksToAttest: (path) => !policy || asksToAttest(policy, path),
  };
}

/** What a field offers to choose from; nothing where any word may stand. */
export const offeredBy = ({ choices = [], words }: FormField, { words: known }: NoticeAtHand): readonly string[] =>
  words ? known[words] : choices;

/** Whether the notice leaves a field out: there is nothing to fill in. */
export const isLeftOut = ({ onlyWith, onlyAttested, path }: FormField, notice: NoticeAtHand): boolean =>
  (onlyWith !== undefined && notice.words[onlyWith].length === 0) ||
  (onlyAttested === true && !notice.asksToAttest(path.join('.')));

/** A field's help, and the places of the notice that stand in it. An item of a list has none of its own. */
export const helpOn = (
  { key, schema, path }: FormField,
  { source }: NoticeAtHand,
): { text: string; cited: string[] } =>
  key === '[]'
    ? { text: '', cited: [] }
    : { text: helpOf(schema, path, source), cited: citationsOf(path, source.policy) };
