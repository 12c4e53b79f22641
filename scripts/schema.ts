/** npm run schema: writes the JSON Schemas for editors from the Zod schemas; `--check` only compares. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { writeAtomically } from '#src/staff/editing/write-atomically.ts';
import { EDITOR_SCHEMAS, editorSchemaPath, toEditorSchema } from '#src/staff/editing/editor-schema.ts';
import { runCommand } from './command.ts';

const USAGE = `用法：npm run schema -- [--check]

  从 schemas/*.ts 生成编辑器所用的 JSON Schema（schemas/json/）。

  --check   只核对，不写文件

  结果：0 一致或已写好，1 不一致（--check），2 无法运行
`;

await runCommand(async () => {
  const { values } = parseArgs({
    options: { check: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
  });
  if (values.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  const root = resolve(import.meta.dirname, '..');
  let stale = 0;
  for (const kind of EDITOR_SCHEMAS) {
    const path = editorSchemaPath(kind.name);
    const file = resolve(root, path);
    const text = await format(JSON.stringify(toEditorSchema(kind)), {
      ...(await resolveConfig(file)),
      parser: 'json',
    });
    if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
    stale += 1;
    if (!values.check) writeAtomically(file, text);
    process.stdout.write(`${values.check ? '不一致' : '已写'}：${path}\n`);
  }
  if (stale === 0) process.stdout.write('编辑器用的 JSON Schema 与 schemas/*.ts 一致\n');
  else if (values.check) process.stdout.write('请运行 npm run schema，并提交生成的文件\n');
  return stale > 0 && values.check ? 1 : 0;
});
