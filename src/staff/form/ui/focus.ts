/** Where the focus goes when a person is led somewhere. */
import { elementAt } from './context.ts';
import type { Target } from './session.ts';

const CONTROL = 'input:not([tabindex="-1"]), select, textarea';

/** Puts the focus on what a target means; false when nothing of it is on the page. */
export function focusTarget(root: HTMLElement, { path, tool }: Target): boolean {
  const place = tool === 'undo' ? root : elementAt(root, path);
  const control = place && (tool ? toolIn(place, tool) : controlIn(place));
  if (!place || !control) return false;
  for (let fold = control.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
    fold.open = true;
  const field = control.closest<HTMLElement>('[data-at]') ?? control;
  field.scrollIntoView({ block: field.offsetHeight > window.innerHeight / 2 ? 'start' : 'center' });
  control.focus({ preventScroll: true });
  return true;
}

function toolIn(place: HTMLElement, tool: NonNullable<Target['tool']>): HTMLElement | null {
  const wanted = place.querySelector<HTMLElement>(`[data-tool="${tool}"]`);
  if (wanted?.getAttribute('aria-disabled') !== 'true') return wanted;
  return place.querySelector<HTMLElement>(`[data-tool="${tool === 'up' ? 'down' : 'up'}"]`);
}

/** A list's button to add, an item's first control, a field's control. */
function controlIn(place: HTMLElement): HTMLElement | null {
  if (place.hasAttribute('data-list')) return place.querySelector<HTMLElement>(':scope > .apply-add');
  if (place.matches('.apply-item')) {
    return (
      place.querySelector<HTMLElement>(`.apply-item-body :is(${CONTROL})`) ??
      place.querySelector<HTMLElement>('.apply-item-head button')
    );
  }
  return place.querySelector<HTMLElement>(CONTROL) ?? place.querySelector<HTMLElement>('button, a');
}
