/**
 * The words of the notices for editors: `words.schema.json`, to which the schema of a record refers. It follows from
 * `data/policies/`, and so belongs to whoever keeps the register.
 */
import { wordsIn } from '#schemas/notice-words.ts';
import type { Policy } from '#schemas/policy.ts';
import { WORD_LISTS } from '#schemas/words.ts';

export const WORD_SCHEMA_FILE = 'schemas/json/words.schema.json';

type Notice = Pick<Policy, 'vocabulary' | 'clauses'>;

/** How a field refers to its list, from a schema that lies beside the file. */
export const wordReference = (list: (typeof WORD_LISTS)[number]): string => `./words.schema.json#/definitions/${list}`;

/** What may stand in a field of each list: the words of all notices together; any, where some notice has none. */
const definitions = (notices: readonly Notice[]) =>
  Object.fromEntries(
    WORD_LISTS.map((list) => {
      const known = notices.map((notice) => wordsIn(notice)[list]);
      const words = [...new Set(known.flat())];
      const isClosed = words.length > 0 && known.every((each) => each.length > 0 || list === 'opinionPoints');
      return [list, isClosed ? { enum: words, errorMessage: `可选：${words.join('、')}` } : { type: 'string' }];
    }),
  );

/** The text of the file. `notices` the latest first. */
export const toWordSchema = (notices: readonly Notice[]): string =>
  `${JSON.stringify(
    {
      $schema: 'http://json-schema.org/draft-07/schema#',
      title: '通知的用语',
      $comment: '由 npm run forge-files 根据 data/policies/ 生成，不要手工修改',
      definitions: definitions(notices),
    },
    null,
    2,
  )}\n`;

/** A schema that refers to the words, with them in it: one file that needs no other. */
export function withWordsInside(schema: string, notices: readonly Notice[]): string {
  const own = JSON.parse(schema.replaceAll('./words.schema.json#', '#')) as { definitions?: object };
  return `${JSON.stringify({ ...own, definitions: { ...own.definitions, ...definitions(notices) } }, null, 2)}\n`;
}
