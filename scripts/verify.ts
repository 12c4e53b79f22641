/** npm run verify: whether a published site is what its commit gives. */
import { parseArgs } from 'node:util';
import { chineseDate } from '#src/dates.ts';
import { openSite } from '#src/release/published-site.ts';
import { rebuild } from '#src/release/rebuild.ts';
import { differencesFrom, manifestToVerify, type Kind } from '#src/release/verify.ts';
import { CannotRun, runCommand } from './command.ts';

const USAGE = `用法：npm run verify -- 网址或文件夹

  按发布所写的版本和数据日期，从本仓库的提交重新生成网站，逐个文件比对。

  npm run verify -- https://register.example/
  npm run verify -- dist

  结果：0 完全一致，1 有不同，2 无法核对
`;
const SHALLOW =
  '这次发布写明：生成它的仓库只有一部分历史，所以网页没有列出修改记录；核对时也照样不列。要有修改记录，请在完整的仓库里（git fetch --unshallow 之后）重新生成并发布';
const SHOWN = 50;
const KINDS: Record<Kind, string> = { 缺少: '发布里没有', 多出: '发布里多出来的', 不同: '内容不同' };

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { help: { type: 'boolean', default: false } },
  });
  if (values.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  const [place, ...more] = positionals;
  if (place === undefined || more.length > 0) throw new CannotRun('请写一个网址或文件夹，如 npm run verify -- dist');
  const site = openSite(place);
  const manifest = await manifestToVerify(site);
  const commit = manifest.revision?.commit.slice(0, 7) ?? '';
  process.stderr.write(
    `发布写明：版本${commit && ' '}${commit || '不明'}，数据日期${chineseDate(manifest.asOf)}，${manifest.files.count} 个文件。正在重新生成……\n`,
  );
  const rebuilt = rebuild(process.cwd(), manifest);
  try {
    process.stderr.write('正在逐个文件比对……\n');
    const differences = await differencesFrom(site, rebuilt.folder);
    const { override, history } = manifest;
    if (override)
      process.stdout.write(`注意：这次发布经特别放行，理由：${override.reason}（${override.refusals.join('；')}）\n`);
    if (history === 'shallow') process.stdout.write(`注意：${SHALLOW}\n`);
    if (differences.length === 0) {
      process.stdout.write(`一致：${place} 的 ${manifest.files.count} 个文件都与版本 ${commit} 重新生成的相同\n`);
      return 0;
    }
    process.stdout.write(`不一致：${differences.length} 个文件与版本 ${commit} 重新生成的不同\n`);
    for (const { path, kind } of differences.slice(0, SHOWN)) process.stdout.write(`  ${KINDS[kind]}  ${path}\n`);
    if (differences.length > SHOWN) process.stdout.write(`  另有 ${differences.length - SHOWN} 个\n`);
    const { node } = manifest.madeWith;
    if (node !== process.versions.node)
      process.stdout.write(`发布由 Node ${node} 生成，这里是 ${process.versions.node}；请先用同一版本再核对一次\n`);
    return 1;
  } finally {
    rebuilt.remove();
  }
});
