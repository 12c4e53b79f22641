/**
 * Which merges do not go together, as handed from the job that finds out to the one that tells: names of files and
 * commits alone, for what is told may be public. Needs no package.
 */

/** An error on the main branch. */
export interface Clash {
  rule: string;
  /** The file it stands in, e.g. `data/alliances/haizhou/a.yaml`. */
  file: string;
  /** Commits of the main branch without which it would not be there, the earlier first: two or more that are right apart. */
  merges: readonly Merge[];
}

/** A commit of the main branch, and files of the register it changed. */
export interface Merge {
  commit: string;
  files: readonly string[];
}

/** More are not looked at, nor told. */
export const MOST_CLASHES = 10;
export const MOST_MERGES = 20;
export const MOST_FILES_NAMED = 5;

export const writtenClashes = (clashes: readonly Clash[]): string =>
  JSON.stringify(
    clashes.map(({ rule, file, merges }) => ({
      rule,
      file,
      merges: merges.map(({ commit, files }) => ({ commit, files })),
    })),
  );

/** None where the text is not exactly what {@link writtenClashes} writes: who wrote it had packages installed. */
export function readClashes(text: string): readonly Clash[] {
  try {
    const value = JSON.parse(text) as unknown;
    return isListOf(value, MOST_CLASHES, isClash) && writtenClashes(value) === text ? value : [];
  } catch {
    return [];
  }
}

/** A name that stands in a text as it is. */
export const FILE = /^data\/(?:[a-z0-9-]+\/)*[a-z0-9-]+\.(?:yaml|md)$/;
const RULE = /^[a-z]+(?:[-/][a-z]+)*$/;
const COMMIT = /^[0-9a-f]{40}$/;

const isClash = (value: unknown): value is Clash => {
  const { rule, file, merges } = (value ?? {}) as Partial<Record<keyof Clash, unknown>>;
  return matches(rule, RULE) && matches(file, FILE) && isListOf(merges, MOST_MERGES, isMerge);
};

const isMerge = (value: unknown): value is Merge => {
  const { commit, files } = (value ?? {}) as Partial<Record<keyof Merge, unknown>>;
  return matches(commit, COMMIT) && isListOf(files, MOST_FILES_NAMED, (file): file is string => matches(file, FILE));
};

const matches = (value: unknown, form: RegExp): value is string =>
  typeof value === 'string' && value.length <= 200 && form.test(value);

const isListOf = <T>(value: unknown, most: number, is: (each: unknown) => each is T): value is T[] =>
  Array.isArray(value) && value.length <= most && value.every(is);

/** One line a clash, as Markdown. */
export function clashLine({ rule, file, merges }: Clash): string {
  const which = `\`${file}\`（规则 ${rule}）`;
  const named = merges.map(
    // A commit outside a code span is a link to it.
    ({ commit, files }) => `${commit.slice(0, 10)}（${files.map((each) => `\`${each}\``).join('、')}）`,
  );
  if (merges.length > 1)
    return `- ${which}：这 ${merges.length} 次合并各自没有问题，合在一起有错，少了哪一次都没有它：${named.join('，')}`;
  if (merges.length === 1) return `- ${which}：少了这一次合并就没有它：${named.join('')}`;
  return `- ${which}：少了最近 ${MOST_MERGES} 次合并的哪一次都还有它，多半是日期到了（如期满、证书到期），或者早就有`;
}
