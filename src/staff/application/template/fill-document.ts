/** 建设申请书 from the bureau's own annex 1: a Word file with named places. */
import { withTooLong } from '../too-long.ts';
import { asApplied } from '../as-applied.ts';
import type { ApplicationInput } from '../application-input.ts';
import { fillParagraph, placesIn } from './fill-text.ts';
import { openTemplate, packTemplate, textOfPart } from './package.ts';
import { fillingOf, NUMBER, type Filling } from './places.ts';
import { copyOf, elementsOf, parseTree, writeTree, type XmlElement, type XmlNode } from './xml-tree.ts';

/** The parts of a Word file in which places may stand. */
export const TEXT_PARTS = /^word\/(document|header\d*|footer\d*|footnotes|endnotes)\.xml$/;

/** The list whose rows a table row stands for: that of the first place that belongs to one. */
export const listOf = (row: XmlElement, lists: Pick<Filling['lists'], 'keys'>): string | undefined => {
  const names = placesIn(row, 'w:t');
  return [...lists.keys()].find((list) => names.some((name) => name.startsWith(`${list}.`)));
};

/**
 * The bytes of the template filled in; the same input gives the same bytes.
 * @throws BadTemplate
 */
export async function fillDocument(template: Uint8Array, input: ApplicationInput): Promise<Uint8Array<ArrayBuffer>> {
  const parts = await openTemplate(template, 'docx');
  const alliance = asApplied(withTooLong(input.alliance, input.written), input.asOf);
  const filling = fillingOf(alliance, input);
  const changed = new Map<string, string>();
  for (const [name, bytes] of parts) {
    if (!TEXT_PARTS.test(name)) continue;
    const tree = parseTree(textOfPart(bytes));
    fillBelow(tree, filling);
    changed.set(name, writeTree(tree));
  }
  return packTemplate(parts, changed);
}

/** Outside a table row, a place of a list takes all of its values, one under the other. */
const valueIn = ({ once, lists }: Filling, place: string): string =>
  once.get(place) ??
  [...lists.values()]
    .flat()
    .flatMap((row) => row.get(place) ?? [])
    .join('\n');

/** A row with places of a list is repeated for each item; for none it stays once, blank. What is filled in is not read again. */
function fillBelow(parent: XmlElement, filling: Filling): void {
  parent.children = parent.children.flatMap((child): XmlNode[] => {
    if (typeof child === 'string') return [child];
    // A table within a cell has rows of its own.
    const inner = child.name === 'w:tr' && elementsOf(child, 'w:tr').length === 0;
    const list = inner ? listOf(child, filling.lists) : undefined;
    if (list === undefined) {
      if (child.name === 'w:p') fillParagraph(child, (place) => valueIn(filling, place));
      else fillBelow(child, filling);
      return [child];
    }
    const items = filling.lists.get(list) ?? [];
    return (items.length > 0 ? items : [new Map<string, string>()]).map((item, i) => {
      const row = copyOf(child);
      const number = items.length > 0 ? String(i + 1) : '';
      for (const paragraph of elementsOf(row, 'w:p'))
        fillParagraph(paragraph, (place) =>
          place === NUMBER ? number : (item.get(place) ?? filling.once.get(place) ?? ''),
        );
      return row;
    });
  });
}
