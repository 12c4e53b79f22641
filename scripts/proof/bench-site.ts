/** npm run bench:site: builds the site of fictional registers and prints times, memory, page sizes and search. */
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { pageSizes, scriptFigures } from './bench/built-site.ts';
import { formFigures } from './bench/form-times.ts';
import { BENCH_DAY } from '../../src/testing/generator/history.ts';
import { measureCommand, rounds } from './bench/measure.ts';
import { compareGenerators } from './bench/peer-site.ts';
import { installPeers } from './bench/peers.ts';
import { machine, REPORT, writePart } from './bench/report.ts';
import { searchFigures } from './bench/search-times.ts';
import { toTerminal, type Section } from './bench/section.ts';
import { medianOf, sectionOf, type Figure } from './bench/summary.ts';
import { writeRegister } from '../../src/testing/generator/write-register.ts';
import { today } from '../../src/today.ts';
import { CannotRun, runCommand } from '../command.ts';

const USAGE = `用法：npm run bench:site -- [选项]

  生成虚构登记簿的网站（在 .cache/ 里，量完删除），量时间、内存、页面大小和搜索。10000 个联合体一次要几分钟。

  --sizes 100,1000     联合体个数（默认 100,1000,10000）
  --runs 3             每项量几次，取中位数（默认 3）
  --peers              再与 Eleventy 比（第一次要联网安装）
  --write              把结果写进 ${REPORT}
  --help               显示本说明
`;

/** Inside the project: Astro writes beside its output folder. */
const FOLDER = '.cache/bench';
/** Asked of the largest register. */
const LARGE = 10_000;
const MOST_SECONDS = 35;
const MOST_MIB = 800;
/** A build after one record was changed, of one from nothing. */
const MOST_CHANGED = 0.3;
/** How much longer a page may take when there are ten times as many: noise, not growth. */
const MOST_GROWTH = 1.1;

await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      sizes: { type: 'string', default: '100,1000,10000' },
      runs: { type: 'string', default: '3' },
      peers: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  process.chdir(resolve(import.meta.dirname, '../..'));
  if (!/^\d+(,\d+)*$/.test(values.sizes)) throw new CannotRun('--sizes 应为用逗号隔开的正整数，如 100,1000');
  if (!/^[1-9]\d?$/.test(values.runs)) throw new CannotRun('--runs 应为正整数，如 3');
  const runs = Number(values.runs);
  const missing = values.peers ? installPeers() : undefined;
  const own: Section[] = [];
  const beside: Section[] = [];
  const perPage: { count: number; ms: number }[] = [];
  const add = (to: Section[], ...sections: readonly Section[]) => {
    to.push(...sections);
    for (const section of sections) process.stdout.write(toTerminal(section));
  };
  process.stdout.write(`${machine()}\n${missing === undefined ? '' : `${missing}\n`}`);
  for (const count of values.sizes.split(',').map(Number)) {
    rmSync(FOLDER, { recursive: true, force: true });
    mkdirSync(FOLDER, { recursive: true });
    writeRegister(`${FOLDER}/register`, count, 1);
    const built = buildFigures(count, runs);
    perPage.push({ count, ms: built.perPage });
    const search = await searchFigures(`${FOLDER}/dist`);
    const form = await formFigures(`${FOLDER}/dist`);
    const figures = [...built.figures, ...scriptFigures(`${FOLDER}/dist`), ...search, ...form];
    const sizes = pageSizes(`${FOLDER}/dist`);
    add(own, sectionOf(`${count} 个联合体（${runs} 次的中位数）`, figures), {
      ...sizes,
      heading: `${count} 个联合体，${sizes.heading}`,
    });
    if (values.peers && missing === undefined)
      add(beside, ...compareGenerators(`${FOLDER}/dist`, `${FOLDER}/peers`, count, runs));
  }
  const growth = growthOf(perPage);
  if (growth.length > 0) add(own, sectionOf('随规模的增长', growth));
  rmSync(FOLDER, { recursive: true, force: true });
  if (!values.write) return 0;
  const command = ['npm run bench:site --', ...process.argv.slice(2)].join(' ').replace(/ --$/, '');
  await writePart('site', command, today(), own);
  if (beside.length > 0) await writePart('peer-site', command, today(), beside);
  return 0;
});

/** Builds in a process of its own, whose memory is its own: from nothing, then again after one record was changed. */
function buildFigures(count: number, runs: number): { figures: Figure[]; perPage: number } {
  let changes = 0;
  const cases = {
    build: () => rmSync(`${FOLDER}/dist`, { recursive: true, force: true }),
    changed: () => changeRecord(++changes),
  };
  const { build, changed } = rounds(runs, ['build', 'changed'], (name) => {
    cases[name]();
    return measureCommand(['scripts/build.ts', '--data', `${FOLDER}/register`, '--out', `${FOLDER}/dist`], {
      env: { REGISTER_AS_OF: BENCH_DAY },
    });
  });
  const ms = medianOf(build, 'ms');
  const again = medianOf(changed, 'ms');
  const mib = Math.max(medianOf(build, 'mib'), medianOf(changed, 'mib'));
  const pages = globSync('**/*.html', { cwd: `${FOLDER}/dist` }).length;
  const perPage = ms / pages;
  const asked = (most: string, met: boolean) => (count >= LARGE ? { asked: most, met } : {});
  return {
    perPage,
    figures: [
      {
        what: '生成网站：校验、判断、全部页面和下载',
        value: inSeconds(ms),
        compared: `${pages} 页，每秒 ${((pages * 1000) / ms).toFixed(0)} 页，每页 ${perPage.toFixed(1)} ms`,
        ...asked(`≤ ${MOST_SECONDS} 秒`, ms <= MOST_SECONDS * 1000),
      },
      {
        what: '改一条记录以后再生成',
        value: inSeconds(again),
        compared: `${(again / ms).toFixed(2)} × 从头生成`,
        ...asked(`≤ ${MOST_CHANGED} ×`, again <= ms * MOST_CHANGED),
      },
      { what: '内存峰值', value: `${mib.toFixed(0)} MiB`, ...asked(`≤ ${MOST_MIB} MiB`, mib <= MOST_MIB) },
    ],
  };
}

function inSeconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} 秒`;
}

/** Changes one text of one published record in the middle of the register, to another each time. */
function changeRecord(time: number): void {
  const files = globSync('data/alliances/*/*.yaml', { cwd: `${FOLDER}/register` }).sort();
  const isPublic = (path: string) => existsSync(`${FOLDER}/dist/alliances/${basename(path, '.yaml')}/index.html`);
  const file = `${FOLDER}/register/${files.slice(files.length >> 1).find(isPublic)}`;
  const text = readFileSync(file, 'utf8');
  const changed = text.replace(/goal: .*/, `goal: 2026 年底前建成示范线 ${time} 条`);
  if (changed === text) throw new Error(`${file} 里没有可改的考核指标`);
  writeFileSync(file, changed);
}

/** Time a page from each size to the next: it may not grow. */
function growthOf(sizes: readonly { count: number; ms: number }[]): Figure[] {
  return sizes.slice(1).flatMap((larger, i) => {
    const smaller = sizes[i];
    if (!smaller) return [];
    const growth = larger.ms / smaller.ms;
    return {
      what: `每页时间 ${smaller.count} → ${larger.count}`,
      value: `${growth.toFixed(2)} 倍`,
      asked: `≤ ${MOST_GROWTH} 倍`,
      met: growth <= MOST_GROWTH,
    };
  });
}
