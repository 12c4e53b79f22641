/** This project's validation beside other people's tools, on the same files in the same run. */
import { cpSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BENCH_DAY } from '../../../src/testing/generator/history.ts';
import { measureCase, measureCommand, measureValidate, rounds } from './measure.ts';
import { packaged } from '../packages.ts';
import { PEERS } from './peers.ts';
import { writeSchema } from './peer-cases.ts';
import type { Section } from './section.ts';
import { comparisonOf, medianOf, type Figure, type Measurement, sectionOf } from './summary.ts';

const inProcess = {
  validate: ['本项目', '安全检查、格式、全部规则，问题带行列'],
  yamlAjv: ['yaml + ajv', '只查格式（JSON Schema）'],
  jsYamlAjv: ['js-yaml + ajv', '只查格式（JSON Schema）'],
  jsYamlRules: ['js-yaml + 本项目的格式和规则', '没有安全检查和位置'],
} as const;

const wholeCommands = {
  own: ['本项目 validate', '安全检查、格式、全部规则，问题带行列'],
  ajvCli: [`ajv-cli ${PEERS['ajv-cli']}`, '只查格式'],
  v8r: [`v8r ${PEERS['v8r']}`, '只查格式'],
} as const;

/** At most so many times ajv-cli, by the number of alliances; of fewer the start counts most. */
const ASKED = new Map([
  [1000, 1],
  [10_000, 1.2],
]);

/** v8r takes minutes for more files. */
const MOST_FOR_V8R = 1000;

/** Measures both ways of comparing: inside one process, and as commands that a person runs. */
export function compareWithPeers(folder: string, count: number, runs: number): Section[] {
  const schema = writeSchema(folder);
  const inside = rounds(runs, keysOf(inProcess), (name) => measureCase(name, folder));
  const commands = keysOf(wholeCommands).filter((name) => name !== 'v8r' || count <= MOST_FOR_V8R);
  const quoted = withQuotedDates(folder);
  const whole = rounds(runs, commands, (name) => measurePeer(name, quoted, schema));
  const ratioOf = (part: 'ms' | 'cpu') => medianOf(whole.own, part) / medianOf(whole.ajvCli, part);
  const ratio = ratioOf('ms');
  const asked = ASKED.get(count);
  const goal: Figure = {
    what: '整条命令 validate，对 ajv-cli',
    value: `${ratio.toFixed(2)} 倍`,
    compared: `处理器时间 ${ratioOf('cpu').toFixed(2)} 倍`,
    ...(asked === undefined ? {} : { asked: `≤ ${asked} 倍`, met: ratio <= asked }),
  };
  return [
    comparisonOf(
      `${count} 个联合体，进程内（${runs} 次的中位数，不计启动）`,
      keysOf(inProcess).map((name) => contestant(inProcess[name], inside[name])),
    ),
    comparisonOf(
      `${count} 个联合体，整条命令（${runs} 次的中位数）`,
      commands.map((name) => contestant(wholeCommands[name], whole[name])),
      [
        'ajv-cli 把不加引号的日期读成时间戳而报错，所以这里各家读的都是日期加了引号的同一份文件。别家只读联合体；本项目还读全部决定，并判断。',
      ],
    ),
    sectionOf(`${count} 个联合体，目标`, [goal]),
  ];
}

/** A copy of a register whose dates stand in quotes: ajv-cli reads YAML 1.1, in which a bare date is no text. */
function withQuotedDates(folder: string): string {
  const copy = join(folder, 'quoted');
  cpSync(join(folder, 'data'), join(copy, 'data'), { recursive: true });
  for (const name of globSync('data/alliances/*/*.yaml', { cwd: copy })) {
    const text = readFileSync(join(copy, name), 'utf8');
    writeFileSync(join(copy, name), text.replace(/(?<=: )\d{4}-\d{2}-\d{2}(?=[,} \n])/g, '"$&"'));
  }
  return copy;
}

const keysOf = <Key extends string>(record: Readonly<Record<Key, unknown>>) => Object.keys(record) as Key[];

const contestant = ([who, does]: readonly [string, string], runs: Parameters<typeof medianOf>[0]) => ({
  who,
  does,
  runs: runs ?? [],
});

/** v8r takes only paths below the folder it runs in. */
function measurePeer(name: keyof typeof wholeCommands, folder: string, schema: string): Measurement {
  const files = 'data/alliances/*/*.yaml';
  switch (name) {
    case 'own':
      return measureValidate(['--data', folder, '--as-of', BENCH_DAY]);
    case 'ajvCli':
      return measureCommand(
        // prettier-ignore
        [packaged('ajv-cli', 'dist/index.js'), 'validate', '--strict=false', '--validate-formats=false', '-s', schema, '-d', files],
        { cwd: folder },
      );
    case 'v8r':
      return measureCommand([packaged('v8r', 'src/index.js'), '--schema', schema, files], { cwd: folder });
  }
}
