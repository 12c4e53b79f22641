/** Which alliances a decision names: in a list, or each with a result. */
import { isMap } from '#src/registry/plain.ts';
import type { Plain } from '#src/registry/gate/structure.ts';
import type { PlainMap } from '#src/staff/form/form-record.ts';

type Key = 'alliances' | 'results';

/** The ids, in their order. */
export const chosenIn = (value: PlainMap, key: Key): string[] =>
  listIn(value, key).flatMap((each) => {
    const id = isMap(each) ? each['alliance'] : each;
    return typeof id === 'string' ? [id] : [];
  });

/** The list with these ids; results of those that stay are kept. */
export const withChosen = (value: PlainMap, key: Key, ids: readonly string[]): Plain[] =>
  key === 'alliances'
    ? [...ids]
    : ids.map((id) => listIn(value, key).find((each) => isMap(each) && each['alliance'] === id) ?? { alliance: id });

const listIn = (value: PlainMap, key: Key): Plain[] => {
  const list = value[key];
  return Array.isArray(list) ? list : [];
};
