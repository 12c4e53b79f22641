/** The first sheet of a template's workbook: where it is, its rows, and what its cells say. */
import { BadTemplate, treeOf, type Parts } from './package.ts';
import { namesIn } from './places.ts';
import { attributeOf, elementsOf, textOf, type XmlElement } from './xml-tree.ts';

/** What a cell says; nothing for a number. */
export type Said = (cell: XmlElement) => string;

export interface SheetParts {
  /** The part that holds it. */
  path: string;
  tree: XmlElement;
  rows: readonly XmlElement[];
  /** What is printed above and below it. */
  heads: readonly XmlElement[];
  said: Said;
}

/** What a sheet prints above and below itself. */
export const HEADS = ['oddHeader', 'oddFooter', 'evenHeader', 'evenFooter', 'firstHeader', 'firstFooter'];

/** @throws BadTemplate */
export function firstSheet(parts: Parts): SheetParts {
  const [sheet] = elementsOf(treeOf(parts.get('xl/workbook.xml')), 'sheet');
  const relations = elementsOf(treeOf(parts.get('xl/_rels/workbook.xml.rels')), 'Relationship');
  const id = sheet && attributeOf(sheet, 'r:id');
  const relation = relations.find((each) => attributeOf(each, 'Id') === id);
  const target = relation && attributeOf(relation, 'Target')?.replace(/^\/xl\//, '');
  const path = `xl/${target ?? ''}`;
  if (!parts.has(path)) throw new BadTemplate('找不到第一张工作表；用 Excel 打开，另存为 .xlsx');
  const tree = treeOf(parts.get(path));
  const shared = elementsOf(treeOf(parts.get('xl/sharedStrings.xml')), 'si').map(saidBy);
  const said = (cell: XmlElement) => {
    const type = attributeOf(cell, 't');
    if (type === 's') return shared[Number(elementsOf(cell, 'v').map(textOf).join(''))] ?? '';
    return type === 'inlineStr' ? saidBy(cell) : '';
  };
  const heads = HEADS.flatMap((name) => elementsOf(tree, name));
  return { path, tree, rows: elementsOf(tree, 'row'), heads, said };
}

/** A text with its runs; how it is read aloud is no part of it. */
function saidBy(element: XmlElement): string {
  const aloud = new Set(elementsOf(element, 'rPh').flatMap((each) => elementsOf(each, 't')));
  return elementsOf(element, 't')
    .filter((each) => !aloud.has(each))
    .map(textOf)
    .join('');
}

/** The names of the places in a row of cells. */
export const placesOf = (row: XmlElement, said: Said): string[] =>
  elementsOf(row, 'c').flatMap((cell) => namesIn(said(cell)));
