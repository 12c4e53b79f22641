/** npm run soak: uses the form and the list a thousand times each in a real browser, and tells whether memory grows. */
import { parseArgs } from 'node:util';
import { existsSync } from 'node:fs';
import { grown, slope, type Bounds } from '#src/bench/growth.ts';
import { PAGES, soak } from '#src/bench/soak.ts';
import { CannotRun, runCommand } from './command.ts';

const USAGE = `用法：npm run soak -- [form] [list] [选项]

  在真的浏览器里把申报表改 1000 次、把名单搜 1000 次，每 100 次清理后读一次内存、节点数和监听器数。
  先生成网站（npm run build）；大的名单：用 npm run bench:site 的虚构登记簿生成。

  --site dist     已生成的网站
  --times 1000    用几次
  --help          显示本说明

  结果：0 不再增长，1 预热以后还在增长，2 无法运行
`;

/** From one reading to the next, after the warm-up: 1 KB a use. Removed items can be brought back, so they are kept; a drawing of the page is 80 KB. */
const BOUNDS: Record<keyof typeof PAGES, Bounds> = {
  form: { bytes: 100_000, nodes: 5, listeners: 2 },
  list: { bytes: 100_000, nodes: 5, listeners: 2 },
};
const EVERY = 100;
const WARM_UP = 3;

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      site: { type: 'string', default: 'dist' },
      times: { type: 'string', default: '1000' },
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
  if (!existsSync(values.site)) throw new CannotRun(`没有 ${values.site}；先运行 npm run build`);
  const kinds = Object.keys(PAGES) as (keyof typeof PAGES)[];
  const unknown = positionals.find((each) => !kinds.some((kind) => kind === each));
  if (unknown !== undefined) throw new CannotRun(`没有“${unknown}”，可试：${kinds.join('、')}`);
  let status = 0;
  for (const kind of kinds.filter((each) => positionals.length === 0 || positionals.includes(each))) {
    const readings = await soak(kind, values.site, times, EVERY, (turn, { bytes, nodes, listeners }) =>
      process.stdout.write(
        `${kind} ${String(turn).padStart(5)} 次：${(bytes / 1024).toFixed(0)} KiB，${nodes} 个节点，${listeners} 个监听器\n`,
      ),
    );
    const settled = readings.slice(WARM_UP);
    const rise = (of: keyof Bounds) => slope(settled.map((reading) => reading[of])).toFixed(1);
    const more = grown(readings, WARM_UP, BOUNDS[kind]);
    const { bytes, nodes, listeners } = BOUNDS[kind];
    process.stdout.write(
      `${kind} ${WARM_UP * EVERY} 次以后每 ${EVERY} 次：${rise('bytes')} 字节（至多 ${bytes}），${rise('nodes')} 个节点（至多 ${nodes}），` +
        `${rise('listeners')} 个监听器（至多 ${listeners}）：${more.length > 0 ? '在增长' : '不再增长'}\n`,
    );
    if (more.length > 0) status = 1;
  }
  return status;
});
