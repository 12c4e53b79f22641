/** Folder → PublicRegistry, once a build. Pages import `publication`; a register with errors is not published. */
import { judgeRegister, type JudgedRegister } from '#src/eligibility/judge.ts';
import { compareDiagnostics } from '#src/registry/diagnostic.ts';
import { loadRegistry } from '#src/registry/load.ts';
import { readDataFolder } from '#src/registry/read.ts';
import type { Registry } from '#src/registry/registry.ts';
import { registryOn } from '#src/registry/state/registry-on.ts';
import { unseenFiles } from '#src/registry/state/standing.ts';
import { consoleReporter } from '#src/reporters/console.ts';
import { today } from '#src/today.ts';
import { readRecordHistory } from './record-history.ts';
import { publish, type Publishing } from './publish.ts';
import type { Preview, PublicRegistry } from './public-registry.ts';

/** A register as it stood on a day, and as it is judged on it. */
export interface JudgedDay {
  asOf: string;
  registry: Registry;
  judged: JudgedRegister;
}

/**
 * Publishes the register in `<root>/data`, read and judged here unless that has been done. What is wrong with an application
 * nobody can see yet does not keep the others from being published: that application is left out.
 * @throws Error whose message is the report in Chinese, when anything public has errors.
 */
export function loadPublication(root: string, publishing: Publishing, known?: JudgedDay): PublicRegistry {
  const { asOf } = publishing;
  const { registry, judged } = known?.asOf === asOf ? known : judgedIn(root, asOf);
  const unseen = unseenFiles(registry.alliances, asOf);
  const errors = [...registry.diagnostics, ...judged.diagnostics]
    .filter(({ severity }) => severity === 'error')
    .sort(compareDiagnostics);
  const refusing = errors.filter(({ at }) => !unseen.has(at.file));
  if (!registry.catalogue || refusing.length > 0) {
    const alliances = judged.judgements.map(({ record }) => ({
      id: record.id,
      file: record.source.file,
      verdicts: [],
    }));
    const report = consoleReporter(false)({ asOf, alliances, diagnostics: refusing });
    throw new Error(`登记簿有错误，不能发布。请先运行 npm run validate 并改正：\n\n${report}`);
  }
  const leftOut = new Set(errors.map(({ at }) => at.file));
  const judgements = judged.judgements.filter(({ record }) => !leftOut.has(record.source.file));
  return publish(registry.catalogue, { judgements, decisions: registry.decisions }, publishing);
}

function judgedIn(root: string, asOf: string): JudgedDay {
  const loaded = loadRegistry(readDataFolder(root));
  const registry = asOf < today() ? registryOn(loaded, asOf) : loaded;
  return { asOf, registry, judged: judgeRegister(registry, asOf) };
}

/** A build takes this file into a bundle of its own: what is handed to it lies where both look. */
const HANDED = Symbol.for('register handed to the build');
const shared = globalThis as { [HANDED]?: JudgedDay & { root: string } };

/** Hands a register that has just been read from `root` to the build that follows in this process: it is not read twice. */
export function handToBuild(root: string, known: JudgedDay): void {
  shared[HANDED] = { root, ...known };
}

/** What was handed over for this root; it is handed once. */
function handed(root: string): JudgedDay | undefined {
  const known = shared[HANDED];
  delete shared[HANDED];
  return known?.root === root ? known : undefined;
}

/**
 * Settings of a build, from its environment: `REGISTER_ROOT`, `REGISTER_AS_OF`, and for previews `REGISTER_DRAFTS=1` and
 * `REGISTER_PREVIEW`, a {@link Preview} as JSON.
 */
const { REGISTER_ROOT = process.cwd(), REGISTER_AS_OF = today(), REGISTER_DRAFTS, REGISTER_PREVIEW } = process.env;

let published: PublicRegistry | undefined;

/** The register this build publishes; read and judged once, here or by whoever started the build. */
export function publication(): PublicRegistry {
  published ??= loadPublication(
    REGISTER_ROOT,
    {
      asOf: REGISTER_AS_OF,
      drafts: REGISTER_DRAFTS === '1',
      preview: REGISTER_PREVIEW ? (JSON.parse(REGISTER_PREVIEW) as Preview) : undefined,
      history: readRecordHistory(REGISTER_ROOT),
    },
    handed(REGISTER_ROOT),
  );
  return published;
}
