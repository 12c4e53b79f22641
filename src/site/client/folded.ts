/**
 * Folded parts where the browser does not open them itself: a link to something within one opens it, and paper has all.
 * Current browsers need neither; the page loses nothing without this but in old ones.
 */

const folded = () => document.querySelectorAll<HTMLDetailsElement>('details.folded');

/** Opens what folds the place the address names, and goes there. */
function openNamed(): void {
  const place = document.getElementById(location.hash.slice(1));
  const closed = place?.closest<HTMLDetailsElement>('details.folded:not([open])');
  if (!place || !closed) return;
  closed.open = true;
  place.scrollIntoView();
}

/** Those that were closed before printing, to be closed again. */
let opened: HTMLDetailsElement[] = [];

addEventListener('beforeprint', () => {
  opened = [...folded()].filter(({ open }) => !open);
  for (const each of opened) each.open = true;
});
addEventListener('afterprint', () => {
  for (const each of opened) each.open = false;
  opened = [];
});
addEventListener('hashchange', openNamed);
openNamed();
