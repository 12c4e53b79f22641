/** npm run lighthouse: scores of the main pages of the built site, in a real Chromium; 1 when any is below 100. */
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { chromiumPath } from '../../src/testing/e2e/browser.ts';
import { serve } from '../../src/testing/e2e/serve.ts';
import { runCommand } from '../command.ts';

const PAGES = ['/', '/alliances/carbon-fibre/', '/policies/2024/', '/overview/'];
const CATEGORIES = { performance: '性能', accessibility: '无障碍', 'best-practices': '最佳实践', seo: '搜索' };

await runCommand(async () => {
  const site = await serve('dist');
  const chrome = await launch({
    chromePath: await chromiumPath(),
    chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  let below = 0;
  try {
    for (const page of PAGES) {
      const result = await lighthouse(`${site.origin}${page}`, {
        port: chrome.port,
        output: 'json',
        logLevel: 'error',
        onlyCategories: Object.keys(CATEGORIES),
      });
      if (!result) throw new Error(`Lighthouse 没有给出 ${page} 的结果`);
      const { categories, audits } = result.lhr;
      const scores = Object.entries(CATEGORIES).map(([id, name]) => ({
        id,
        name,
        score: Math.round((categories[id]?.score ?? 0) * 100),
      }));
      process.stdout.write(`${page}  ${scores.map(({ name, score }) => `${name} ${score}`).join('，')}\n`);
      for (const { id } of scores.filter(({ score }) => score < 100)) {
        below += 1;
        for (const { id: audit, weight } of categories[id]?.auditRefs ?? []) {
          const { score, title, displayValue } = audits[audit] ?? {};
          if (weight > 0 && score !== null && score !== undefined && score < 1)
            process.stdout.write(`  ${audit}: ${title} ${displayValue ?? ''}\n`);
        }
      }
    }
  } finally {
    chrome.kill();
    await site.close();
  }
  return below > 0 ? 1 : 0;
});
