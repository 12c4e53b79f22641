/** Files → Registry: passes every file through the gate, reads it by its schema, collects what is wrong, never throws. */
import type { z } from 'zod';
import { Alliance } from '#schemas/alliance.ts';
import { Decision } from '#schemas/decision.ts';
import { labelOf, type DataPath } from '#schemas/shape.ts';
import { allianceSchemas, type AllianceSchema, type SchemaOf } from './alliance-schema.ts';
import { actsByAlliance, type Act } from './decisions/acts.ts';
import { decisionFindings } from './decisions/decision-findings.ts';
import { compareDiagnostics, type Diagnostic } from './diagnostic.ts';
import { loadCatalogue, loadPolicies } from './load-catalogue.ts';
import { placeFindings } from './place-findings.ts';
import { ALLIANCE, DECISION, LONGEST_PATH } from './place.ts';
import type { DataFile, DataFolder } from './read.ts';
import type { Plain } from './gate/structure.ts';
import type { AllianceRecord, DecisionRecord, Registry } from './registry.ts';
import { sampleFindings } from './sample.ts';
import { sensitivePaths, withoutSensitive } from './sensitive.ts';
import { readOnce, readYaml, readYamlBy, type ReadFiles } from './yaml-file.ts';

/**
 * Loads a register. The same files in any order give the same Registry. A file in `known` is not read again and gives
 * the very same record, where the acts about it are the same too; files read are added to it.
 */
export function loadRegistry(folder: DataFolder, known: ReadFiles = new WeakMap()): Registry {
  const diagnostics: Diagnostic[] = [...folder.diagnostics];
  const files = new Map(folder.files.map((file) => [file.path, file]));
  const policies = loadPolicies(files, known, diagnostics);
  const catalogue = loadCatalogue(files, policies, known, diagnostics);
  const schemaOf = allianceSchemas(policies);
  const read = <R extends ReadAlliance | ReadDecision>(
    place: RegExp,
    schema: z.ZodType,
    readOne: (file: DataFile) => R,
  ) =>
    [...files.values()]
      .filter(({ path }) => place.test(path) && path.length <= LONGEST_PATH)
      .sort((a, b) => (a.path < b.path ? -1 : 1))
      .flatMap((file): R[] => {
        const found = readOnce(known, file, readOne, (before) => isReadBy(before, schemaOf));
        const { record } = found;
        const isPublic = catalogue?.site.repository.visibility === 'public';
        const sensitive = isPublic && record ? (found.sensitive ?? sensitivePaths(schema, record.draft)) : [];
        if (!record || sensitive.length === 0) {
          diagnostics.push(...found.diagnostics);
          return record ? [found] : [];
        }
        diagnostics.push(...withoutSensitive(found.diagnostics, schema, sensitive, record.source));
        // No rule is to judge, and so to repeat, what must not be there.
        return [{ ...found, record: { ...record, wrong: [...record.wrong, ...sensitive] } }];
      });
  const decisions = read(DECISION, Decision, readDecision).flatMap(({ record }) => record ?? []);
  const acts = actsByAlliance(decisions);
  const alliances = read(ALLIANCE, Alliance, (file) => readAlliance(file, schemaOf)).map((found) =>
    withActs(found, acts),
  );
  const ids = new Set([...files.keys()].flatMap((path) => ALLIANCE.exec(path)?.[2] ?? []));
  diagnostics.push(
    ...placeFindings(files.values(), catalogue),
    ...sampleFindings(alliances, catalogue),
    ...decisionFindings(decisions, ids, catalogue),
  );
  const registry = { alliances, decisions, diagnostics: diagnostics.sort(compareDiagnostics) };
  return catalogue ? { ...registry, catalogue } : registry;
}

/** A record with the acts about it; the very same one where they are the acts it already had. */
function withActs(found: ReadAlliance, acts: ReadonlyMap<string, readonly Act[]>): AllianceRecord {
  const record = found.record as AllianceRecord;
  const own = acts.get(record.id) ?? [];
  if (!areSame(record.acts, own)) found.record = { ...record, acts: own };
  return found.record as AllianceRecord;
}

const areSame = (a: readonly Act[], b: readonly Act[]) =>
  a.length === b.length && a.every((act, i) => act.decision === b[i]?.decision && act.content === b[i].content);

interface ReadAlliance {
  record?: AllianceRecord;
  /** The batch as written, and the schema it was read by: under another notice it is to be read again. */
  batch: Plain | undefined;
  schema: AllianceSchema;
  diagnostics: readonly Diagnostic[];
  sensitive?: readonly DataPath[] | undefined;
}

interface ReadDecision {
  record?: DecisionRecord;
  diagnostics: readonly Diagnostic[];
  sensitive?: readonly DataPath[] | undefined;
}

const isReadBy = (found: ReadAlliance | ReadDecision, schemaOf: SchemaOf) =>
  !('schema' in found) || schemaOf(found.batch) === found.schema;

const batchIn = (value: Plain) => (typeof value === 'object' && !Array.isArray(value) ? value['batch'] : undefined);

function readAlliance(file: DataFile, schemaOf: SchemaOf): ReadAlliance {
  const [, district = '', id = ''] = ALLIANCE.exec(file.path) ?? [];
  const diagnostics: Diagnostic[] = [];
  let batch: Plain | undefined;
  const read = readYamlBy(
    (value) => {
      batch = batchIn(value);
      return schemaOf(batch);
    },
    file,
    diagnostics,
  );
  const by = { batch, schema: schemaOf(batch) };
  if (!read) return { ...by, diagnostics };
  const record: AllianceRecord = { id, district, source: read.source, draft: read.draft, wrong: read.wrong, acts: [] };
  return {
    ...by,
    record: read.whole ? { ...record, whole: read.whole } : record,
    diagnostics,
    sensitive: read.sensitive,
  };
}

function readDecision(file: DataFile): ReadDecision {
  const [, year = '', slug = ''] = DECISION.exec(file.path) ?? [];
  const diagnostics: Diagnostic[] = [];
  const read = readYaml(Decision, file, diagnostics);
  if (!read) return { diagnostics };
  const { source, draft, wrong, whole } = read;
  const label = (path: DataPath) => labelOf(Decision, path);
  const record: DecisionRecord = { id: `${year}/${slug}`, source, label, draft, wrong };
  return { record: whole ? { ...record, whole } : record, diagnostics, sensitive: read.sensitive };
}
