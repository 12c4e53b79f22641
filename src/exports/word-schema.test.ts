/** Words of the notices for editors: all that some record may hold, none that none may. */
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import type { Policy } from '#schemas/policy.ts';
import { loadRegistry } from '#src/registry/load.ts';
import { TWO_NOTICES, OWN_POINT } from '#src/testing/two-notices.ts';
import { toWordSchema, withWordsInside } from './word-schema.ts';

const { catalogue } = loadRegistry({ files: [...TWO_NOTICES], diagnostics: [] });
const notices = ['2025', '2024'].map((id) => catalogue?.policies.get(id)?.policy ?? expect.unreachable());
const [latest = expect.unreachable()] = notices;

type Definition = { enum?: string[]; type?: string };
const definitionsOf = (policies: readonly Policy[]) =>
  (JSON.parse(toWordSchema(policies)) as { definitions: Record<string, Definition> }).definitions;

test('every word of every notice once, those of the latest first', () => {
  const { leadKinds, taskKinds, opinionPoints } = definitionsOf(notices);
  expect(leadKinds?.enum).toEqual(['创新型领军企业', '链主企业', '重点研发机构', '行业龙头企业']);
  expect(taskKinds?.enum).toEqual(['研发攻关', '高端创新载体', '科研人才', '成果转化', '关键技术攻关']);
  expect(opinionPoints?.enum).toEqual([OWN_POINT]);
});

test('any word where a notice lists none, or where there is no notice', () => {
  const without = { ...latest, vocabulary: { ...latest.vocabulary, charterContents: [] } };
  expect(definitionsOf([...notices, without])['charterContents']).toEqual({ type: 'string' });
  expect(Object.values(definitionsOf([]))).toEqual(Array.from({ length: 5 }, () => ({ type: 'string' })));
});

test('with the words inside, a schema needs no other file', () => {
  const schema = JSON.stringify({
    properties: { kind: { allOf: [{ $ref: './words.schema.json#/definitions/leadKinds' }] } },
  });
  const validate = new Ajv({ strict: false }).compile(JSON.parse(withWordsInside(schema, notices)) as object);
  expect([validate({ kind: '链主企业' }), validate({ kind: '龙头' })]).toEqual([true, false]);
});
