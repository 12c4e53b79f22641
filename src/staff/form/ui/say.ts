/** Tells those who do not see the page what has happened. */

/** The region stands in the page from the start, as screen readers want it. */
export function say(text: string): void {
  const region = document.querySelector('#apply-said');
  if (!region) return;
  // The same sentence twice is heard twice only if the region was empty in between.
  region.textContent = '';
  window.setTimeout(() => (region.textContent = text), 50);
}
