/** By which schema a record is read: with the words of the notice of its batch. */
import { z } from 'zod';
import { Alliance } from '#schemas/alliance.ts';
import { NoticeId } from '#schemas/number-fields.ts';
import { wordsIn } from '#schemas/notice-words.ts';
import type { Policy } from '#schemas/policy.ts';
import { withWords } from '#schemas/words.ts';

export type AllianceSchema = typeof Alliance;

/** The schema of a record by its batch as written; where there is no such notice, any word is taken. */
export type SchemaOf = (batch: unknown) => AllianceSchema;

/** For each batch of these notices, by id, its own schema. */
export function allianceSchemas(
  policies: ReadonlyMap<string, { policy: Pick<Policy, 'vocabulary' | 'clauses'> }>,
): SchemaOf {
  const schemas = new Map([...policies].map(([id, { policy }]) => [id, withWords(Alliance, wordsIn(policy))]));
  return (batch) => {
    const id = z.safeDecode(NoticeId, batch as never);
    return (id.success ? schemas.get(id.data) : undefined) ?? Alliance;
  };
}
