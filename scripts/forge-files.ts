/** npm run forge-files: writes the files beside data/ that follow from it; `--check` only compares. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeTogether } from '#src/staff/editing/write-together.ts';
import { unowned } from '#src/exports/codeowners.ts';
import { forgeFiles } from '#src/exports/forge-files.ts';
import { loadRegistry } from '#src/registry/load.ts';
import { readDataFolder } from '#src/registry/read.ts';
import { CannotRun, runCommand } from './command.ts';
import { scopeOf } from './register-path.ts';

const USAGE = `用法：npm run forge-files -- [--check]

  根据 data/ 生成它之外的文件：
  .github/CODEOWNERS（谁审核什么，来自审核组）、
  .github/ISSUE_TEMPLATE/config.yml（“提出问题”页上的网址，来自 data/site.yaml）、
  schemas/json/words.schema.json（编辑器提示的用语，来自 data/policies/）。

  --check         只核对，不写文件
  --data 文件夹   登记簿所在文件夹（其下有 data/），默认当前文件夹

  结果：0 一致或已写好，1 不一致（--check），2 无法运行
`;

await runCommand(() => {
  const { values } = parseArgs({
    options: {
      check: { type: 'boolean', default: false },
      data: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  const { root } = scopeOf(values.data, []);
  const { catalogue } = loadRegistry(readDataFolder(root));
  if (!catalogue) throw new CannotRun('data/ 下的基础文件有误，请先运行 npm run validate 并改正');
  const files = forgeFiles(catalogue).map(({ path, text }) => {
    const file = join(root, path);
    const before = existsSync(file) ? readFileSync(file) : undefined;
    return { path, text, before, same: before?.equals(Buffer.from(text)) ?? false };
  });
  const different = files.filter(({ same }) => !same);
  if (!values.check)
    writeTogether(
      different.map(({ path, text, before }) => ({ path: join(root, path), text, ...(before ? { before } : {}) })),
    );
  const otherwise = values.check ? '与 data/ 不一致，请运行 npm run forge-files 并提交' : '已写';
  for (const { path, same } of files) process.stdout.write(`${same ? '已是最新' : otherwise}：${path}\n`);
  const warning = unowned(catalogue.site, catalogue.districts);
  if (warning !== undefined) process.stderr.write(`注意：${warning}\n`);
  return values.check && different.length > 0 ? 1 : 0;
});
