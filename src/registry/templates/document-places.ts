/** Where places stand in a Word file: in paragraphs, whose names may be torn over several runs, and in rows of tables. */
import { treeOf, type Parts } from './package.ts';
import { LISTS, namesIn } from './places.ts';
import { elementsOf, textOf, type XmlElement } from './xml-tree.ts';

/** The parts of a Word file in which places may stand. */
const TEXT_PARTS = /^word\/(document|header\d*|footer\d*|footnotes|endnotes)\.xml$/;

/** Those parts by name. @throws BadTemplate */
export const textTrees = (parts: Parts): Map<string, XmlElement> =>
  new Map([...parts].flatMap(([name, bytes]) => (TEXT_PARTS.test(name) ? [[name, treeOf(bytes)] as const] : [])));

/** The texts of a paragraph itself: one in a text box within it stands on its own. */
export const ownTexts = ({ children }: XmlElement): XmlElement[] =>
  children.flatMap((child) => {
    if (typeof child === 'string' || child.name === 'w:p') return [];
    return child.name === 'w:t' ? [child] : ownTexts(child);
  });

/** What the paragraphs below an element say, each on its own. */
export const paragraphTexts = (element: XmlElement): string[] =>
  [...(element.name === 'w:p' ? [element] : []), ...elementsOf(element, 'w:p')].map((paragraph) =>
    ownTexts(paragraph).map(textOf).join(''),
  );

/** The names of the places below an element, as often as they stand there. */
export const placesBelow = (element: XmlElement): string[] => paragraphTexts(element).flatMap(namesIn);

/** The list whose items a row of a table stands for: that of its first place that belongs to one. */
export const listOf = (row: XmlElement): string | undefined => {
  const names = placesBelow(row);
  return [...LISTS.keys()].find((list) => names.some((name) => name.startsWith(`${list}.`)));
};
