/** The base files of a register → its catalogue: site, boards, industries and the notices with their own words. */
import type { z } from 'zod';
import { Calendar } from '#schemas/calendar.ts';
import { Districts } from '#schemas/district.ts';
import { Industries } from '#schemas/industry.ts';
import { Policy } from '#schemas/policy.ts';
import { Site } from '#schemas/site.ts';
import { calendarFindings } from './calendar.ts';
import { catalogueFindings } from './catalogue.ts';
import type { Diagnostic } from './diagnostic.ts';
import { formatFindings } from './format.ts';
import { checkFinding } from './gate/check-finding.ts';
import { passText } from './gate/gate.ts';
import { loadGathered } from './gathered.ts';
import { CALENDAR, POLICY, TEMPLATE } from './place.ts';
import type { DataFile } from './read.ts';
import type { Catalogue, Paper, PolicyRecord } from './registry.ts';
import { templateFindings } from './templates/template-findings.ts';
import { unsettledFindings } from './unsettled.ts';
import { readOnce, readYaml, type ReadFile, type ReadFiles } from './yaml-file.ts';

type Files = ReadonlyMap<string, DataFile>;
type Templates = NonNullable<PolicyRecord['templates']>;

interface ReadBase<T> {
  read?: ReadFile<T>;
  diagnostics: readonly Diagnostic[];
}

/** What a base file says, with what `more` finds in it. */
function readBase<S extends z.ZodType>(
  schema: S,
  file: DataFile,
  more: (read: ReadFile<z.output<S>>) => readonly Diagnostic[] = () => [],
): ReadBase<z.output<S>> {
  const diagnostics: Diagnostic[] = [];
  const read = readYaml(schema, file, diagnostics);
  return read ? { read, diagnostics: [...diagnostics, ...more(read)] } : { diagnostics };
}

/** The catalogue; none while the site, the boards or the industries cannot be read. What is wrong is added to `diagnostics`. */
export function loadCatalogue(
  files: Files,
  policies: Catalogue['policies'],
  known: ReadFiles,
  diagnostics: Diagnostic[],
): Catalogue | undefined {
  const base = <T>(path: string, readOne: (file: DataFile) => ReadBase<T>): ReadFile<T> | undefined => {
    const file = files.get(path);
    if (!file) {
      diagnostics.push(checkFinding('register/missing-file', `缺少 ${path}`, { file: path, line: 1, column: 1 }));
      return undefined;
    }
    const { read, diagnostics: said } = readOnce(known, file, readOne);
    diagnostics.push(...said);
    return read;
  };
  const site = base('data/site.yaml', (file) =>
    readBase(Site, file, ({ wrong, draft, whole, source }) => [
      ...(wrong.some(([key]) => key === 'format') ? [] : formatFindings(draft.format, source)),
      ...catalogueFindings(whole?.registers ?? [], 'registers', source),
    ]),
  );
  const districts = base('data/districts.yaml', (file) =>
    readBase(Districts, file, ({ whole, source }) =>
      whole ? catalogueFindings(whole.districts, 'districts', source) : [],
    ),
  );
  const industries = base('data/industries.yaml', (file) =>
    readBase(Industries, file, ({ whole, source }) =>
      whole ? catalogueFindings(whole.industries, 'industries', source, whole.complete) : [],
    ),
  );
  const calendar = files.has(CALENDAR)
    ? base(CALENDAR, (file) =>
        readBase(Calendar, file, ({ whole, source }) => (whole ? calendarFindings(whole.years, source) : [])),
      )
    : undefined;
  const listed = site?.whole && { listed: site.whole.registers ?? [], source: site.source };
  const registers = listed ? loadGathered(files, listed, known, diagnostics) : [];
  if (!site?.whole || !districts?.whole || !industries?.whole) return undefined;
  return {
    site: site.whole,
    districts: districts.whole.districts,
    industries: industries.whole.industries,
    industriesComplete: industries.whole.complete,
    calendar: calendar?.whole?.years ?? [],
    policies,
    ...(registers.length > 0 ? { registers } : {}),
  };
}

const readNotice = ({ path, bytes }: DataFile) => passText(path, bytes);

/** The notices by id, the earlier first; one without its text or with a wrong shape is left out. */
export function loadPolicies(files: Files, known: ReadFiles, diagnostics: Diagnostic[]): Map<string, PolicyRecord> {
  const policies = new Map<string, PolicyRecord>();
  const templates = loadTemplates(files, known, diagnostics);
  const found = [...files.values()].flatMap((file) => {
    const [, id, kind] = POLICY.exec(file.path) ?? [];
    return id === undefined ? [] : [{ id, kind, file }];
  });
  for (const { id, kind, file } of found.sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const at = { file: file.path, line: 1, column: 1 };
    if (kind === 'md' && !files.has(`data/policies/${id}.yaml`)) {
      diagnostics.push(missingClauses(id, file.path));
      diagnostics.push(...readOnce(known, file, readNotice).diagnostics);
    }
    if (kind !== 'yaml') continue;
    const { read, diagnostics: said } = readOnce(known, file, () =>
      readBase(Policy, file, () => unsettledFindings(file)),
    );
    diagnostics.push(...said);
    const notice = files.get(`data/policies/${id}.md`);
    if (!notice) diagnostics.push(checkFinding('register/missing-file', `缺少通知原文 data/policies/${id}.md`, at));
    const passed = notice && readOnce(known, notice, readNotice);
    diagnostics.push(...(passed?.diagnostics ?? []));
    if (!read?.whole || !passed) continue;
    if (read.whole.id !== id)
      diagnostics.push(
        checkFinding('register/policy', `通知标识 ${read.whole.id} 与文件名 ${id} 不一致`, read.source.locate(['id'])),
      );
    const policy = { ...read.whole, id };
    policies.set(id, { policy, source: read.source, notice: passed.text ?? '', templates: templates.get(id) ?? {} });
  }
  return policies;
}

const readTemplate = (file: DataFile) => ({ diagnostics: templateFindings(file) });

/** The bureau's own papers by the notice they belong to. What is wrong with one is said; it is taken all the same. */
function loadTemplates(files: Files, known: ReadFiles, diagnostics: Diagnostic[]): Map<string, Templates> {
  const templates = new Map<string, Templates>();
  for (const file of files.values()) {
    const [, id, paper] = TEMPLATE.exec(file.path) ?? [];
    if (id === undefined) continue;
    if (!files.has(`data/policies/${id}.yaml`)) diagnostics.push(missingClauses(id, file.path));
    diagnostics.push(...readOnce(known, file, readTemplate).diagnostics);
    templates.set(id, { ...templates.get(id), [paper as Paper]: file });
  }
  return templates;
}

const missingClauses = (id: string, path: string) =>
  checkFinding('register/missing-file', `缺少通知的条款 data/policies/${id}.yaml`, { file: path, line: 1, column: 1 });
