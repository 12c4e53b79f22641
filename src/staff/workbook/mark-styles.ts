/** The workbook's styles with some more: the column of findings, the list of them, and marked cells. */
import type { MarkStyles } from './mark-sheet.ts';
import { withoutPrefix } from './mark-sheet.ts';

const RED = 'FFB3261E';
const font = (color: string, size = 10, more = '') =>
  `<font>${more}<sz val="${size}"/><color rgb="${color}"/><name val="宋体"/></font>`;
const FONTS = {
  red: font(RED),
  redBold: font(RED, 10, '<b/>'),
  title: font('FF1F2A28', 14, '<b/>'),
  bold: font('FF1F2A28', 10, '<b/>'),
  plain: font('FF1F2A28'),
  link: font('FF0B57D0', 10, '<u/>'),
};
const BAND =
  '<fill><patternFill patternType="solid"><fgColor rgb="FFE3F1EF"/><bgColor indexed="64"/></patternFill></fill>';
const side = (name: string) => `<${name} style="thin"><color rgb="FFB5C2BF"/></${name}>`;
const LINES = `<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border>`;
const MARKED =
  '<dxf><fill><patternFill patternType="solid"><fgColor rgb="FFFBD9D3"/><bgColor rgb="FFFBD9D3"/></patternFill></fill></dxf>';

interface Face {
  font: keyof typeof FONTS;
  horizontal: 'left' | 'center';
  band?: true;
  lined?: true;
}

const FACES: Record<keyof Omit<MarkStyles, 'marked'>, Face> = {
  heading: { font: 'redBold', horizontal: 'center' },
  text: { font: 'red', horizontal: 'left' },
  listTitle: { font: 'title', horizontal: 'left' },
  listHeading: { font: 'bold', horizontal: 'center', band: true, lined: true },
  listText: { font: 'plain', horizontal: 'left', lined: true },
  listLink: { font: 'link', horizontal: 'left', lined: true },
};

/** Adds them at the end of each list, so that no index changes. */
export function withMarkStyles(xml: string): { xml: string; styles: MarkStyles } {
  const names = Object.keys(FONTS);
  const fonts = append(
    withoutPrefix(xml, 'styleSheet'),
    'fonts',
    Object.values(FONTS),
    'fills|borders|cellStyleXfs|cellXfs',
  );
  const fills = append(fonts.xml, 'fills', [BAND], 'borders|cellStyleXfs|cellXfs');
  const borders = append(fills.xml, 'borders', [LINES], 'cellStyleXfs|cellXfs');
  const xf = ({ font: name, horizontal, band, lined }: Face) =>
    `<xf numFmtId="0" fontId="${fonts.first + names.indexOf(name)}" fillId="${band ? fills.first : 0}" borderId="${lined ? borders.first : 0}" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">` +
    // A title runs on over the cells beside it.
    `<alignment horizontal="${horizontal}" vertical="${name === 'title' ? 'center' : 'top'}" wrapText="${name === 'title' ? 0 : 1}"/></xf>`;
  const cells = append(borders.xml, 'cellXfs', Object.values(FACES).map(xf), 'cellStyles|dxfs|tableStyles');
  const marked = append(cells.xml, 'dxfs', [MARKED], 'tableStyles|colors|extLst');
  const faces = Object.keys(FACES).map((face, i) => [face, cells.first + i]);
  return { xml: marked.xml, styles: { ...Object.fromEntries(faces), marked: marked.first } as MarkStyles };
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
