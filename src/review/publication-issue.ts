/** What is said in the repository's issues while the site cannot be published: fixed words, for they may be public. Needs no package. */
import { endOf, type Needs } from './needs.ts';

/** The part of publishing that failed. */
export type FailedPart = 'pages' | 'validate' | 'build' | 'deploy' | 'other';

/** The first part of deploy.yml that failed; undefined when the site is published. */
export function failedPart(needs: Needs): FailedPart | undefined {
  const [build, deploy] = [endOf(needs, 'build'), endOf(needs, 'deploy')];
  if (build.result === 'success') return deploy.result === 'success' ? undefined : 'deploy';
  return (['pages', 'validate', 'build'] as const).find((part) => build.outputs[part] === 'failure') ?? 'other';
}

/** What each failure means and who does what. */
const MEANING: Readonly<Record<FailedPart, string>> = {
  pages:
    '仓库还没有开通 GitHub Pages。请管理员打开 Settings › Pages，把 Source 选为“GitHub Actions”；私有仓库要付费方案才有 Pages，没有的，照 .github/OPERATING.md 发布到自己的服务器，并停用这个流程（Actions › 发布 › Disable workflow）。',
  validate:
    '登记数据有错误，多半是刚并入的改动，或两份各自正确的改动合在一起不对。点开下面的记录，“生成网站”的注释和摘要里写着位置和改法；请管理数据的人改正，提一份申请。',
  build:
    '登记数据没有错误，网站没有生成：可能是比网上的少了记录、比网上的旧、有不公开的内容，也可能是程序有问题。点开下面的记录，“生成”一步的最后几行写着原因；看不明白的，请告诉维护程序的人。',
  deploy:
    '网站已经生成，没有送到 GitHub Pages。点开下面的记录，点“Re-run failed jobs”再试；仍不行的，请管理员核对 Settings › Pages 和 Settings › Environments › github-pages。',
  other:
    '没有走到校验：没有装好运行环境，或者中途停下。点开下面的记录，点“Re-run jobs”再试；仍不行的，请告诉维护程序的人。',
};

export const TITLE = '网站没有发布成功';

const FIRST_LINE = /^<!-- register-publication: ([a-z]+) -->\r?\n/;

/** The part a text of ours is about, and undefined for any other text. */
export const partIn = (body: string): string | undefined => FIRST_LINE.exec(body)?.[1];

/** The text of the issue: by its first line it is found again. `run` is the address of what failed last. */
export const issueBody = (part: FailedPart, run: string): string =>
  `<!-- register-publication: ${part} -->
网上的网站没有变，仍是上一次发布的内容；“截至”的日期停在那一天。

${MEANING[part]}

- 最近一次没有成功的运行：${run}
- 再次发布成功以后，这张单子自动关闭，不用人来关。
`;

/** What is added when the reason has changed, and when all is well again. */
export const changedComment = (part: FailedPart, run: string): string =>
  `现在没有成功的原因变了。${MEANING[part]}\n\n${run}\n`;
export const recoveredComment = (run: string): string => `网站又发布成功了：${run}\n`;
