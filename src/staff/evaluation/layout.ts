/** Where things stand on the sheet of an evaluation: the head that is asked once, then a row for each alliance. */
export const SHEET = '年度评估';

/** Cells of the head in column B, by the decision's field; the label stands in column A. */
export const HEAD = [
  { key: 'year', row: 2, kind: 'text', asked: true },
  { key: 'document', row: 3, kind: 'text', asked: true },
  { key: 'date', row: 4, kind: 'date', asked: true },
  { key: 'title', row: 5, kind: 'text', asked: false },
] as const;

export const HEADING_ROW = 7;
export const FIRST_ROW = 8;

/** Columns of the rows. Only `id` and the last three are read into the decision; `name` guards against shifted rows. */
export const COLUMNS = [
  { key: 'id', heading: '联合体标识', width: 24 },
  { key: 'name', heading: '联合体名称', width: 36 },
  { key: 'lead', heading: '牵头单位', width: 28 },
  { key: 'board', heading: '板块', width: 12 },
  { key: 'result', heading: '结果', width: 10 },
  { key: 'reason', heading: '公开的原因', width: 30 },
  { key: 'internalReason', heading: '内部原因（不公开）', width: 30 },
] as const;

export type ColumnKey = (typeof COLUMNS)[number]['key'];
