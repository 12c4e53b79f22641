/** Which cell styles show a number as a date or a percentage, and which day a number then is. */
import { attribute, scanXml } from './xml.ts';

/** How a style, by its index, shows a number. */
export type NumberStyles = (style: number) => 'date' | 'percent' | 'plain';

/** Built-in formats that show a day: the common ones, and those of Chinese editions. Times alone are none. */
const isBuiltIn = (id: number) =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** Reads the styles of a workbook. */
export function readNumberStyles(xml: string | undefined): NumberStyles {
  const own = new Map<number, string>();
  const formats: number[] = [];
  let inCells = false;
  scanXml(xml ?? '', {
    open: (name, attributes) => {
      if (name === 'numFmt')
        own.set(Number(attribute(attributes, 'numFmtId')), attribute(attributes, 'formatCode') ?? '');
      if (name === 'cellXfs') inCells = true;
      if (name === 'xf' && inCells) formats.push(Number(attribute(attributes, 'numFmtId') ?? 0));
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  const shown = formats.map((id) => {
    const code = own.get(id);
    const isDate = code === undefined ? isBuiltIn(id) : showsDay(code);
    const isPercent = code === undefined ? id === 9 || id === 10 : withoutQuotes(code).includes('%');
    return isDate ? 'date' : isPercent ? 'percent' : 'plain';
  });
  return (style) => shown[style] ?? 'plain';
}

/** Letters for year, month or day outside quotes, escapes and brackets; `mm:ss` and `[m]` are times. */
const showsDay = (code: string) => /[yd]|^(?!.*[hs]).*m/i.test(withoutQuotes(code).replace(/general/gi, ''));

const withoutQuotes = (code: string) => code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');

/** The day of a serial number: an ISO date and whether a time of day goes with it; undefined outside 1900–2099. */
export function dayOf(serial: number, from1904: boolean): { date: string; time: boolean } | undefined {
  // Until 29 February 1900, which never was, numbers run a day ahead.
  const days = from1904 ? serial + 1462 : serial < 60 ? serial + 1 : serial;
  const date = new Date(Math.floor(days - 25569) * 86_400_000);
  if (Number.isNaN(date.getTime()) || date.getUTCFullYear() < 1900 || date.getUTCFullYear() > 2099) return undefined;
  return { date: date.toISOString().slice(0, 10), time: !Number.isInteger(serial) };
}
