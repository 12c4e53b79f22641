/** What is said whole of something new or gone, in plain words. Nothing here is escaped yet. */
import type { Told } from '#src/changes/told.ts';
import type { Outline } from './outline.ts';

/** What fits in one row with its like. */
const MOST_INLINE = 160;

/** Fields, parts and items: one row each where it is short, else its parts below it; what is not public comes last. */
export function toldInWords(told: readonly Told[]): Outline[] {
  const hidden = hiddenInWords(told);
  return [...told.flatMap(rowsOfOne), ...(hidden === undefined ? [] : [{ text: hidden }])];
}

function rowsOfOne(told: Told): Outline[] {
  const { label, value, parts, hidden, leftOut } = told;
  if (hidden !== undefined) return [];
  if (leftOut !== undefined) return [{ text: `${label}另有 ${leftOut} 项没有列出，见文件` }];
  if (!parts) return [{ text: `${label}：${inFull(told, value ?? '')}` }];
  const inline = inOneRow(parts, '；');
  if (inline === '') return [{ text: label }];
  if (inline !== undefined && inline.length <= MOST_INLINE) return [{ text: `${label}：${inline}` }];
  return [{ text: label, below: toldInWords(parts) }];
}

/** Parts behind one another; undefined where a list among them is too long to be told whole. */
function inOneRow(parts: readonly Told[], between: string): string | undefined {
  const said = parts.map((told): string | undefined => {
    const { label, value, parts: inner, hidden, leftOut } = told;
    if (hidden !== undefined) return '';
    if (leftOut !== undefined) return undefined;
    if (!inner) return `${label} ${inFull(told, value ?? '')}`;
    const below = inOneRow(inner, '，');
    return below === '' ? label : below && `${label}（${below}）`;
  });
  if (said.includes(undefined)) return undefined;
  return [...said, hiddenInWords(parts) ?? ''].filter((each) => each !== '').join(between);
}

/** A text that was cut says how long it is. */
const inFull = ({ length }: Told, value: string) =>
  length === undefined ? value : `${value}（共 ${length} 字，全文见文件）`;

/** Which fields that are not public are filled in; undefined where there are none. */
function hiddenInWords(told: readonly Told[]): string | undefined {
  const hidden = told.filter((each) => each.hidden !== undefined);
  const said = (['已填', '未填'] as const).flatMap((state) => {
    const named = hidden.flatMap((each) => namedIn(each, state));
    return named.length > 0 ? [`${state} ${named.join('、')}`] : [];
  });
  return said.length > 0 ? `（不公开）${said.join('；')}` : undefined;
}

/** A hidden field in one state, or a hidden part with its fields in that state. */
function namedIn({ label, hidden, parts }: Told, state: string): string[] {
  if (!parts) return hidden === state ? [label] : [];
  const inner = parts.flatMap((part) => namedIn(part, state));
  return inner.length > 0 ? [`${label}（${inner.join('、')}）`] : [];
}
