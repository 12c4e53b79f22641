/**
 * Slips of Chinese input methods that YAML reads as something else: they explain a syntax error in words a clerk can
 * act on, and catch what YAML would silently accept. Prose is left alone: a slip stands where a field, a list mark or
 * a bracket should.
 */
import type { CheckId } from '../checks.ts';
import { leftOpenAt } from './left-open.ts';
import { slipsOfLines } from './several-lines.ts';
import { outline, type Leaf, type Outline } from './tokens.ts';

/** A slip by offset. `replacement` is what `npm run fix` writes over `length` units. */
export interface Slip {
  check: Extract<CheckId, `text/${string}`>;
  offset: number;
  length: number;
  message: string;
  replacement?: string;
}

/** Full-width and no-break spaces, which look like blank space and are text to YAML. */
const WIDE = '\\u00a0\\u3000';
const LINE = {
  indent: new RegExp(`[${WIDE}][ ${WIDE}]*`, 'y'),
  dash: new RegExp(`[－—–•·●](?![—])[ ${WIDE}]*(?=\\S)|-[${WIDE}]+|-(?=[^\\s\\d-])`, 'y'),
  fullColon: new RegExp(`([a-z][A-Za-z0-9]*)[ ${WIDE}]*：[ ${WIDE}]*`, 'y'),
  noSpace: new RegExp(`([A-Za-z][A-Za-z0-9]*) *:(?:[${WIDE}]+|(?=[^\\s/]))`, 'y'),
};
/** Where only a field can stand, its name may also be its Chinese label. */
const ANY_FULL_COLON = new RegExp(`([a-z][A-Za-z0-9]*|[A-Za-z一-龥][\\w一-龥]{0,15})[ ${WIDE}]*：[ ${WIDE}]*`, 'y');
const COMMA_BEFORE_KEY = new RegExp(`，[ ${WIDE}]*(?=[a-z][A-Za-z0-9]*(?:$|\\s*：))`);
const QUOTED = /^[“‘＂＇][^“”‘’＂＇]*[”’＂＇]$/;

/** Every slip in a text, in order; none behind a bracket or quote left open, where prose would be taken for items and fields. */
export function findSlips(text: string, written: Outline = outline(text)): Slip[] {
  const { leaves } = written;
  const end = leftOpenAt(text, written);
  const found: Slip[] = [];
  for (const [i, leaf] of leaves.entries()) {
    if (leaf.type === 'scalar') found.push(...slipsOfLines(leaves, i, scalarSlips(text, leaf)));
    else if (leaf.type === 'comment') found.push(...hashSlip(leaf, leaves.slice(Math.max(0, i - 2), i)));
    else if (leaf.type === 'alias' && leaf.source === '*') found.push(...slipsOfLines(leaves, i, starSlip(text, leaf)));
  }
  return found.filter(({ offset }) => offset < end).sort((a, b) => a.offset - b.offset);
}

function scalarSlips(text: string, leaf: Leaf): Slip[] {
  if (leaf.inside) return [...flowSlips(leaf), ...quoteSlip(leaf)];
  const before = text.slice(text.lastIndexOf('\n', leaf.offset - 1) + 1, leaf.offset);
  if (!/^[ -]*$/.test(before)) return quoteSlip(leaf);
  const found: Slip[] = [];
  let offset = leaf.offset;
  const lines = leaf.source.split('\n');
  for (const [i, line] of lines.entries()) {
    const written = line.replace(/^ +/, '');
    const mustBeField = leaf.key && i < lines.length - 1;
    const slips = lineSlips(written, offset + line.length - written.length, mustBeField);
    // In a value, the first line of prose is followed by prose; in a field name, every line is a field gone wrong.
    if (slips.length === 0 && !leaf.key) break;
    found.push(...slips);
    offset += line.length + 1;
  }
  return found.length > 0 ? found : quoteSlip(leaf);
}

/** The slips at the start of a line that should hold a list mark, a field, or both. */
function lineSlips(line: string, offset: number, mustBeField: boolean): Slip[] {
  const found: Slip[] = [];
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(line);
    if (match) at += match[0].length;
    return match;
  };
  const indent = take(LINE.indent);
  if (indent) found.push(wideSpace(indent[0], offset));
  const dash = take(LINE.dash);
  if (dash) {
    const mark = dash[0].charAt(0);
    const message = mark === '-' ? '列表的“-”后缺半角空格' : `列表以“${mark}”开头，应为半角“- ”`;
    found.push({ check: 'text/dash', offset: offset + dash.index, length: dash[0].length, message, replacement: '- ' });
  }
  const colon = take(mustBeField ? ANY_FULL_COLON : LINE.fullColon) ?? take(LINE.noSpace);
  if (colon) found.push(colonSlip(colon, offset));
  return found;
}

