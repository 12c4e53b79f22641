/** Text as pictures need it: how wide it will be, and broken into lines. No browser is at hand at build. */

const WIDE =
  /[\u1100-\u115f\u2014-\u2026\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u;
/** Estimates in em: Han and full-width signs 1, everything else 0.55, and the space browsers set between the two. */
const NARROW_EM = 0.55;
const AUTOSPACE_EM = 0.125;

/** The estimated width of a text, in px at a font size. */
export function textWidth(text: string, fontSize: number): number {
  let width = 0;
  let before: boolean | undefined;
  for (const character of text) {
    const wide = WIDE.test(character);
    width += wide ? 1 : NARROW_EM;
    if (before !== undefined && before !== wide && character !== ' ') width += AUTOSPACE_EM;
    before = wide;
  }
  return width * fontSize;
}

/** No line begins with these, and none ends with those. */
const CLOSING = /^[）〕】》”’、，。；：？！·—)\],.;:?!%]/u;
const OPENING = /[（〔【《“‘([]$/u;
/** A line likes to begin here: the parts that end an organisation's or an alliance's name. */
const PARTS = /^(（|股份|有限|职业技术|研究[院所中]|创新中心|产业协会|与|及)/u;

/** Unbreakable pieces of a text: single wide characters and whole words of narrow ones, with their punctuation. */
function pieces(text: string): string[] {
  const found: string[] = [];
  for (const [piece] of text.matchAll(new RegExp(`${WIDE.source}|(?:(?!${WIDE.source})\\S)+|\\s+`, 'gu'))) {
    const last = found.at(-1);
    if (last !== undefined && (CLOSING.test(piece) || OPENING.test(last))) found[found.length - 1] = last + piece;
    else found.push(piece);
  }
  return found;
}

/**
 * Breaks a text into lines no wider than `most` px, about equally long, rather before 有限公司 and the like than inside
 * a word. A single word wider than that stands alone.
 */
export function wrapText(text: string, fontSize: number, most: number): string[] {
  const whole = textWidth(text, fontSize);
  if (whole <= most) return [text];
  const count = Math.ceil(whole / most);
  const all = pieces(text);
  const lines: string[] = [];
  let from = 0;
  while (from < all.length) {
    const rest = all.slice(from);
    const aim = textWidth(rest.join(''), fontSize) / Math.max(1, count - lines.length);
    const length = lineLength(rest, { fontSize, most, aim });
    lines.push(rest.slice(0, length).join('').trim());
    from += length;
  }
  return lines.filter((line) => line !== '');
}

/** How many pieces make the next line: of all that fit, the count nearest to `aim`, a good place counting for 2.5 em. */
function lineLength(rest: readonly string[], { fontSize, most, aim }: { fontSize: number; most: number; aim: number }) {
  let best = { length: 1, cost: Number.POSITIVE_INFINITY };
  for (let length = 1; length <= rest.length; length += 1) {
    const width = textWidth(rest.slice(0, length).join(''), fontSize);
    if (width > most && length > 1) break;
    const next = rest.slice(length).join('');
    const good = next === '' || PARTS.test(next);
    const cost = Math.abs(width - aim) - (good ? 2.5 * fontSize : 0);
    if (cost <= best.cost) best = { length, cost };
  }
  return best.length;
}

/** One decimal is finer than any screen; fewer bytes, and the same on every machine. */
export const rounded = (value: number): number => Math.round(value * 10) / 10 + 0;
