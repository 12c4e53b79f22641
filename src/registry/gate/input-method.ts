/**
 * Slips of Chinese input methods that YAML reads as something else, found on the text itself: they explain a syntax
 * error in words a clerk can act on, and catch what YAML would silently accept.
 */
import type { CheckId } from '../checks.ts';

/** A slip by offset. `replacement` is what `npm run fix` writes over `length` units. */
export interface Slip {
  check: Extract<CheckId, `text/${string}`>;
  offset: number;
  length: number;
  message: string;
  replacement?: string;
}

const KEY = '[A-Za-z][A-Za-z0-9]*';
const SPACES = '[\\u00a0\\u3000]';

type Matcher = { pattern: RegExp; slip: (match: RegExpExecArray) => Omit<Slip, 'offset'> & { offset: number } };

const at = (match: RegExpExecArray, part: string) => match.index + match[0].lastIndexOf(part);

const MATCHERS: Matcher[] = [
  {
    pattern: new RegExp(`^[ \\u00a0\\u3000]*${SPACES}[ \\u00a0\\u3000]*(?=[^\\s#])`, 'g'),
    slip: (match) => ({
      check: 'text/indent',
      offset: match.index + match[0].search(/[\u00a0\u3000]/),
      length: 1,
      message: '缩进用了全角空格或不换行空格，应为半角空格',
      replacement: /\u3000/.test(match[0].trimStart().charAt(0) || match[0]) ? '  ' : ' ',
    }),
  },
  {
    pattern: /^ *([－—–])\s*(?=\S)/g,
    slip: (match) => ({
      check: 'text/dash',
      offset: at(match, match[1] ?? ''),
      length: match[0].length - match[0].indexOf(match[1] ?? ''),
      message: `列表以“${match[1]}”开头，应为半角“- ”`,
      replacement: '- ',
    }),
  },
  {
    pattern: new RegExp(`^(?:[ -]*|.*[{,]\\s*)(${KEY})\\s*：\\s*`, 'g'),
    slip: (match) => ({
      check: 'text/colon',
      offset: match.index + match[0].lastIndexOf('：'),
      length: match[0].length - match[0].lastIndexOf('：'),
      message: `“${match[1]}”后是全角冒号“：”，应为半角冒号加空格`,
      replacement: ': ',
    }),
  },
  {
    pattern: new RegExp(`^[ -]*(${KEY}):(?=[^\\s/])`, 'g'),
    slip: (match) => ({
      check: 'text/colon',
      offset: match.index + match[0].length - 1,
      length: 1,
      message: `“${match[1]}”的冒号后缺空格`,
      replacement: ': ',
    }),
  },
  {
    pattern: new RegExp(`^(?:[ -]*(?:${KEY}:)?|.*[\\[{,:] *)\\s*([“‘])[^“”‘’]*[”’]\\s*(?:$|[,\\]}]| #)`, 'g'),
    slip: (match) => ({
      check: 'text/quotes',
      offset: at(match, match[1] ?? ''),
      length: 1,
      message: `值用中文引号“${match[1]}”括起，应为半角引号 "，或不用引号`,
    }),
  },
  {
    pattern: /^(?:[^#"']*[^#"'\s]) +#(?=[^\s#])/g,
    slip: (match) => ({
      check: 'text/hash',
      offset: match.index + match[0].length - 1,
      length: 1,
      message: '“ #”之后的文字会被当作注释丢弃',
    }),
  },
];

const FLOW_COMMA = /，/g;

/** What every slip has in it, as one search over the whole text: nearly every file has none, and that is the end of it. */
const HINT = /[\u00a0\u3000：“‘]|\n *[－—–]|\n[ -]*[A-Za-z][A-Za-z0-9]*:[^\s/]| #[^\s#]|\[[^\]\n"']*，/;
/** Characters that open a block text; few lines have one. */
const BLOCK = /[|>]/;

/** Lines that lie inside a block text (`key: |`), where none of this applies. */
function* linesOutsideBlocks(text: string): Iterable<{ line: string; offset: number }> {
  let offset = 0;
  let block: number | undefined;
  for (const line of text.split('\n')) {
    const indent = line.length - line.trimStart().length;
    if (block !== undefined && line.trim() !== '' && indent <= block) block = undefined;
    if (block === undefined && !/^\s*#/.test(line)) {
      yield { line, offset };
      if (BLOCK.test(line) && /(?:^|[:-])\s+[|>][+-]?\d?[+-]?\s*(?:#.*)?$/.test(line)) block = indent;
    }
    offset += line.length + 1;
  }
}

/** Every slip in a text, at most one a line. */
export function findSlips(text: string): Slip[] {
  if (!HINT.test(`\n${text}`)) return [];
  const found: Slip[] = [];
  for (const { line, offset } of linesOutsideBlocks(text)) {
    const slip = slipIn(line);
    if (slip) found.push({ ...slip, offset: offset + slip.offset });
  }
  return found;
}

function slipIn(line: string): Slip | undefined {
  for (const { pattern, slip } of MATCHERS) {
    pattern.lastIndex = 0;
    const match = pattern.exec(line);
    if (match) return slip(match);
  }
  return commaIn(line);
}

/** A full-width comma that stands between items of `[ ]`: inside brackets, outside quotes, no half-width comma near it. */
function commaIn(line: string): Slip | undefined {
  const list =
    /^(?:[ -]*[A-Za-z]+: *)(\[[^\]"']*，[^\]"']*\])/.exec(line) ??
    /[,{] *[A-Za-z]+: *(\[[^\]"']*，[^\]"']*\])/.exec(line);
  if (!list) return undefined;
  const start = line.indexOf(list[1] ?? '', list.index);
  FLOW_COMMA.lastIndex = start;
  const comma = FLOW_COMMA.exec(line);
  return comma
    ? {
        check: 'text/comma',
        offset: comma.index,
        length: 1,
        message: '[ ] 里用了全角逗号“，”，几项会连成一项',
        replacement: ', ',
      }
    : undefined;
}
