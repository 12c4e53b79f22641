/** Where a text that cannot be read went wrong. The parser reports where it gave up; the slip is often lines above. */
import type { ErrorCode } from 'yaml';
import type { CheckId } from '../checks.ts';
import { isUnclosed } from './left-open.ts';
import type { Leaf, Outline } from './tokens.ts';

/** A problem by offset into the text. */
export interface StructureProblem {
  check: CheckId;
  offset: number;
  message: string;
  /** The way out, where it is not the check's own. */
  fix?: string;
}

/** An error as the YAML parser puts it. */
export interface ParserError {
  code: ErrorCode;
  offset: number;
  /** The parser's own sentence, in English; it tells errors of one code apart. */
  said: string;
}

interface Scene extends ParserError, Outline {
  text: string;
  /** The line the parser gave up on. */
  lineStart: number;
  line: string;
}

type Cause = (scene: Scene) => StructureProblem | undefined;

/** Causes from the surest to the vaguest. */
const CAUSES: readonly Cause[] = [
  unclosedQuote,
  unclosedBracket,
  bracketTooMany,
  colonOfLabel,
  property,
  badStart,
  colonInValue,
  commaLeftOut,
  dashInBrackets,
  indent,
];

/** The cause of an error, at its place; undefined when the parser's own place and code say it best. */
export function findCause(text: string, error: ParserError, outline: Outline): StructureProblem | undefined {
  const lineStart = startOfLine(text, error.offset);
  const line = lineAt(text, lineStart);
  const scene = { ...error, ...outline, text, lineStart, line };
  for (const cause of CAUSES) {
    const problem = cause(scene);
    if (problem) return problem;
  }
  return undefined;
}

const startOfLine = (text: string, offset: number) => text.lastIndexOf('\n', offset - 1) + 1;
const lineAt = (text: string, start: number) => text.slice(start, (text.indexOf('\n', start) + 1 || Infinity) - 1);
const says = (said: string, ...starts: readonly string[]) => starts.some((start) => said.startsWith(start));
const syntax = (offset: number, message: string): StructureProblem => ({ check: 'yaml/syntax', offset, message });

function unclosedQuote({ text, leaves, open }: Scene) {
  const quote = leaves.find((leaf) => isUnclosed(leaf, text));
  const mismatch = open.find(({ instead }) => instead);
  if (!quote || (mismatch && mismatch.offset < quote.offset)) return undefined;
  return leftOpen(quote);
}

function leftOpen({ source, offset }: Leaf): StructureProblem {
  const mark = source.charAt(0);
  return syntax(offset, `引号 ${mark} 没有闭合：在值的末尾补上半角引号 ${mark}`);
}

/** A quote not closed by the end of the text, which the parser lets pass when the last sign looks like a closing one: `'甲''`. */
export function quoteOpenAtEnd({ leaves }: Outline, text: string): StructureProblem | undefined {
  const last = leaves.at(-1);
  return last && isUnclosed(last, text) ? leftOpen(last) : undefined;
}

function unclosedBracket({ open }: Scene) {
  const bracket = open.find(({ instead }) => instead) ?? open[0];
  if (!bracket) return undefined;
  const needed = bracket.bracket === '[' ? ']' : '}';
  return bracket.instead
    ? syntax(bracket.instead.offset, `括号不成对：这里是“${bracket.instead.source}”，应为“${needed}”`)
    : syntax(bracket.offset, `括号“${bracket.bracket}”没有闭合：在末尾补上“${needed}”`);
}

function bracketTooMany({ text, offset }: Scene) {
  const bracket = text.charAt(offset);
  return /[\]}]/.test(bracket) ? syntax(offset, `多了一个“${bracket}”，前面没有与它成对的括号`) : undefined;
}

function colonOfLabel({ code, said, text, lineStart }: Scene) {
  const colonless = code === 'MULTILINE_IMPLICIT_KEY' || said.startsWith('Implicit map keys');
  return colonless ? fullColon(text, lineStart) : undefined;
}

