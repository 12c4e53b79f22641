/**
 * Sheets and columns of the fill-in workbook, derived from the schema of an alliance: the record's own fields are one
 * row, every list of groups (成员单位, 任务 …) is a sheet of its own. A new field needs no line here.
 */
import { z } from 'zod';
import { Alliance } from '#schemas/alliance.ts';
import { IsoDate, YearMonth } from '#schemas/fields.ts';
import { bare, itemOf, shapeOf } from '#schemas/shape.ts';

/** What a column holds, as far as writing and reading its cells differ. */
export type ColumnKind = 'text' | 'multiline' | 'choice' | 'list' | 'date' | 'month';

/** A field as a column. */
export interface BookColumn {
  /** From the record, or from the item of the sheet's list. */
  path: readonly string[];
  /** Labels down to the field: `牵头单位 › 统一社会信用代码`. Unlike any other on its sheet. */
  heading: string;
  label: string;
  /** The part it belongs to: the label of its first group. */
  group: string;
  help: string;
  required: boolean;
  internal: boolean;
  kind: ColumnKind;
  /** The words it may hold; empty when any. Of a list: the words of its items. */
  choices: readonly string[];
}

/** A sheet: the alliances themselves, or with `list` the items of one of their lists. */
export interface BookSheet {
  name: string;
  list?: string;
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
/** Columns anybody may add; they are not read. */
export const REMARKS = ['备注', '序号'] as const;

/** The order people fill sheets in; a list that is not named here comes last. */
const FIRST = ['members', 'tasks', 'history', 'waivers'];

/** All sheets with data, the alliances first. `withSensitive`: whether names and figures have columns. */
export function sheetsOf(withSensitive: boolean): readonly BookSheet[] {
  const lists = Object.entries(shapeOf(Alliance)).flatMap(([list, field]) => {
    const item = groupItem(field);
    return item
      ? [
          {
            name: field.meta()?.title ?? list,
            list,
            columns: columnsOf(item, withSensitive, field.meta()?.title ?? list),
          },
        ]
      : [];
  });
  const place = ({ list }: { list: string }) => (FIRST.includes(list) ? FIRST.indexOf(list) : FIRST.length);
  return [
    { name: ALLIANCES, columns: columnsOf(Alliance, withSensitive, '基本信息') },
    ...lists.sort((a, b) => place(a) - place(b)),
  ];
}

/** The schema of a list's items when they are groups of fields. */
function groupItem(field: z.ZodType): z.ZodType | undefined {
  const item = itemOf(field);
  return item && Object.keys(shapeOf(item)).length > 0 ? item : undefined;
}

function columnsOf(schema: z.ZodType, withSensitive: boolean, own: string): BookColumn[] {
  const below = (at: z.ZodType, path: readonly string[], labels: readonly string[]): BookColumn[] =>
    Object.entries(shapeOf(at)).flatMap(([key, field]) => {
      if (groupItem(field) || (!withSensitive && field.meta()?.sensitive)) return [];
      const label = field.meta()?.title ?? key;
      const here = [
        [...path, key],
        [...labels, label],
      ] as const;
      return Object.keys(shapeOf(field)).length > 0
        ? below(field, ...here)
        : [column(field, here[0], here[1], labels[0] ?? own)];
    });
  return below(schema, [], []);
}

function column(field: z.ZodType, path: readonly string[], labels: readonly string[], group: string): BookColumn {
  const { title = '', description = '', visibility } = field.meta() ?? {};
  const item = itemOf(field);
  return {
    path,
    heading: labels.join(' › '),
    label: title,
    group,
    help: description,
    required: !(field instanceof z.ZodOptional),
    internal: visibility !== 'public',
    kind: kindOf(field),
    choices: choicesOf(item ?? field),
  };
}

function kindOf(field: z.ZodType): ColumnKind {
  if (itemOf(field)) return 'list';
  if (field.meta()?.multiline) return 'multiline';
  if (choicesOf(field).length > 0) return 'choice';
  const editor = bare(field).meta()?.editor;
  if (editor === IsoDate.meta()?.editor) return 'date';
  return editor === YearMonth.meta()?.editor ? 'month' : 'text';
}

function choicesOf(field: z.ZodType): readonly string[] {
  const inner = bare(field);
  return inner instanceof z.ZodEnum ? inner.options.map(String) : [];
}
