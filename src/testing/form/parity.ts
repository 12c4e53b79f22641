/**
 * For tests: every example of the rules and of the gate as a file for the form, with what the command line says of it.
 * The form must say the same, finding by finding.
 */
import { judgeRegister } from '#src/eligibility/judge.ts';
import { pathOf, readFixtures, registerWith } from '#src/eligibility/rules/fixtures.ts';
import { publicFormRegister, type PublicFormRegister } from '#src/publication/public-form-register.ts';
import type { Diagnostic } from '#src/registry/diagnostic.ts';
import { EXAMPLES } from '#src/testing/examples/index.ts';
import { BASE, HOME, type Files } from '#src/testing/examples/register.ts';
import { pass } from '#src/registry/gate/gate.ts';
import { loadQuickly } from '#src/testing/load-quickly.ts';
import { ALLIANCE, LONGEST_PATH } from '#src/registry/place.ts';
import { readDataFolder, type DataFile, type DataFolder } from '#src/registry/read.ts';
import { isBaseFile, USUAL } from '../registers.ts';

/** What of a finding must be the same in the form and on the command line: everything but the place. */
export type ComparedFinding = Pick<
  Diagnostic,
  'rule' | 'severity' | 'message' | 'field' | 'found' | 'needed' | 'fix' | 'clause'
>;

/** One file to be opened in the form beside a register. */
export interface ParityCase {
  name: string;
  /** Path from the repository's root. */
  path: string;
  text: string | Uint8Array;
  asOf: string;
  register: PublicFormRegister;
  /** What the command line says of the file: the gate by itself, and everything together. */
  gate: readonly ComparedFinding[];
  all: readonly ComparedFinding[];
}

const PARTS = ['rule', 'severity', 'message', 'field', 'found', 'needed', 'fix', 'clause'] as const;

/** Findings without their places, in an order of their own. */
export function compared(findings: readonly Diagnostic[]): ComparedFinding[] {
  const bare = findings.map(
    (finding) =>
      Object.fromEntries(
        PARTS.flatMap((part) => (finding[part] === undefined ? [] : [[part, finding[part]]])),
      ) as unknown,
  );
  const text = (finding: unknown) => JSON.stringify(finding);
  return (bare as ComparedFinding[]).sort((a, b) => (text(a) < text(b) ? -1 : 1));
}

/** Every case, from the examples of the rules and of the gate. */
export function parityCases(): ParityCase[] {
  const base = readDataFolder(USUAL).files.filter(({ path }) => isBaseFile(path));
  const fixtures = readFixtures(process.cwd());
  const ofRules = fixtures.flatMap((fixture) =>
    casesOf(`${fixture.rule}/${fixture.name}`, registerWith(fixture, fixtures, base), fixture.asOf, pathOf(fixture)),
  );
  // That samples were left among real records is told of a whole register, not of the record that is being written; how a
  // file breaks its lines, of the file: in the form a text stands as it is read, blanks and all.
  const ofGate = Object.entries(EXAMPLES)
    .filter(([family]) => family !== 'samples' && family !== 'joinedLines')
    .flatMap(([family, examples]) =>
      examples.flatMap(([about, change]) => casesOf(`${family}: ${about}`, exampleFolder(change), '2026-11-23')),
    );
  return [...ofRules, ...ofGate];
}

/** The register of an example: the base files, and what the example changes. */
export function exampleFolder(change: string | Uint8Array | Files): DataFolder {
  const changed = typeof change === 'string' || change instanceof Uint8Array ? { [HOME]: change } : change;
  const files = Object.entries({ ...BASE, ...changed }).flatMap(([path, text]): DataFile[] => {
    if (text === undefined) return [];
    return [{ path, bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text }];
  });
  return { files, diagnostics: [] };
}

/** The records of a register as cases; none of a register that cannot be published, for its base files or ids. */
function casesOf(name: string, folder: DataFolder, asOf: string, only?: string): ParityCase[] {
  const registry = loadQuickly(folder);
  const { catalogue, alliances } = registry;
  const ids = folder.files.flatMap(({ path }) => ALLIANCE.exec(path)?.[2] ?? []);
  const said = [...registry.diagnostics, ...judgeRegister(registry, asOf).diagnostics];
  const isBroken = registry.diagnostics.some(
    ({ at, severity }) => severity === 'error' && !at.file.startsWith('data/alliances/'),
  );
  if (!catalogue || isBroken || new Set(ids).size < ids.length) return [];
  const { policies, ...rest } = catalogue;
  const records = alliances
    .filter(({ district }) => rest.districts.some(({ id }) => id === district))
    .map(({ id, district, draft, acts }) => ({ id, district: { id: district }, alliance: draft, acts }));
  const register = publicFormRegister({ asOf, ...rest, policies: [...policies.values()], records });
  return folder.files
    .filter(({ path }) => (only === undefined ? isRecord(path) : path === only))
    .map(({ path, bytes }) => ({
      name,
      path,
      text: bytes,
      asOf,
      register,
      gate: compared(pass(path, bytes).diagnostics),
      all: compared(said.filter(({ at }) => at.file === path)),
    }));
}

const isRecord = (path: string) => ALLIANCE.test(path) && path.length <= LONGEST_PATH;
