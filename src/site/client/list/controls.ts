/** The search box and filters: reading what it offers, showing a state in it, telling when the reader changes it. */
import { FILTERS, type FilterKey, type FilterOptions } from '#src/views/list-filters.ts';
import { need } from '../dom.ts';
import { activeKeys, dayOf, type ListState, type StateKey } from './state.ts';
import type { Found } from './search.ts';

export interface Controls {
  options: FilterOptions;
  show: (state: ListState) => void;
  /** How many each choice would give, beside its label. */
  showCounts: (counts: Found['counts']) => void;
}

/** What the reader did: typing goes on, a choice and Enter are settled. */
export type OnChange = (key: StateKey, value: string, settled: boolean) => void;

export function startControls(form: HTMLElement, onChange: OnChange): Controls {
  const query = need(form, '[name=q]', HTMLInputElement);
  const on = need(form, '[name=on]', HTMLInputElement);
  const erase = need(form, '.erase', HTMLButtonElement);
  const fold = need(form, '.fold', HTMLButtonElement);
  const selects = FILTERS.map(({ key }) => ({ key, select: need(form, `[name=${key}]`, HTMLSelectElement) }));
  const options = Object.fromEntries(selects.map(({ key, select }) => [key, optionsOf(select)])) as Record<
    FilterKey,
    FilterOptions[FilterKey]
  >;

  // While an input method composes, the box holds letters, not yet the words meant.
  query.addEventListener('input', (event) => {
    erase.hidden = query.value === '';
    if (!(event as InputEvent).isComposing) onChange('q', query.value, false);
  });
  query.addEventListener('compositionend', () => onChange('q', query.value, false));
  query.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.isComposing) onChange('q', query.value, true);
  });
  erase.addEventListener('click', () => {
    query.focus();
    onChange('q', '', true);
  });
  for (const { key, select } of selects) select.addEventListener('change', () => onChange(key, select.value, true));
  on.addEventListener('change', () => onChange('on', dayOf(on.value), true));
  fold.addEventListener('click', () => {
    fold.setAttribute('aria-expanded', String(fold.getAttribute('aria-expanded') !== 'true'));
  });

  return {
    options,
    show: (state) => {
      if (query.value.trim() !== state.q.trim()) query.value = state.q;
      erase.hidden = query.value === '';
      // A value that is not on offer stands in a tag; the box then looks unused.
      for (const { key, select } of selects)
        select.value = options[key].some(({ value }) => value === state[key]) ? state[key] : '';
      if (on.value !== state.on) on.value = state.on;
      const chosen = activeKeys(state).filter((key) => key !== 'q').length + (state.on === '' ? 0 : 1);
      fold.textContent = chosen === 0 ? '筛选' : `筛选（${chosen}）`;
    },
    showCounts: (counts) => {
      for (const { key, select } of selects)
        for (const [i, { value, label }] of options[key].entries()) {
          const option = select.options[i + 1];
          // The chosen one stands in the closed box, which is narrow; its count is the heading's.
          const text = select.value === value ? label : `${label}（${counts[key].get(value) ?? 0}）`;
          if (option && option.text !== text) option.text = text;
        }
    },
  };
}

/** What a box offers besides what it shows unused. */
const optionsOf = (select: HTMLSelectElement): FilterOptions[FilterKey] =>
  Array.from(select.options, ({ value, text }) => ({ value, label: text })).filter(({ value }) => value !== '');
