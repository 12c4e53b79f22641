/** A row of a sheet that becomes several: what stands below moves down, and what is said of cells by their addresses follows. */
import { treeOf, type Parts } from '#src/registry/templates/package.ts';
import { encodeXml } from '#src/registry/templates/xml-text.ts';
import {
  attributeOf,
  elementsOf,
  textOf,
  writeTree,
  type XmlElement,
  type XmlNode,
} from '#src/registry/templates/xml-tree.ts';

/** Puts the rows in place of the one, which stands at their first place. */
export function putRows(tree: XmlElement, repeated: XmlElement, rows: readonly XmlElement[]): void {
  const at = rowOf(repeated);
  const more = rows.length - 1;
  for (const data of elementsOf(tree, 'sheetData'))
    data.children = data.children.flatMap((child): XmlNode[] => {
      if (typeof child === 'string') return [child];
      if (child !== repeated) return [rowOf(child) > at ? moved(child, more) : child];
      return rows.map(moved);
    });
  for (const merges of elementsOf(tree, 'mergeCells')) {
    merges.children = elementsOf(merges, 'mergeCell').flatMap((merge) => mergedAgain(merge, at, more));
    merges.tag = merges.tag.replace(/count="\d+"/, `count="${merges.children.length}"`);
  }
  for (const dimension of elementsOf(tree, 'dimension')) dimension.tag = stretched(dimension.tag, at, more);
}

const rowOf = (row: XmlElement) => Number(attributeOf(row, 'r'));

/** A row so many rows further down. */
function moved(row: XmlElement, by: number): XmlElement {
  const place = (tag: string) =>
    tag.replace(/\sr="([A-Z]*)(\d+)"/, (_, letters: string, number: string) => ` r="${letters}${Number(number) + by}"`);
  row.tag = place(row.tag);
  for (const cell of elementsOf(row, 'c')) cell.tag = place(cell.tag);
  return row;
}

/** Cells merged within the row are so in each; those that reach over it reach over all of them. */
function mergedAgain(merge: XmlElement, at: number, more: number): XmlElement[] {
  const [, top = '0', bottom = '0'] = /ref="[A-Z]+(\d+):[A-Z]+(\d+)"/.exec(merge.tag) ?? [];
  const by = (rows: number) => ({
    ...merge,
    tag: merge.tag.replace(/([A-Z]+)(\d+)/g, (_, letters: string, row: string) => `${letters}${Number(row) + rows}`),
  });
  if (Number(top) > at) return [by(more)];
  if (Number(top) < at || Number(bottom) > at) return [{ ...merge, tag: stretched(merge.tag, at, more) }];
  return Array.from({ length: more + 1 }, (_, i) => by(i));
}

/** An area whose last row is the repeated one or stands below it ends so many rows further down. */
const stretched = (text: string, at: number, more: number): string =>
  text.replace(/(:\$?[A-Z]+\$?)(\d+)/g, (whole, start: string, last: string) =>
    Number(last) < at ? whole : `${start}${Number(last) + more}`,
  );

/** The workbook with what is printed of its first sheet as long as the sheet has become. @throws BadTemplate */
export function printedAsLong(parts: Parts, repeated: XmlElement, more: number): string {
  const tree = treeOf(parts.get('xl/workbook.xml'));
  for (const name of elementsOf(tree, 'definedName'))
    if (attributeOf(name, 'name') === '_xlnm.Print_Area' && attributeOf(name, 'localSheetId') === '0')
      name.children = [encodeXml(stretched(textOf(name), rowOf(repeated), more))];
  return writeTree(tree);
}
