/** For check.yml: whether what changed since a revision touches the program. Runs before anything is installed. */
import { appendFileSync } from 'node:fs';
import { changedPaths } from '#src/changes/git/changed-paths.ts';
import { commitOf } from '#src/changes/git/revision.ts';
import { FORGE_FILES } from '#src/exports/forge-files.ts';
import { touchesProgram } from '#src/review/change-scope.ts';
import { CannotRun, runCommand } from './command.ts';
import { variable } from './runner.ts';

await runCommand(() => {
  const [base] = process.argv.slice(2);
  if (base === undefined) throw new CannotRun('用法：node scripts/change-scope.ts 改动以前的版本');
  const paths = pathsSince(base);
  const program = touchesProgram(paths, FORGE_FILES);
  const found = paths === undefined ? '看不出改了什么' : `改了 ${paths.length} 个文件`;
  process.stdout.write(`${found}：${program ? '核对登记数据，也测试程序' : '只有登记数据，程序不用测'}\n`);
  appendFileSync(variable('GITHUB_OUTPUT'), `program=${program}\n`);
  return 0;
});

/** Undefined where the revision is not there: a first push, one that rewrote history, or a history cut short. */
function pathsSince(base: string): string[] | undefined {
  try {
    const root = process.cwd();
    return changedPaths(root, commitOf(root, base), commitOf(root, 'HEAD')).map(({ path }) => path);
  } catch {
    return undefined;
  }
}
