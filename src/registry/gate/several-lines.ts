/** Slips in a value of several lines, by the field it belongs to: lines that are no list, a mark of another width, a field swallowed. */
import { formOf } from './field-names.ts';
import type { Slip } from './input-method.ts';
import type { Leaf } from './tokens.ts';

const WIDE_BAR = /^[｜＞](?=[-+\d]*$)/;
/** A field at the start of a further line. */
const FIELD = /^([ \u00a0\u3000]*)([a-z][A-Za-z0-9]*)([ \u00a0\u3000]*(?:：[ \u00a0\u3000]*|:(?=[^\s/])))/;

/**
 * The slips of the value that stands at an index among the leaves: `slips` were found without knowing its field. Prose
 * stays as it is: only a name that is a field's makes a field of a line.
 */
export function slipsOfLines(leaves: readonly Leaf[], index: number, slips: readonly Slip[]): readonly Slip[] {
  const leaf = leaves[index];
  const field = leaf && !leaf.key && !leaf.inside ? fieldBefore(leaves, index) : undefined;
  if (!leaf || !field) return slips;
  const form = formOf(field.name);
  if ((form === 'lines' || form === 'line') && slips.some(({ check }) => check === 'text/dash'))
    return [noList(leaf, field, form)];
  if (leaf.type !== 'scalar') return slips;
  const bar = WIDE_BAR.exec(leaf.source.split('\n', 1)[0] ?? '')?.[0];
  if (bar !== undefined) return [wideBar(leaf.offset, bar)];
  const found = new Set(slips.map(({ offset }) => offset));
  return [...slips, ...swallowed(leaf).filter(({ offset }) => !found.has(offset))];
}

interface Field {
  name: string;
  /** Behind its colon. */
  end: number;
  /** Whether a comment stands between it and its value. */
  commented: boolean;
}

/** The field whose value stands at an index: nothing but blank space and comments lies between. */
function fieldBefore(leaves: readonly Leaf[], index: number): Field | undefined {
  let at = index - 1;
  while (['space', 'newline', 'comment'].includes(leaves[at]?.type ?? '')) at -= 1;
  const colon = leaves[at];
  if (colon?.type !== 'map-value-ind') return undefined;
  const key = leaves[leaves[at - 1]?.type === 'space' ? at - 2 : at - 1];
  if (!key?.key) return undefined;
  const commented = leaves.slice(at, index).some(({ type }) => type === 'comment');
  return { name: key.source, end: colon.offset + colon.source.length, commented };
}

/** Lines with marks of a list where text belongs: as they are, they are text once `|` stands before them. */
function noList({ source, offset }: Leaf, { name, end, commented }: Field, form: 'lines' | 'line'): Slip {
  if (form === 'line') {
    const message = `“${name}”是一行文字，不是列表：删去行首的列表记号，写成一行`;
    return { check: 'text/block', offset, length: 1, message };
  }
  const message = `“${name}”是文字，不是列表：几行文字先在“${name}:”后写 |，再换行`;
  // A comment would become text; a star is followed by what the parser does not hold together.
  const isPlain = !commented && !source.startsWith('*');
  return { check: 'text/block', offset: end, length: 0, message, ...(isPlain ? { replacement: ' |' } : {}) };
}

const wideBar = (offset: number, bar: string): Slip => {
  const replacement = bar === '｜' ? '|' : '>';
  const message = `“${bar}”是全角的，应为半角“${replacement}”，否则会成为内容，几行连成一行`;
  return { check: 'text/block', offset, length: 1, message, replacement };
};

/** Fields on further lines of a value, which YAML takes for the rest of it. */
function swallowed({ source, offset }: Leaf): Slip[] {
  const found: Slip[] = [];
  let at = offset;
  for (const [i, line] of source.split('\n').entries()) {
    const [, indent = '', name = '', colon = ''] = (i > 0 && FIELD.exec(line)) || [];
    if (formOf(name) !== undefined) {
      const message = colon.includes('：')
        ? `“${name}”后是全角冒号“：”，应为半角冒号加空格；现在这一行连在上一行的值里`
        : `“${name}”的冒号后缺半角空格；现在这一行连在上一行的值里`;
      const start = at + indent.length + name.length + colon.search(/[：:]/);
      const length = colon.length - colon.search(/[：:]/);
      found.push({ check: 'text/colon', offset: start, length, message, replacement: ': ' });
    }
    at += line.length + 1;
  }
  return found;
}
