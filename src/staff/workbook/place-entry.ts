/** A record of a workbook at its place in the register: new, or put together with what stands there. */
import { compareBySchema, compareFields } from '#src/changes/compare-fields.ts';
import type { FieldChange } from '#src/changes/change-report.ts';
import { Alliance } from '#schemas/alliance.ts';
import { updateAlliance, writeAlliance } from '#src/staff/editing/alliance-text.ts';
import type { PlainMap } from '#src/staff/form/form-record.ts';
import type { SchemaOf } from '#src/registry/alliance-schema.ts';
import { conform } from '#src/registry/conform.ts';
import type { Diagnostic } from '#src/registry/diagnostic.ts';
import { checkFinding } from '#src/registry/gate/check-finding.ts';
import { pass } from '#src/registry/gate/gate.ts';
import type { DataFile } from '#src/registry/read.ts';
import type { AllianceRecord } from '#src/registry/registry.ts';
import { isPublicOn } from '#src/registry/state/standing.ts';
import { bookFinding } from './checks.ts';
import { locateMerged } from './locate-merged.ts';
import type { BookEntry } from './read-book.ts';
import { firstDifference, withoutEmpties } from './record-rows.ts';
import { clashFindings } from './tell-clashes.ts';
import { mergeThreeWays, type Side } from './three-way.ts';
import { withUnseen } from './with-unseen.ts';

/** What may be done with records of the register. */
export interface Allowed {
  asOf: string;
  /** Whether they may be changed. */
  update: boolean;
  /** Whose word counts where register and workbook say different things; absent: neither, it is asked. */
  onConflict?: Side | undefined;
  /** Whether something public may be taken out. */
  removal?: boolean | undefined;
}

/** A file to be written; `before` is what stands there now. */
export interface PlannedFile {
  path: string;
  text: string;
  before?: Uint8Array;
}

/** What an import changes of a record, all values shown: for the desk where it is done. */
export interface PlannedChange {
  id: string;
  name: string;
  path: string;
  fields: readonly FieldChange[];
}

export interface Placed {
  findings: readonly Diagnostic[];
  /** The record as it will be. */
  record: AllianceRecord;
  /** Makes the file; none when nothing changes. */
  file?: () => PlannedFile;
  change?: PlannedChange;
}

/** The register around an entry. */
export interface Around {
  record: AllianceRecord | undefined;
  /** What the register's decisions say about it: of a new one too, such as a consent that was written first. */
  acts: AllianceRecord['acts'];
  file: DataFile | undefined;
  schemaOf: SchemaOf;
  /** Names of the boards by id. */
  boards: ReadonlyMap<string, string>;
}

export const pathOf = ({ district, id }: Pick<BookEntry, 'district' | 'id'>) => `data/alliances/${district}/${id}.yaml`;

/** Says what is to be written of an entry, or what is in the way. */
export function placeEntry(entry: BookEntry, around: Around, allowed: Allowed): Placed {
  const { record, acts, file } = around;
  const path = pathOf(entry);
  const own = recordOf(entry, acts);
  const refused = (finding: Diagnostic): Placed => ({ findings: [finding], record: own });
  if (!record) {
    if (file) return refused(unreadable(entry));
    return {
      findings: [],
      record: own,
      file: () => ({ path, text: writeAlliance(withoutEmpties(entry.value) as PlainMap) }),
    };
  }
  if (!allowed.update) {
    const said = `标识“${entry.id}”已经由登记簿中的“${record.draft.name ?? entry.id}”使用`;
    const fix = '是另一个联合体的，换一个标识；就是这一个、要更新登记簿的，由登记人员按更新导入';
    return refused(bookFinding('workbook/registered', said, fix, entry.place.id));
  }
  if (record.district !== entry.district) {
    const [there, here] = [record.district, entry.district].map((id) => around.boards.get(id) ?? id);
    const said = `板块与登记簿不一致：登记簿中属于${there}，工作簿写的是${here}`;
    const fix = '改回原来的板块；确需改板块的，先在登记簿中改好再导入';
    return refused({ ...checkFinding('file/place', said, entry.place.board), fix });
  }
  const now = file && pass(path, file.bytes);
  if (!file || now?.text === undefined || now.value === undefined) return refused(unreadable(entry));
  return updated(entry, { record, file, text: now.text, existing: now.value as PlainMap, own }, around, allowed);
}

interface Standing {
  record: AllianceRecord;
  file: DataFile;
  text: string;
  existing: PlainMap;
  /** The workbook's record as it is. */
  own: AllianceRecord;
}

function updated(
  entry: BookEntry,
  { record, file, text, existing, own }: Standing,
  { schemaOf }: Around,
  { asOf, onConflict, removal }: Allowed,
): Placed {
  const seen = withUnseen(existing, entry);
  if ('finding' in seen) return { findings: [seen.finding], record: own };
  const register = withoutEmpties(existing) as PlainMap;
  const merged = mergeThreeWays({ base: entry.base, register, workbook: seen.value, side: onConflict });
  const clashes = onConflict ? [] : clashFindings(entry, merged.clashes);
  if (clashes.length > 0) return { findings: clashes, record: own };
  const source = locateMerged(entry, merged);
  const read = conform(schemaOf(merged.value['batch']), merged.value, source);
  const after: AllianceRecord = { ...own, source, draft: read.draft, wrong: [...entry.wrong, ...read.wrong] };
  delete after.whole;
  if (read.whole && entry.whole) after.whole = read.whole;
  if (firstDifference(register, merged.value) === undefined) return { findings: [], record: after };
  const gone = removal || !isPublicOn(record, asOf) ? [] : removedFrom(record, after);
  const path = record.source.file;
  return {
    findings: gone.map((said) => removalFinding(said, entry)),
    record: after,
    file: () => ({ path, text: updateAlliance(text, merged.value), before: file.bytes }),
    change: {
      id: entry.id,
      name: record.draft.name ?? entry.id,
      path,
      fields: compareBySchema(Alliance, record.draft, after.draft, { hides: () => false }),
    },
  };
}

/** What everybody can read today and could not any more. */
const removedFrom = (before: AllianceRecord, after: AllianceRecord): string[] =>
  compareFields(before.draft, after.draft)
    .filter(({ kind, hidden }) => kind === '移除' && !hidden)
    .map(({ field, from }) => (from === undefined ? field : `${field}“${from}”`));

const removalFinding = (said: string, { place }: BookEntry) =>
  bookFinding(
    'workbook/removal',
    `已经公开的${said}，工作簿里没有了`,
    '不是要删去的，把内容填回去；退出、更名、终止的写明日期，不必删去',
    place.id,
  );

const unreadable = ({ id, place }: BookEntry) =>
  bookFinding(
    'workbook/unreadable',
    `登记簿里“${id}”的登记文件读不了，不能更新`,
    '由登记人员先改正登记文件，再导入',
    place.id,
  );

/** What the bureau decided about it stays as it is in the register. */
const recordOf = (
  { id, district, source, draft, whole, wrong }: BookEntry,
  acts: AllianceRecord['acts'],
): AllianceRecord => ({ id, district, source, draft, wrong, acts, ...(whole ? { whole } : {}) });
