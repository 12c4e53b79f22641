/** How many there are: of what is shown, and apart from it of those that stand elsewhere. */
import { EVERYWHERE, type FilterOptions } from '#src/views/list-filters.ts';
import { listedOf, OFF_LIST } from '#src/views/listed.ts';
import { make } from '../dom.ts';
import type { Entry } from '../search/entries.ts';
import type { Found } from './search.ts';
import { activeKeys, describePart, formatState, type ListState } from './state.ts';

/** `在册 17 个`, `筛选出 3 个，在册共 17 个`; of another standing which one. */
export function headingOf(
  { hits }: Found,
  entries: readonly Entry[],
  state: ListState,
  options: FilterOptions,
): string {
  if (activeKeys(state).length === 0) return `在册 ${hits.length} 个`;
  const listed = listedOf(entries.map(({ row }) => row)).length;
  const among = state.standing === '' ? `在册共 ${listed} 个` : describePart('standing', state, options);
  return `筛选出 ${hits.length} 个，${among}`;
}

const PLACES = [{ standing: '在册', label: '在册' }, ...OFF_LIST] as const;

/** Those that fit the other conditions and stand elsewhere, each with the way there; of all, how many stand where. */
export function standingLinks({ counts, hits }: Found, state: ListState): (Node | string)[] {
  const asked = state.standing === '' ? '在册' : state.standing;
  const others = PLACES.flatMap(({ standing, label }) => {
    const count = counts.standing.get(standing) ?? 0;
    if (count === 0 || standing === asked) return [];
    const href = location.pathname + formatState({ ...state, standing: standing === '在册' ? '' : standing });
    return make('a', { href }, `${label} ${count} 个`);
  });
  if (others.length === 0) return hits.length === 0 ? [] : ['符合条件的都在这里。'];
  return [leadIn(asked, state), ...others.flatMap((link, i) => (i === 0 ? [link] : ['、', link])), '。'];
}

function leadIn(asked: string, state: ListState): string {
  if (asked === EVERYWHERE) return '其中：';
  if (asked !== '在册') return '符合同样条件的还有：';
  return activeKeys(state).length === 0 ? '不在册的另列：' : '另有符合条件而不在册的：';
}
