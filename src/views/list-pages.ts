/** How a long list is cut into pages. */
import { link } from './link.ts';

/** Up to here the list is one page and is filtered in place. */
export const MAX_ON_ONE_PAGE = 200;
/** Rows a page, once there are pages. */
export const PAGE_SIZE = 100;

export const pageCount = (records: number): number => (records <= MAX_ON_ONE_PAGE ? 1 : Math.ceil(records / PAGE_SIZE));

/** The records of page `page`, counted from 1. */
export const pageOf = <Item>(records: readonly Item[], page: number): readonly Item[] =>
  pageCount(records.length) === 1 ? records : records.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);

export const listPage = (page: number): string => (page === 1 ? link('/') : link(`/page/${page}/`));

/** Pages worth a link: the first, the last and those around; `null` where some are left out. */
export function pageNumbers(current: number, count: number): (number | null)[] {
  const shown = Array.from({ length: count }, (_, i) => i + 1).filter(
    (page) => page === 1 || page === count || Math.abs(page - current) <= 1,
  );
  return shown.flatMap((page, i) => {
    const before = shown[i - 1] ?? page - 1;
    // One page left out is shown instead: a gap would take the same room.
    if (page - before === 2) return [page - 1, page];
    return page - before > 2 ? [null, page] : [page];
  });
}
