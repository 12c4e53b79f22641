/**
 * What a paste brings along: signs nobody sees, characters that only look right, and digits of full width. A person cannot
 * find them one by one, so those of one text are one finding, which says what they are and can be mended at one go.
 */
import { z } from 'zod';
import type { DataPath } from '#schemas/shape.ts';
import { tidyText } from '#schemas/written.ts';
import { findRefusedCharacters, type RefusedCharacter } from '#src/registry/gate/characters.ts';
import type { FormField } from './field-model.ts';
import type { FormFinding } from './judge-form.ts';

/** A finding as it is shown. `clean` is the whole text with everything mended that it speaks of. */
export interface ShownFinding extends FormFinding {
  clean?: string;
}

/** What a text is and which field it stands in, by its path. */
export type TextAt = (path: DataPath) => { text: string; field: FormField } | undefined;

/** The findings in their order, those on the characters of one text put together where the first of them stood. */
export function withMarksTogether(findings: readonly FormFinding[], textAt: TextAt): ShownFinding[] {
  const together = new Map<string, ShownFinding | undefined>();
  return findings.flatMap((finding): ShownFinding[] => {
    if (finding.part !== 'value' || !finding.rule.startsWith('text/')) return [finding];
    const at = textAt(finding.path);
    const marks = at && marksIn(at.text);
    if (!marks || !isCovered(finding, marks.mendable)) return [finding];
    const place = finding.path.join('.');
    if (together.has(place)) return [];
    const clean = cleaned(at.text, at.field.schema);
    const one = { ...finding, message: `${at.field.label}：${marks.message}`, field: at.field.label, clean };
    together.set(place, one);
    return [one];
  });
}

/** The canonical writing of a short text is shown as it is; that of a long one only in parts. */
const isCovered = ({ rule, message, needed }: FormFinding, mendable: ReadonlySet<string>): boolean =>
  rule === 'text/canonical' ? mendable.size > 0 || needed?.endsWith('…') === true : mendable.has(message);

interface Marks {
  message: string;
  /** What the gate says of those that are mended without a person. */
  mendable: ReadonlySet<string>;
}

function marksIn(text: string): Marks | undefined {
  const refused = findRefusedCharacters(text).filter(({ replacement }) => replacement !== undefined);
  const lookAlikes = refused.filter(({ check }) => check === 'text/radical');
  const unseen = [
    ...refused.filter(({ check }) => check !== 'text/radical').map(nameOf),
    ...[...text.matchAll(/[\u00a0\u2000-\u200a\u202f\u205f]/g)].map(() => '特殊空格'),
  ];
  const wide = [...text.matchAll(/[０-９Ａ-Ｚａ-ｚ]/g)].length;
  const parts = [
    ...(unseen.length > 0 ? [`粘贴带进了 ${unseen.length} 个看不见的符号（${counted(unseen)}）`] : []),
    ...(lookAlikes.length > 0 ? [`有 ${lookAlikes.length} 个部首或兼容字符，看上去像普通的字`] : []),
    ...(wide > 0 ? [`有 ${wide} 个全角数字或字母`] : []),
  ];
  if (parts.length === 0) return undefined;
  return { message: parts.join('；'), mendable: new Set(refused.map(({ message }) => message)) };
}

/** Names by what the gate says of a character. */
const NAMES: readonly (readonly [said: RegExp, name: string])[] = [
  [/制表符/, '制表符'],
  [/项目符号/, '项目符号'],
  [/回车符|换行符/, '换行符'],
  [/改变文字方向/, '方向符号'],
  [/U\+(?:200B|FEFF|2060)/, '零宽空格'],
  [/U\+00AD/, '软连字符'],
  [/控制字符/, '控制符'],
];

const nameOf = ({ message }: RefusedCharacter): string =>
  NAMES.find(([said]) => said.test(message))?.[1] ?? '不可见字符';

/** E.g. `制表符 3、项目符号 1`, the most frequent first. */
function counted(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .map(([name, count]) => `${name} ${count}`)
    .join('、');
}

/** A text without them, written the one way its field is written. */
function cleaned(text: string, schema: z.ZodType): string {
  const mended = findRefusedCharacters(text).reduceRight(
    (rest, { offset, length, replacement }) =>
      replacement === undefined ? rest : rest.slice(0, offset) + replacement + rest.slice(offset + length),
    text,
  );
  const read = z.safeDecode(schema, mended as never);
  const written = read.success ? z.encode(schema, read.data as never) : tidyText(mended);
  return typeof written === 'string' ? written : tidyText(mended);
}
