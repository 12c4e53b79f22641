/** What is said on a pull request: the report on the change, what stands in its way, and by whose rules it was judged. */
import { chineseDate } from '#src/dates.ts';
import { markdownReporter } from '#src/reporters/markdown.ts';
import { inert } from '#src/reporters/inert.ts';
import { markdownText } from '#src/reporters/markdown-text.ts';
import { MARKER } from './handover.ts';
import { MOST_FILES, type JudgedHead, type Obstacle } from './judge-head.ts';

const OBSTACLES: Readonly<Record<Obstacle, readonly string[]>> = {
  unrelated: [
    '## 需要改正：不是从登记簿改出来的',
    '',
    '这份申请与登记簿没有共同的历史，看不出改了什么，也不能并入。',
    '',
    '请关闭这份申请，从最新的登记簿（主分支）重新改一遍再提交；不会操作的，在下面留言，市局审核人员会答复。',
  ],
  large: [
    '## 需要改正：改动的文件太多',
    '',
    `这份申请改了 ${MOST_FILES} 个以上的文件，没有逐个判断，也不能并入。`,
    '',
    '请分成几份申请；不是有意改这么多的，关闭这份申请，从最新的登记簿（主分支）重新改一遍再提交。',
  ],
};

/** Beyond this nobody reads on, and strangers could fill the comment. */
const MOST_IGNORED = 10;
const AGAIN =
  '确要同意的，由市局审核人员本人另交一份审核：选“Approve”，单独写一行“同意放行：”和编号，上下各空一行，不加反引号和别的字。';

/** What looks like consent and is none, for the log of a run. */
export function ignoredLines({ ignored = [] }: JudgedHead): string[] {
  const more = ignored.length - MOST_IGNORED;
  const shown = ignored.slice(0, MOST_IGNORED).map((each) => `没有算作同意：${inert(each)}`);
  return [...shown, ...(more > 0 ? [`另有 ${more} 处没有算作同意，没有列出`] : [])];
}

/** The Markdown of a report, or why there is none; below the verdict what is no consent. */
export function reviewMarkdown(judged: JudgedHead): string {
  const said = judgedMarkdown(judged);
  const lines = ignoredLines(judged);
  if (lines.length === 0) return said;
  const [verdict = '', ...rest] = said.split('\n');
  const told = ['', ...lines.map((line) => `- ${markdownText(line)}`), '', AGAIN];
  return [verdict, ...told, ...rest].join('\n');
}

const judgedMarkdown = ({ obstacle, report }: JudgedHead): string =>
  report ? markdownReporter(report) : `${OBSTACLES[obstacle ?? 'unrelated'].join('\n')}\n`;

/** The whole comment. Its first line is the marker it is found by, its last what it was judged by. */
export const commentOf = (judged: JudgedHead, asOf: string): string =>
  `${MARKER}\n${reviewMarkdown(judged)}\n---\n\n${footOf({ ...judged, asOf })}\n`;

/** What a comment was judged by: commits, and an ISO date. */
export function footOf({ head, base, asOf }: { head: string; base: string; asOf: string }): string {
  const short = (commit: string) => `\`${commit.slice(0, 10)}\``;
  return `自动校验，结果供审核。改动到提交 ${short(head)}；按主分支 ${short(base)} 的程序和通知判断，判断日期${chineseDate(asOf)}。有新的提交或审核意见，或主分支有了新的内容，这条评论会自动更新。`;
}

/** The comment on what could not be judged, with the reason in Chinese. */
export const failedComment = (head: string, reason: string): string =>
  `${MARKER}\n## 还没有结论：自动判断没有做完\n\n${markdownText(inert(reason))}。\n\n没有结论以前不能并入。系统每隔几小时自动再试一次；也可以由市局审核人员打开下面“守门”的记录，点“Re-run jobs”。仍不行的，请告诉维护程序的人。\n\n---\n\n改动到提交 \`${head.slice(0, 10)}\`。\n`;
