/** Where a workbook of the desk is written, and what is said of it. */
import { existsSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { createAtomically } from '#src/staff/editing/write-atomically.ts';
import { CannotRun } from './command.ts';
import { scopeOf } from './register-path.ts';
import { isAmongRecords, refuseTaken } from './unpublished-path.ts';

/**
 * Writes the file, says where and returns that path. What is not published may not lie where sites are served from;
 * nothing may lie among the records, and nothing is written over: `data` is where the register lies.
 * @throws CannotRun
 */
export function saveWorkbook(
  { output, data }: { output?: string | undefined; data?: string | undefined },
  usual: string,
  bytes: Uint8Array,
  isInternal: boolean,
): string {
  const here = process.env['INIT_CWD'] ?? process.cwd();
  const given = resolve(here, output ?? usual);
  const path = existsSync(given) && statSync(given).isDirectory() ? join(given, usual) : given;
  if (!/\.xlsx$/i.test(path)) throw new CannotRun('--output 应以 .xlsx 结尾');
  const folder = dirname(path);
  if (!existsSync(folder)) throw new CannotRun(`没有 ${folder} 这个文件夹`);
  const real = join(realpathSync(folder), basename(path));
  if (isInternal && real.split(sep).some((part) => part === 'dist' || part === 'public'))
    throw new CannotRun('含不公开的内容，不得写到 dist/ 或 public/ 里：那里的文件会上网公布');
  if (isAmongRecords(scopeOf(data, []).root, real))
    throw new CannotRun('不能写进 data/：那里只放登记文件；用 --output 换一个文件夹');
  refuseTaken(real);
  createAtomically(real, bytes);
  process.stdout.write(`已导出：${relative(here, path)}\n`);
  return relative(here, path);
}
