/** The first sheet of a template's workbook: where it is, its rows, and what its cells say. */
import { BadTemplate, textOfPart, type Parts } from './package.ts';
import { attributeOf, elementsOf, parseTree, textOf, type XmlElement } from './xml-tree.ts';

export interface SheetParts {
  /** The part that holds it. */
  path: string;
  tree: XmlElement;
  rows: readonly XmlElement[];
  /** What a cell says; nothing for a number. */
  said: (cell: XmlElement) => string;
}

/** @throws BadTemplate */
export function firstSheet(parts: Parts): SheetParts {
  const [sheet] = elementsOf(parseTree(textOfPart(parts.get('xl/workbook.xml'))), 'sheet');
  const relations = elementsOf(parseTree(textOfPart(parts.get('xl/_rels/workbook.xml.rels'))), 'Relationship');
  const id = sheet && attributeOf(sheet, 'r:id');
  const target = relations.find((each) => attributeOf(each, 'Id') === id);
  const path =
    (target &&
      attributeOf(target, 'Target')
        ?.replace(/^\/xl\//, '')
        .replace(/^/, 'xl/')) ??
    '';
  if (!parts.has(path)) throw new BadTemplate('找不到第一张工作表；用 Excel 打开，另存为 .xlsx');
  const tree = parseTree(textOfPart(parts.get(path)));
  const shared = elementsOf(parseTree(textOfPart(parts.get('xl/sharedStrings.xml')) || '<sst></sst>'), 'si').map(
    saidBy,
  );
  const said = (cell: XmlElement) => {
    const type = attributeOf(cell, 't');
    if (type === 's') return shared[Number(elementsOf(cell, 'v').map(textOf).join(''))] ?? '';
    return type === 'inlineStr' ? saidBy(cell) : '';
  };
  return { path, tree, rows: elementsOf(tree, 'row'), said };
}

const saidBy = (element: XmlElement) => elementsOf(element, 't').map(textOf).join('');
