/** How a cell of a template's workbook looks, as far as a text in it needs room. */
import { treeOf, type Parts } from './package.ts';
import { attributeOf, elementsOf, type XmlElement } from './xml-tree.ts';

export interface CellLook {
  /** Of its letters, in points. */
  size: number;
  /** Whether a long text goes on in a further line; else what does not fit is not seen. */
  wraps: boolean;
}

const USUAL: CellLook = { size: 11, wraps: false };

/** The look of a cell, by the style it names. @throws BadTemplate */
export function cellLooks(parts: Parts): (cell: XmlElement) => CellLook {
  const styles = treeOf(parts.get('xl/styles.xml'));
  const sizes = inside(styles, 'fonts', 'font').map((font) => {
    const [size] = elementsOf(font, 'sz');
    return Number(size && attributeOf(size, 'val')) || USUAL.size;
  });
  const looks = inside(styles, 'cellXfs', 'xf').map((format): CellLook => {
    const wraps = elementsOf(format, 'alignment').some((each) => isTrue(attributeOf(each, 'wrapText')));
    return { size: sizes[Number(attributeOf(format, 'fontId'))] ?? USUAL.size, wraps };
  });
  return (cell) => looks[Number(attributeOf(cell, 's') ?? 0)] ?? USUAL;
}

const inside = (tree: XmlElement, above: string, name: string): XmlElement[] =>
  elementsOf(tree, above).flatMap((each) => elementsOf(each, name));

/** Of an attribute that is a truth. */
export const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';