function colonSlip(match: RegExpExecArray, offset: number): Slip {
  const [whole, key = ''] = match;
  const colon = whole.search(/[：:]/);
  const message = whole.includes('：') ? `“${key}”后是全角冒号“：”，应为半角冒号加空格` : `“${key}”的冒号后缺半角空格`;
  const length = whole.length - colon;
  return { check: 'text/colon', offset: offset + match.index + colon, length, message, replacement: ': ' };
}

function wideSpace(space: string, offset: number): Slip {
  const replacement = space.replaceAll('\u3000', '  ').replaceAll('\u00a0', ' ');
  const message = '缩进用了全角空格或不换行空格，应为半角空格';
  return { check: 'text/indent', offset, length: space.length, message, replacement };
}

function flowSlips({ source, offset, key, inside }: Leaf): Slip[] {
  if (inside === '[') return listComma(source, offset);
  const space = key ? /^[\u00a0\u3000][ \u00a0\u3000]*/.exec(source)?.[0] : undefined;
  if (space) return [wideSpace(space, offset)];
  const comma = COMMA_BEFORE_KEY.exec(source);
  const found: Slip[] = comma ? [commaSlip('{ }', comma[0], offset + comma.index)] : [];
  if (!key) return found;
  ANY_FULL_COLON.lastIndex = LINE.noSpace.lastIndex = 0;
  const colon = ANY_FULL_COLON.exec(source) ?? LINE.noSpace.exec(source);
  return colon ? [colonSlip(colon, offset), ...found] : found;
}

/** Full-width commas between the items of `[ ]`, as one slip; commas inside parentheses belong to a name. */
function listComma(source: string, offset: number): Slip[] {
  const bare = source.replace(/（[^）]*）|\([^)]*\)/g, (part) => '_'.repeat(part.length));
  const first = bare.search(/[，、]/);
  if (first < 0) return [];
  const last = Math.max(bare.lastIndexOf('，'), bare.lastIndexOf('、'));
  const written = source.slice(first, last + 1) + (/^[ \u00a0\u3000]+/.exec(source.slice(last + 1))?.[0] ?? '');
  let replacement = '';
  for (let i = 0; i < written.length; i++)
    replacement += /[，、]/.test(bare.charAt(first + i)) ? ', ' : written.charAt(i);
  return [{ ...commaSlip('[ ]', written, offset + first), replacement: replacement.replace(/,\s+/g, ', ') }];
}

const commaSlip = (brackets: string, written: string, offset: number): Slip => ({
  check: 'text/comma',
  offset,
  length: written.length,
  message: `${brackets} 里用了“${written.charAt(0)}”，应为半角逗号，否则几项会连成一项`,
  replacement: ', ',
});

function quoteSlip({ source, offset, key }: Leaf): Slip[] {
  if (key || !QUOTED.test(source)) return [];
  const message = `值用中文引号 ${source.charAt(0)} ${source.charAt(source.length - 1)} 括起，应为半角引号 "，或不用引号`;
  return [{ check: 'text/quotes', offset, length: 1, message }];
}

/** A comment that follows text and has no space behind its mark was probably meant as text. */
function hashSlip({ source, offset }: Leaf, [before, space]: readonly Leaf[]): Slip[] {
  const onText = space?.type === 'space' && ['scalar', 'map-value-ind', 'seq-item-ind'].includes(before?.type ?? '');
  if (!onText || !/^#[^\s#]/.test(source)) return [];
  return [{ check: 'text/hash', offset, length: 1, message: '“ #”之后的文字会被当作注释丢弃' }];
}

/** A list written as in Markdown, with stars. */
function starSlip(text: string, { offset }: Leaf): Slip[] {
  const before = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  const space = /^ +/.exec(text.slice(offset + 1, offset + 80))?.[0];
  if (!/^ *$/.test(before) || !space) return [];
  const message = '列表以“*”开头，应为半角“- ”';
  return [{ check: 'text/dash', offset, length: 1 + space.length, message, replacement: '- ' }];
}
