/** Text → plain value: one YAML 1.2 document of maps, lists and written text; nothing else YAML can do is let in. */
import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  parseAllDocuments,
  type Document,
  type ErrorCode,
  type ParsedNode,
} from 'yaml';
import type { CheckId } from '../checks.ts';

/** A value as read: text, lists and maps of text. An empty value (`name:` with nothing after it) is left out. */
export type Plain = string | Plain[] | { [key: string]: Plain };

/** A problem by offset into the text. */
export interface StructureProblem {
  check: CheckId;
  offset: number;
  message: string;
}

export const MOST_DEPTH = 12;
export const MOST_NODES = 5000;

/**
 * `stringKeys` and `failsafe` keep hostile input linear (minutes otherwise) and every scalar as it was written. The
 * library's check of duplicate keys is quadratic; `toPlain` does it in one step a key.
 */
export const PARSE_OPTIONS = {
  schema: 'failsafe',
  version: '1.2',
  merge: false,
  resolveKnownTags: false,
  stringKeys: true,
  uniqueKeys: false,
  strict: true,
  prettyErrors: false,
  logLevel: 'silent',
} as const;

const SYNTAX: Record<ErrorCode, string> = {
  ALIAS_PROPS: '引用（*）不能带标记',
  BAD_ALIAS: '引用（*）写法不对',
  BAD_DIRECTIVE: '% 指令写法不对',
  BAD_DQ_ESCAPE: '双引号里的反斜杠 \\ 后不是可用的转义；不需要转义时改用单引号',
  BAD_INDENT: '缩进不对：同一层的字段要对齐，下一层多两个空格',
  BAD_PROP_ORDER: '锚点或标记的位置不对',
  BAD_SCALAR_START: '值不能以这个符号开头；请给整个值加半角引号',
  BLOCK_AS_IMPLICIT_KEY: '这一行有多余的“: ”或缩进不对；值中有“: ”时，给整个值加半角引号',
  BLOCK_IN_FLOW: '[ ] 或 { } 里不能用分行的写法，或前面的括号没有闭合',
  DUPLICATE_KEY: '字段重复',
  IMPOSSIBLE: '读不懂这一行',
  KEY_OVER_1024_CHARS: '字段名过长，可能缺少引号',
  MISSING_CHAR: '缺少符号：括号、引号要成对，冒号和逗号后要有空格',
  MULTILINE_IMPLICIT_KEY: '这一行不是“字段: 值”：检查冒号是否为半角、后面是否有空格',
  MULTIPLE_ANCHORS: '锚点（&）重复',
  MULTIPLE_DOCS: '一个文件只能有一份记录',
  MULTIPLE_TAGS: '标记（!）重复',
  NON_STRING_KEY: '字段名必须是文字',
  TAB_AS_INDENT: '缩进用了制表符（Tab），应为空格',
  TAG_RESOLVE_FAILED: '不用类型标记（!）',
  UNEXPECTED_TOKEN: '这里多了符号，或前面的括号、引号没有闭合',
  BAD_COLLECTION_TYPE: '类型标记与内容不符',
  RESOURCE_EXHAUSTION: '层次过多，读不下去',
};

/** Parses text. The value is undefined when a problem leaves it untrustworthy; duplicate keys keep the first value. */
export function parsePlain(text: string): { value?: Plain; problems: StructureProblem[] } {
  const directive = /^%.*$/m.exec(text);
  if (directive && !/^[^%]*\S/.test(text.slice(0, directive.index).replace(/^#.*$/gm, ''))) {
    return {
      problems: [
        { check: 'yaml/directive', offset: directive.index, message: `不用 % 指令（${directive[0].slice(0, 20)}）` },
      ],
    };
  }
  const documents = parseAllDocuments(text, PARSE_OPTIONS) as Document.Parsed[] & { empty?: boolean };
  const [document] = documents;
  if (!document) return { problems: [{ check: 'yaml/root', offset: 0, message: '文件没有内容' }] };
  const errors = [...document.errors, ...document.warnings];
  const [broken] = errors;
  if (broken) return { problems: [syntaxProblem(broken.code, broken.pos[0])] };
  if (documents.length > 1) {
    const second = documents[1]?.range[0] ?? 0;
    return {
      problems: [
        { check: 'yaml/documents', offset: second, message: '一个文件只能有一份记录，这里又开始了一份（---）' },
      ],
    };
  }
  if (!isMap(document.contents)) {
    const offset = document.contents?.range[0] ?? 0;
    return { problems: [{ check: 'yaml/root', offset, message: '文件不是“字段: 值”的形式' }] };
  }
  const problems: StructureProblem[] = [];
  const value = toPlain(document.contents, problems);
  return problems.some((problem) => problem.check !== 'yaml/duplicate-key')
    ? { problems: problems.slice(0, 1) }
    : { value, problems };
}

function syntaxProblem(code: ErrorCode, offset: number): StructureProblem {
  if (code === 'NON_STRING_KEY')
    return { check: 'yaml/syntax', offset, message: `${SYNTAX[code]}，不能用“?”或括号作字段名` };
  if (code === 'MULTIPLE_DOCS') return { check: 'yaml/documents', offset, message: SYNTAX[code] };
  if (code === 'TAG_RESOLVE_FAILED') return { check: 'yaml/tag', offset, message: SYNTAX[code] };
  if (code === 'BAD_ALIAS' || code === 'ALIAS_PROPS') return { check: 'yaml/reference', offset, message: SYNTAX[code] };
  return { check: 'yaml/syntax', offset, message: SYNTAX[code] };
}

/** Builds the value from the syntax tree, so that anchors, aliases, tags and hostile sizes are seen, not resolved. */
function toPlain(root: ParsedNode, problems: StructureProblem[]): Plain {
  let nodes = 0;
  const stop = (check: CheckId, node: ParsedNode, message: string): Plain => {
    problems.push({ check, offset: node.range[0], message });
    return '';
  };
  const visit = (node: ParsedNode | null, depth: number): Plain => {
    if (node === null) return '';
    if (++nodes > MOST_NODES)
      return nodes === MOST_NODES + 1 ? stop('yaml/depth', node, `内容超过 ${MOST_NODES} 项`) : '';
    if (isAlias(node)) return stop('yaml/reference', node, `不用引用（*${node.source}）`);
    if (node.anchor !== undefined) return stop('yaml/reference', node, `不用锚点（&${node.anchor}）`);
    if (node.tag !== undefined) return stop('yaml/tag', node, '不用类型标记（!）');
    if (depth > MOST_DEPTH) return stop('yaml/depth', node, `层次超过 ${MOST_DEPTH} 层`);
    if (isScalar(node)) return String(node.value ?? '');
    if (isSeq(node)) return node.items.map((item) => visit(item as ParsedNode, depth + 1));
    const map: { [key: string]: Plain } = {};
    for (const { key, value } of node.items) {
      const name = isScalar(key) ? String(key.value) : '';
      if ((key as ParsedNode | null)?.anchor !== undefined) stop('yaml/reference', key as ParsedNode, '不用锚点（&）');
      if (Object.hasOwn(map, name)) {
        problems.push({
          check: 'yaml/duplicate-key',
          offset: (key as ParsedNode).range[0],
          message: `字段 ${name} 写了两次`,
        });
        continue;
      }
      const plain = visit(value as ParsedNode | null, depth + 1);
      // An own property, so that a key such as __proto__ is seen as the unknown field it is.
      if (plain !== '')
        Object.defineProperty(map, name, { value: plain, enumerable: true, configurable: true, writable: true });
    }
    return map;
  };
  return visit(root, 1);
}
