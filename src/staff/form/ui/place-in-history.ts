/**
 * Where one is, in the browser's history: the start, or a step of a draft. Kept beside the address, which stays as it is:
 * whoever is sent the address sees nothing of what was filled in.
 */

export type Place = 'start' | { draft: string; step: string };

/** Undefined where the entry is none of this page's making: a fresh visit, or a jump within the page. */
export function placeIn(state: unknown): Place | undefined {
  const place: unknown = typeof state === 'object' && state !== null && 'apply' in state ? state.apply : undefined;
  if (place === 'start') return 'start';
  if (typeof place !== 'object' || place === null || !('draft' in place) || !('step' in place)) return undefined;
  const { draft, step } = place;
  return typeof draft === 'string' && typeof step === 'string' ? { draft, step } : undefined;
}

export const placeNow = (): Place | undefined => placeIn(history.state);

/** A new entry; none where one is there already. */
export function goToPlace(place: Place): void {
  if (isSame(placeNow(), place)) return;
  history.pushState({ apply: place }, '');
}

/** The entry there is stands for another place. */
export function setPlace(place: Place): void {
  history.replaceState({ apply: place }, '');
}

function isSame(a: Place | undefined, b: Place): boolean {
  if (a === undefined || a === 'start' || b === 'start') return a === b;
  return a.draft === b.draft && a.step === b.step;
}
