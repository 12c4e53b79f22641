/** npm run faults: stops commands at random moments, fills their disk, takes their rights, and runs them side by side. */
import { parseArgs } from 'node:util';
import { rmSync } from 'node:fs';
import { readPart, REPORT, writePart } from './bench/report.ts';
import { besideEarlier, rowsIn, toTerminal } from './bench/section.ts';
import { today } from '../../src/today.ts';
import { CannotRun, runCommand } from '../command.ts';
import {
  canBeWithoutRights,
  COMMANDS,
  run,
  runTogether,
  runWithoutRights,
  runWithoutRoom,
  SLOW,
  stopOften,
  type FaultCommand,
} from './faults/fault-cases.ts';
import { copyOf, damage, filesOf } from './faults/fault-files.ts';
import { randomMoments } from './faults/fault-moments.ts';

const USAGE = `用法：npm run faults -- [选项] [命令…]

  在随机的时刻强行中止命令，再看登记文件：每个都应是原来的或改好的，完整无缺。另试磁盘写满、没有写的权限和几份同时运行。
  不写命令时试 ${COMMANDS.map(({ name }) => name).join('、')}；${SLOW.map(({ name }) => name).join('、')} 较慢，写明才试。

  --times 200    每个命令中止几次
  --write        把结果写进 ${REPORT}，试完一个命令写一行，没有试的命令留着原来的一行
  --help         显示本说明

  结果：0 没有损坏，1 有损坏，2 无法运行
`;

const HEADINGS = ['命令', '试几次', '被中止', '停在半途', '遗留临时文件', '损坏', '量于'];
const NOTES = [
  '在随机的时刻强行中止，每个登记文件应是原来的或改好的，完整无缺。“停在半途”是改了一部分文件；“损坏”也包括磁盘写满、没有写的权限、四份同时运行时发现的（生成网站和新建只试中止）。',
];

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      times: { type: 'string' },
      write: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  const times = values.times === undefined ? undefined : Number(values.times);
  if (times !== undefined && !(Number.isInteger(times) && times > 0)) throw new CannotRun('--times 应为正整数');
  const asked = ['npm run faults --', ...process.argv.slice(2)].join(' ').replace(/ --$/, '');
  const rows: string[][] = [];
  const section = () => ({ heading: '登记文件', notes: NOTES, headings: HEADINGS, rows });
  if (!canBeWithoutRights())
    process.stdout.write('没有试“没有写的权限”：别的用户读不了这个文件夹，把它放在大家能读的地方再试\n');
  let found = 0;
  for (const command of chosen(positionals)) {
    const register = await command.register(28);
    try {
      const { damages, stopped } = await tryOut(command, register.root, times ?? command.times);
      for (const each of damages) process.stdout.write(`${command.name}：${each}\n`);
      rows.push([command.name, ...stopped.map(String), String(damages.length), today()]);
      found += damages.length;
    } finally {
      register.remove();
    }
    // Each as soon as it is there: all of them take an hour.
    const all = { ...section(), rows: besideEarlier(rows, rowsIn(readPart('faults'))) };
    if (values.write) await writePart('faults', asked, today(), [all]);
  }
  process.stdout.write(toTerminal(section()));
  return found > 0 ? 1 : 0;
});

function chosen(names: readonly string[]): readonly FaultCommand[] {
  if (names.length === 0) return COMMANDS;
  return names.map((name) => {
    const command = [...COMMANDS, ...SLOW].find((each) => each.name === name);
    if (!command)
      throw new CannotRun(`没有“${name}”这个命令，可试：${[...COMMANDS, ...SLOW].map((each) => each.name).join('、')}`);
    return command;
  });
}

/** Everything that can happen to a command: the damages found, and of how many runs how many were stopped, half-way, leaving a file. */
async function tryOut(
  command: FaultCommand,
  root: string,
  times: number,
): Promise<{ damages: readonly string[]; stopped: readonly number[] }> {
  const { damages, stopped, inBetween, leftovers } = await stopOften(command, root, randomMoments(times));
  if (!SLOW.includes(command)) damages.push(...withoutRoom(command, root), ...(await together(command, root)));
  return { damages, stopped: [times, stopped, inBetween, leftovers] };
}

function withoutRoom(command: FaultCommand, root: string): string[] {
  return [runWithoutRoom, ...(canBeWithoutRights() ? [runWithoutRights] : [])].flatMap((runBadly) => {
    const copy = copyOf(root);
    const before = filesOf(copy);
    const { status, stderr } = runBadly(command, copy);
    const expected = command.writes ? /^无法运行：[^\n]*\p{Script=Han}[^\n]*\n$/u : /^$/;
    const problems = damage(copy, before, before);
    if (!expected.test(stderr) || (command.writes && status !== 2))
      problems.push(`${runBadly.name}：结果 ${status}，说的是 ${JSON.stringify(stderr)}`);
    rmSync(copy, { recursive: true });
    return problems;
  });
}

async function together(command: FaultCommand, root: string): Promise<string[]> {
  const [alone, copy] = [copyOf(root), copyOf(root)];
  const before = filesOf(copy);
  run(command, alone);
  const after = filesOf(alone);
  await runTogether(command, copy, 4);
  const problems = damage(copy, before, after);
  const now = filesOf(copy);
  problems.push(
    ...[...after]
      .filter(([path, content]) => now.get(path) !== content)
      .map(([path]) => `${path} 在几份同时运行后没有改好`),
  );
  for (const each of [alone, copy]) rmSync(each, { recursive: true });
  return problems;
}
