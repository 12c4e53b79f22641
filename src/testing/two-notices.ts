/**
 * For tests: the base files of the usual register with a second notice, of 2025, that uses other words (链主企业, 研发攻关,
 * 金融机构), counts its passages otherwise and has one point attested by a name of its own.
 */
import { isBaseFile, USUAL } from './registers.ts';
import { readDataFolder, type DataFile } from '#src/registry/read.ts';

/** The point that only the second notice has attested. */
export const OWN_POINT = '科研诚信';

const SENTENCE = '牵头单位近三年内无科研失信行为。';

const base = readDataFolder(USUAL).files.filter(({ path }) => isBaseFile(path));
const textOf = (name: string) =>
  new TextDecoder().decode(base.find(({ path }) => path === `data/policies/${name}`)?.bytes);

const otherwise = (text: string) =>
  text
    .replaceAll('行业龙头企业', '链主企业')
    .replaceAll('关键技术攻关', '研发攻关')
    .replaceAll('连科〔2024〕31号', '连科〔2025〕28号');

/** A part is put in behind the first: `二、（一）2` is `三、（一）2` there. */
const LATER: Readonly<Record<string, string>> = { 二: '三', 三: '四', 四: '五' };
const behind = (part: string) => LATER[part] ?? part;

const yaml = otherwise(textOf('2024.yaml'))
  .replace(/^id: 2024$/m, 'id: 2025')
  .replace(/citation: ([一二三四])(?=、|$)/gm, (_, part: string) => `citation: ${behind(part)}`)
  .replace(/^covers: .*$/m, 'covers: []')
  .replace(/^( *)- \{ word: 其他,/m, '$1- { word: 金融机构, is: 其他, about: 银行、基金 }\n$&')
  .replace(
    /^clauses:\n/m,
    `$&  - id: research-integrity\n    citation: 二、1\n    strength: 人工\n    text: ${SENTENCE}\n    attestedAs: ${OWN_POINT}\n`,
  );

const notice = otherwise(textOf('2024.md'))
  .replace(/^([二三四])(?=、)/gm, (_, part: string) => behind(part))
  .replace(/^三、/m, `二、总体要求\n\n1. ${SENTENCE}\n\n$&`);

const file = (path: string, text: string): DataFile => ({ path, bytes: new TextEncoder().encode(text) });

export const TWO_NOTICES: readonly DataFile[] = [
  ...base,
  file('data/policies/2025.yaml', yaml),
  file('data/policies/2025.md', notice),
];
