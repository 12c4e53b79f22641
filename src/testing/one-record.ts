/** The register of a city that has just listed its first alliance, and the file of that alliance. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { EMPTY } from './registers.ts';
import { CLEAN_ALLIANCE, copyOf, type TemporaryRegister } from './temporary-register.ts';

export const FIRST_FILE = 'data/alliances/dongcheng/fibre.yaml';

/** Not called a sample, so that it is taken for real. */
export const FIRST_ALLIANCE = `${CLEAN_ALLIANCE.replace('校验用创新联合体（示例）', '高性能纤维创新联合体')
  .replace('校验命令行用的虚构联合体', '面向风电叶片和压力容器，攻克高性能纤维原丝和成型的关键技术')
  .replaceAll('连云港市海州区', '示例市东城区')
  .replaceAll('连云港市', '示例市')
  .replace('海科〔2024〕12号', '东科〔2024〕12号')}`;

/** What the bureau decided about it, by file. */
export const FIRST_DECISIONS: Readonly<Record<string, string>> = {
  'data/decisions/2024/gongshi.yaml': `kind: 公示
date: 2024-07-22
alliances: [fibre]
until: 2024-07-28
`,
  'data/decisions/2024/lieru.yaml': `kind: 列入培育名单
document: 示科〔2024〕52号
date: 2024-08-05
alliances: [fibre]
`,
};

/** The caller removes it. */
export function oneRecordRegister(): TemporaryRegister {
  const register = copyOf(EMPTY);
  register.write(FIRST_FILE, FIRST_ALLIANCE);
  for (const [path, text] of Object.entries(FIRST_DECISIONS)) register.write(path, text);
  return register;
}

/**
 * Leaves one alliance of the register in a folder, given by its path from the root, and makes it public by a 公示 of its
 * own: the decisions there were name others too.
 */
export function keepOnly(root: string, path: string): void {
  const text = readFileSync(join(root, path));
  for (const folder of ['data/alliances', 'data/decisions']) rmSync(join(root, folder), { recursive: true });
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
  mkdirSync(join(root, 'data/decisions/2024'), { recursive: true });
  const id = basename(path, '.yaml');
  const publicity = `kind: 公示\ndate: 2024-07-22\nuntil: 2024-07-28\nalliances: [${id}]\n`;
  writeFileSync(join(root, 'data/decisions/2024/gongshi.yaml'), publicity);
}
