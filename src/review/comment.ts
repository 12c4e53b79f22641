/** What is said on a pull request: the report on the change, what stands in its way, and by whose rules it was judged. */
import type { Obstacle } from '#src/changes/git/merge.ts';
import { markdownReporter } from '#src/reporters/markdown.ts';
import { inert } from '#src/reporters/inert.ts';
import { markdownText } from '#src/reporters/markdown-text.ts';
import { countBySeverity } from '#src/reporters/report.ts';
import { MARKER } from './handover.ts';
import type { JudgedHead } from './judge-head.ts';

const OBSTACLES: Readonly<Record<Obstacle, readonly string[]>> = {
  conflict: [
    '## 需要改正：与登记簿的最新内容有冲突',
    '',
    '您改的地方，别人也改了，并且已经并入。',
    '',
    '1. 页面下方有“Resolve conflicts”按钮的，点它，逐处留下正确的内容，保存即可。',
    '2. 没有这个按钮的，关闭这份申请，从最新的登记簿重新改一遍再提交。',
    '3. 不会操作的，在下面留言，市局审核人员会答复。',
  ],
  unrelated: [
    '## 需要改正：不是从登记簿改出来的',
    '',
    '这份申请与登记簿没有共同的历史，看不出改了什么，也不能并入。',
    '',
    '请关闭这份申请，从最新的登记簿（主分支）重新改一遍再提交；不会操作的，在下面留言，市局审核人员会答复。',
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

/** The Markdown of a report, with what stands in its way in front, and below the verdict what is no consent. */
export function reviewMarkdown(judged: JudgedHead): string {
  const said = judgedMarkdown(judged);
  const lines = ignoredLines(judged);
  if (lines.length === 0) return said;
  const [verdict = '', ...rest] = said.split('\n');
  const told = ['', ...lines.map((line) => `- ${markdownText(line)}`), '', AGAIN];
  return [verdict, ...told, ...rest].join('\n');
}

function judgedMarkdown({ obstacle, report }: JudgedHead): string {
  if (obstacle === undefined) return report ? markdownReporter(report) : '';
  const said = `${OBSTACLES[obstacle].join('\n')}\n`;
  if (report === undefined) return said;
  const { error } = countBySeverity(report.diagnostics);
  if (error === 0) return `${said}\n除此以外没有发现错误；解决冲突后会重新核对。\n`;
  return `${said}\n除冲突以外，改动本身还有问题：\n\n${markdownReporter(report).replace(/^## /, '### ')}`;
}

/** The whole comment. Its first line is the marker it is found by. */
export function commentOf(judged: JudgedHead, asOf: string): string {
  const [head, base] = [judged.head, judged.base].map((commit) => `\`${commit.slice(0, 10)}\``);
  const foot = `自动校验，结果供审核。改动到提交 ${head}；按主分支 ${base} 的程序和通知判断，判断日期 ${asOf}。有新的提交或审核意见，这条评论会自动更新。`;
  return `${MARKER}\n${reviewMarkdown(judged)}\n---\n\n${foot}\n`;
}
