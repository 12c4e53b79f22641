/** Rows of all sheets → records as written, each tied together by the id its rows name. */
import { z } from 'zod';
import { Slug } from '#schemas/text-fields.ts';
import { halfWidth } from '#schemas/written.ts';
import type { DataPath } from '#schemas/shape.ts';
import type { PlainMap } from '#src/staff/form/form-record.ts';
import type { Diagnostic } from '#src/registry/diagnostic.ts';
import { checkFinding } from '#src/registry/gate/check-finding.ts';
import { nearest } from '#src/registry/nearest.ts';
import type { Source } from '#src/registry/source.ts';
import { bookFinding } from './checks.ts';
import type { BookCatalogue } from './catalogue.ts';
import { isExampleRow } from './example.ts';
import { ALLIANCES, EXAMPLE, ID, OWNER, type BookColumn, type BookSheet } from './layout.ts';
import { ID_COLUMN, OWNER_COLUMN, type ReadRow, type ReadSheet } from './read-rows.ts';
import { putAt, valueOfRow } from './record-rows.ts';

/** A record as its cells say. */
export interface Assembled {
  /** As written, without blank space around it. */
  id: string;
  row: ReadRow;
  value: PlainMap;
  source: Source;
  /** Paths whose cells could not be read, and have been reported. */
  unread: readonly DataPath[];
  /** Whether the column of a path is not there at all. */
  hasNoColumn: (path: DataPath) => boolean;
}

/**
 * Puts rows together. `sheets` begins with that of the alliances. `mayLackId`: one alliance may be without an id; rows of
 * lists that name none are then its, and `nameless` says that it is so.
 */
export function assemble(
  file: string,
  sheets: readonly ReadSheet[],
  catalogue: BookCatalogue,
  mayLackId = false,
): { records: Assembled[]; findings: Diagnostic[]; nameless: boolean } {
  const findings: Diagnostic[] = [];
  const isExample = exampleFinder(catalogue, findings);
  const [alliances, ...lists] = sheets;
  const own = (alliances?.rows ?? []).filter((row) => !isExample(alliances, row, ID_COLUMN));
  const rows = new Map<string, ReadRow>();
  for (const row of own) {
    const id = idIn(row, ID_COLUMN);
    const before = rows.get(id);
    if (before && id !== '')
      findings.push(
        bookFinding(
          'workbook/row',
          `${ID}“${id}”重复，${before.at().cell} 已经用过`,
          '每个联合体一行；改正标识，或删去重复的行',
          row.at(ID_COLUMN),
        ),
      );
    if (before && id === '') findings.push(unnamed(row));
    if (!before) rows.set(id, row);
  }
  const names = new Map([...rows].map(([id, row]) => [nameIn(row), id]));
  const nameless = mayLackId && rows.has('') && own.filter((row) => idIn(row, ID_COLUMN) === '').length === 1;
  adoptStrangers(lists, rows, names);
  const items = lists.map((read) => ({ read, byId: grouped(read, rows, { names, findings, isExample, nameless }) }));
  const records = own
    .filter((row) => rows.get(idIn(row, ID_COLUMN)) === row)
    .map((row) => record(file, row, alliances, idIn(row, ID_COLUMN), items));
  return { records, findings, nameless };
}

const idIn = (row: ReadRow, column: typeof ID_COLUMN) => halfWidth(row.texts.get(column) ?? '').trim();
const nameIn = (row: ReadRow) =>
  [...row.texts].find(([{ path }]) => path.length === 1 && path[0] === 'name')?.[1].trim() ?? '';

/** Where one id cannot be used and the lists all name another one, the two are the same alliance: one mistake, one finding. */
function adoptStrangers(
  lists: readonly ReadSheet[],
  known: ReadonlyMap<string, ReadRow>,
  names: Map<string, string>,
): void {
  const named = lists.flatMap(({ rows }) => rows.map((row) => idIn(row, OWNER_COLUMN)));
  const owners = new Set(named.filter((owner) => owner !== '' && owner !== EXAMPLE));
  const [stranger, ...more] = [...owners].filter((owner) => !known.has(owner) && !names.has(owner));
  const [wrong, ...others] = [...known.keys()].filter((id) => !owners.has(id) && !z.safeDecode(Slug, id).success);
  if (stranger !== undefined && more.length === 0 && wrong && others.length === 0) names.set(stranger, wrong);
}

interface Grouping {
  names: ReadonlyMap<string, string>;
  findings: Diagnostic[];
  isExample: IsExample;
  /** Rows that name no alliance are of the one that has no id. */
  nameless: boolean;
}

/** Of several without an id nobody can tell which rows are whose: each is told. */
const unnamed = (row: ReadRow): Diagnostic => ({
  ...checkFinding('file/place', `${ID}尚未填写`, row.at(ID_COLUMN)),
  field: ID,
  fix: '每个联合体起一个标识，各表的第一列写上它',
});

