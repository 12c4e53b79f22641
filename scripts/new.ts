/** npm run new: asks for the beginning of a record and writes a file with everything that is left to fill in. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { collectAnswers } from '#src/staff/editing/collect-answers.ts';
import { newAlliance } from '#src/staff/editing/new-alliance.ts';
import type { Question } from '#src/staff/editing/question.ts';
import { questionsFor } from '#src/staff/editing/questions.ts';
import { createAtomically } from '#src/staff/editing/write-atomically.ts';
import { loadRegistry } from '#src/registry/load.ts';
import { readDataFolder } from '#src/registry/read.ts';
import { today } from '#src/today.ts';
import { atTerminal } from './at-terminal.ts';
import { CannotRun, runCommand } from './command.ts';
import { scopeOf } from './register-path.ts';

const usage = (questions: readonly Question[]) => `用法：npm run new -- [选项]

  新建一个联合体的登记文件。没有写在选项里的，逐项询问。

${questions.map(({ option, label, help }) => `  --${option}\n      ${label}：${help}`).join('\n')}
  --data 文件夹
      登记簿所在文件夹（其下有 data/），默认当前文件夹
  --help
      显示本说明
`;

await runCommand(async () => {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    options: {
      district: text,
      name: text,
      id: text,
      batch: text,
      industry: text,
      lead: text,
      'credit-code': text,
      'lead-kind': text,
      date: text,
      data: text,
      help: { type: 'boolean', default: false },
    },
  });
  const { root } = scopeOf(values.data, []);
  const registry = loadRegistry(readDataFolder(root));
  if (!registry.catalogue) throw new CannotRun('基础文件（板块、产业、通知）读不了，先运行 npm run validate');
  const questions = questionsFor(registry, registry.catalogue, today());
  if (values.help) {
    process.stdout.write(usage(questions));
    return 0;
  }
  const answers = await atTerminal((ask) => collectAnswers(questions, values, ask));
  const file = newAlliance(registry, registry.catalogue, answers);
  createAtomically(resolve(root, file.path), file.text);
  process.stdout.write(
    `\n已建：${file.path}\n下一步：用编辑器打开，填好空着的各项，然后运行\n  npm run validate -- ${file.path}\n`,
  );
  return 0;
});
