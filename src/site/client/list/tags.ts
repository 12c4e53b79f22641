/** What the list is asked for, a tag a part, each with a way to take it off. */
import type { FilterOptions } from '#src/views/list-filters.ts';
import { make, makeButton, makeIcon, need } from '../dom.ts';
import { activeKeys, describePart, type ListState, type ConditionKey } from './state.ts';

const CROSS = 'M2.500 2.500 9.500 9.500M9.500 2.500 2.500 9.500';

export interface Tags {
  show: (state: ListState) => void;
}

/** `box` holds the list and goes with it. `onRemove` takes one part off, or with `undefined` all of them. */
export function startTags(
  box: HTMLElement,
  options: FilterOptions,
  onRemove: (key: ConditionKey | undefined) => void,
  afterLast: () => void,
): Tags {
  const list = need(box, '.tags', HTMLElement);
  /** Takes a part off and keeps the focus among the tags. */
  const remove = (key: ConditionKey | undefined, place: number) => {
    onRemove(key);
    const buttons = list.querySelectorAll('button');
    const next = buttons[Math.min(place, buttons.length - 1)];
    if (next && key !== undefined) next.focus();
    else afterLast();
  };
  return {
    show: (state) => {
      const keys = activeKeys(state);
      const tags = keys.map((key, place) => {
        const text = describePart(key, state, options);
        const button = makeButton('tag', () => remove(key, place), text, makeIcon(CROSS, 12));
        button.setAttribute('aria-label', `去掉条件 ${text}`);
        return make('li', {}, button);
      });
      const all = make(
        'li',
        {},
        makeButton('as-link screen-only', () => remove(undefined, 0), '清除全部条件'),
      );
      list.replaceChildren(...tags, ...(keys.length > 1 ? [all] : []));
      box.hidden = keys.length === 0 && state.on === '';
    },
  };
}
