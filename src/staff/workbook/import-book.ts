/** A workbook as read, beside the register → the files to write, or what is in the way. Touches no disk. */
import { updateAlliance, writeAlliance } from '#src/staff/editing/alliance-text.ts';
import { inFieldNames } from '#src/staff/editing/field-names.ts';
import { judgeRegister } from '#src/eligibility/judge.ts';
import type { PlainMap } from '#src/staff/form/form-record.ts';
import type { Diagnostic } from '#src/registry/diagnostic.ts';
import { checkFinding } from '#src/registry/gate/check-finding.ts';
import { pass } from '#src/registry/gate/gate.ts';
import { loadRegistry } from '#src/registry/load.ts';
import type { DataFile, DataFolder } from '#src/registry/read.ts';
import type { AllianceRecord, Registry } from '#src/registry/registry.ts';
import type { JudgedAlliance } from '#src/reporters/report.ts';
import { bookFinding } from './checks.ts';
import { keepWritten } from './keep-written.ts';
import { inBookOrder, type BookEntry, type ReadBook } from './read-book.ts';
import { firstDifference, withoutEmpties } from './record-rows.ts';

/** A file to be written; `before` is what stands there now. */
export interface PlannedFile {
  path: string;
  text: string;
  before?: Uint8Array;
}

/** What importing comes to. With an error among the findings there are no files. */
export interface ImportPlan {
  files: readonly PlannedFile[];
  /** Paths of records that the workbook does not change. */
  unchanged: readonly string[];
  diagnostics: readonly Diagnostic[];
  alliances: readonly JudgedAlliance[];
}

export interface Importing {
  asOf: string;
  /** Whether records of the register may be changed. */
  update: boolean;
}

/** Judges every record of a workbook in its place in the register and says what is to be written. */
export function planImport(folder: DataFolder, registry: Registry, book: ReadBook, importing: Importing): ImportPlan {
  const known = new Map(registry.alliances.map((record) => [record.id, record]));
  const files = new Map(folder.files.map((file) => [file.path, file]));
  const placed = book.records.filter(({ id, district }) => id !== '' && district !== '');
  const written = placed.map((entry) => placeEntry(entry, known.get(entry.id), files, importing));
  // Where rows or columns were not read, rules would complain of what only seems not to be there.
  const isWhole = !book.diagnostics.some(({ rule, severity }) => severity === 'error' && STRUCTURE.includes(rule));
  const judged = isWhole ? judgeBeside(registry, placed, importing.asOf) : notJudged(book);
  const said = [...book.diagnostics, ...written.flatMap(({ findings }) => findings), ...judged.diagnostics];
  const diagnostics = inBookOrder(said.map(inCells), book.sheets);
  const plan = { unchanged: [], files: [], diagnostics, alliances: judged.alliances };
  if (diagnostics.some(({ severity }) => severity === 'error')) return plan;
  const changed = written.flatMap(({ file }) => file?.() ?? []);
  const paths = new Set(changed.map(({ path }) => path));
  assureWritten(folder, registry, changed, importing.asOf);
  return { ...plan, files: changed, unchanged: placed.map(pathOf).filter((path) => !paths.has(path)) };
}

/** What is said of a cell, in the workbook's words; what is said of a file of the register stays. */
function inCells(finding: Diagnostic): Diagnostic {
  const { at, fix } = finding;
  if (at.cell === undefined || fix === undefined) return finding;
  const here = fix.replace('把文件放到推荐单位所在板块的文件夹', '改选推荐单位所在的板块');
  return { ...finding, fix: inFieldNames(here) };
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

const pathOf = ({ district, id }: Pick<BookEntry, 'district' | 'id'>) => `data/alliances/${district}/${id}.yaml`;

interface Placed {
  findings: Diagnostic[];
  /** Makes the file; none when nothing changes. */
  file?: () => PlannedFile | undefined;
}

function placeEntry(
  entry: BookEntry,
  record: AllianceRecord | undefined,
  files: ReadonlyMap<string, DataFile>,
  { update }: Importing,
): Placed {
  const path = pathOf(entry);
  if (!record) {
    if (files.has(path)) return { findings: [unreadable(entry, path)] };
    return { findings: [], file: () => ({ path, text: writeAlliance(withoutEmpties(entry.value) as PlainMap) }) };
  }
  const at = record.source.file;
  if (!update) {
    const fix = '要用工作簿更新登记簿，加 --update；是另一个联合体的，换一个标识';
    return { findings: [bookFinding('workbook/row', `标识“${entry.id}”已经登记在 ${at}`, fix, entry.place.id)] };
  }
  if (record.district !== entry.district) {
    const said = `板块与登记簿不一致：${at} 属于 ${record.district}，工作簿写的是 ${entry.district}`;
    const fix = '改回原来的板块；确需改板块的，由市局移动文件后再导入';
    return { findings: [{ ...checkFinding('file/place', said, entry.place.board), fix }] };
  }
  const file = files.get(path);
  const now = file && pass(path, file.bytes);
  if (!file || now?.text === undefined || now.value === undefined) return { findings: [unreadable(entry, path)] };
  const { text } = now;
  const existing = now.value as PlainMap;
  const kept = keepWritten(existing, entry);
  if ('finding' in kept) return { findings: [kept.finding] };
  if (firstDifference(withoutEmpties(existing), kept.value) === undefined) return { findings: [] };
  return { findings: [], file: () => ({ path, text: updateAlliance(text, kept.value), before: file.bytes }) };
}

const unreadable = (entry: BookEntry, path: string) =>
  bookFinding(
    'workbook/row',
    `登记簿里现有的 ${path} 读不了，不能更新`,
    `先运行 npm run validate -- ${path}，改正后再导入`,
    entry.place.id,
  );

/** What the rules say of the workbook's records, and what is new of others because of them. */
function judgeBeside(registry: Registry, entries: readonly BookEntry[], asOf: string) {
  const acts = new Map(registry.alliances.map((record) => [record.id, record.acts]));
  const incoming = new Map(entries.map((entry) => [entry.id, recordOf(entry, acts.get(entry.id))]));
  const replaced = registry.alliances.map((record) => incoming.get(record.id) ?? record);
  const known = new Set(registry.alliances.map(({ id }) => id));
  const alliances = [...replaced, ...[...incoming.values()].filter(({ id }) => !known.has(id))];
  const told = new Set(judgeRegister(registry, asOf).diagnostics.map(keyOf));
  const own = new Set(incoming.values());
  const { judgements, diagnostics } = judgeRegister({ ...registry, alliances }, asOf);
  const inBook = judgements.filter(({ record }) => own.has(record));
  const said = new Set(inBook.flatMap((judgement) => judgement.diagnostics));
  return {
    // Of the others only what is new: what was wrong before is not this workbook's doing.
    diagnostics: [
      ...said,
      ...diagnostics.filter((each) => !said.has(each) && each.severity === 'error' && !told.has(keyOf(each))),
    ],
    alliances: inBook.map(({ record, verdicts }) => ({
      id: record.id,
      file: record.source.file,
      verdicts: verdicts.map(({ requirement, status }) => ({
        clause: requirement.id,
        rule: requirement.rule.id,
        status,
      })),
    })),
  };
}

const keyOf = ({ rule, message, at }: Diagnostic) => `${rule} ${at.file} ${message}`;

/** What the bureau decided about it stays as it is in the register. */
const recordOf = (
  { id, district, source, draft, whole, wrong }: BookEntry,
  acts: AllianceRecord['acts'] = [],
): AllianceRecord => ({
  id,
  district,
  source,
  draft,
  wrong,
  acts,
  ...(whole ? { whole } : {}),
});

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
