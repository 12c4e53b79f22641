/** Lighthouse over some pages: what it gives for each category, and which of its checks took something off. */
import { launch } from 'chrome-launcher';
import lighthouse, { type Result } from 'lighthouse';
import type { PageScores, ScorePages } from '../lighthouse.ts';

const CATEGORIES = { performance: '性能', accessibility: '无障碍', 'best-practices': '最佳实践', seo: '搜索' };

export const scorePages: ScorePages = async function* (browser, pages) {
  const chrome = await launch({
    chromePath: browser,
    chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    for (const page of pages) {
      const onlyCategories = Object.keys(CATEGORIES);
      const result = await lighthouse(page, { port: chrome.port, output: 'json', logLevel: 'error', onlyCategories });
      if (!result) throw new Error(`Lighthouse 没有给出 ${page} 的结果`);
      yield scoresOf(result.lhr);
    }
  } finally {
    chrome.kill();
  }
};

function scoresOf({ categories, audits }: Result): PageScores {
  const scores = Object.entries(CATEGORIES).map(([id, name]) => ({
    id,
    name,
    score: Math.round((categories[id]?.score ?? 0) * 100),
  }));
  const reasons = scores
    .filter(({ score }) => score < 100)
    .flatMap(({ id }) => categories[id]?.auditRefs ?? [])
    .flatMap(({ id, weight }) => {
      const { score, title, displayValue } = audits[id] ?? {};
      const tookOff = weight > 0 && score !== null && score !== undefined && score < 1;
      return tookOff ? [`${id}: ${title} ${displayValue ?? ''}`] : [];
    });
  return { scores, reasons };
}
