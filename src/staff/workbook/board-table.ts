/** 名单总表 of one board from the local register, with what is still in application: for the board's own desk. */
import { Alliance } from '#schemas/alliance.ts';
import { bare, eachField, fieldAt, itemOf, shapeOf, type DataPath } from '#schemas/shape.ts';
import { judgeRegister } from '#src/eligibility/judge.ts';
import type { Cell, Column } from '#src/exports/columns.ts';
import { FIRST_COLUMNS } from '#src/exports/first-columns.ts';
import type { PublicRecord } from '#src/publication/public-registry.ts';
import { publish } from '#src/publication/publish.ts';
import type { Catalogue, Registry } from '#src/registry/registry.ts';

/** A row: what may be published, and the whole record behind it. */
export interface BoardRow {
  id: string;
  record: PublicRecord;
  whole: Alliance;
}

/** What is asked for. */
export interface BoardTable {
  district: string;
  /** Id of the notice; without one, all. */
  batch?: string;
  asOf: string;
}

/** The board's records in the order of the list, and the files that cannot be read as whole records. */
export function boardRows(registry: Registry, catalogue: Catalogue, { district, batch, asOf }: BoardTable) {
  const isAsked = (record: Registry['alliances'][number]) =>
    record.district === district &&
    (batch === undefined || record.draft.batch === undefined || record.draft.batch === batch);
  const own = registry.alliances.filter(isAsked);
  const { judgements } = judgeRegister(registry, asOf);
  const asked = judgements.filter(({ record }) => isAsked(record));
  const published = publish(catalogue, { judgements: asked, decisions: registry.decisions }, { asOf, drafts: true });
  const wholes = new Map(own.map((record) => [record.id, record.whole]));
  const rows = published.records.flatMap((record): BoardRow[] => {
    const whole = wholes.get(record.id);
    return whole ? [{ id: record.id, record, whole }] : [];
  });
  const shown = new Set(rows.map(({ id }) => id));
  return { rows, unread: own.filter(({ id }) => !shown.has(id)).map(({ source }) => source.file) };
}

/** The public columns, and with `internal` what is not published: every short field outside lists that the schema calls internal. */
export const boardColumns = (internal: boolean): Column<BoardRow>[] => [
  ...FIRST_COLUMNS.map((column) => ({ ...column, value: ({ record }: BoardRow) => column.value(record) })),
  ...(internal ? internalPaths().map(internalColumn) : []),
];

function internalPaths(): DataPath[] {
  return [...eachField(Alliance)]
    .filter(({ path, field }) => !path.includes('[]') && field.meta()?.visibility === 'internal')
    .filter(({ field }) => !field.meta()?.multiline && !itemOf(field) && Object.keys(shapeOf(field)).length === 0)
    .map(({ path }) => path);
}

/** Its own label is enough: among these columns no two have the same. */
function internalColumn(path: DataPath): Column<BoardRow> {
  const field = fieldAt(Alliance, path) ?? Alliance;
  const unit = bare(field).meta()?.editor?.['description'] === '万元' ? '万元，' : '';
  return {
    header: `${field.meta()?.title}（${unit}不公开）`,
    width: 12,
    value: ({ whole }) => valueAt(whole, path),
  };
}

function valueAt(whole: Alliance, path: DataPath): Cell {
  let at: unknown = whole;
  for (const key of path) at = typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[key] : undefined;
  return typeof at === 'string' || typeof at === 'number' ? at : null;
}
