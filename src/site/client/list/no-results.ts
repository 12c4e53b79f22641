/** Nothing fits: what was asked for, and the ways out that lead somewhere. */
import type { FilterOptions } from '#src/views/list-filters.ts';
import { make, makeButton } from '../dom.ts';
import type { Found } from './search.ts';
import { activeKeys, describePart, describeState, type ListState, type ConditionKey } from './state.ts';

/** Fills the box. `onRemove` takes one part off, or with `undefined` all of them. */
export function showNoResults(
  box: HTMLElement,
  { without }: Found,
  state: ListState,
  options: FilterOptions,
  onRemove: (key: ConditionKey | undefined) => void,
): void {
  const keys = activeKeys(state);
  const ways = keys
    .filter((key) => keys.length > 1 && without[key] > 0)
    .map((key) => {
      const text = `去掉 ${describePart(key, state, options)}`;
      const button = makeButton('plain-button', () => onRemove(key), text, make('span', {}, `可得 ${without[key]} 个`));
      return make('li', {}, button);
    });
  const clear = make(
    'li',
    {},
    makeButton('plain-button', () => onRemove(undefined), '清除条件，看在册名单'),
  );
  box.replaceChildren(
    make('h3', {}, '没有符合以下条件的联合体'),
    make('p', {}, describeState(state, options)),
    make('p', { class: 'secondary' }, '名单只收公示以后的联合体。可换成更短的词，或写信用代码中的一段。'),
    make('ul', {}, ...ways, clear),
  );
}
