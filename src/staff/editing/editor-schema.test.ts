import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { Alliance } from '#schemas/alliance.ts';
import { eachField } from '#schemas/shape.ts';
import { helpOf } from '#schemas/help.ts';
import { toWordSchema } from '#src/exports/word-schema.ts';
import { loadRegistry } from '#src/registry/load.ts';
import { readDataFolder } from '#src/registry/read.ts';
import { EDITOR_SCHEMAS, editorSchemaPath, toEditorSchema } from './editor-schema.ts';
import { USUAL } from '#src/testing/registers.ts';

const alliance = EDITOR_SCHEMAS[0] ?? expect.unreachable();
const committed = (name: string): unknown => JSON.parse(readFileSync(editorSchemaPath(name), 'utf8'));

const { catalogue } = loadRegistry(readDataFolder(USUAL));
const WORDS = toWordSchema([...(catalogue?.policies.values() ?? [])].map(({ policy }) => policy));

/** A record's schema as an editor has it, made once for all texts: that is what takes time. */
let validate: ValidateFunction;
beforeAll(() => {
  const ajv = new Ajv({ strict: false, allErrors: true, verbose: true });
  // Both lie in one folder.
  ajv.addSchema({ ...(JSON.parse(WORDS) as object), $id: 'https://register.example/words.schema.json' });
  validate = ajv.compile({ ...toEditorSchema(alliance), $id: 'https://register.example/alliance.schema.json' });
});

/** As an editor sees a text: YAML's core schema, errors with the sentence the editor would show. */
function complaints(text: string): string[] {
  validate(parse(text));
  return (validate.errors ?? []).map(({ instancePath, keyword, params, parentSchema }) => {
    const sentence = (parentSchema as { errorMessage?: string } | undefined)?.errorMessage;
    const more = keyword === 'additionalProperties' ? ` ${params['additionalProperty']}` : '';
    return `${instancePath} ${keyword}${more}${sentence ? `：${sentence}` : ''}`;
  });
}

/** A record of the register; codes of digits alone in quotes, as editors need them. */
const SAMPLE = readFileSync(`${USUAL}/data/alliances/haizhou/carbon-fibre.yaml`, 'utf8').replace(
  /creditCode: (\d{18})$/gm,
  'creditCode: "$1"',
);

describe('the committed files', () => {
  test.each(EDITOR_SCHEMAS)('$name is what the schemas give (else: npm run schema)', (kind) => {
    expect(committed(kind.name)).toEqual(JSON.parse(JSON.stringify(toEditorSchema(kind))));
  });

  test('VS Code maps every kind of file to its schema', () => {
    const settings = JSON.parse(readFileSync('.vscode/settings.json', 'utf8')) as Record<string, unknown>;
    expect(settings['yaml.schemas']).toEqual(
      Object.fromEntries(EDITOR_SCHEMAS.map(({ name, files }) => [`./${editorSchemaPath(name)}`, files])),
    );
  });
});

describe('what an editor accepts', () => {
  test('a sample as it stands', () => {
    expect(complaints(SAMPLE)).toEqual([]);
  });

  test('an optional field with nothing after it, as the register does', () => {
    expect(complaints(SAMPLE.replace(/^positioning: .*$/m, 'positioning:'))).toEqual([]);
  });

  test.each([
    [
      'an unquoted code of digits alone, which the register would read rightly',
      'creditCode: 91320706522377040Q',
      'creditCode: 913207002327633067',
      '/lead/creditCode type：18 位统一社会信用代码；在编辑器中请加引号',
    ],
    [
      'a code in lower case',
      '91320706522377040Q',
      '91320706522377040q',
      '/lead/creditCode pattern：18 位统一社会信用代码；在编辑器中请加引号',
    ],
    [
      'a date in another form',
      'signed: 2024-05-20',
      'signed: 2024/05/20',
      '/agreement/signed pattern：日期写作 2024-05-20',
    ],
    [
      'a word outside its vocabulary',
      'kind: 行业龙头企业',
      'kind: 龙头企业',
      '/lead/kind enum：可选：创新型领军企业、行业龙头企业、重点研发机构',
    ],
    ['an unknown key', 'positioning:', 'position:', ' additionalProperties position'],
  ])('not %s', (_, from, to, complaint) => {
    expect(SAMPLE).toContain(from);
    expect(complaints(SAMPLE.replace(from, to))).toEqual([complaint]);
  });
});

describe('what an editor shows', () => {
  const text = JSON.stringify(committed('alliance'));

  test('label, help and visibility of every field', () => {
    for (const { field } of eachField(Alliance)) {
      const { title, visibility } = field.meta() ?? {};
      const help = helpOf(field, []);
      const shown = `"title":${JSON.stringify(title)},"description":"【${visibility === 'public' ? '公开' : '不公开'}】${help}"`;
      expect(text).toContain(shown);
    }
  });

  test('none of our own keys', () => {
    expect(text).not.toMatch(/"(visibility|editor|sensitive|multiline|words)":/);
  });
});
