/** A notice's words for kinds: each once, and words the notice does have. */
import type { DataPath } from '#schemas/shape.ts';
import { nearestWords } from './nearest-words.ts';
import type { Checked, Slip } from './slip.ts';

export function vocabularySlips(checked: Checked): Slip[] {
  const lists = listsOf(checked);
  return lists.flatMap(({ words, path, isQuoted }) =>
    words.flatMap((word, i): Slip[] => {
      const at = { path: path(i) };
      if (words.indexOf(word) < i) return [{ at, message: `“${word}”重复`, found: word, fix: '只留一个' }];
      return isQuoted && !isSaid(word, checked) ? [notSaid(word, at, checked)] : [];
    }),
  );
}

interface Words {
  words: readonly string[];
  path: (i: number) => DataPath;
  /** Kinds of member are the register's to name: a notice need not have a word for what it does not speak of. */
  isQuoted: boolean;
}

function listsOf({ policy: { vocabulary } }: Checked): Words[] {
  const kinds = (['leadKinds', 'memberKinds'] as const).map((list) => ({
    words: vocabulary[list].map(({ word }) => word),
    path: (i: number) => ['vocabulary', list, i, 'word'],
    isQuoted: list === 'leadKinds',
  }));
  const contents = (['taskKinds', 'charterContents'] as const).map((list) => ({
    words: vocabulary[list],
    path: (i: number) => ['vocabulary', list, i],
    isQuoted: true,
  }));
  return [...kinds, ...contents];
}

/** A notice nobody wrote down clause by clause is asked for no words. */
const isSaid = (word: string, { policy, notice }: Checked): boolean =>
  !notice ||
  policy.clauses.length === 0 ||
  notice.text.includes(word) ||
  (policy.readings ?? []).some(({ says }) => says.includes(word));

function notSaid(word: string, at: Slip['at'], { notice }: Checked): Slip {
  const near = notice && nearestWords(word, notice.text)?.words;
  return {
    at,
    message: `通知原文里没有“${word}”这个词${near ? `，相近的有“${near}”` : ''}`,
    found: word,
    ...(near ? { needed: near } : {}),
    fix: '照通知的用语改；登记另用别的词的，加一条 readings，says 里说明这个词指什么',
  };
}
