/** Folder → PublicRegistry, once a build. Pages import `publication`; a register with errors is not published. */
import { judgeRegister } from '#src/eligibility/judge.ts';
import { compareDiagnostics } from '#src/registry/diagnostic.ts';
import { loadRegistry } from '#src/registry/load.ts';
import { readDataFolder } from '#src/registry/read.ts';
import { consoleReporter } from '#src/reporters/console.ts';
import { today } from '#src/today.ts';
import { readRecordHistory } from './record-history.ts';
import { publish, type Publishing } from './publish.ts';
import type { Preview, PublicRegistry } from './public-registry.ts';

/**
 * Reads, judges and publishes the register in `<root>/data`.
 * @throws Error whose message is the report in Chinese, when the register has errors.
 */
export function loadPublication(root: string, publishing: Publishing): PublicRegistry {
  const registry = loadRegistry(readDataFolder(root));
  const judged = judgeRegister(registry, publishing.asOf);
  const errors = [...registry.diagnostics, ...judged.diagnostics]
    .filter(({ severity }) => severity === 'error')
    .sort(compareDiagnostics);
  if (!registry.catalogue || errors.length > 0) {
    const alliances = judged.judgements.map(({ record }) => ({
      id: record.id,
      file: record.source.file,
      verdicts: [],
    }));
    const report = consoleReporter(false)({ asOf: publishing.asOf, alliances, diagnostics: errors });
    throw new Error(`登记簿有错误，不能发布。请先运行 npm run validate 并改正：\n\n${report}`);
  }
  return publish(registry.catalogue, judged.judgements, publishing);
}

/**
 * Settings of a build, from its environment: `REGISTER_ROOT`, `REGISTER_AS_OF`, and for previews `REGISTER_DRAFTS=1` and
 * `REGISTER_PREVIEW`, a {@link Preview} as JSON.
 */
const { REGISTER_ROOT = process.cwd(), REGISTER_AS_OF = today(), REGISTER_DRAFTS, REGISTER_PREVIEW } = process.env;

let loaded: PublicRegistry | undefined;

/** The register this build publishes; read and judged once. */
export function publication(): PublicRegistry {
  loaded ??= loadPublication(REGISTER_ROOT, {
    asOf: REGISTER_AS_OF,
    drafts: REGISTER_DRAFTS === '1',
    preview: REGISTER_PREVIEW ? (JSON.parse(REGISTER_PREVIEW) as Preview) : undefined,
    history: readRecordHistory(REGISTER_ROOT),
  });
  return loaded;
}
