/** The sheet, by GB/T 9704-2012 5.2: A4, 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm; page numbers by 7.5. */
import {
  AlignmentType,
  convertMillimetersToTwip,
  Footer,
  Header,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
  type FileChild,
  type ISectionOptions,
} from 'docx';
import { runs } from './blocks.ts';

/** Width of the text on an upright page, in twentieths of a point. */
export const TEXT_WIDTH = convertMillimetersToTwip(156);
/** Width of the text on a page laid across: the sheet's 225 mm, unchanged. */
export const WIDE_TEXT_WIDTH = convertMillimetersToTwip(225);

const SHEET = { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) };
const millimetres = (top: number, right: number, bottom: number, left: number) => ({
  top: convertMillimetersToTwip(top),
  right: convertMillimetersToTwip(right),
  bottom: convertMillimetersToTwip(bottom),
  left: convertMillimetersToTwip(left),
  header: convertMillimetersToTwip(20),
  footer: convertMillimetersToTwip(25),
  gutter: 0,
});
const UPRIGHT = { size: SHEET, margin: millimetres(37, 26, 35, 28) };
/** The binding edge of a page laid across is its top. */
const ACROSS = {
  size: { ...SHEET, orientation: PageOrientation.LANDSCAPE },
  margin: { ...millimetres(28, 35, 26, 37), footer: convertMillimetersToTwip(16) },
};

/** Without a page number. */
export const coverSection = (children: readonly FileChild[], draft: string): ISectionOptions => ({
  properties: { page: UPRIGHT },
  headers: headers(draft),
  footers: {
    default: new Footer({ children: [new Paragraph({})] }),
    even: new Footer({ children: [new Paragraph({})] }),
  },
  children,
});

/** Numbered pages; `first` begins with 1. */
export const bodySection = (
  children: readonly FileChild[],
  draft: string,
  { across = false, first = false } = {},
): ISectionOptions => ({
  properties: {
    type: SectionType.NEXT_PAGE,
    page: { ...(across ? ACROSS : UPRIGHT), ...(first ? { pageNumbers: { start: 1 } } : {}) },
  },
  headers: headers(draft),
  footers: {
    default: pageNumber(AlignmentType.RIGHT, { rightChars: 100, right: 280 }),
    even: pageNumber(AlignmentType.LEFT, { leftChars: 100, left: 280 }),
  },
  children,
});

/** Odd pages carry it at the right, even pages at the left, one character in. */
const pageNumber = (alignment: typeof AlignmentType.LEFT | typeof AlignmentType.RIGHT, indent: object) =>
  new Footer({
    children: [
      new Paragraph({
        style: 'PageNumber',
        alignment,
        indent,
        children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  });

function headers(draft: string) {
  const header = () =>
    new Header({ children: [new Paragraph({ style: 'DraftMark', children: draft ? runs(draft) : [] })] });
  return { default: header(), even: header() };
}
