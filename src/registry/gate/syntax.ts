/** What is wrong with YAML that cannot be read: said in words a clerk can act on, at the place where the slip is. */
import type { ErrorCode } from 'yaml';
import type { CheckId } from '../checks.ts';
import { findCause, type ParserError, type StructureProblem } from './syntax-cause.ts';
import type { Outline } from './tokens.ts';

const NOT_A_FIELD = '这一行不是“字段: 值”：冒号应为半角，后面有空格；接续上一行的文字要缩进';

const SYNTAX: Record<ErrorCode, string> = {
  ALIAS_PROPS: '引用（*）不能带标记',
  BAD_ALIAS: '值不能以 & 或 * 开头，请给整个值加半角引号',
  BAD_COLLECTION_TYPE: '类型标记（!）与内容不符',
  BAD_DIRECTIVE: '不用 % 指令',
  BAD_DQ_ESCAPE: '双引号里的反斜杠 \\ 后不是可用的转义；不需要转义时改用单引号',
  BAD_INDENT: '缩进不对：同一层的字段要对齐，下一层多两个空格',
  BAD_PROP_ORDER: '锚点（&）或标记（!）的位置不对',
  BAD_SCALAR_START: '值不能以这个符号开头，请给整个值加半角引号',
  BLOCK_AS_IMPLICIT_KEY: '这一行有多余的“: ”或缩进不对',
  BLOCK_IN_FLOW: '[ ] 和 { } 里值中有“: ”，应给整个值加半角引号；或两项之间缺半角逗号',
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
  [/Missing , /, '[ ] 和 { } 里两项之间缺半角逗号'],
  [/Unexpected (, in|empty item)/, '[ ] 和 { } 里多了一个逗号'],
  [/Comments must be separated/, '# 说明与前面的内容之间缺空格'],
  [/Implicit map keys need/, NOT_A_FIELD],
  [/Sequence item without/, '这一行在列表里，应以“- ”开头'],
  [/Unexpected map-value-ind/, '冒号要写在字段名的同一行：半角，后面有空格'],
  [/Block scalars with more-indented/, '“|”和“>”与文字之间的空行里空格过多，应删去这些空格'],
  [/Block scalar header|Not a YAML token/, '“|”和“>”之后要换行，文字从下一行开始'],
  [/Block collection cannot start on same line/, '“---”之后要换行'],
  [/A block sequence may not/, '列表项“- ”的位置不对：写在它的字段之下，与其他项对齐'],
  [/Unexpected block-seq-ind/, '列表项“- ”要另起一行，写在它的字段之下'],
  [/ at node end|Unexpected scalar token/, '引号或括号之后多了内容：整个值要在引号之内，两项之间要有半角逗号'],
];

/** The finding for the first error of a text: its cause where the text shows one, else what the parser says. */
export function explain(text: string, error: ParserError, outline: Outline): StructureProblem {
  const cause = findCause(text, error, outline);
  if (cause) return cause;
  const { code, said } = error;
  const message = SAID.find(([pattern]) => pattern.test(said))?.[1] ?? SYNTAX[code];
  const offset = text.slice(error.offset).search(/[^ ]|$/) + error.offset;
  return { check: CHECK[code] ?? 'yaml/syntax', offset, message };
}
