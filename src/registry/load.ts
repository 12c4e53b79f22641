/** Files → Registry: passes every file through the gate, reads it by its schema, collects what is wrong, never throws. */
import type { z } from 'zod';
import { Alliance } from '#schemas/alliance.ts';
import { Decision } from '#schemas/decision.ts';
import { Districts } from '#schemas/district.ts';
import { Industries } from '#schemas/industry.ts';
import { Policy } from '#schemas/policy.ts';
import { Site } from '#schemas/site.ts';
import { catalogueFindings } from './catalogue.ts';
import { conform, type Conformed } from './conform.ts';
import { actsByAlliance, type Act } from './decisions/acts.ts';
import { decisionFindings } from './decisions/decision-findings.ts';
import { compareDiagnostics, type Diagnostic } from './diagnostic.ts';
import { formatFindings } from './format.ts';
import { checkFinding, pass, passText } from './gate/gate.ts';
import { ALLIANCE, DECISION, LONGEST_PATH, placeFindings, POLICY } from './place.ts';
import type { DataFile, DataFolder } from './read.ts';
import type { AllianceRecord, Catalogue, DecisionRecord, PolicyRecord, Registry } from './registry.ts';
import { sampleFindings } from './sample.ts';
import { sensitiveFindings } from './sensitive.ts';
import { yamlSource, type Source } from './source.ts';

/** What files of alliances and decisions said, by the file itself: two registers that share files share what was read of them. */
export type ReadRecords = Map<DataFile, ReadAlliance | ReadDecision>;

/**
 * Loads a register. The same files in any order give the same Registry. A file in `known` is not read again and gives
 * the very same record, where the acts about it are the same too; files read are added to it.
 */
