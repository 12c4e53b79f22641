/**
 * A font for machines that have no Chinese one: every Chinese sign is a box as wide as the sign. Without any, a browser
 * looks through all fonts for each sign, which takes five times as long, and draws it in another width.
 */

const EM = 1000;
const ASCENT = 880;
const DESCENT = 120;

/** First and last of the signs that are as wide as they are high: punctuation, kana, ideographs, full-width forms. */
const WIDE: readonly (readonly [number, number])[] = [
  [0x2e80, 0x9fff],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe4f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
];

const u8 = (...values: number[]) => Buffer.from(values);
const u16 = (...values: number[]) => Buffer.concat(values.map((value) => u8((value >> 8) & 255, value & 255)));
const u32 = (...values: number[]) => Buffer.concat(values.map((value) => u16(value >>> 16, value & 0xffff)));
/** Tables begin at a multiple of four bytes. */
const padded = (bytes: Buffer) => Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)]);

/** The one shape there is, from its lower left corner on: a square, on the line and a little below. */
function box(): Buffer {
  const [left, bottom, right, top] = [60, 60 - DESCENT, EM - 60, ASCENT - 60];
  const onCurve = u8(1, 1, 1, 1);
  const across = u16(left, right - left, 0, left - right);
  const up = u16(bottom, 0, top - bottom, 0);
  return padded(Buffer.concat([u16(1, left, bottom, right, top, 3, 0), onCurve, across, up]));
}

/** Signs that are told of together. */
const AT_ONCE = 1024;

/** Every wide sign is glyph 1. Format 4, which all programs read: parts of the ranges that all use the same list of glyphs. */
function cmap(): Buffer {
  const parts = WIDE.flatMap(([first, last]) =>
    Array.from({ length: Math.ceil((last - first + 1) / AT_ONCE) }, (_, i) => first + i * AT_ONCE).map((begin) => ({
      begin,
      end: Math.min(last, begin + AT_ONCE - 1),
    })),
  );
  const ends = [...parts.map(({ end }) => end), 0xffff];
  const begins = [...parts.map(({ begin }) => begin), 0xffff];
  // From where each is written to the list behind them all; the last part has none.
  const offsets = [...parts.map((_, i) => 2 * (ends.length - i)), 0];
  const deltas = [...parts.map(() => 0), 1];
  const twice = 2 * 2 ** Math.floor(Math.log2(ends.length));
  const search = [2 * ends.length, twice, Math.log2(twice / 2), 2 * ends.length - twice];
  const rest = u16(
    ...search,
    ...ends,
    0,
    ...begins,
    ...deltas,
    ...offsets,
    ...Array.from({ length: AT_ONCE }, () => 1),
  );
  return Buffer.concat([u16(0, 1, 3, 1), u32(12), u16(4, 6 + rest.length, 0), rest]);
}

/** Family, style, identity, full name, version and PostScript name, for Windows in English. */
function name(family: string): Buffer {
  const names = [
    [1, family],
    [2, 'Regular'],
    [3, family],
    [4, family],
    [5, 'Version 1.0'],
    [6, family.replaceAll(' ', '-')],
  ] as const;
  const texts = names.map(([id, text]) => ({ id, bytes: Buffer.from(text, 'utf16le').swap16() }));
  let at = 0;
  const records = texts.map(({ id, bytes }) => u16(3, 1, 0x409, id, bytes.length, (at += bytes.length) - bytes.length));
  return Buffer.concat([u16(0, names.length, 6 + 12 * names.length), ...records, ...texts.map(({ bytes }) => bytes)]);
}

/** Weight, widths and heights, in the first version of the table. */
const os2 = () =>
  Buffer.concat([
    u16(1, EM, 400, 5, 0),
    // Sizes and places of what is raised, lowered or struck through.
    u16(650, 600, 0, 75, 650, 600, 0, 350, 50, 300, 0),
    Buffer.alloc(10),
    // That it has ideographs, and of Windows' code pages simplified Chinese.
    u32(0, (1 << 16) | (1 << 27), 0, 0),
    Buffer.from('    '),
    u16(0x40, WIDE[0]![0], 0xffff, ASCENT, -DESCENT, 0, ASCENT, DESCENT),
    u32(1 << 18, 0),
  ]);

function tables(family: string): Record<string, Buffer> {
  const glyph = box();
  return {
    'OS/2': os2(),
    cmap: cmap(),
    glyf: Buffer.concat([glyph, glyph]),
    head: Buffer.concat([
      u32(0x10000, 0x10000, 0, 0x5f0f3cf5),
      u16(3, EM),
      Buffer.alloc(16),
      u16(0, -DESCENT, EM, ASCENT, 0, 8, 2, 1, 0),
    ]),
    hhea: Buffer.concat([u32(0x10000), u16(ASCENT, -DESCENT, 0, EM, 0, 0, EM, 1, 0, 0, 0, 0, 0, 0, 0, 1)]),
    hmtx: u16(EM, 60, 60),
    loca: u32(0, glyph.length, 2 * glyph.length),
    maxp: Buffer.concat([u32(0x10000), u16(2, 4, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0)]),
    name: name(family),
    post: u32(0x30000, 0, 0, 0, 0, 0, 0, 0),
  };
}

/** The font as a TrueType file of three kilobytes. */
export function standInFont(family: string): Buffer {
  const all = Object.entries(tables(family));
  let at = 12 + 16 * all.length;
  const heads = all.map(([tag, bytes]) => {
    const head = Buffer.concat([Buffer.from(tag), u32(0, at, bytes.length)]);
    at += padded(bytes).length;
    return head;
  });
  return Buffer.concat([
    u32(0x10000),
    u16(all.length, 128, 3, all.length * 16 - 128),
    ...heads,
    ...all.map(([, bytes]) => padded(bytes)),
  ]);
}