/** Rows of a list by the alliance they name, by its id or its whole name. */
function grouped(
  read: ReadSheet,
  known: ReadonlyMap<string, ReadRow>,
  { names, findings, isExample, nameless }: Grouping,
): Map<string, ReadRow[]> {
  const groups = new Map<string, ReadRow[]>();
  const strange = new Map<string, ReadRow[]>();
  for (const row of read.rows) {
    if (isExample(read, row, OWNER_COLUMN) || read.missing.has(OWNER_COLUMN)) continue;
    const owner = idIn(row, OWNER_COLUMN);
    const id = known.has(owner) ? owner : names.get(owner);
    const [group, key] = id === undefined || (owner === '' && !nameless) ? [strange, owner] : [groups, id];
    group.set(key, [...(group.get(key) ?? []), row]);
  }
  const ids = [...known.keys()].filter((each) => each !== '');
  for (const [owner, rows] of strange) findings.push(...strangeOwner(owner, rows, ids));
  return groups;
}

/** Rows that name no alliance of the workbook: one finding, at the first of them. */
function strangeOwner(owner: string, rows: readonly ReadRow[], ids: readonly string[]): Diagnostic[] {
  const [first] = rows;
  if (!first) return [];
  const meant = nearest(owner, ids);
  const said =
    owner === '' ? `没有写${OWNER}` : `“${ALLIANCES}”里没有标识“${owner}”${meant ? `，是否为“${meant}”？` : ''}`;
  const more = rows.length > 1 ? `（第 ${rows.map((row) => row.at().line).join('、')} 行）` : '';
  const fix = `从下拉列表中选“${ALLIANCES}”里的标识；多余的行删去`;
  return [bookFinding('workbook/row', `${said}${more}`, fix, first.at(OWNER_COLUMN))];
}

type IsExample = (read: ReadSheet | undefined, row: ReadRow, key: typeof ID_COLUMN) => boolean;

/** Whether a row is the one that shows how to fill in. One that was filled in over it is a mistake, not an example. */
const exampleFinder =
  (catalogue: BookCatalogue, findings: Diagnostic[]): IsExample =>
  (read, row, key) => {
    if (!read || idIn(row, key) !== EXAMPLE) return false;
    if (!isExampleRow(read.sheet, textsOf(row, read.sheet.columns), catalogue))
      findings.push(
        bookFinding(
          'workbook/row',
          `这一行第一列仍是“${EXAMPLE}”，内容却改过，没有读入`,
          `第一列改成${key.heading}；确是示例的，整行删去`,
          row.at(key),
        ),
      );
    return true;
  };

interface ListItems {
  read: ReadSheet;
  byId: ReadonlyMap<string, readonly ReadRow[]>;
}

function record(
  file: string,
  row: ReadRow,
  alliances: ReadSheet | undefined,
  id: string,
  lists: readonly ListItems[],
): Assembled {
  const columns = alliances?.sheet.columns ?? [];
  const value = valueOfRow(columns, textsOf(row, columns));
  const unread: DataPath[] = unreadIn(row, columns);
  const parts = lists.flatMap(({ read, byId }) => {
    const { list, columns: fields } = read.sheet;
    const rows = byId.get(id) ?? [];
    if (list === undefined) return [];
    if (rows.length > 0)
      putAt(
        value,
        list,
        rows.map((item) => valueOfRow(fields, textsOf(item, fields))),
      );
    unread.push(...rows.flatMap((item, i) => unreadIn(item, fields).map((path) => [...list, i, ...path])));
    return [{ list, rows, sheet: read.sheet, missing: read.missing }];
  });
  const columnAt = (sheet: BookSheet | undefined, path: DataPath): BookColumn | undefined =>
    sheet?.columns.find((column) => isWithin(path, column.path)) ??
    sheet?.columns.find((column) => isWithin(column.path, path));
  const find = (path: DataPath) => {
    const part = parts.find(({ list }) => isWithin(path, list));
    if (!part) return { at: row, column: columnAt(alliances?.sheet, path), missing: alliances?.missing };
    const [index, ...below] = path.slice(part.list.length);
    const item = typeof index === 'number' ? part.rows[index] : undefined;
    const column = item && below.length > 0 ? columnAt(part.sheet, below) : undefined;
    return { at: item ?? part.rows[0] ?? row, column, missing: part.missing };
  };
  return {
    id,
    row,
    value,
    unread,
    source: {
      file,
      locate: (path) => {
        const { at, column } = find(path);
        return at.at(column);
      },
    },
    hasNoColumn: (path) => {
      const { column, missing } = find(path);
      return column !== undefined && (missing?.has(column) ?? false);
    },
  };
}

const textsOf = (row: ReadRow, columns: readonly BookColumn[]) =>
  columns.map((column) => row.texts.get(column) ?? null);
const unreadIn = (row: ReadRow, columns: readonly BookColumn[]): DataPath[] =>
  columns.filter((column) => row.unread.has(column)).map(({ path }) => path);

/** Whether a path lies at or below another. */
const isWithin = (path: DataPath, above: DataPath) => above.every((step, i) => path[i] === step);
