/** 建设申请书 from the bureau's own annex 1: a Word file with named places. */
import { listOf, textTrees } from '#src/registry/templates/document-places.ts';
import { openTemplate, packTemplate } from '#src/registry/templates/package.ts';
import { NUMBER } from '#src/registry/templates/places.ts';
import { copyOf, elementsOf, writeTree, type XmlElement, type XmlNode } from '#src/registry/templates/xml-tree.ts';
import type { ApplicationInput } from '../application-input.ts';
import { asApplied } from '../as-applied.ts';
import { withTooLong } from '../too-long.ts';
import { fillParagraph } from './fill-paragraph.ts';
import { fillingOf, valueIn, type Filling } from './filling.ts';

/**
 * The bytes of the template filled in; the same input gives the same bytes.
 * @throws BadTemplate
 */
export function fillDocument(template: Uint8Array, input: ApplicationInput): Uint8Array<ArrayBuffer> {
  const parts = openTemplate(template, 'docx');
  const filling = fillingOf(asApplied(withTooLong(input.alliance, input.written), input.asOf), input);
  const changed = [...textTrees(parts)].map(([name, tree]) => {
    fillBelow(tree, filling);
    return [name, writeTree(tree)] as const;
  });
  return packTemplate(parts, new Map(changed));
}

/** A row with places of a list is repeated for each item; for none it stays once, blank. What is filled in is not read again. */
function fillBelow(parent: XmlElement, filling: Filling): void {
  parent.children = parent.children.flatMap((child): XmlNode[] => {
    if (typeof child === 'string') return [child];
    // A table within a cell has rows of its own.
    const inner = child.name === 'w:tr' && elementsOf(child, 'w:tr').length === 0;
    const list = inner ? listOf(child) : undefined;
    if (list === undefined) {
      if (child.name === 'w:p') fillParagraph(child, (place) => valueIn(filling, place, '\n'));
      fillBelow(child, filling);
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
