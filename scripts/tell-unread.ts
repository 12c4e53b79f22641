/** What a command that lists the register says of files it could not read: nobody is given a list with a gap unsaid. */
import type { Registry } from '#src/registry/registry.ts';
import { unreadAlliances, unreadDecisions } from '#src/registry/unread-files.ts';

/** The files of a board, or of the register, of which a list may lack something. */
export interface Unread {
  /** Records that are left out. */
  alliances: readonly string[];
  /** Decisions of which a list does not know all. */
  decisions: readonly string[];
}

/** Files without a record, and `more` that a list leaves out for what is wrong in them. */
export const unreadIn = (registry: Registry, board?: string, more: readonly string[] = []): Unread => ({
  alliances: [...new Set([...unreadAlliances(registry, board), ...more])].toSorted(),
  decisions: unreadDecisions(registry),
});

/** Says which files those are, each with the way out; gives the code that a command then ends with. */
export function tellUnread({ alliances, decisions }: Unread): number {
  const lines = [
    ...alliances.map((file) => `没有列入：${file} 有错误，先运行 npm run validate -- ${file}\n`),
    ...decisions.map(
      (file) => `可能少了、错了：决定 ${file} 有错误，读不全，先运行 npm run validate -- ${file}，改好再导出\n`,
    ),
  ];
  process.stdout.write(lines.join(''));
  return lines.length > 0 ? 1 : 0;
}

/** That there is nothing to list, which is known only as far as files could be read. */
export function asFarAsRead(sentence: string, { alliances, decisions }: Unread): string {
  const files = [...alliances, ...decisions];
  return files.length === 0
    ? sentence
    : `${sentence}；有文件读不全，也可能因此少了，先运行 npm run validate：${files.join('、')}`;
}
