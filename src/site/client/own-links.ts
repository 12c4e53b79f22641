/** Links of a page to itself with other parameters, such as a cell of the matrix, are followed without a reload. */

/**
 * Takes links that carry one of `keys`. `onLeave` is called before any link is followed, `onFollow` with the parameters
 * of one that stays on this page.
 */
export function followOwnLinks(
  keys: readonly string[],
  onLeave: () => void,
  onFollow: (parameters: URLSearchParams) => void,
): void {
  document.addEventListener('click', (event) => {
    // A link in a picture is an SVG element: its address is read as an attribute.
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link) return;
    onLeave();
    // A new tab or window, or a download, is the reader's own choice.
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const { origin, pathname, searchParams } = new URL(link.getAttribute('href') ?? '', location.href);
    if (origin !== location.origin || pathname !== location.pathname) return;
    if (!keys.some((key) => searchParams.has(key))) return;
    event.preventDefault();
    onFollow(searchParams);
  });
}
