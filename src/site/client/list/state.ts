/** What the list is asked for, and the address that says so. */
import { chineseDate } from '#src/dates.ts';
import { FILTERS, type FilterKey, type FilterOptions } from '#src/views/list-filters.ts';
import { cleanQuery } from '#src/views/search-text.ts';
import { readDay } from '#src/written-day.ts';

/**
 * A query, a day and one value a filter; an empty text asks for nothing: without a day the list is that of now, without a
 * standing it is what is on the list. A day is an ISO date, or what was written where no day can be read.
 */
export type ListState = Readonly<{ q: string; on: string } & Record<FilterKey, string>>;

/** One part of the state: the query, the day or a filter. */
export type StateKey = keyof ListState;

/** What narrows the list of a day. */
export type ConditionKey = Exclude<StateKey, 'on'>;

export const NOTHING: ListState = { q: '', district: '', industry: '', batch: '', lead: '', standing: '', on: '' };

const LABELS: Record<ConditionKey, string> = {
  q: '搜索',
  ...(Object.fromEntries(FILTERS.map(({ key, label }) => [key, label])) as Record<FilterKey, string>),
};

/** The order of the parts in tags and addresses, where the day comes last. */
const CONDITIONS: readonly ConditionKey[] = ['q', ...FILTERS.map(({ key }) => key)];
const KEYS: readonly StateKey[] = [...CONDITIONS, 'on'];

/**
 * Reads an address's parameters. A filter's value may be given as its label; one that is not on offer is kept, finds
 * nothing and can be taken off: an address must not show more than it asks for.
 */
export function parseState(parameters: URLSearchParams, options: FilterOptions): ListState {
  const read = ({ key, none }: (typeof FILTERS)[number]) => {
    const given = cleanQuery(parameters.get(key) ?? '');
    const offered = options[key].find(({ value, label }) => value === given || label === given)?.value;
    return offered ?? (key === 'standing' && given === none ? '' : given);
  };
  const filters = Object.fromEntries(FILTERS.map((filter) => [filter.key, read(filter)])) as Record<FilterKey, string>;
  return { q: cleanQuery(parameters.get('q') ?? ''), ...filters, on: dayOf(parameters.get('on') ?? '') };
}

/** A written day as the state keeps it. */
export function dayOf(written: string): string {
  const text = cleanQuery(written).trim();
  return text === '' ? '' : (readDay(text).day ?? text);
}

/** The parameters of a state with their question mark; nothing for a state that asks for nothing. */
export function formatState(state: ListState): string {
  const parameters = new URLSearchParams();
  for (const key of KEYS) if (state[key].trim() !== '') parameters.set(key, state[key].trim());
  return parameters.size === 0 ? '' : `?${parameters.toString()}`;
}

/** The parts that narrow the list. */
export const activeKeys = (state: ListState): ConditionKey[] => CONDITIONS.filter((key) => state[key].trim() !== '');

/** A part in words: `板块：海州区`, `搜索：“碳纤维”`, `名单状态：在册`. */
export function describePart(key: ConditionKey, state: ListState, options: FilterOptions): string {
  if (key === 'q') return `${LABELS.q}：“${state.q.trim()}”`;
  const label = options[key].find(({ value }) => value === state[key])?.label ?? state[key];
  return `${LABELS[key]}：${label || (FILTERS.find((filter) => filter.key === key)?.none ?? '')}`;
}

/** The whole state in words, for paper too: of which standing and, where one was asked for, of which day is always said. */
export const describeState = (state: ListState, options: FilterOptions): string =>
  [
    ...activeKeys({ ...state, standing: '' }).map((key) => describePart(key, state, options)),
    describePart('standing', state, options),
    ...(state.on === '' ? [] : [`日期：${chineseDate(state.on)}`]),
  ].join('；');
