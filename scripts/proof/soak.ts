/** npm run soak: uses the form and the list a thousand times each in a real browser, and tells whether memory grows. */
import { parseArgs } from 'node:util';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { grown, slope, type Bounds, type PageFigures } from './bench/growth.ts';
import { BENCH_DAY } from '../../src/testing/generator/history.ts';
import { measureCommand } from './bench/measure.ts';
import { REPORT, writePart } from './bench/report.ts';
import { toTerminal } from './bench/section.ts';
import { PAGES, soak } from './bench/page-soak.ts';
import { writeRegister } from '../../src/testing/generator/write-register.ts';
import { today } from '../../src/today.ts';
import { CannotRun, runCommand } from '../command.ts';

const LARGE = '.cache/soak';

const USAGE = `用法：npm run soak -- [form] [list] [选项]

  在真的浏览器里把申报表改 1000 次、把名单搜 1000 次，每 100 次清理后读一次内存、节点数和监听器数。
  先生成网站（npm run build），或加 --alliances 用虚构的登记簿另生成一个大的（10000 个要几分钟）。

  --site dist         已生成的网站
  --alliances 10000   另生成这么多个联合体的网站，放在 ${LARGE}
  --times 1000        用几次
  --write             把结果写进 ${REPORT}
  --help              显示本说明

  结果：0 不再增长，1 预热以后还在增长，2 无法运行
`;

/** From one reading to the next, after the warm-up: 1 KB a use. Removed items can be brought back, so they are kept; a drawing of the page is 80 KB. */
const BOUNDS: Record<keyof typeof PAGES, Bounds> = {
  form: { bytes: 100_000, nodes: 5, listeners: 2 },
  list: { bytes: 100_000, nodes: 5, listeners: 2 },
};
const TITLES: Record<keyof typeof PAGES, string> = { form: '填报', list: '名单检索' };
const EVERY = 100;
const WARM_UP = 3;
const HEADINGS = ['页面', '用几次', `${WARM_UP * EVERY} 次时`, '最后', `每 ${EVERY} 次增长`, '至多', '结果'];

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      site: { type: 'string', default: 'dist' },
      alliances: { type: 'string' },
      times: { type: 'string', default: '1000' },
      write: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  const times = Number(values.times);
  if (!Number.isInteger(times) || times < EVERY * (WARM_UP + 2))
    throw new CannotRun(`--times 应为不小于 ${EVERY * (WARM_UP + 2)} 的整数`);
  const site = values.alliances === undefined ? values.site : largeSite(values.alliances);
  if (!existsSync(site)) throw new CannotRun(`没有 ${site}；先运行 npm run build`);
  const kinds = Object.keys(PAGES) as (keyof typeof PAGES)[];
  const unknown = positionals.find((each) => !kinds.some((kind) => kind === each));
  if (unknown !== undefined) throw new CannotRun(`没有“${unknown}”，可试：${kinds.join('、')}`);
  const rows: string[][] = [];
  let status = 0;
  for (const kind of kinds.filter((each) => positionals.length === 0 || positionals.includes(each))) {
    const readings = await soak(kind, site, times, EVERY, (turn, figures) =>
      process.stderr.write(`${TITLES[kind]}，${turn} 次：${inWords(figures)}\n`),
    );
    const settled = readings.slice(WARM_UP);
    const rise = (of: keyof Bounds) => slope(settled.map((reading) => reading[of]));
    const growing = grown(readings, WARM_UP, BOUNDS[kind]).length > 0;
    rows.push([
      TITLES[kind],
      String(times),
      inWords(settled[0]),
      inWords(readings.at(-1)),
      inWords({ bytes: rise('bytes'), nodes: rise('nodes'), listeners: rise('listeners') }),
      inWords(BOUNDS[kind]),
      growing ? '在增长' : '不再增长',
    ]);
    if (growing) status = 1;
  }
  const section = {
    heading: `${values.alliances === undefined ? site : `${values.alliances} 个联合体的网站`}，清理内存后读得的`,
    headings: HEADINGS,
    rows,
  };
  process.stdout.write(toTerminal(section));
  const command = ['npm run soak --', ...process.argv.slice(2)].join(' ').replace(/ --$/, '');
  if (values.write) await writePart('soak', command, today(), [section]);
  return status;
});

/** Builds the site of a fictional register; its folder. */
function largeSite(alliances: string): string {
  if (!/^[1-9]\d{0,5}$/.test(alliances)) throw new CannotRun('--alliances 应为正整数');
  rmSync(LARGE, { recursive: true, force: true });
  mkdirSync(LARGE, { recursive: true });
  writeRegister(`${LARGE}/register`, Number(alliances), 1);
  const out = `${LARGE}/dist`;
  measureCommand(['scripts/build.ts', '--data', `${LARGE}/register`, '--out', out], {
    env: { REGISTER_AS_OF: BENCH_DAY },
  });
  return out;
}

/** `812 KiB，1200 个节点，90 个监听器`; undefined is nothing read. */
function inWords(figures: PageFigures | undefined): string {
  if (!figures) return '没有读到';
  const { bytes, nodes, listeners } = figures;
  const round = (value: number) => value.toFixed(1).replace(/\.0$/, '');
  return `${(bytes / 1024).toFixed(0)} KiB，${round(nodes)} 个节点，${round(listeners)} 个监听器`;
}
