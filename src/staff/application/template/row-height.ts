/** How high a filled row of a sheet is: programs set it themselves only where they do not trust the file. */
import { ROW_HEIGHT, rowHeight, wrap } from '#src/exports/paper.ts';
import { cellLooks, isTrue } from '#src/registry/templates/cell-looks.ts';
import type { Parts } from '#src/registry/templates/package.ts';
import { attributeOf, elementsOf, type XmlElement } from '#src/registry/templates/xml-tree.ts';

/** What a column measures where the sheet does not say. */
const USUAL_WIDTH = 8.43;
/** Merged over so many, a cell is wide enough for any text. */
const MOST_COLUMNS = 100;

/** Sets the height of a row by the texts of its cells; a height that the template asks for is the least. */
export type SetHeight = (row: XmlElement, texts: ReadonlyMap<XmlElement, string>) => void;

/** Measures rows of a sheet. Of a text longer than the highest row there is, the end is not seen. @throws BadTemplate */
export function heightsIn(parts: Parts, tree: XmlElement): SetHeight {
  const lookOf = cellLooks(parts);
  const widthOf = widthsIn(tree);
  return (row, texts) => {
    const asked = isTrue(attributeOf(row, 'customHeight')) ? Number(attributeOf(row, 'ht')) || 0 : 0;
    const heights = elementsOf(row, 'c').map((cell) => {
      const { size, wraps } = lookOf(cell);
      const lines = wraps ? wrap(texts.get(cell) ?? '', widthOf(cell), size).length : 1;
      return rowHeight(lines, size);
    });
    const height = Math.min(ROW_HEIGHT, Math.max(asked, ...heights));
    const bare = row.tag.replace(/\s(ht|customHeight)="[^"]*"/g, '');
    row.tag = bare.replace(/\s*\/?>$/, ` ht="${height}" customHeight="1">`);
  };
}

/** The width of a cell, of merged ones together, in the units of columns. */
function widthsIn(tree: XmlElement): (cell: XmlElement) => number {
  const known = elementsOf(tree, 'col').map((column) => ({
    min: Number(attributeOf(column, 'min')),
    max: Number(attributeOf(column, 'max')),
    width: Number(attributeOf(column, 'width')) || USUAL_WIDTH,
  }));
  const merged = new Map(
    elementsOf(tree, 'mergeCell').map((merge) => {
      const [first = '', last = ''] = (attributeOf(merge, 'ref') ?? '').split(':');
      return [first, numberOf(last)] as const;
    }),
  );
  const widthAt = (number: number) =>
    known.find(({ min, max }) => min <= number && number <= max)?.width ?? USUAL_WIDTH;
  return (cell) => {
    const address = attributeOf(cell, 'r') ?? '';
    const first = numberOf(address);
    const last = merged.get(address) ?? first;
    const columns = Math.min(Math.max(last - first + 1, 1), MOST_COLUMNS);
    return Array.from({ length: columns }, (_, i) => widthAt(first + i)).reduce((sum, each) => sum + each, 0);
  };
}

/** The number of a cell's column, from 1. */
const numberOf = (address: string): number =>
  [...address.replace(/\d+$/, '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
