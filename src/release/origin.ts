/** Where a value of the register was written, for whoever has to mend it: record or decision, field, line and commit. */
import { chineseDate } from '#src/dates.ts';
import { tryGit } from '#src/changes/git/run-git.ts';
import { ALLIANCE, DECISION } from '#src/registry/place.ts';
import { readCheckout } from '#src/publication/revision.ts';
import type { Secret } from './secrets.ts';

/** Says of secrets where they were written; the values themselves are not told. */
export function originsIn(root: string): (secret: Secret) => string {
  const { history } = readCheckout(root);
  const commits = new Map<string, string>();
  const commitOf = (file: string, line: number | undefined) => {
    const place = `${file} ${line}`;
    const known = commits.get(place) ?? writtenBy(root, file, line);
    commits.set(place, known);
    return known;
  };
  return ({ file, written }) => {
    const { label, at } = written();
    const line = at?.line;
    const commit = history === 'whole' ? commitOf(file, line) : UNKNOWN[history];
    return `${ownerOf(file)}“${label}”，写在 ${file}${line === undefined ? '' : ` 第 ${line} 行`}，${commit}`;
  };
}

const UNKNOWN = {
  shallow: '由哪个提交写入不清楚（仓库只有一部分历史）',
  none: '由哪个提交写入不清楚（这里不是 git 仓库）',
};

function ownerOf(file: string): string {
  const [, year, slug] = DECISION.exec(file) ?? [];
  if (slug !== undefined) return `决定 ${year}/${slug} 的`;
  const id = ALLIANCE.exec(file)?.[2];
  return id === undefined ? '' : `联合体 ${id} 的`;
}

/** The commit that wrote a line as it stands in the folder; of the whole file where no line is known. */
function writtenBy(root: string, file: string, line: number | undefined): string {
  const asked =
    line === undefined
      ? ['log', '-1', '--format=%H%n%cs', '--no-show-signature', '--', file]
      : ['-c', 'blame.ignoreRevsFile=', 'blame', '--porcelain', '-L', `${line},${line}`, '--', file];
  // A file that git does not know has no answer.
  const output = tryGit(root, asked)?.toString() ?? '';
  const commit = /^[0-9a-f]{40,64}/.exec(output)?.[0];
  if (commit === undefined || /^0+$/.test(commit)) return '还没有提交';
  const date = tryGit(root, ['show', '-s', '--format=%cs', '--no-show-signature', commit])?.toString().trim() ?? '';
  return `由提交 ${commit.slice(0, 7)}（${chineseDate(date)}）写入`;
}
