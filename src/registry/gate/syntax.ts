/** What is wrong with YAML that cannot be read: said in words a clerk can act on, at the place where the slip is. */
import type { ErrorCode } from 'yaml';
import type { CheckId } from '../checks.ts';
import type { Outline } from './tokens.ts';

/** A problem by offset into the text. */
export interface StructureProblem {
  check: CheckId;
  offset: number;
  message: string;
}

/** An error as the YAML parser puts it. */
export interface ParserError {
  code: ErrorCode;
  offset: number;
  /** The parser's own sentence, in English; it tells errors of one code apart. */
  said: string;
}

const NOT_A_FIELD = '这一行不是“字段: 值”：检查冒号是否为半角、后面是否有空格';

const SYNTAX: Record<ErrorCode, string> = {
  ALIAS_PROPS: '引用（*）不能带标记',
  BAD_ALIAS: '引用（*）写法不对',
  BAD_COLLECTION_TYPE: '类型标记（!）与内容不符',
  BAD_DIRECTIVE: '不用 % 指令',
  BAD_DQ_ESCAPE: '双引号里的反斜杠 \\ 后不是可用的转义；不需要转义时改用单引号',
  BAD_INDENT: '缩进不对：同一层的字段要对齐，下一层多两个空格',
  BAD_PROP_ORDER: '锚点（&）或标记（!）的位置不对',
  BAD_SCALAR_START: '值不能以这个符号开头，请给整个值加半角引号',
  BLOCK_AS_IMPLICIT_KEY: '这一行有多余的“: ”或缩进不对',
  BLOCK_IN_FLOW: '[ ] 和 { } 里值中有“: ”，会被当作字段；给整个值加半角引号',
  DUPLICATE_KEY: '字段重复',
  IMPOSSIBLE: '读不懂这一行',
  KEY_OVER_1024_CHARS: '字段名过长，可能缺少引号或冒号',
  MISSING_CHAR: '缺少符号：括号、引号要成对，冒号和逗号后要有空格',
  MULTILINE_IMPLICIT_KEY: NOT_A_FIELD,
  MULTIPLE_ANCHORS: '锚点（&）重复',
  MULTIPLE_DOCS: '一个文件只能有一份记录',
  MULTIPLE_TAGS: '类型标记（!）重复',
  NON_STRING_KEY: '字段名必须是文字，不能用“?”或括号作字段名',
  RESOURCE_EXHAUSTION: '层次过多，读不下去',
  TAB_AS_INDENT: '缩进用了制表符（Tab），应为空格',
  TAG_RESOLVE_FAILED: '不用类型标记（!）',
  UNEXPECTED_TOKEN: '这里有多余的内容',
};

const CHECK: Partial<Record<ErrorCode, CheckId>> = {
  ALIAS_PROPS: 'yaml/reference',
  BAD_ALIAS: 'yaml/reference',
  BAD_COLLECTION_TYPE: 'yaml/tag',
  BAD_DIRECTIVE: 'yaml/directive',
  DUPLICATE_KEY: 'yaml/duplicate-key',
  MULTIPLE_ANCHORS: 'yaml/reference',
  MULTIPLE_DOCS: 'yaml/documents',
  MULTIPLE_TAGS: 'yaml/tag',
  RESOURCE_EXHAUSTION: 'yaml/depth',
  TAG_RESOLVE_FAILED: 'yaml/tag',
};

/** Sentences of the parser that say more than their code. */
const SAID: readonly (readonly [RegExp, string])[] = [
  [/^Missing , /, '[ ] 和 { } 里两项之间缺半角逗号'],
  [/^Unexpected (, in|empty item)/, '[ ] 和 { } 里多了一个逗号'],
  [/^Comments must be separated/, '# 说明与前面的内容之间缺空格'],
  [/^Implicit map keys need/, NOT_A_FIELD],
  [/^Sequence item without/, '这一行在列表里，应以“- ”开头'],
  [/^Block scalar header|^Not a YAML token/, '“|”和“>”之后要换行，文字从下一行开始'],
  [/^Block collection cannot start on same line/, '“---”之后要换行'],
  [/^A block sequence may not|^Unexpected block-seq-ind/, '列表项“- ”的位置不对：写在它的字段之下，另起一行'],
  [/ at node end$/, '引号、括号或引用之后多了内容；整个值要在引号之内'],
];

