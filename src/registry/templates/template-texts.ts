/** What can be read in a template, line by line: for whoever looks for something in it or compares two of them. */
import { paragraphTexts, textTrees } from './document-places.ts';
import { TEMPLATE } from '../place.ts';
import type { DataFile } from '../read.ts';
import { BadTemplate, openTemplate, treeOf, type Parts, type TemplateKind } from './package.ts';
import { HEADS } from './sheet-parts.ts';
import { elementsOf, textOf, type XmlElement } from './xml-tree.ts';

/** Of a Word file the paragraphs, of a workbook the texts of its cells and what is printed above and below its sheets. */
export function templateTexts(parts: Parts, kind: TemplateKind): string[] {
  const texts = kind === 'docx' ? [...textTrees(parts).values()].flatMap(paragraphTexts) : bookTexts(parts);
  return texts.filter((text) => text.trim() !== '');
}

const bookTexts = (parts: Parts): string[] =>
  [...parts].flatMap(([name, bytes]) =>
    /^xl\/(sharedStrings|worksheets\/[^/]+)\.xml$/.test(name) ? textsIn(treeOf(bytes)) : [],
  );

const textsIn = (tree: XmlElement): string[] =>
  ['si', 'is', ...HEADS].flatMap((name) => elementsOf(tree, name)).map(textOf);

/** The lines of a template of the register; undefined of one that cannot be opened. */
export function linesOfTemplate({ path, bytes }: DataFile): string | undefined {
  const kind = TEMPLATE.exec(path)?.[3] as TemplateKind;
  try {
    return templateTexts(openTemplate(bytes, kind), kind).join('\n');
  } catch (error) {
    if (error instanceof BadTemplate) return undefined;
    throw error;
  }
}
