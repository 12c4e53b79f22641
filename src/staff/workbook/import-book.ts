/** A workbook as read, beside the register → the files to write, or what is in the way. Touches no disk. */
import { judgeRegister } from '#src/eligibility/judge.ts';
import { allianceSchemas } from '#src/registry/alliance-schema.ts';
import { actsByAlliance } from '#src/registry/decisions/acts.ts';
import { keyOf, type Diagnostic } from '#src/registry/diagnostic.ts';
import { loadRegistry } from '#src/registry/load.ts';
import type { DataFolder } from '#src/registry/read.ts';
import type { Registry } from '#src/registry/registry.ts';
import type { JudgedAlliance } from '#src/reporters/report.ts';
import { inBookWords } from './book-words.ts';
import { bookFinding } from './checks.ts';
import { judgeBeside } from './judge-beside.ts';
import { pathOf, placeEntry, type Allowed, type PlannedChange, type PlannedFile } from './place-entry.ts';
import { inBookOrder, type ReadBook } from './read-book.ts';

/** What importing comes to. With an error among the findings there are no files. */
export interface ImportPlan {
  files: readonly PlannedFile[];
  /** Paths of records that the workbook does not change. */
  unchanged: readonly string[];
  diagnostics: readonly Diagnostic[];
  alliances: readonly JudgedAlliance[];
  /** What changes of records that the register has, also where something is in the way. */
  changes: readonly PlannedChange[];
}

/** Judges every record of a workbook in its place in the register and says what is to be written. */
export function planImport(folder: DataFolder, registry: Registry, book: ReadBook, allowed: Allowed): ImportPlan {
  const known = new Map(registry.alliances.map((record) => [record.id, record]));
  const files = new Map(folder.files.map((file) => [file.path, file]));
  const placed = book.records.filter(({ id, district }) => id !== '' && district !== '');
  const boards = new Map(registry.catalogue?.districts.map(({ id, name }) => [id, name]));
  const schemaOf = allianceSchemas(registry.catalogue?.policies ?? new Map());
  const acts = actsByAlliance(registry.decisions);
  const written = placed.map((entry) => {
    const { id } = entry;
    const around = { record: known.get(id), acts: acts.get(id) ?? [], file: files.get(pathOf(entry)) };
    return placeEntry(entry, { ...around, schemaOf, boards }, allowed);
  });
  // Where rows or columns were not read, rules would complain of what only seems not to be there.
  const isWhole = !book.diagnostics.some(({ rule, severity }) => severity === 'error' && STRUCTURE.includes(rule));
  const records = written.map(({ record }) => record);
  const judged = isWhole ? judgeBeside(registry, records, allowed.asOf) : notJudged(book);
  const said = [...book.diagnostics, ...written.flatMap(({ findings }) => findings), ...judged.diagnostics];
  const names = new Map(registry.alliances.map(({ source, draft }) => [source.file, draft.name]));
  const diagnostics = inBookOrder(
    said.map((each) => inBookWords(each, (file) => names.get(file))),
    book.sheets,
  );
  const changes = written.flatMap(({ change }) => change ?? []);
  const plan = { unchanged: [], files: [], diagnostics, changes, alliances: judged.alliances };
  if (diagnostics.some(({ severity }) => severity === 'error')) return plan;
  const changed = written.flatMap(({ file }) => file?.() ?? []);
  const paths = new Set(changed.map(({ path }) => path));
  assureWritten(folder, registry, changed, allowed.asOf);
  return { ...plan, files: changed, unchanged: placed.map(pathOf).filter((path) => !paths.has(path)) };
}

const STRUCTURE = ['workbook/sheet', 'workbook/heading', 'workbook/row'];

function notJudged({ diagnostics: [first] }: ReadBook) {
  const said = '有的行、列没有读入，因此还没有对照通知的条件；改好后再导入一次';
  const { file } = first?.at ?? { file: '' };
  return {
    diagnostics: [bookFinding('workbook/sheet', said, '', { file, line: 1, column: 1, cell: '整个工作簿' }, 'notice')],
    alliances: [],
  };
}

/** @throws Error when the files, read as the register reads them, have an error the records did not have. */
function assureWritten(
  { files, diagnostics }: DataFolder,
  registry: Registry,
  changed: readonly PlannedFile[],
  asOf: string,
) {
  const encoder = new TextEncoder();
  const fresh = new Map(changed.map(({ path, text }) => [path, { path, bytes: encoder.encode(text) }]));
  const kept = files.filter(({ path }) => !fresh.has(path));
  const read = loadRegistry({ files: [...kept, ...fresh.values()], diagnostics });
  const told = new Set([...registry.diagnostics, ...judgeRegister(registry, asOf).diagnostics].map(keyOf));
  const wrong = [...read.diagnostics, ...judgeRegister(read, asOf).diagnostics].find(
    (each) => each.severity === 'error' && fresh.has(each.at.file) && !told.has(keyOf(each)),
  );
  if (wrong) throw new Error(`要写的 ${wrong.at.file} 读回有误，什么也没有写：${wrong.message}`);
}
