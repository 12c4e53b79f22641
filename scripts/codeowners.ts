/** npm run codeowners: writes .github/CODEOWNERS from the owners in data/; `--check` only compares. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeAtomically } from '#src/staff/editing/write-atomically.ts';
import { CODEOWNERS_FILE, toCodeowners } from '#src/exports/codeowners.ts';
import { loadRegistry } from '#src/registry/load.ts';
import { readDataFolder } from '#src/registry/read.ts';
import { CannotRun, runCommand } from './command.ts';

const USAGE = `用法：npm run codeowners -- [--check]

  根据 data/districts.yaml 和 data/site.yaml 的 owners 生成 ${CODEOWNERS_FILE}（在仓库的根目录运行）。

  --check   只核对，不写文件

  结果：0 一致或已写好，1 不一致（--check），2 无法运行
`;

await runCommand(() => {
  const { values } = parseArgs({
    options: { check: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
  });
  if (values.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  const root = process.cwd();
  const { catalogue } = loadRegistry(readDataFolder(root));
  if (!catalogue) throw new CannotRun('data/ 下的基础文件有误，请先运行 npm run validate 并改正');
  const text = toCodeowners(catalogue.site, catalogue.districts);
  const file = join(root, CODEOWNERS_FILE);
  const same = existsSync(file) && readFileSync(file, 'utf8') === text;
  if (!same && !values.check) {
    mkdirSync(dirname(file), { recursive: true });
    writeAtomically(file, text);
  }
  const said = same ? '已是最新' : values.check ? '不一致，请运行 npm run codeowners 并提交' : '已写';
  process.stdout.write(`${said}：${CODEOWNERS_FILE}\n`);
  return !same && values.check ? 1 : 0;
});
