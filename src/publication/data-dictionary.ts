/** Every field of a kind of file in words, from its schema: what it is called, how it is written, whether it is public. */
import { z } from 'zod';
import { Alliance } from '#schemas/alliance.ts';
import { Decision, DecisionKind } from '#schemas/decision.ts';
import { helpOf, NO_REGISTER, type HelpSource } from '#schemas/help.ts';
import { wordsIn } from '#schemas/notice-words.ts';
import { bare, itemOf, labelOf, shapeOf } from '#schemas/shape.ts';
import { ANY_WORDS, choicesOf, type Words } from '#schemas/words.ts';
import { contentsOf } from '#src/registry/decisions/contents.ts';
import type { PublicRegistry } from './public-registry.ts';

/** One field. A field below an internal one is never public, whatever it says itself. */
export interface DictionaryField {
  /** As written in files: `members[].creditCode`. */
  path: string;
  label: string;
  help: string;
  format: string;
  required: boolean;
  public: boolean;
}

/** The fields written directly below one heading of the file. */
export interface DictionaryGroup {
  /** Path of the heading; empty for the file itself. */
  path: string;
  label: string;
  fields: readonly DictionaryField[];
}

/** What help and formats are told with: a register's examples, and the passages and words of a notice. */
export interface DictionarySource {
  help: HelpSource;
  words: Words;
}

/** Without a register nothing is cited, and a field that takes a notice's words takes any. */
const NOTHING: DictionarySource = { help: NO_REGISTER, words: ANY_WORDS };

/** A register's own examples, and its latest notice. */
export function dictionarySource({
  site,
  districts,
  policies,
}: Pick<PublicRegistry, 'site' | 'districts' | 'policies'>): DictionarySource {
  const policy = policies[0]?.policy;
  return { help: { site, districts, policy }, words: policy ? wordsIn(policy) : ANY_WORDS };
}

/** The groups of a file's schema: the file itself first, then every heading in the order of the file. */
export function dictionaryOf(schema: z.ZodType, label: string, source = NOTHING): DictionaryGroup[] {
  return groupsBelow(schema, { path: '', label, public: true }, source);
}

type Above = Pick<DictionaryField, 'path' | 'label' | 'public'>;

function groupsBelow(schema: z.ZodType, above: Above, source: DictionarySource): DictionaryGroup[] {
  const { path, label } = above;
  const fields = Object.entries(shapeOf(schema)).map(([key, field]) => describe(key, field, above, source));
  const inner = fields.flatMap(({ field, described }) => {
    const item = itemOf(field);
    const below = item ?? field;
    if (Object.keys(shapeOf(below)).length === 0) return [];
    return groupsBelow(below, { ...described, path: `${described.path}${item ? '[]' : ''}` }, source);
  });
  return [{ path, label, fields: fields.map(({ described }) => described) }, ...inner];
}

function describe(key: string, field: z.ZodType, above: Above, { help, words }: DictionarySource) {
  const { title = key, visibility } = field.meta() ?? {};
  const path = above.path === '' ? key : `${above.path}.${key}`;
  const described: DictionaryField = {
    path,
    label: title,
    help: helpOf(field, path.replaceAll('[]', '').split('.'), help),
    format: formatOf(field, words),
    required: !(field instanceof z.ZodOptional),
    public: above.public && visibility === 'public',
  };
  return { field, described };
}

interface EditorShape {
  type?: string | string[];
  patternErrorMessage?: string;
  maxLength?: number;
  minimum?: number;
  format?: string;
  pattern?: string;
}

/** How a field is written, in a few words; with the words a notice gives, those it may hold. */
export function formatOf(schema: z.ZodType, words: Words = ANY_WORDS): string {
  const inner = bare(schema);
  const item = itemOf(inner);
  if (item) return Object.keys(shapeOf(item)).length > 0 ? '列表，每项见下' : `列表，每项：${formatOf(item, words)}`;
  if (inner instanceof z.ZodObject) return '分项见下';
  const choices = choicesOf(inner, words);
  if (choices.length > 0) return choices.join('、');
  const editor: EditorShape = inner.meta()?.editor ?? {};
  const types = [editor.type ?? []].flat();
  if (editor.patternErrorMessage) return editor.patternErrorMessage;
  if (types.includes('boolean')) return 'true 或 false';
  if ((editor.minimum ?? 0) >= 2000) return '年份，写作 2024';
  if (types.includes('integer')) return '整数';
  if (types.includes('number')) return '数';
  if (editor.format === 'uri') return '网址';
  if (editor.pattern) return '小写字母、数字和连字符';
  return editor.maxLength === undefined ? '文字' : `文字，不超过 ${editor.maxLength} 字`;
}

/** The fields of a record's file, data/alliances/<board>/<id>.yaml. */
export const allianceDictionary = (source?: DictionarySource): readonly DictionaryGroup[] =>
  dictionaryOf(Alliance, '创新联合体', source);

/** The fields of a decision's file, data/decisions/<year>/<slug>.yaml; what a correction says instead is the same once more. */
export const decisionDictionary = (source?: DictionarySource): readonly DictionaryGroup[] =>
  dictionaryOf(Decision, '决定', source).filter(({ path }) => !path.startsWith('instead'));

/** One kind of decision: what it is, and the fields it must and may have besides kind and day. */
export interface DictionaryKind {
  kind: DecisionKind;
  about: string;
  must: readonly string[];
  may: readonly string[];
}

/** The kinds in the order in which they follow one another. Every kind may carry a title and the address of a notice. */
export const DECISION_KINDS: readonly DictionaryKind[] = DecisionKind.options.map((kind) => {
  const { about, must, may } = contentsOf(kind);
  const labels = (fields: readonly string[]) => fields.map((field) => labelOf(Decision, [field]));
  return { kind, about, must: labels(must), may: labels(may) };
});
