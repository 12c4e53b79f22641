/** npm run lighthouse: scores of the main pages of the built site, in a real Chromium; 1 when any is below 100. */
import { existsSync, globSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chromiumPath } from '../../src/testing/e2e/browser.ts';
import { serve } from '../../src/testing/e2e/serve.ts';
import { CannotRun, runCommand } from '../command.ts';
import { installPackages } from './packages.ts';

const USAGE = `用法：npm run lighthouse

  用 Lighthouse 给已生成的网站（dist）的主要页面评分：性能、无障碍、最佳实践、搜索。先运行 npm run build。
  第一次要联网安装 Lighthouse。

  --help   显示本说明

  结果：0 都是 100 分，1 有不到的，2 无法运行
`;

const SITE = 'dist';
/** One page of each kind. */
const PAGES = [
  'index.html',
  'lookup/index.html',
  'alliances/*/index.html',
  'policies/*/index.html',
  'overview/index.html',
];

/** What one page got, and what kept it from more. */
export interface PageScores {
  scores: readonly { name: string; score: number }[];
  reasons: readonly string[];
}
/** Scores of each page, one after the other, with this browser. */
export type ScorePages = (browser: string, pages: readonly string[]) => AsyncIterable<PageScores>;

/** By its address: what it imports is there only once it is installed. */
const SCORE_PAGES = new URL('lighthouse/score-pages.ts', import.meta.url).href;

await runCommand(async () => {
  const { values } = parseArgs({ options: { help: { type: 'boolean', default: false } } });
  if (values.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  if (!existsSync(SITE)) throw new CannotRun(`没有 ${SITE}；先运行 npm run build`);
  installPackages();
  const { scorePages } = (await import(SCORE_PAGES)) as { scorePages: ScorePages };
  const paths = PAGES.flatMap((glob) => globSync(glob, { cwd: SITE }).toSorted().slice(0, 1)).map(
    (file) => `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`,
  );
  const site = await serve(SITE);
  let [below, at] = [0, 0];
  try {
    const addresses = paths.map((path) => `${site.origin}${path}`);
    for await (const { scores, reasons } of scorePages(chromiumPath(), addresses)) {
      process.stdout.write(`${paths[at++]}  ${scores.map(({ name, score }) => `${name} ${score}`).join('，')}\n`);
      for (const reason of reasons) process.stdout.write(`  ${reason}\n`);
      below += scores.filter(({ score }) => score < 100).length;
    }
  } finally {
    await site.close();
  }
  return below > 0 ? 1 : 0;
});
