/** What a change leaves in the history beside its files: what its commits held and say, and the title they are merged under. */
import { CHECKS } from '#src/registry/checks.ts';
import type { Diagnostic } from '#src/registry/diagnostic.ts';
import { checkFinding } from '#src/registry/gate/check-finding.ts';
import { findPersonalData } from '#src/registry/privacy.ts';
import { placeOf } from '#src/registry/source.ts';
import { changeFinding } from './change-checks.ts';
import { TITLE_PLACE } from './change-report.ts';
import { counted, MOST_ALIKE } from './text-checks.ts';
import type { CommitMessage, PassedHistory, PassedText, TouchedFile, UnreadFile } from './touched-file.ts';

/** Findings on what the commits of a change brought and what they say. */
export const historyFindings = (
  { texts, unread, messages, messagesLeftOut }: PassedHistory,
  files: readonly TouchedFile[],
): Diagnostic[] => [
  ...passedFindings(texts, files),
  ...unreadFindings(unread),
  ...messages.flatMap(messageFindings).slice(0, MOST_ALIKE),
  ...(messagesLeftOut > 0
    ? [notSearched('提交说明', `提交过多，较早的 ${messagesLeftOut} 个提交的说明没有检查个人信息`)]
    : []),
];

/**
 * Personal data that commits on the way held: removed since, yet merged with them. What stood in the file before the
 * change is not reported.
 */
function passedFindings(passed: readonly PassedText[], files: readonly TouchedFile[]): Diagnostic[] {
  const before = new Map(files.map(({ path, before: side }) => [path, side?.text]));
  const found = passed.flatMap(({ path, text }) => {
    const known = counted(before.get(path));
    return [
      ...findPersonalData(path),
      ...findPersonalData(text).filter(({ start, end }) => !known.has(text.slice(start, end))),
    ]
      .slice(0, MOST_ALIKE)
      .map(({ check, masked }) =>
        checkFinding(check, `${CHECKS[check].title}：${masked}（在较早的提交里；后来虽已删去，仍在历史里）`, {
          file: path,
          line: 1,
          column: 1,
        }),
      );
  });
  return [...new Map(found.map((each) => [JSON.stringify(each), each])).values()];
}

const WHY = { binary: '不是文字文件', large: '过大' } satisfies Record<Exclude<UnreadFile['why'], 'many'>, string>;

/** What is in the history and was not searched has to be named: nobody sees it at the end of the change. */
function unreadFindings(unread: readonly UnreadFile[]): Diagnostic[] {
  const told = unread
    .flatMap(({ path, why }) => (why === 'many' ? [] : [{ path, why: WHY[why] }]))
    .slice(0, MOST_ALIKE)
    .map(({ path, why }) => notSearched(path, `${why}，没有检查个人信息（在较早的提交里；后来虽已删去，仍在历史里）`));
  const rest = unread.slice(told.length);
  const more = told.length > 0 ? '另有' : '有';
  const [first] = unread.filter(({ why }) => why === 'many').concat(rest);
  return first && rest.length > 0
    ? [...told, notSearched(first.path, `较早的提交里${more} ${rest.length} 个文件没有检查个人信息，仍在历史里`)]
    : told;
}

const notSearched = (file: string, message: string): Diagnostic => ({
  ...changeFinding('change/not-searched', message, { file, line: 1, column: 1 }),
  severity: 'warning',
});

/** Lines that tools write of who took part hold the address that the commit holds anyway. */
const SIGNED = /^[A-Z][a-z-]*-by: .*$/gm;
const AMEND = '改写这个提交的说明（git commit --amend，或重做这几次提交）；已经推送或在网页上提交的，按上面的办法撤回';

function messageFindings({ commit, text }: CommitMessage): Diagnostic[] {
  const place = `提交 ${commit.slice(0, 10)} 的说明`;
  const read = text.replace(SIGNED, (line) => line.replaceAll('@', ' '));
  return findPersonalData(read).map(({ check, masked, start, end }) => ({
    ...checkFinding(check, `提交说明里${CHECKS[check].title}：${masked}`, placeOf(place, read, start, end - start)),
    fix: AMEND,
  }));
}

const RENAME = '点标题旁的“Edit”，删去后保存；会自动重新判断';

/** Findings on the title of a pull request: merging makes it the subject of a commit. */
export const titleFindings = (title: string): Diagnostic[] =>
  findPersonalData(title).map(({ check, masked, start, end }) => ({
    ...checkFinding(check, `标题里${CHECKS[check].title}：${masked}`, placeOf(TITLE_PLACE, title, start, end - start)),
    fix: RENAME,
  }));