/** A field's name, perhaps its Chinese label, with a full-width colon, on the line of an offset. */
export function fullColon(text: string, offset: number): StructureProblem | undefined {
  const lineStart = startOfLine(text, offset);
  const label = /^[ -]*([^\s：:，。“"'[{#]{1,16})[ \u3000]*：/.exec(lineAt(text, lineStart));
  if (!label) return undefined;
  const message = `“${label[1]}”后是全角冒号“：”，应为半角冒号加空格`;
  return { check: 'text/colon', offset: lineStart + label[0].length - 1, message };
}

/** An alias or a tag where a field's name stands, and a mark that its own text follows without a space. */
function property({ text, code, said, offset, leaves }: Scene): StructureProblem | undefined {
  const tag: Omit<StructureProblem, 'offset'> = { check: 'yaml/tag', message: '不用类型标记（!）' };
  if (code === 'NON_STRING_KEY' && text[offset] === '!') return { ...tag, offset };
  if (code === 'NON_STRING_KEY' && text[offset] === '*')
    return { check: 'yaml/reference', offset, message: '字段名不能是引用（*）' };
  const misplaced = says(said, 'Missing newline after', 'Unexpected anchor');
  if (misplaced && text[offset] === '&') return { check: 'yaml/reference', offset, message: '不用锚点（&）' };
  if (misplaced && text[offset] === '!') return { ...tag, offset };
  if (!said.startsWith('Tags and anchors must')) return undefined;
  const mark = leaves.findLast((leaf) => leaf.type === 'tag' && leaf.offset < offset);
  return mark && { ...tag, offset: mark.offset };
}

function badStart({ code, said, text, offset, lineStart, line }: Scene) {
  if (code === 'BAD_SCALAR_START')
    return syntax(offset, `这里不能以“${text.charAt(offset)}”开头，请给整个值加半角引号`);
  if (!says(said, 'Block scalar header', 'Not a YAML token')) return undefined;
  const mark = line.slice(0, offset - lineStart + 1).search(/[|>][^|>]*$/);
  const after = line.charAt(mark + 1);
  return mark < 0 || after === ' '
    ? undefined
    : syntax(lineStart + mark, `值不能以“${line.charAt(mark)}”开头，请给整个值加半角引号`);
}

function colonInValue({ said, line, lineStart, offset }: Scene) {
  if (!said.startsWith('Nested mappings')) return undefined;
  const second = line.slice(offset - lineStart).search(/:(?=\s|$)/);
  return second < 0
    ? undefined
    : syntax(offset + second, '值中的“: ”会被当作字段：改用全角冒号“：”，或给整个值加半角引号');
}

/** Two items on two lines between brackets, read as one key. */
function commaLeftOut({ code, offset, leaves }: Scene) {
  return code === 'MULTILINE_IMPLICIT_KEY' && leaves.some((leaf) => leaf.inside && leaf.offset === offset)
    ? syntax(offset, '[ ] 和 { } 里两项之间缺半角逗号')
    : undefined;
}

/** Dashes where items stand between brackets. */
function dashInBrackets({ code, text, offset }: Scene) {
  return code === 'BLOCK_IN_FLOW' && text.startsWith('- ', offset)
    ? syntax(offset, '[ ] 里的各项不用“- ”开头，用半角逗号隔开')
    : undefined;
}

/** A line whose indent fits none of the lines above it. */
function indent({ said, code, text, line, lineStart, offset }: Scene) {
  // What came before was read to its end, which no bracket or quotation mark made.
  if (said === 'Unexpected scalar at node end' && /[^"'\]}\s.]\s*\n *$/.test(text.slice(0, offset)))
    return indentProblem(text, offset);
  if (said.startsWith('Nested mappings')) {
    // The value was read on into the next line that stands deeper than it should.
    const next = /\n *(?=[^\s#])/.exec(text.slice(lineStart + line.length));
    return next ? indentProblem(text, lineStart + line.length + next.index + next[0].length) : undefined;
  }
  if (said.startsWith('Sequence item without'))
    return isField(line) ? indentProblem(text, firstOf(text, lineStart)) : undefined;
  if (code !== 'BAD_INDENT') return undefined;
  // To the parser, blank lines and comments belong to what stands below them.
  const first = firstOf(text, lineStart);
  const meant = lineAt(text, startOfLine(text, first));
  const above = lineAt(text, startOfLine(text, lineStart - 1));
  return isField(meant) || meant.trimStart().startsWith('- ') || !above.trimStart().startsWith('- ')
    ? indentProblem(text, first)
    : syntax(first, '这一行在列表里，应以“- ”开头');
}

const isField = (line: string) => /:(?= |$)/.test(line);

/** Where the first line from here on that is neither blank nor a comment says something. */
const firstOf = (text: string, lineStart: number) => lineStart + text.slice(lineStart).search(/[^ #\n](?<=^ *.)/m);

function indentProblem(text: string, offset: number): StructureProblem {
  const spaces = offset - startOfLine(text, offset);
  return syntax(offset, `缩进不对：这一行前有 ${spaces} 个空格；同一层的字段要对齐，下一层多两个空格`);
}
