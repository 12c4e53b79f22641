/** npm run bench:site: builds the site of fictional registers and prints times, memory, page sizes and search. */
import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { BENCH_DAY } from '#src/bench/history.ts';
import { median } from '#src/bench/summary.ts';
import { table } from '#src/bench/table.ts';
import { writeRegister } from '#src/bench/write-register.ts';
import { launchBrowser } from '#src/e2e/browser.ts';
import { serve } from '#src/e2e/serve.ts';
import { runCommand } from './command.ts';

/** Inside the project: Astro writes beside its output folder. */
const FOLDER = '.cache/bench';

/** Types of page, their files, and the most bytes (gz) asked of the HTML. */
const PAGES: readonly { what: string; files: string; most?: number }[] = [
  { what: '名单', files: 'index.html', most: 100_000 },
  { what: '名单续页', files: 'page/*/index.html', most: 100_000 },
  { what: '联合体', files: 'alliances/*/index.html' },
  { what: '单位', files: 'organisations/*/index.html' },
  { what: '单位一览', files: 'organisations/index.html' },
  { what: '产业、板块、批次', files: '{industries,districts,batches}/*/index.html' },
  { what: '概况', files: 'overview/index.html' },
  { what: '样式', files: 'assets/*.css', most: 15_000 },
];

await runCommand(async () => {
  const { values } = parseArgs({ options: { sizes: { type: 'string', default: '100,1000,10000' } } });
  for (const count of values.sizes.split(',').map(Number)) {
    rmSync(FOLDER, { recursive: true, force: true });
    mkdirSync(FOLDER, { recursive: true });
    writeRegister(`${FOLDER}/register`, '.', count, 1);
    const { seconds, mib } = build();
    const pages = globSync('**/*.html', { cwd: `${FOLDER}/dist` }).length;
    const perPage = `${((seconds * 1000) / pages).toFixed(1)} ms`;
    process.stdout.write(
      `\n${count} 个联合体：${pages} 页，生成 ${seconds.toFixed(1)} 秒，每页 ${perPage}，内存峰值 ${mib.toFixed(0)} MiB\n`,
    );
    process.stdout.write(
      `${table(['页面', '个数', '中位 KB（gz）', '最大 KB（gz）', '上限', '结果'], PAGES.map(sizesOf))}\n`,
    );
    process.stdout.write(
      `脚本（gz）：名单 ${scriptKb('index.html')} KB，名单查询 ${scriptKb('lookup/index.html')} KB，上限 10 KB\n`,
    );
    process.stdout.write(`搜索一次（浏览器内，含排版，每键）：${(await searchTimes()).join('、')} ms，目标 ≤ 16 ms\n`);
  }
  rmSync(FOLDER, { recursive: true, force: true });
  return 0;
});

/** Builds in a process of its own, whose memory is its own. */
function build(): { seconds: number; mib: number } {
  const code = `import { buildSite } from './scripts/site.ts';
    const code = await buildSite(${JSON.stringify(`${FOLDER}/register`)}, ${JSON.stringify(`${FOLDER}/dist`)});
    if (code !== 0) process.exit(code);
    console.log(JSON.stringify({ seconds: performance.now() / 1000, mib: process.resourceUsage().maxRSS / 1024 }));`;
  const options = { encoding: 'utf8', maxBuffer: 2 ** 28, env: { ...process.env, REGISTER_AS_OF: BENCH_DAY } } as const;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module-typescript', '-e', code],
    options,
  );
  if (status !== 0) throw new Error(`没有生成：${stderr || stdout.slice(-2000)}`);
  return JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '') as { seconds: number; mib: number };
}

function sizesOf({ what, files, most }: (typeof PAGES)[number]): string[] {
  const sizes = globSync(files, { cwd: `${FOLDER}/dist` }).map(
    (file) => gzipSync(readFileSync(`${FOLDER}/dist/${file}`)).length,
  );
  if (sizes.length === 0) return [what, '0', '', '', '', ''];
  const kb = (bytes: number) => (bytes / 1000).toFixed(1);
  const largest = Math.max(...sizes);
  const asked = most === undefined ? ['', ''] : [kb(most), largest <= most ? '达到' : '未达到'];
  return [what, String(sizes.length), kb(median(sizes)), kb(largest), ...asked];
}

/** The scripts a page loads at once, with what they import; chunks loaded on a click are not among them. */
function scriptKb(page: string): string {
  const dist = `${FOLDER}/dist`;
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
  const bytes = [...seen].reduce((sum, name) => sum + gzipSync(readFileSync(`${dist}/assets/${name}`)).length, 0);
  return (bytes / 1000).toFixed(1);
}

/** Milliseconds from a keystroke to the laid-out result, median of each of some words typed. */
async function searchTimes(): Promise<string[]> {
  const site = await serve(`${FOLDER}/dist`);
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(`${site.origin}/`);
    const box = page.locator('input[type="search"]');
    // The index is loaded on first use; that is not a keystroke.
    await box.fill('创新');
    await page.waitForLoadState('networkidle');
    const times: string[] = [];
    for (const word of ['示例', '新能源', '9132', '不会有的词']) {
      const measured: number[] = [];
      for (let run = 0; run < 5; run++) {
        await box.fill('');
        measured.push(await box.evaluate(keystroke, word));
      }
      times.push(`“${word}” ${median(measured).toFixed(1)}`);
    }
    return times;
  } finally {
    await browser.close();
    await site.close();
  }
}

/** Runs in the page: what one input event costs until the result is there and everything is laid out again. */
async function keystroke(box: Element, word: string): Promise<number> {
  const start = performance.now();
  (box as HTMLInputElement).value = word;
  box.dispatchEvent(new InputEvent('input', { bubbles: true }));
  // The search itself runs in microtasks after the event; a task would wait for a frame and count that too.
  for (let turn = 0; turn < 50; turn++) await Promise.resolve();
  void document.body.offsetHeight;
  return performance.now() - start;
}
