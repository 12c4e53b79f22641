/**
 * Zod schemas → JSON Schema for editors (VS Code with its YAML extension): labels, help, choices and first checks while
 * typing. It guides; the register itself is checked by `npm run validate`, which reads every scalar as written text.
 */
import { z } from 'zod';
import { Alliance } from '#schemas/alliance.ts';
import { Calendar } from '#schemas/calendar.ts';
import { Decision } from '#schemas/decision.ts';
import { Districts } from '#schemas/district.ts';
import { Industries } from '#schemas/industry.ts';
import { Policy } from '#schemas/policy.ts';
import { Site } from '#schemas/site.ts';
import { helpOf } from '#schemas/help.ts';
import { wordReference } from '#src/exports/word-schema.ts';

/** A file of the register for editors: the JSON Schema's name, its Zod schema and the YAML files it describes. */
export interface EditorSchema {
  name: string;
  title: string;
  schema: z.ZodType;
  /** Glob from the repository's root. */
  files: string;
}

export const EDITOR_SCHEMAS: readonly EditorSchema[] = [
  { name: 'alliance', title: '创新联合体', schema: Alliance, files: 'data/alliances/*/*.yaml' },
  { name: 'decision', title: '市局的决定', schema: Decision, files: 'data/decisions/*/*.yaml' },
  { name: 'policy', title: '年度通知', schema: Policy, files: 'data/policies/*.yaml' },
  { name: 'districts', title: '县区、板块', schema: Districts, files: 'data/districts.yaml' },
  { name: 'industries', title: '产业目录', schema: Industries, files: 'data/industries.yaml' },
  { name: 'calendar', title: '放假安排', schema: Calendar, files: 'data/calendar.yaml' },
  { name: 'site', title: '网站设置', schema: Site, files: 'data/site.yaml' },
];

/** Where a schema for editors is written, from the repository's root. */
export const editorSchemaPath = (name: string) => `schemas/json/${name}.schema.json`;

type Json = z.core.JSONSchema.BaseSchema;

const VISIBILITY = { public: '公开', internal: '不公开' } as const;
/** Keys of our own that no editor knows. */
const INTERNAL_KEYS = ['visibility', 'editor', 'sensitive', 'multiline', 'words'];

/** The JSON Schema (draft 7, which every editor knows) of one kind of file. Unknown keys are refused in it too. */
export function toEditorSchema({ title, schema }: Pick<EditorSchema, 'title' | 'schema'>): Json {
  const json = z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-7',
    override: ({ zodSchema, jsonSchema }) => {
      Object.assign(jsonSchema, editorShape(zodSchema as unknown as z.ZodType));
      for (const key of INTERNAL_KEYS) delete jsonSchema[key];
      explainInChinese(jsonSchema);
      allowEmpty(jsonSchema);
    },
  });
  const { $schema, ...rest } = json;
  return { $schema, title, $comment: '由 npm run schema 从 schemas/*.ts 生成，请勿手改', ...rest } as Json;
}

/** What the field's meta says: what an editor should accept, the label, the help and whether it is published. */
function editorShape(schema: z.ZodType): Record<string, unknown> {
  const { editor, title, visibility, words } = schema.meta() ?? {};
  // The help names no notice: a file for editors is the same for every register.
  const help = helpOf(schema, []);
  return {
    ...editor,
    ...(title === undefined ? {} : { title }),
    ...(visibility ? { description: `【${VISIBILITY[visibility]}】${help}` } : {}),
    ...(words === undefined ? {} : { allOf: [{ $ref: wordReference(words) }] }),
  };
}

/**
 * The sentence an editor shows for a value of the wrong kind. It matters most for a code of digits alone: unquoted, an
 * editor takes it for a number and asks for quotes, though the register reads it as written.
 */
function explainInChinese(json: Json): void {
  const sentence = sentenceFor(json);
  if (sentence === undefined) delete json['errorMessage'];
  else json['errorMessage'] = sentence;
}

function sentenceFor(json: Json): unknown {
  const types: readonly unknown[] = [json.type].flat();
  if (json.enum) return `可选：${json.enum.join('、')}`;
  if (json['patternErrorMessage']) return json['patternErrorMessage'];
  if (types.includes('array')) return '应为列表，每项以“- ”开头';
  if (types.includes('number') || types.includes('integer')) return '应为数字';
  if (types.includes('boolean')) return '应为 true 或 false';
  return types.includes('string') ? '应为文字；只有数字的，请加引号' : undefined;
}

/** `positioning:` with nothing after it reads as left out, so an optional field may stand empty. */
function allowEmpty(json: Json): void {
  for (const [key, property] of Object.entries(json.properties ?? {})) {
    if (json.required?.includes(key) || typeof property === 'boolean' || property.enum) continue;
    const types: readonly unknown[] = [property.type ?? []].flat();
    if (types.length > 0 && !types.includes('null')) Object.assign(property, { type: [...types, 'null'] });
  }
}
