/** The names of members, research organisations apart from everybody else. */
import type { Alliance } from '#schemas/alliance.ts';
import type { Draft } from '#schemas/draft.ts';
import { meaningOf } from '#schemas/word-meaning.ts';
import type { Vocabulary } from '#schemas/vocabulary.ts';

/** By what the notice's word for their kind is. */
export const membersOf = ({ members = [] }: Draft<Alliance>, { memberKinds }: Vocabulary, research: boolean): string =>
  members
    .filter(({ kind }) => (meaningOf(memberKinds, kind)?.is === '研究') === research)
    .flatMap(({ name }) => name ?? [])
    .join('、');
