/** Folder → PublicRegistry, once a build. Pages import `publication`; a register with errors is not published. */
import { judgeRegister } from '#src/eligibility/judge.ts';
import { compareDiagnostics } from '#src/registry/diagnostic.ts';
import { loadRegistry } from '#src/registry/load.ts';
import { readDataFolder } from '#src/registry/read.ts';
import { registryOn } from '#src/registry/state/registry-on.ts';
import { unseenFiles } from '#src/registry/state/standing.ts';
import { consoleReporter } from '#src/reporters/console.ts';
import { today } from '#src/today.ts';
import { readRecordHistory } from './record-history.ts';
import { publish, type Publishing } from './publish.ts';
import type { Preview, PublicRegistry } from './public-registry.ts';

/**
 * Reads, judges and publishes the register in `<root>/data`. What is wrong with an application nobody can see yet does not
 * keep the others from being published: that application is left out.
 * @throws Error whose message is the report in Chinese, when anything public has errors.
 */
export function loadPublication(root: string, publishing: Publishing): PublicRegistry {
  const { asOf } = publishing;
  const loaded = loadRegistry(readDataFolder(root));
  const registry = asOf < today() ? registryOn(loaded, asOf) : loaded;
  const judged = judgeRegister(registry, asOf);
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

/**
 * Settings of a build, from its environment: `REGISTER_ROOT`, `REGISTER_AS_OF`, and for previews `REGISTER_DRAFTS=1` and
 * `REGISTER_PREVIEW`, a {@link Preview} as JSON.
 */
const { REGISTER_ROOT = process.cwd(), REGISTER_AS_OF = today(), REGISTER_DRAFTS, REGISTER_PREVIEW } = process.env;

let published: PublicRegistry | undefined;

/** The register this build publishes; read and judged once. */
export function publication(): PublicRegistry {
  published ??= loadPublication(REGISTER_ROOT, {
    asOf: REGISTER_AS_OF,
    drafts: REGISTER_DRAFTS === '1',
    preview: REGISTER_PREVIEW ? (JSON.parse(REGISTER_PREVIEW) as Preview) : undefined,
    history: readRecordHistory(REGISTER_ROOT),
  });
  return published;
}
