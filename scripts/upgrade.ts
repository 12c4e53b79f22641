/** npm run upgrade: merges a newer version of the program into this repository; the register stays as it is. */
import { parseArgs } from 'node:util';
import { upgrade, type Upgrade } from '#src/staff/upgrade/upgrade.ts';
import { CannotRun, runCommand } from './command.ts';

const USAGE = `用法：npm run upgrade -- 上游 [标签或分支]

  取来上游（你们的仓库最初从那里来）的新程序，合并进现在的分支，提交一次。
  data/ 是你们的，一字不动；由它生成的 .github/CODEOWNERS、.github/ISSUE_TEMPLATE/config.yml 和
  schemas/json/words.schema.json 也不动。
  有没有提交的改动时不运行；程序有两边都改过、要人取舍的地方时，什么也不改，列出是哪些文件。
  上游写网址、文件夹，或 git remote 里的名字；不写标签或分支的，取它的默认分支。

  npm run upgrade -- upstream
  npm run upgrade -- https://github.com/lyg-register/register v2

  结果：0 已升级或已是最新，1 要人取舍，没有升级，2 无法运行
`;
const SHOWN = 20;
const short = (commit: string) => commit.slice(0, 7);

await runCommand(() => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { help: { type: 'boolean', default: false } },
  });
  if (values.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  const [address, version, ...more] = positionals;
  if (address === undefined || more.length > 0)
    throw new CannotRun('请写上游的网址或名字，后面可以写标签，如 npm run upgrade -- upstream');
  const result = upgrade(process.cwd(), address, version);
  process.stdout.write(say(result));
  return result.kind === 'conflicts' ? 1 : 0;
});

function say(result: Upgrade): string {
  if (result.kind === 'newest') return `已是最新：这里已经有上游 ${short(result.upstream)} 的全部改动\n`;
  if (result.kind === 'conflicts')
    return `没有升级，什么也没有改动：${result.files.length} 个程序文件两边都改过，要由开发人员取舍
${listed(result.files)}
开发人员运行 ${result.merge}，改好后提交：其中 data/ 已经照旧，不会冲突
`;
  const { before, after, upstream, changed, formats, left } = result;
  const { start, files } = left;
  const range = `${short(start)} ${short(upstream)}`;
  return `已升级到上游 ${short(upstream)}：改了 ${changed} 个程序文件，提交为 ${short(after)}；data/ 没有改动
${formatsChanged(formats)}${files.length === 0 ? '' : `上游在 data/ 里也改了下面这些，没有取来；改了什么：git diff ${range} -- 文件\n${listed(files)}\n`}接着依次运行，都没有错误再推送：
  npm ci
  npm run forge-files
  npm run validate
  npm test
推送到有保护的分支要提变更申请，合并时选“Create a merge commit”，不选 Squash
要退回升级以前：git reset --keep ${short(before)}
`;
}

function formatsChanged({ before, after }: { before: number | undefined; after: number | undefined }): string {
  if (before === after || after === undefined) return '';
  const from = before === undefined ? '没有写明' : `第 ${before} 版`;
  return `数据格式变了：原来${from}，现在第 ${after} 版；怎样改 data/，见 .github/CHANGELOG.md，改好再发布\n`;
}

function listed(files: readonly string[]): string {
  const shown = files.slice(0, SHOWN).map((file) => `  ${file}`);
  return [...shown, ...(files.length > SHOWN ? [`  另有 ${files.length - SHOWN} 个`] : [])].join('\n');
}
