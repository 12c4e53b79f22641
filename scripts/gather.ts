/** npm run gather: gathers the registers that this site searches together, and says of each how it went. */
import { parseArgs } from 'node:util';
import { chineseDate } from '#src/dates.ts';
import { loadRegistry } from '#src/registry/load.ts';
import { readDataFolder } from '#src/registry/read.ts';
import { gatherAll, type GatheredOrNot } from '#src/release/gather/gather-all.ts';
import { inert } from '#src/reporters/inert.ts';
import { today } from '#src/today.ts';
import { CannotRun, runCommand } from './command.ts';
import { scopeOf } from './register-path.ts';

const USAGE = `用法：npm run gather -- [选项]

  取来 data/site.yaml 的 registers 里各个登记簿公开的名单，写进 data/registers/<标识>.json，由本网站一起查。
  比上一次取到的旧的、少了联合体或决定的、校验值不符的不收，留用上一次取到的；一个取不到，不影响别的。

  --data 文件夹    登记簿所在文件夹（其下有 data/），默认当前文件夹
  --help           显示本说明

  结果：0 全部取到，1 有没有取到的，2 无法运行
`;

await runCommand(async () => {
  const { values } = parseArgs({
    options: { data: { type: 'string' }, help: { type: 'boolean', default: false } },
  });
  if (values.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  const { root } = scopeOf(values.data, []);
  const { catalogue } = loadRegistry(readDataFolder(root));
  if (!catalogue) throw new CannotRun('data/ 里的基础文件读不出来；请先运行 npm run validate，照它说的改正');
  const { registers } = catalogue;
  if (!registers) throw new CannotRun('data/site.yaml 里没有写 registers（要一起查的登记簿），没有要取的');
  const told = await gatherAll(root, registers, today());
  for (const each of told) process.stdout.write(`${inert(inWords(each))}\n`);
  const failed = told.filter(({ gathered }) => !gathered).length;
  process.stdout.write(
    `共 ${told.length} 个登记簿，取到 ${told.length - failed} 个${failed > 0 ? `，没有取到 ${failed} 个` : ''}\n`,
  );
  return failed > 0 ? 1 : 0;
});

function inWords({ register: { id, name, gathered: before }, gathered, problem = '' }: GatheredOrNot): string {
  const who = `${name}（${id}）`;
  if (gathered) {
    const sample = gathered.sample ? '，全部是示例' : '';
    return `  取到  ${who}：截至${chineseDate(gathered.asOf)}，${gathered.alliances.length} 个联合体${sample}`;
  }
  const kept = before
    ? `留用${chineseDate(before.gathered)}取到的（截至${chineseDate(before.asOf)}）`
    : '以前也没有取到过，网站上写明没有';
  return `  没有取到  ${who}：${problem.replace(/[。；]$/, '')}。${kept}`;
}
