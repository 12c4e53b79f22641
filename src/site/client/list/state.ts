/** What the list is asked for, and the address that says so. */
import { FILTERS, type FilterKey, type FilterOptions } from '#src/views/list-filters.ts';
import { cleanQuery } from '#src/views/search-text.ts';

/** A query and one value a filter; an empty text asks for nothing. */
export type ListState = Readonly<{ q: string } & Record<FilterKey, string>>;

/** One part of the state: the query or a filter. */
export type StateKey = keyof ListState;

export const NOTHING: ListState = { q: '', district: '', industry: '', batch: '', lead: '', standing: '' };

const LABELS: Record<StateKey, string> = {
  q: '搜索',
  ...(Object.fromEntries(FILTERS.map(({ key, label }) => [key, label])) as Record<FilterKey, string>),
};

/** The order of the parts in addresses and tags. */
const KEYS: readonly StateKey[] = ['q', ...FILTERS.map(({ key }) => key)];

/**
 * Reads an address's parameters. A filter's value may be given as its label; one that is not on offer is kept, finds
 * nothing and can be taken off: an address must not show more than it asks for.
 */
export function parseState(parameters: URLSearchParams, options: FilterOptions): ListState {
  const read = (key: FilterKey) => {
    const given = cleanQuery(parameters.get(key) ?? '');
    return options[key].find(({ value, label }) => value === given || label === given)?.value ?? given;
  };
  const filters = Object.fromEntries(FILTERS.map(({ key }) => [key, read(key)])) as Record<FilterKey, string>;
  return { q: cleanQuery(parameters.get('q') ?? ''), ...filters };
}

/** The parameters of a state with their question mark; nothing for a state that asks for nothing. */
export function formatState(state: ListState): string {
  const parameters = new URLSearchParams();
  for (const key of activeKeys(state)) parameters.set(key, state[key].trim());
  return parameters.size === 0 ? '' : `?${parameters.toString()}`;
}

/** The parts that ask for something. */
export const activeKeys = (state: ListState): StateKey[] => KEYS.filter((key) => state[key].trim() !== '');

/** A part in words: `板块：海州区`, `搜索：“碳纤维”`. */
export function describePart(key: StateKey, state: ListState, options: FilterOptions): string {
  if (key === 'q') return `${LABELS.q}：“${state.q.trim()}”`;
  const label = options[key].find(({ value }) => value === state[key])?.label ?? state[key];
  return `${LABELS[key]}：${label}`;
}

/** The whole state in words. */
export const describeState = (state: ListState, options: FilterOptions): string =>
  activeKeys(state)
    .map((key) => describePart(key, state, options))
    .join('；');
