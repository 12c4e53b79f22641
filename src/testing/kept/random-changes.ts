/** Changes of a generated register as they happen in its life, one at a time and at random. */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesBelow } from '#src/release/files.ts';
import type { Random } from '../generator/random.ts';

/** A register on disk, to be changed. */
interface Changing {
  root: string;
  random: Random;
}

const alliancesIn = (root: string) => filesBelow(root).filter((path) => path.startsWith('data/alliances/'));
const decisionsIn = (root: string) => filesBelow(root).filter((path) => path.startsWith('data/decisions/'));
const idOf = (path: string) => /([a-z0-9-]+)\.yaml$/.exec(path)?.[1] ?? '';

function edit(root: string, path: string, change: (text: string) => string): void {
  const file = join(root, path);
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}

function write(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

/** Replaces the first match in a random alliance, from a random place on: texts with several of a kind change in any of them. */
const inAlliance =
  (pattern: RegExp, by: (random: Random) => string) =>
  ({ root, random }: Changing) =>
    edit(root, random.pick(alliancesIn(root)), (text) => {
      const places = [...text.matchAll(new RegExp(pattern, 'g'))];
      if (places.length === 0) return text;
      const { index, 0: found } = random.pick(places);
      return text.slice(0, index) + by(random) + text.slice(index + found.length);
    });

const inFile =
  (path: string, pattern: RegExp, by: (random: Random) => string) =>
  ({ root, random }: Changing) =>
    edit(root, path, (text) => text.replace(pattern, by(random)));

const decision =
  (kind: string, rest: (random: Random, id: string, root: string) => string) =>
  ({ root, random }: Changing) => {
    const n = random.int(1000, 9999);
    const day = `2026-0${random.int(1, 8)}-1${random.int(0, 9)}`;
    const id = idOf(random.pick(alliancesIn(root)));
    const text = `kind: ${kind}\ndocument: 连科〔2026〕${n}号\ndate: ${day}\n${rest(random, id, root)}`;
    write(root, `data/decisions/2026/change-${n}.yaml`, text);
  };

const number = (random: Random) => String(random.int(10, 99));

/** Each by its name. Not all of them leave a register that may be published. */
export const CHANGES: Readonly<Record<string, (changing: Changing) => void>> = {
  goal: inAlliance(/goal: .*/, (random) => `goal: 2026 年底前建成示范线 ${number(random)} 条`),
  role: inAlliance(/role: .*/, (random) => `role: 承担第 ${number(random)} 项工作`),
  team: inAlliance(/team: .*/, (random) => `team: 固定人员 ${number(random)} 人`),
  internal: inAlliance(/salesRevenue: \d+/, (random) => `salesRevenue: 13${number(random)}00`),
  name: inAlliance(/^name: .*/m, (random) => `name: 连云港市改名${number(random)}创新联合体（示例）`),
  organisation: ({ root, random }) => {
    const names = alliancesIn(root).flatMap(
      (path) => readFileSync(join(root, path), 'utf8').match(/(?<=name: )示例[^ ,}\n]+/g) ?? [],
    );
    const [from, to] = [random.pick(names), `示例改名${number(random)}有限公司`];
    for (const path of alliancesIn(root)) edit(root, path, (text) => text.replaceAll(from, to));
  },
  industry: ({ root, random }) =>
    inAlliance(/industry: .*/, () => `industry: ${random.pick(['石化', '新能源', '生物医药'])}`)({ root, random }),
  board: ({ root, random }) => {
    const path = random.pick(alliancesIn(root));
    const board = random.pick(readdirSync(join(root, 'data/alliances')));
    const place = `data/alliances/${board}/${idOf(path)}.yaml`;
    mkdirSync(dirname(join(root, place)), { recursive: true });
    renameSync(join(root, path), join(root, place));
  },
  removed: ({ root, random }) => rmSync(join(root, random.pick(alliancesIn(root)))),
  evaluation: decision('年度评估', (random, id) => {
    const result = random.pick(['优秀', '合格', '不合格']);
    return `year: 2026\nresults:\n  - { alliance: ${id}, result: ${result} }\n`;
  }),
  exit: decision('退出', (random, id) => `alliances: [${id}]\ncause: 自愿\nreason: 第 ${number(random)} 号申请\n`),
  publicity: decision(
    '公示',
    (random, id) => `until: 2026-09-${number(random).slice(0, 1).replace(/[4-9]/, '1')}9\nalliances: [${id}]\n`,
  ),
  rectification: decision(
    '限期整改',
    (random, id) => `alliances: [${id}]\nuntil: 2026-1${random.int(0, 2)}-10\nreason: 迟报 ${number(random)} 天\n`,
  ),
  correction: decision('更正', (random, _, root) => {
    const other = random.pick(decisionsIn(root)).replace(/^data\/decisions\/|\.yaml$/g, '');
    const what = random.chance(0.3) ? 'withdraws: true' : `instead: { date: 2026-03-${number(random).slice(0, 1)}1 }`;
    return `corrects: ${other}\n${what.replace('-31', '-11').replace(/-[4-9]1/, '-21')}\nreason: 误写 ${number(random)}\n`;
  }),
  undecided: ({ root, random }) => rmSync(join(root, random.pick(decisionsIn(root)))),
  title: inFile('data/site.yaml', /^name: .*/m, (random) => `name: 连云港市创新联合体名单${number(random)}`),
  bureau: inFile('data/site.yaml', /^bureau: .*/m, (random) => `bureau: 连云港市科学技术局${number(random)}`),
  phone: inFile('data/site.yaml', /(?<=^ {2}phone: ).*/m, (random) => `0518-858000${number(random)}`),
  visibility: inFile(
    'data/site.yaml',
    /visibility: \w+/,
    (random) => `visibility: ${random.pick(['private', 'public'])}`,
  ),
  notice: inFile('data/policies/2024.yaml', /^omits: .*/m, (random) => `omits: 联系人姓名和 ${number(random)} 处`),
  kind: inFile('data/industries.yaml', /kind: [^,]*/, (random) => `kind: ${random.pick(['重点产业链', '未来产业'])}`),
  day: () => {},
};
