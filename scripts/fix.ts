/** npm run fix: puts the text of the register's files right where there is one way to, and says what it changed. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { repair } from '#src/staff/editing/repair.ts';
import { tellRepair } from '#src/staff/editing/tell-repair.ts';
import { writeAtomically } from '#src/staff/editing/write-atomically.ts';
import { readDataFolder } from '#src/registry/read.ts';
import { runCommand } from './command.ts';
import { isInScope, scopeOf } from './register-path.ts';

const USAGE = `用法：npm run fix -- [选项] [文件或文件夹…]

  修复文字上的毛病：全角的冒号、逗号和空格，看不见的字符，部首字符，日期、文号和代码的写法，BOM 和 CRLF。
  只改这些；内容、说明和次序都不动。不写文件时修复整个登记簿。

  --check          只列出要改什么，不改文件
  --data 文件夹    登记簿所在文件夹（其下有 data/），默认当前文件夹
  --help           显示本说明

  结果：0 没有要改的，或都已改好；1 有要改的（--check）或改不了的；2 无法运行
`;

await runCommand(() => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
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
  const scope = scopeOf(values.data, positionals);
  const folder = readDataFolder(scope.root);
  const unread = folder.diagnostics.filter(({ at }) => isInScope(scope, at.file));
  const repaired = folder.files
    .filter(({ path }) => isInScope(scope, path))
    .map(({ path, bytes }) => ({ path, ...repair(path, bytes) }));
  const results = [...unread.map(({ at, message }) => ({ path: at.file, changes: [], left: [message] })), ...repaired];
  process.stdout.write(tellRepair(results, values.check));
  if (!values.check)
    for (const { path, text, changes } of repaired)
      if (text !== undefined && changes.length > 0) writeAtomically(resolve(scope.root, path), text);
  const isOpen = ({ changes, left }: (typeof results)[number]) =>
    left.length > 0 || (values.check && changes.length > 0);
  return results.some(isOpen) ? 1 : 0;
});
