/** Tables of the document: label and value, and lists whose head repeats on every page. */
import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { runs } from './blocks.ts';
import { TEXT_WIDTH } from './page.ts';
import { narrowed } from './measure.ts';
import { cellLines } from './printable.ts';

/** A label and what is written beside it; nothing leaves room to write. */
export type Fact = readonly [label: string, value: string | undefined];

/** A column of a list: its share of the width, whether its cells are centred, and whether their lines may not be torn. */
export interface ListColumn<Row> {
  head: string;
  share: number;
  centred?: true;
  whole?: true;
  value: (row: Row, index: number) => string | undefined;
}

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const BORDERS = { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE };
const LABEL_SHARE = 0.27;
/** Half a point short of 9 mm: room for a line written by hand. */
const ROW_HEIGHT = 500;

/** Free beside the text of a cell, in twentieths of a point; and what a column so wide has left, in points. */
const BESIDE = 60;
const roomIn = (width: number) => (width - 2 * BESIDE) / 20;
const SIZES = { Cell: 12, SmallCell: 10.5 } as const;

/** A table of two columns, kept on one page. */
export function factTable(facts: readonly Fact[], width = TEXT_WIDTH): Table {
  const widths = [Math.round(width * LABEL_SHARE), width - Math.round(width * LABEL_SHARE)];
  const rows = facts.map(([label, value], i) => {
    const layout = i < facts.length - 1 ? { keepNext: true as const } : {};
    return tableRow([cell(label, 'CellHead', layout), cell(value, 'Cell', layout)]);
  });
  return table(rows, widths);
}

/** A list with a head. `rowHeight` leaves room for seals; `small` is for many columns; an empty list keeps blank rows. */
export function listTable<Row>(
  columns: readonly ListColumn<Row>[],
  rows: readonly Row[],
  { width = TEXT_WIDTH, rowHeight = ROW_HEIGHT, small = false, blankRows = 3 } = {},
): Table {
  const style = small ? 'SmallCell' : 'Cell';
  const total = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => Math.floor((width * share) / total));
  const head = tableRow(
    columns.map(({ head }) => cell(head, `${style}Head`, { keepNext: true })),
    { tableHeader: true, height: ROW_HEIGHT },
  );
  const filled = rows.map((row, i) =>
    tableRow(
      columns.map(({ value, centred, whole }, place) =>
        cell(value(row, i), style, {
          ...(centred ? { alignment: AlignmentType.CENTER } : {}),
          ...(whole ? { room: roomIn(widths[place] ?? 0), size: SIZES[style] } : {}),
        }),
      ),
      { height: rowHeight },
    ),
  );
  const blank = Array.from({ length: blankRows }, () =>
    tableRow(
      columns.map(() => cell(undefined, style)),
      { height: rowHeight },
    ),
  );
  return table([head, ...(rows.length > 0 ? filled : blank)], widths);
}

const table = (rows: TableRow[], columnWidths: number[]) =>
  new Table({
    rows,
    columnWidths,
    width: { size: columnWidths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: BORDERS,
    margins: { top: 40, bottom: 40, left: BESIDE, right: BESIDE },
  });

const tableRow = (children: TableCell[], { tableHeader = false, height = ROW_HEIGHT } = {}) =>
  new TableRow({
    children,
    cantSplit: true,
    ...(tableHeader ? { tableHeader } : {}),
    height: { value: height, rule: HeightRule.ATLEAST },
  });

const cell = (value: string | undefined, style: string, { room, size = 0, ...layout }: CellLayout = {}) =>
  new TableCell({
    verticalAlign: VerticalAlignTable.CENTER,
    children: cellLines(value).map(
      (line) =>
        new Paragraph({
          style,
          ...layout,
          children: line ? runs(line, room === undefined ? 100 : narrowed(line, size, room)) : [],
        }),
    ),
  });

/** With `room`, in points, each line stays in one piece: letters of `size` are set as much narrower as that takes. */
interface CellLayout {
  alignment?: typeof AlignmentType.CENTER;
  keepNext?: true;
  room?: number;
  size?: number;
}
