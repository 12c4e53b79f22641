/** For tests: every decision of the examples, the rules’ fixtures and whole registers, with what the command line says of it. */
import { judgeRegister } from '#src/eligibility/judge.ts';
import { readFixtures, registerWith } from '#src/eligibility/rules/fixtures.ts';
import { pass } from '#src/registry/gate/gate.ts';
import { isMap } from '#src/registry/plain.ts';
import { DECISION } from '#src/registry/place.ts';
import { readDataFolder, type DataFile, type DataFolder } from '#src/registry/read.ts';
import { decidingRegisterOf } from '#src/staff/deciding/open-register.ts';
import type { DecidingRegister } from '#src/staff/deciding/deciding-register.ts';
import type { PlainMap } from '#src/staff/form/form-record.ts';
import type { Branch } from '#src/testing/branches/branch.ts';
import { BRANCHES } from '#src/testing/branches/index.ts';
import { BRANCH_DAY, SMALL_REGISTER } from '#src/testing/branches/small-register.ts';
import { EXAMPLES } from '#src/testing/examples/index.ts';
import { compared, exampleFolder, type ComparedFinding } from '#src/testing/form/parity.ts';
import { filesOf } from '#src/testing/life-events/register.ts';
import { loadQuickly } from '#src/testing/load-quickly.ts';
import { LONG_LIFE, LONG_LIFE_DAY } from '#src/testing/long-life.ts';
import { isBaseFile, USUAL, USUAL_DAY } from '#src/testing/registers.ts';

/** A decision's file beside its register. */
export interface DecisionCase {
  name: string;
  id: string;
  value: PlainMap;
  asOf: string;
  register: DecidingRegister;
  said: readonly ComparedFinding[];
}

/** What no other register has: the 验收 at the end of the 培育期, and slips in kinds that are seldom wrong. */
const PASSED = {
  'data/decisions/2026/pingshen-1119.yaml': 'kind: 评审\ndate: 2026-11-19\nalliances: [fibre]\n',
  'data/decisions/2026/yiyi-1119.yaml': 'kind: 异议处理\ndate: 2026-11-19\nalliances: [fibre]\n',
  'data/decisions/2026/biangeng-1119.yaml': 'kind: 变更备案\ndate: 2026-11-19\nalliances: [fibre]\n',
  'data/decisions/2026/zhenggai-1119.yaml': 'kind: 限期整改\ndate: 2026-11-19\nalliances: [fibre]\n',
  'data/decisions/2026/yanshou-50.yaml': `kind: 验收
document: 示例连科〔2026〕50号
date: 2026-11-20
results: [{ alliance: fibre, result: 通过 }]
`,
  'data/decisions/2026/yanshou-51.yaml': `kind: 验收
document: 示例连科〔2026〕51号
date: 2026-11-20
results: [{ alliance: fibre, result: 优秀 }]
`,
};

/** Every case. Files that cannot be read by the form, as their text is no map, are none. */
export function decisionCases(): DecisionCase[] {
  const base = readDataFolder(USUAL).files.filter(({ path }) => isBaseFile(path));
  const fixtures = readFixtures(process.cwd());
  const lived: DataFolder = { files: filesOf(LONG_LIFE), diagnostics: [] };
  return [
    ...casesIn('usual', readDataFolder(USUAL), USUAL_DAY),
    ...casesIn('long life', lived, LONG_LIFE_DAY),
    ...casesIn('end of its time', { files: filesOf(LONG_LIFE, PASSED), diagnostics: [] }, LONG_LIFE_DAY),
    ...fixtures
      .filter(({ decisions }) => decisions.length > 0)
      .flatMap((each) => casesIn(`${each.rule}/${each.name}`, registerWith(each, fixtures, base), each.asOf)),
    ...(EXAMPLES['decisions'] ?? []).flatMap(([about, change]) =>
      casesIn(`decisions: ${about}`, exampleFolder(change), USUAL_DAY),
    ),
    ...BRANCHES.filter(({ change }) => Object.keys(change).some((path) => DECISION.test(path))).flatMap((branch) =>
      casesIn(`branch: ${branch.name}`, branched(branch, base), BRANCH_DAY, (path) => path in branch.change),
    ),
  ];
}

/** The register of a branch, as far as it is texts. */
function branched({ base: more, change }: Branch, base: readonly DataFile[]): DataFolder {
  const files = new Map(base.map((file) => [file.path, file]));
  for (const [path, edit] of Object.entries({ ...SMALL_REGISTER, ...more, ...change })) {
    if (typeof edit === 'string') files.set(path, { path, bytes: new TextEncoder().encode(edit) });
    else files.delete(path);
  }
  return { files: [...files.values()], diagnostics: [] };
}

/** The decisions of a register, or those of the files wanted. */
function casesIn(
  name: string,
  folder: DataFolder,
  asOf: string,
  isWanted: (path: string) => boolean = () => true,
): DecisionCase[] {
  const registry = loadQuickly(folder);
  const register = decidingRegisterOf(registry, asOf);
  if (!register) return [];
  const said = [...registry.diagnostics, ...judgeRegister(registry, asOf).diagnostics];
  return folder.files
    .filter(({ path }) => isWanted(path))
    .flatMap(({ path, bytes }): DecisionCase[] => {
      const [, year = '', slug = ''] = DECISION.exec(path) ?? [];
      const { value, diagnostics } = pass(path, bytes);
      if (slug === '' || !isMap(value) || diagnostics.length > 0) return [];
      const own = said.filter(({ at }) => at.file === path);
      return [{ name: `${name} ${year}/${slug}`, id: `${year}/${slug}`, value, asOf, register, said: compared(own) }];
    });
}
