/**
 * Sheets and columns of the fill-in workbook, derived from the schema of an alliance: the record's own fields are one
 * row, every list of groups (成员单位, 任务 …) is a sheet of its own, but a list of mere pairs (certificates, former names) is
 * one cell. A new field needs no line here.
 */
import { z } from 'zod';
import { Alliance } from '#schemas/alliance.ts';
import { IsoDate, YearMonth } from '#schemas/day-fields.ts';
import { bare, eachField, itemOf, shapeOf } from '#schemas/shape.ts';
import { choicesOf, wordListOf } from '#schemas/words.ts';

/** What a column holds, as far as writing and reading its cells differ. */
export type ColumnKind = 'text' | 'multiline' | 'choice' | 'list' | 'pairs' | 'date' | 'month';

/** A field as a column. */
export interface BookColumn {
  /** From the record, or from the item of the sheet's list. */
  path: readonly string[];
  /** From the record in any case, through lists. */
  place: readonly string[];
  field: z.ZodType;
  /** Labels down to the field: `牵头单位 › 统一社会信用代码`. Unlike any other on its sheet. */
  heading: string;
  label: string;
  /** The part it belongs to: the label of its first group. */
  group: string;
  /** Must be filled in wherever its group is. */
  required: boolean;
  /** Whether no sheet can do without it: required, and so is every group around it. */
  indispensable: boolean;
  internal: boolean;
  kind: ColumnKind;
  /** Of `pairs`: the fields of an item, in the order they are written. */
  parts?: readonly { key: string; label: string }[];
}

/** A sheet: the alliances themselves, or the items of one of their lists, to which `list` leads. */
export interface BookSheet {
  name: string;
  list?: readonly string[];
  columns: readonly BookColumn[];
}

export const ALLIANCES = '联合体';
export const GUIDE = '填写说明';
export const CHOICES = '选项';
/** First column of the sheet of alliances; on the others {@link OWNER} names the alliance a row belongs to. */
export const ID = '标识';
export const OWNER = '联合体标识';
export const BOARD = '板块';
/** Stands in the first column of the row that shows how to fill in; such a row is not read. */
export const EXAMPLE = '示例';
/** Where findings are written in a returned workbook. */
export const FINDINGS = '错误';
/** The sheet on which a returned workbook lists them. */
export const FINDING_LIST = '错误清单';
/** Columns anybody may add; they are not read. */
export const REMARKS = ['备注', '序号'] as const;

/** The order people fill sheets in; a list that is not named here comes last. */
const FIRST = ['members', 'tasks', 'formerLeads'];

/** All sheets with data, the alliances first. `withSensitive`: whether names and figures have columns. */
export function sheetsOf(withSensitive: boolean): readonly BookSheet[] {
  const lists = [...eachField(Alliance)].flatMap(({ path, field }) => {
    const item = path.includes('[]') ? undefined : groupItem(field);
    const name = field.meta()?.title ?? '';
    return item ? [{ name, list: path, columns: columnsOf(item, withSensitive, name, path) }] : [];
  });
  const order = ({ list: [first = ''] }: { list: readonly string[] }) =>
    FIRST.includes(first) ? FIRST.indexOf(first) : FIRST.length;
  return [
    { name: ALLIANCES, columns: columnsOf(Alliance, withSensitive, '基本信息') },
    ...lists.sort((a, b) => order(a) - order(b)),
  ];
}

/** The schema of a list's items when they are groups of more fields than a cell can hold. */
function groupItem(field: z.ZodType): z.ZodType | undefined {
  const item = itemOf(field);
  return item && Object.keys(shapeOf(item)).length > 0 && !isPair(item) ? item : undefined;
}

/** A group of two short texts, such as a name and the day until which it was used. */
const isPair = (group: z.ZodType) => {
  const fields = Object.values(shapeOf(group));
  return fields.length === 2 && fields.every(isShort);
};

const isShort = (field: z.ZodType) =>
  !itemOf(field) && Object.keys(shapeOf(field)).length === 0 && !field.meta()?.multiline;

/** What is filled in when something changed later: behind the rest of its group. */
const LATER: ReadonlySet<string> = new Set(['since', 'joined', 'left', 'formerNames', 'formerLegalRepresentatives']);

const inOrder = (group: z.ZodType) => Object.entries(shapeOf(group)).sort(([a], [b]) => rankOf(a) - rankOf(b));

/** The country is for the few from abroad: behind what everybody fills in. */
const rankOf = (key: string) => (LATER.has(key) ? 2 : key === 'country' ? 1 : 0);

function columnsOf(schema: z.ZodType, withSensitive: boolean, own: string, list: readonly string[] = []): BookColumn[] {
  const below = (at: z.ZodType, path: readonly string[], labels: readonly string[], sure = true): BookColumn[] =>
    inOrder(at).flatMap(([key, field]) => {
      if (groupItem(field) || (!withSensitive && isSensitive(field))) return [];
      const label = field.meta()?.title ?? key;
      const here = [
        [...path, key],
        [...labels, label],
      ] as const;
      return Object.keys(shapeOf(field)).length > 0
        ? below(field, ...here, sure && !(field instanceof z.ZodOptional))
        : [column(field, ...here, { list, group: labels[0] ?? (LATER.has(key) ? '后来的变更' : own), sure })];
    });
  return below(schema, [], []);
}

/** Itself, or what each item of a list must hold. */
const isSensitive = (field: z.ZodType): boolean =>
  field.meta()?.sensitive === true || Object.values(shapeOf(itemOf(field) ?? z.never())).some(isSensitive);

function column(
  field: z.ZodType,
  path: readonly string[],
  labels: readonly string[],
  { list, group, sure }: { list: readonly string[]; group: string; sure: boolean },
): BookColumn {
  const { title = '', visibility } = field.meta() ?? {};
  const item = itemOf(field);
  return {
    path,
    place: [...list, ...path],
    field,
    heading: labels.join(' › '),
    label: title,
    group,
    required: !(field instanceof z.ZodOptional),
    indispensable: sure && !(field instanceof z.ZodOptional),
    internal: visibility !== 'public',
    kind: kindOf(field),
    ...(item && isPair(item) ? { parts: partsOf(item) } : {}),
  };
}

const partsOf = (item: z.ZodType) =>
  Object.entries(shapeOf(item)).map(([key, field]) => ({ key, label: field.meta()?.title ?? key }));

function kindOf(field: z.ZodType): ColumnKind {
  const item = itemOf(field);
  if (item) return isPair(item) ? 'pairs' : 'list';
  if (field.meta()?.multiline) return 'multiline';
  if (choicesOf(field).length > 0 || wordListOf(field) !== undefined) return 'choice';
  const editor = bare(field).meta()?.editor;
  if (editor === IsoDate.meta()?.editor) return 'date';
  return editor === YearMonth.meta()?.editor ? 'month' : 'text';
}
