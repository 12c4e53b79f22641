/** What a built site weighs: pages, scripts, the search index. */
import { globSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Figure } from './summary.ts';
import type { Section } from './section.ts';
import { median } from './summary.ts';

/** Types of page, their files, and the most bytes (gz) asked of the HTML. */
const PAGES: readonly { what: string; files: string; most?: number }[] = [
  { what: '名单', files: 'index.html', most: 100_000 },
  { what: '名单续页', files: 'page/*/index.html', most: 100_000 },
  { what: '联合体', files: 'alliances/*/index.html' },
  { what: '单位', files: 'organisations/*/index.html' },
  { what: '单位一览', files: 'organisations/index.html' },
  { what: '产业、板块、批次、不在册的', files: '{industries,districts,batches,standings}/*/index.html', most: 100_000 },
  { what: '某年更新', files: 'updates/*/index.html' },
  { what: '概况', files: 'overview/index.html' },
  { what: '样式', files: 'assets/*.css', most: 15_000 },
];

/** Most bytes (gz) of script on a page, and of the index an alliance beyond its own text. */
const MOST_SCRIPT = 10_000;
const MOST_INDEX = 60;

const gz = (content: Uint8Array | string) => gzipSync(content).length;
const kb = (bytes: number) => (bytes / 1000).toFixed(1);

/** Sizes by type of page. */
export function pageSizes(dist: string): Section {
  return {
    heading: '页面大小（gz）',
    headings: ['页面', '个数', '中位 KB', '最大 KB', '上限 KB', '结果'],
    rows: PAGES.map(({ what, files, most }) => {
      const sizes = globSync(files, { cwd: dist }).map((file) => gz(readFileSync(`${dist}/${file}`)));
      if (sizes.length === 0) return [what, '0', '', '', '', ''];
      const largest = Math.max(...sizes);
      const asked = most === undefined ? ['', ''] : [kb(most), largest <= most ? '达到' : '未达到'];
      return [what, String(sizes.length), kb(median(sizes)), kb(largest), ...asked];
    }),
  };
}

/** What the pages with scripts load at once, and what the search index costs. */
export function scriptFigures(dist: string): Figure[] {
  const scripts = [
    ['名单', 'index.html'],
    ['名单查询', 'lookup/index.html'],
  ].map(([what = '', page = '']): Figure => {
    const bytes = scriptBytes(dist, page);
    return {
      what: `脚本：${what}`,
      value: `${kb(bytes)} KB`,
      asked: `≤ ${kb(MOST_SCRIPT)} KB`,
      met: bytes <= MOST_SCRIPT,
    };
  });
  return [...scripts, indexFigure(dist)];
}

/** The scripts a page loads at once, with what they import; chunks loaded on a click are not among them. */
function scriptBytes(dist: string, page: string): number {
  const queue = Array.from(
    readFileSync(`${dist}/${page}`, 'utf8').matchAll(/src="\/assets\/([^"]+\.js)"/g),
    ([, name = '']) => name,
  );
  const seen = new Set<string>();
  for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
    if (seen.has(name)) continue;
    seen.add(name);
    const imports = readFileSync(`${dist}/assets/${name}`, 'utf8').matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g);
    queue.push(...Array.from(imports, ([, imported = '']) => imported));
  }
  return [...seen].reduce((sum, name) => sum + gz(readFileSync(`${dist}/assets/${name}`)), 0);
}

/** The index beside its texts alone, each once, one a line: what is more is what the index costs. */
function indexFigure(dist: string): Figure {
  const index = readFileSync(`${dist}/search.json`);
  const { alliances } = JSON.parse(index.toString()) as { alliances: unknown[] };
  const texts: string[] = [];
  JSON.parse(index.toString(), (_, value: unknown) => {
    if (typeof value === 'string') texts.push(value);
    return value;
  });
  const beyond = (gz(index) - gz(texts.join('\n'))) / alliances.length;
  return {
    what: '检索索引（gz）',
    value: `${kb(gz(index))} KB`,
    compared: `每个联合体在文字之外 ${beyond.toFixed(0)} 字节`,
    asked: `≤ ${MOST_INDEX} 字节`,
    met: beyond <= MOST_INDEX,
  };
}
