/** For tests: registers made of texts in memory, with the real base files and notices, loaded and judged as files are. */
import { loadRegistry } from '#src/registry/load.ts';
import { readDataFolder, type DataFile } from '#src/registry/read.ts';
import { judgeRegister } from '#src/eligibility/judge.ts';
import { readFixtures } from '#src/eligibility/rules/fixtures.ts';
import { USUAL } from './registers.ts';

/** The files of `data/` that are no alliances. */
export const baseFiles: readonly DataFile[] = readDataFolder(USUAL).files.filter(
  ({ path }) => !path.startsWith('data/alliances/'),
);
export const examples = readFixtures(process.cwd());
/** The day tests judge on when the day does not matter. */
export const TODAY = '2026-11-23';

/** The text of an example such as `min-members/fail-two`, without its expectations. */
export function exampleText(path: string): string {
  const found = examples.find(({ rule, name }) => `${rule}/${name}` === path);
  if (!found) throw new Error(`no example ${path}`);
  return found.text.replace(/ # expect: .+$/gm, '');
}

/** The text of a base file. */
export const baseText = (path: string) => new TextDecoder().decode(baseFiles.find((file) => file.path === path)?.bytes);

export const dataFile = (path: string, text: string): DataFile => ({ path, bytes: new TextEncoder().encode(text) });
export const allianceFile = (text: string, name = 'fibre', board = 'haizhou') =>
  dataFile(`data/alliances/${board}/${name}.yaml`, text);

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

/** Alliances judged: judgements, everything said of them, and what of it is more than a notice. */
export function judged(records: readonly DataFile[], asOf = TODAY, base = baseFiles) {
  const registry = loadRegistry({ files: [...base, ...records], diagnostics: [] });
  const { judgements, diagnostics } = judgeRegister(registry, asOf);
  const all = [...registry.diagnostics, ...diagnostics].filter(({ at }) => at.file.startsWith('data/alliances/'));
  return { judgements, all, loud: all.filter(({ severity }) => severity !== 'notice') };
}

/** One alliance judged alone; `statuses` by the clause's id. */
export function judgedAlone(text: string, asOf?: string, base = baseFiles) {
  const { judgements, ...said } = judged([allianceFile(text)], asOf, base);
  const [judgement] = judgements;
  if (!judgement) throw new Error('the record cannot be read');
  const statuses = Object.fromEntries(judgement.verdicts.map(({ requirement, status }) => [requirement.id, status]));
  return { ...said, judgement, statuses };
}
