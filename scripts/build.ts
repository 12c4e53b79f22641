/** npm run build: checks the register and, when it has no errors and nothing is lost or leaks, writes the public site to dist/. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { CannotRun, runCommand } from './command.ts';
import { buildSite, setDay } from './site.ts';
import { siteFolder } from './unpublished-path.ts';

const USAGE = `用法：npm run build -- [选项]

  --previous 网址或文件夹   要替换的上一次发布：丢了记录、比它旧的，不生成；那里什么也没有的，作为第一次
  --override 理由           仍要发布（上一项的理由不成立时），理由公开在 manifest.json 里；泄漏内部内容的不能放行
  --as-of 日期              生成这一天的网站，默认今天（北京时间）；以前的日子，按那一天的样子，后来的事不算
  --data 文件夹             登记簿所在文件夹（其下有 data/），默认当前文件夹
  --out 文件夹              生成到哪里，默认 dist；整个替换，所以须是新的、空的，或以前生成的网站
  --help                    显示本说明

  没有写 --as-of 的，也可以用环境变量 REGISTER_AS_OF。中途停下或不能发布的，原来的网站不变。

  结果：0 已生成，1 登记簿有错误或不能发布，2 无法运行
`;

await runCommand(() => {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      out: { type: 'string', default: 'dist' },
      previous: { type: 'string' },
      override: { type: 'string' },
      'as-of': { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  const { previous, override } = values;
  if (override !== undefined && (previous === undefined || override.trim() === ''))
    throw new CannotRun('--override 要写理由，并与 --previous 一起用');
  setDay(values['as-of']);
  const root = values.data === undefined ? process.cwd() : resolve(values.data);
  return buildSite(root, siteFolder(root, values.out), { previous, override });
});