/** The finding for the first error of a text. The cause is sought in the text: parsers report where they gave up. */
export function explain(text: string, error: ParserError, { leaves, open }: Outline): StructureProblem {
  const { code, said } = error;
  const lineStart = text.lastIndexOf('\n', error.offset - 1) + 1;
  const end = text.indexOf('\n', error.offset);
  const lineEnd = end < 0 ? text.length : end;
  const syntax = (offset: number, message: string): StructureProblem => ({ check: 'yaml/syntax', offset, message });

  if (code === 'RESOURCE_EXHAUSTION') return { check: 'yaml/depth', offset: error.offset, message: SYNTAX[code] };
  const quote = leaves.find((leaf) => isUnclosedQuote(leaf, text));
  const bracket = open.find(({ instead }) => instead) ?? open[0];
  if (quote && !(bracket && bracket.offset < quote.offset && bracket.instead))
    return syntax(quote.offset, `引号 ${quote.source.charAt(0)} 没有闭合：在值的末尾补上半角引号 ${quote.source.charAt(0)}`);
  if (bracket) {
    const needed = bracket.bracket === '[' ? ']' : '}';
    return bracket.instead
      ? syntax(bracket.instead.offset, `括号不成对：这里是“${bracket.instead.source}”，应为“${needed}”`)
      : syntax(bracket.offset, `括号“${bracket.bracket}”没有闭合：在末尾补上“${needed}”`);
  }
  const first = text.charAt(error.offset);
  if (/[\]}]/.test(first)) return syntax(error.offset, `多了一个“${first}”，前面没有与它成对的括号`);

  const colonless = code === 'MULTILINE_IMPLICIT_KEY' || said.startsWith('Implicit map keys');
  const colon = colonless ? fullColon(text, lineStart) : undefined;
  if (colon) return colon;
  if (code === 'NON_STRING_KEY' && first === '*')
    return { check: 'yaml/reference', offset: error.offset, message: '字段名不能是引用（*）' };
  if (code === 'NON_STRING_KEY' && first === '!')
    return { check: 'yaml/tag', offset: error.offset, message: SYNTAX.TAG_RESOLVE_FAILED };
  if (code === 'BAD_SCALAR_START')
    return syntax(error.offset, `值不能以“${first}”开头，请给整个值加半角引号`);
  if (said.startsWith('Nested mappings')) {
    const second = text.slice(error.offset, lineEnd).search(/:(?=\s|$)/);
    if (second >= 0)
      return syntax(error.offset + second, '值中的“: ”会被当作字段：改用全角冒号“：”，或给整个值加半角引号');
    const deeper = /\n( *)(?=[^\s#])/.exec(text.slice(lineEnd));
    if (deeper) return indentProblem(text, lineEnd + deeper.index + deeper[0].length);
  }
  if (code === 'BAD_INDENT') return indentProblem(text, lineStart + text.slice(lineStart).search(/\S|$/));
  const message = SAID.find(([pattern]) => pattern.test(said))?.[1] ?? SYNTAX[code];
  return { check: CHECK[code] ?? 'yaml/syntax', offset: error.offset, message };
}

/** A field's name, perhaps its Chinese label, with a full-width colon; the line begins at or before an offset. */
export function fullColon(text: string, offset: number): StructureProblem | undefined {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const label = /^[ -]*([^\s：:，。“"'[{#]{1,16})[ \u3000]*：/.exec(text.slice(lineStart, lineStart + 200));
  if (!label) return undefined;
  const message = `“${label[1]}”后是全角冒号“：”，应为半角冒号加空格`;
  return { check: 'text/colon', offset: lineStart + label[0].length - 1, message };
}

/** A line whose indent fits none of the lines above it. */
function indentProblem(text: string, offset: number): StructureProblem {
  const spaces = offset - (text.lastIndexOf('\n', offset - 1) + 1);
  const message = `缩进不对：这一行前有 ${spaces} 个空格；同一层的字段要对齐，下一层多两个空格`;
  return { check: 'yaml/syntax', offset, message };
}

/** A quoted text without its closing quote, or one that was closed on a later line by the next quote there is. */
function isUnclosedQuote({ type, source, offset }: Outline['leaves'][number], text: string): boolean {
  if (type !== 'single-quoted-scalar' && type !== 'double-quoted-scalar') return false;
  const whole = type === 'single-quoted-scalar' ? /^'(?:[^']|'')*'$/ : /^"(?:[^"\\]|\\[^])*"$/;
  if (!whole.test(source)) return true;
  return source.includes('\n') && /^ *[^\s#,:\]}]/.test(text.slice(offset + source.length, offset + source.length + 40));
}
