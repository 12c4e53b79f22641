/** For tests: registers made of texts in memory, with the real base files and notices, loaded and judged as files are. */
import { loadQuickly } from '#src/testing/load-quickly.ts';
import { readDataFolder, type DataFile } from '#src/registry/read.ts';
import { judgeRegister } from '#src/eligibility/judge.ts';
import { readFixtures } from '#src/eligibility/rules/fixtures.ts';
import { isBaseFile, USUAL } from './registers.ts';

/** The files of `data/` that are no alliances. */
export const baseFiles: readonly DataFile[] = readDataFolder(USUAL).files.filter(({ path }) => isBaseFile(path));
export const examples = readFixtures(process.cwd());
/** The day tests judge on when the day does not matter. */
export const TODAY = '2026-11-23';

/** The text of an example such as `min-members/fail-two`, without its expectations. */
export function exampleText(path: string): string {
  const found = examples.find(({ rule, name }) => `${rule}/${name}` === path);
  if (!found) throw new Error(`no example ${path}`);
  return found.text.replace(/ # expect: .+$/gm, '');
}

/** The decisions about an example, as they stand below it, about the record `fibre`. */
export function exampleDecisions(path: string): string {
  const found = examples.find(({ rule, name }) => `${rule}/${name}` === path);
  if (!found) throw new Error(`no example ${path}`);
  const written = found.decisions.map(({ id, text }) => `--- ${id}\n${text.replaceAll(found.name, 'fibre')}`);
  return written.join('').replace(/ # expect: .+$/gm, '');
}

/** The text of an example with its decisions below. */
export const exampleWhole = (path: string) => exampleText(path) + exampleDecisions(path);

/** The text of a base file. */
export const baseText = (path: string) => new TextDecoder().decode(baseFiles.find((file) => file.path === path)?.bytes);

export const dataFile = (path: string, text: string): DataFile => ({ path, bytes: new TextEncoder().encode(text) });
export const allianceFile = (text: string, name = 'fibre', board = 'haizhou') =>
  dataFile(`data/alliances/${board}/${name}.yaml`, text);

/** The files of a record, and of the decisions that stand below it, each under a line that names it (`--- 2024/lieru`). */
export function recordFiles(text: string, name?: string, board?: string): DataFile[] {
  const [own = '', ...decisions] = text.split(/^--- /m);
  const files = decisions.map((each) => {
    const end = each.indexOf('\n');
    return dataFile(`data/decisions/${each.slice(0, end)}.yaml`, each.slice(end + 1));
  });
  return [allianceFile(own, name, board), ...files];
}

/** A record with one more decision below it: a consent to an exception from a clause. */
export function withConsent(
  text: string,
  clause: string,
  { date = '2024-06-25', more = '', document = 8 } = {},
): string {
  const lines = [
    `--- ${date.slice(0, 4)}/tongyi-${document}`,
    'kind: 书面同意',
    `document: 连科函〔${date.slice(0, 4)}〕${document}号`,
    `date: ${date}`,
    'alliances: [fibre]',
    `clause: ${clause}`,
    'reason: 示例',
  ];
  return `${text.trimEnd()}\n${lines.join('\n')}\n${more}`;
}

/** A record with a publicity and a listing below it. */
export const withListing = (text: string, date = '2024-08-05'): string =>
  `${text.trimEnd()}
--- 2024/gongshi
kind: 公示
date: 2024-07-22
alliances: [fibre]
until: 2024-07-28
--- 2024/lieru
kind: 列入培育名单
document: 连科〔2024〕52号
date: ${date}
alliances: [fibre]
`;

/** The base files, one of them replaced. */
export const baseWith = (path: string, text: string) =>
  baseFiles.map((file) => (file.path === path ? dataFile(path, text) : file));

/** A text with each change made once; a change that does not apply exactly once is a mistake of the test. */
export function changed(text: string, ...changes: readonly (readonly [string, string])[]): string {
  return changes.reduce((rest, [from, to]) => {
    const times = rest.split(from).length - 1;
    if (times !== 1) throw new Error(`“${from}” stands ${times} times`);
    return rest.replace(from, to);
  }, text);
}

/** Alliances and decisions judged: judgements, everything said of them, and what of it is more than a notice. */
export function judged(records: readonly DataFile[], asOf = TODAY, base = baseFiles) {
  const registry = loadQuickly({ files: [...base, ...records], diagnostics: [] });
  const { judgements, diagnostics } = judgeRegister(registry, asOf);
  const all = [...registry.diagnostics, ...diagnostics].filter(({ at }) => !isBaseFile(at.file));
  return { judgements, decisions: registry.decisions, all, loud: all.filter(({ severity }) => severity !== 'notice') };
}

/** One alliance judged alone, with the decisions below it ({@link recordFiles}); `statuses` by the clause's id. */
export function judgedAlone(text: string, asOf?: string, base = baseFiles) {
  const { judgements, ...said } = judged(recordFiles(text), asOf, base);
  const [judgement] = judgements;
  if (!judgement) throw new Error('the record cannot be read');
  const statuses = Object.fromEntries(judgement.verdicts.map(({ requirement, status }) => [requirement.id, status]));
  return { ...said, judgement, statuses };
}
