/** The workbook's styles with three more: the heading of findings, their text, and marked cells. */
import type { MarkStyles } from './mark-sheet.ts';
import { withoutPrefix } from './mark-sheet.ts';

const FONT = '<font><sz val="10"/><color rgb="FFB3261E"/><name val="宋体"/></font>';
const BOLD = FONT.replace('<font>', '<font><b/>');
const xf = (font: number, horizontal: string) =>
  `<xf numFmtId="0" fontId="${font}" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment horizontal="${horizontal}" vertical="top" wrapText="1"/></xf>`;
const MARKED =
  '<dxf><fill><patternFill patternType="solid"><fgColor rgb="FFFBD9D3"/><bgColor rgb="FFFBD9D3"/></patternFill></fill></dxf>';

/** Adds them at the end of each list, so that no index changes. */
export function withMarkStyles(xml: string): { xml: string; styles: MarkStyles } {
  const fonts = append(withoutPrefix(xml, 'styleSheet'), 'fonts', [FONT, BOLD], 'fills|borders|cellStyleXfs|cellXfs');
  const cells = append(
    fonts.xml,
    'cellXfs',
    [xf(fonts.first + 1, 'center'), xf(fonts.first, 'left')],
    'cellStyles|dxfs|tableStyles',
  );
  const marked = append(cells.xml, 'dxfs', [MARKED], 'tableStyles|colors|extLst');
  return { xml: marked.xml, styles: { heading: cells.first, text: cells.first + 1, marked: marked.first } };
}

/** A list with more items, and the index of the first of them; made before what follows it where there is none. */
function append(xml: string, list: string, items: readonly string[], next: string): { xml: string; first: number } {
  const found = new RegExp(`<${list}\\b([^>]*?)(?:/>|>([^]*?)</${list}>)`).exec(xml);
  const content = found?.[2] ?? '';
  const first = countChildren(content);
  const whole = `<${list} count="${first + items.length}">${content}${items.join('')}</${list}>`;
  if (found) return { xml: xml.slice(0, found.index) + whole + xml.slice(found.index + found[0].length), first };
  return { xml: xml.replace(new RegExp(`<(?:${next})\\b|</styleSheet>`), (after) => whole + after), first };
}

/** How many elements stand directly in a list. */
function countChildren(content: string): number {
  let [depth, count] = [0, 0];
  for (const [, closing, empty] of content.matchAll(/<(\/?)\w[^>]*?(\/?)>/g)) {
    if (closing === '/') depth -= 1;
    else {
      if (depth === 0) count += 1;
      if (empty !== '/') depth += 1;
    }
  }
  return count;
}
