/** npm run mutate: Stryker over what judges, compares, publishes and escapes; its scores as a table. */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { MUTATED } from './mutation/mutated.ts';
import { earlierScores, isReached, mutationScores, type MutationReport } from './mutation/mutation-score.ts';
import { installPackages, packaged } from './packages.ts';
import { readPart, REPORT, writePart } from './bench/report.ts';
import { toTerminal } from './bench/section.ts';
import { BRANCHES } from '../../src/testing/branches/index.ts';
import { recordBranches } from '../../src/testing/branches/read-branch.ts';
import { today } from '../../src/today.ts';
import { CannotRun, runCommand } from '../command.ts';

/** Percent of the mutants. */
const ASKED = { folder: 90, all: 95 };

const USAGE = `用法：npm run mutate -- [选项] [文件或文件夹…]

  把代码改坏一处又一处，看测试是否发现；没有发现的列在 .cache/mutation/index.html。不写文件时试 scripts/proof/mutation/mutated.ts 所列的全部，两核的机器要几小时；写文件夹的，试其中列在那里的。

  npm run mutate -- src/reporters/inert.ts
  npm run mutate -- src/exports --tests src/exports --write

  --tests      只用这些文件夹或文件的测试，用空格隔开：快，也更严（别处的测试发现的不算）
  --again      不用上一次的结果，全部重试（平时只重试改动过的代码和测试）
  --write      把结果写进 ${REPORT}；写了文件的，要是整个文件夹，只换那几行
  --help       显示本说明

  结果：0 每个文件夹不低于 ${ASKED.folder}%、合计不低于 ${ASKED.all}%，1 有低于的，2 无法运行
`;

/** Every file that is spoiled when none is named. */
const ALL = globSync(MUTATED.filter((glob) => !glob.startsWith('!'))).filter((file) => !file.endsWith('.test.ts'));

const FOLDERS = [...new Set(ALL.map(folderOf))].sort();

const FOLDER = '.cache/mutation';
const CONFIG = 'scripts/proof/stryker/stryker.config.mjs';

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      tests: { type: 'string' },
      again: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  const leftOut = MUTATED.filter((glob) => glob.startsWith('!'));
  // Stryker parts them at commas, which would tear a{b,c}.ts.
  const files = positionals.flatMap((each) =>
    isFolder(each) ? ALL.filter((file) => folderOf(file) === each.replace(/\/$/, '')) : globSync(each),
  );
  if (positionals.length > 0 && files.length === 0) throw new CannotRun(`没有这样的文件：${positionals.join('、')}`);
  if (values.write) expectWholeFolders(files);
  installPackages();
  rmSync(`${FOLDER}/mutation.json`, { force: true });
  mkdirSync(FOLDER, { recursive: true });
  const recorded = resolve(FOLDER, 'branches.bin');
  recordBranches(BRANCHES, recorded);
  const only = files.length > 0 ? ['--mutate', [...files, ...leftOut].join(',')] : [];
  const how = ['--incremental', ...(values.again ? ['--force'] : []), ...only];
  spawnSync(process.execPath, [packaged('@stryker-mutator/core', 'bin/stryker.js'), 'run', CONFIG, ...how], {
    stdio: 'inherit',
    env: {
      ...process.env,
      RECORDED_BRANCHES: recorded,
      ...(values.tests === undefined ? {} : { MUTATION_TESTS: values.tests }),
    },
  });
  if (!existsSync(`${FOLDER}/mutation.json`)) throw new CannotRun('没有试成，原因见上');
  const report = JSON.parse(readFileSync(`${FOLDER}/mutation.json`, 'utf8')) as MutationReport;
  const earlier = values.write && files.length > 0 ? earlierScores(readPart('mutation')) : [];
  const section = mutationScores(report, ASKED, { day: today(), folders: FOLDERS, earlier });
  process.stdout.write(toTerminal(section));
  const quoted = process.argv.slice(2).map((each) => (each.includes(' ') ? `"${each}"` : each));
  const command = ['npm run mutate --', ...quoted].join(' ').replace(/ --$/, '');
  if (values.write) await writePart('mutation', command, today(), [section]);
  return isReached(section) ? 0 : 1;
});

/** A row tells of a whole folder: of one that is only partly tried nothing is written. */
function expectWholeFolders(files: readonly string[]): void {
  const folders = new Set(files.map(folderOf));
  const missing = ALL.filter((file) => folders.has(folderOf(file)) && !files.includes(file));
  if (missing.length > 0) throw new CannotRun(`--write 要试整个文件夹，还差 ${missing.join('、')}`);
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function folderOf(file: string): string {
  return file.replaceAll('\\', '/').replace(/\/[^/]*$/, '');
}