export function loadRegistry(folder: DataFolder, known: ReadRecords = new Map()): Registry {
  const diagnostics: Diagnostic[] = [...folder.diagnostics];
  const files = new Map(folder.files.map((file) => [file.path, file]));
  const catalogue = loadCatalogue(files, diagnostics);
  const read = <R extends ReadAlliance | ReadDecision>(
    place: RegExp,
    schema: z.ZodType,
    readOne: (file: DataFile) => R,
  ) =>
    [...files.values()]
      .filter(({ path }) => place.test(path) && path.length <= LONGEST_PATH)
      .sort((a, b) => (a.path < b.path ? -1 : 1))
      .flatMap((file): R[] => {
        const found = (known.get(file) as R | undefined) ?? readOne(file);
        known.set(file, found);
        diagnostics.push(...found.diagnostics);
        if (!found.record) return [];
        if (catalogue?.site.repository.visibility === 'public')
          diagnostics.push(...sensitiveFindings(schema, found.record.draft, found.record.source));
        return [found];
      });
  const decisions = read(DECISION, Decision, readDecision).flatMap(({ record }) => record ?? []);
  const acts = actsByAlliance(decisions);
  const alliances = read(ALLIANCE, Alliance, readAlliance).map((found) => withActs(found, acts));
  const ids = new Set([...files.keys()].flatMap((path) => ALLIANCE.exec(path)?.[2] ?? []));
  diagnostics.push(
    ...placeFindings(files.values(), catalogue),
    ...sampleFindings(alliances),
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

interface ReadFile<T> extends Conformed<T> {
  source: Source;
}

/** Gate, source and schema for one YAML file; undefined when its text cannot be trusted. */
export function readYaml<S extends z.ZodType>(
  schema: S,
  file: DataFile,
  diagnostics: Diagnostic[],
): ReadFile<z.output<S>> | undefined {
  const passed = pass(file.path, file.bytes);
  diagnostics.push(...passed.diagnostics);
  if (passed.value === undefined || passed.text === undefined) return undefined;
  const source = yamlSource(file.path, passed.text);
  const conformed = conform(schema, passed.value, source, passed.empty);
  diagnostics.push(...conformed.diagnostics);
  return { ...conformed, source };
}

interface ReadAlliance {
  record?: AllianceRecord;
  diagnostics: readonly Diagnostic[];
}

interface ReadDecision {
  record?: DecisionRecord;
  diagnostics: readonly Diagnostic[];
}

function readAlliance(file: DataFile): ReadAlliance {
  const [, district = '', id = ''] = ALLIANCE.exec(file.path) ?? [];
  const diagnostics: Diagnostic[] = [];
  const read = readYaml(Alliance, file, diagnostics);
  if (!read) return { diagnostics };
  const record: AllianceRecord = { id, district, source: read.source, draft: read.draft, wrong: read.wrong, acts: [] };
  return { record: read.whole ? { ...record, whole: read.whole } : record, diagnostics };
}

function readDecision(file: DataFile): ReadDecision {
  const [, year = '', slug = ''] = DECISION.exec(file.path) ?? [];
  const diagnostics: Diagnostic[] = [];
  const read = readYaml(Decision, file, diagnostics);
  if (!read) return { diagnostics };
  const record: DecisionRecord = { id: `${year}/${slug}`, source: read.source, draft: read.draft, wrong: read.wrong };
  return { record: read.whole ? { ...record, whole: read.whole } : record, diagnostics };
}

function loadCatalogue(files: Map<string, DataFile>, diagnostics: Diagnostic[]): Catalogue | undefined {
  const base = <S extends z.ZodType>(path: string, schema: S) => {
    const file = files.get(path);
    if (file) return readYaml(schema, file, diagnostics);
    diagnostics.push(checkFinding('register/missing-file', `缺少 ${path}`, { file: path, line: 1, column: 1 }));
    return undefined;
  };
  const site = base('data/site.yaml', Site);
  const districts = base('data/districts.yaml', Districts);
  const industries = base('data/industries.yaml', Industries);
  const policies = loadPolicies(files, diagnostics);
  if (site && !site.wrong.some(([key]) => key === 'format'))
    diagnostics.push(...formatFindings(site.draft.format, site.source));
  if (districts?.whole)
    diagnostics.push(...catalogueFindings(districts.whole.districts, 'districts', districts.source));
  if (industries?.whole)
    diagnostics.push(...catalogueFindings(industries.whole.industries, 'industries', industries.source));
  if (!site?.whole || !districts?.whole || !industries?.whole) return undefined;
  return { site: site.whole, districts: districts.whole.districts, industries: industries.whole.industries, policies };
}

function loadPolicies(files: Map<string, DataFile>, diagnostics: Diagnostic[]): Map<number, PolicyRecord> {
  const policies = new Map<number, PolicyRecord>();
  for (const file of files.values()) {
    const [, year = '', kind] = POLICY.exec(file.path) ?? [];
    const at = { file: file.path, line: 1, column: 1 };
    if (kind === 'md' && !files.has(`data/policies/${year}.yaml`)) {
      diagnostics.push(checkFinding('register/missing-file', `缺少通知的条款 data/policies/${year}.yaml`, at));
      diagnostics.push(...passText(file.path, file.bytes).diagnostics);
    }
    if (kind !== 'yaml') continue;
    const read = readYaml(Policy, file, diagnostics);
    const notice = files.get(`data/policies/${year}.md`);
    if (!notice) diagnostics.push(checkFinding('register/missing-file', `缺少通知原文 data/policies/${year}.md`, at));
    const passed = notice && passText(notice.path, notice.bytes);
    diagnostics.push(...(passed?.diagnostics ?? []));
    if (!read?.whole || !passed) continue;
    if (String(read.whole.year) !== year) {
      diagnostics.push(
        checkFinding(
          'register/policy',
          `年度 ${read.whole.year} 与文件名 ${year} 不一致`,
          read.source.locate(['year']),
        ),
      );
    }
    policies.set(Number(year), { policy: read.whole, source: read.source, notice: passed.text ?? '' });
  }
  return policies;
}
