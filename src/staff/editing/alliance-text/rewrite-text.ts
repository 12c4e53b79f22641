/** One text in place of another value, in the style of what stands there. */
import type { Entry } from './layout.ts';
import type { Splice } from './splice.ts';
import { indented, isNumeric, type Schema } from './write-value.ts';
import { asBlock, inSingleQuotes, onOneLine, type Surroundings } from './write-text.ts';

/** The edits that give a field or item this text. */
export function rewriteText(text: string, entry: Entry, wanted: string, schema: Schema, where: Surroundings): Splice[] {
  const { value, behind = entry.contentEnd } = entry;
  const [start, end] = value ? [value.start, value.end] : [behind, behind];
  const space = value ? '' : ' ';
  const source = text.slice(start, end);
  const block = where === 'field' || where === 'item' ? asBlock(wanted) : undefined;
  const isAlone = text.slice(text.lastIndexOf('\n', start - 1) + 1, start).trim() === '';
  const oneLine = () => onOneLine(wanted, isAlone && where === 'field' ? 'item' : where, isNumeric(schema));
  if (value?.kind === 'text' && /^[|>]/.test(source)) {
    const [head = '', ...lines] = source.split('\n');
    const margin = /^ */.exec(lines.find((line) => line.trim() !== '') ?? '')?.[0].length ?? 0;
    const comment = / #.*$/.exec(head)?.[0] ?? '';
    const written = block ? [block.head, ...indented(block.lines, Math.max(margin, entry.indent + 1))] : [oneLine()];
    const [first = '', ...below] = written;
    const replacement = [first + comment, ...below].join('\n') + (source.endsWith('\n') ? '\n' : '');
    return [{ start, end, replacement }];
  }
  if (!block) return [{ start, end, replacement: space + (inStyle(source, wanted) ?? oneLine()) }];
  const lineEnd = text.indexOf('\n', end) < 0 ? text.length : text.indexOf('\n', end);
  const margin = Math.max(entry.indent + 2, deepestComment(text.slice(lineEnd, entry.end)) + 1);
  const lines = indented(block.lines, margin).map((line) => `\n${line}`);
  if (lineEnd === text.length) lines.push('\n');
  return [
    { start, end, replacement: space + block.head },
    { start: lineEnd, end: lineEnd, replacement: lines.join('') },
  ];
}

/** Comments below a block must stand further left than its lines, or they would be lines of it. */
const deepestComment = (below: string) =>
  Math.max(0, ...Array.from(below.matchAll(/^( *)#/gm), ([, blank = '']) => blank.length));

/** In the same quotes as before, where there were any. */
function inStyle(source: string, wanted: string): string | undefined {
  if (source.startsWith("'")) return inSingleQuotes(wanted);
  return source.startsWith('"') ? JSON.stringify(wanted) : undefined;
}
