/** What is said in the repository's issues while the site cannot be published: fixed words, for they may be public. Needs no package. */
import { clashLine, readClashes } from './clashes.ts';
import { endOf, type Needs } from './needs.ts';

/** The part of publishing that failed. */
export type FailedPart = 'allow' | 'agree' | 'pages' | 'validate' | 'build' | 'deploy' | 'other';

/** The first part of deploy.yml that failed; undefined when the site is published. */
export function failedPart(needs: Needs): FailedPart | undefined {
  const asked = (['allow', 'agree'] as const).find((part) => endOf(needs, part).result === 'failure');
  if (asked !== undefined) return asked;
  const [build, deploy] = [endOf(needs, 'build'), endOf(needs, 'deploy')];
  if (build.result === 'success') return deploy.result === 'success' ? undefined : 'deploy';
  return (['pages', 'validate', 'build'] as const).find((part) => build.outputs[part] === 'failure') ?? 'other';
}

/** What each failure means and who does what. */
const MEANING: Readonly<Record<FailedPart, string>> = {
  allow:
    '有人要求放行发布，没有照办：只有市局审核人员（角色在 Maintain 以上）能在主分支上要求放行。点开下面的记录，看是谁要求的；不是市局的人，请管理员核对他的角色。',
  agree: '市局审核人员要求放行发布，另一人没有同意，没有照办。不用放行的，等下一次自动发布。',
  pages:
    '仓库还没有开通 GitHub Pages。请管理员打开 Settings › Pages，把 Source 选为“GitHub Actions”；私有仓库要付费方案才有 Pages，没有的，照 .github/OPERATING.md 发布到自己的服务器，并停用这个流程（Actions › 发布 › Disable workflow）。',
  validate: '登记数据有错误。点开下面的记录，“生成网站”的注释和摘要里写着位置和改法；请管理数据的人改正，提一份申请。',
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

/**
 * The text of the issue: by its first line it is found again. `run` is the address of what failed last, `needs` what its
 * jobs came to.
 */
export const issueBody = (part: FailedPart, run: string, needs: Needs): string =>
  `<!-- register-publication: ${part} -->
网上的网站没有变，仍是上一次发布的内容；“截至”的日期停在那一天。

${MEANING[part]}
${part === 'validate' ? clashesIn(needs) : ''}
- 最近一次没有成功的运行：${run}
- 再次发布成功以后，这张单子自动关闭，不用人来关。
`;

/** Which merges do not go together, where that was found out. */
function clashesIn(needs: Needs): string {
  const clashes = readClashes(endOf(needs, 'build').outputs['clashes'] ?? '');
  return clashes.length === 0 ? '' : `\n错误是怎么来的：\n\n${clashes.map(clashLine).join('\n')}\n`;
}

/** What is added when the reason has changed, and when all is well again. */
export const changedComment = (part: FailedPart, run: string): string =>
  `现在没有成功的原因变了。${MEANING[part]}\n\n${run}\n`;
export const recoveredComment = (run: string): string => `网站又发布成功了：${run}\n`;
