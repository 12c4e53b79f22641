/** Which pages of a built site are opened one by one: of each type the largest, the smallest and one between. */
import { globSync, statSync } from 'node:fs';
import { SITE } from '../e2e/built.ts';

/** Every page of a built site, as its address: `/`, `/alliances/…/`, `/404.html`. */
export const allPages = (site = SITE): string[] =>
  globSync('**/*.html', { cwd: site })
    .map((file) => `/${file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1')}`)
    .toSorted();

/** The type of a page: its address without the name of the record. Pages that stand alone are a type each. */
const typeOf = (page: string): string => {
  const [folder = '', ...below] = page.split('/').filter((part) => part !== '');
  return below.length > 0 && folder !== 'apply' ? `/${folder}/*` : page;
};

/** The file of a page. */
export const fileOf = (page: string, site = SITE): string =>
  `${site}${page.endsWith('/') ? `${page}index.html` : page}`;

/** Of each type of page at most three: a register of thousands is tried in the time of a small one. */
export function pagesOfEachType(site = SITE): string[] {
  const sizeOf = (page: string) => statSync(fileOf(page, site)).size;
  return Object.values(Object.groupBy(allPages(site), typeOf)).flatMap((pages = []) => {
    const bySize = pages.toSorted((a, b) => sizeOf(a) - sizeOf(b));
    const picked = [0, Math.floor(bySize.length / 2), bySize.length - 1].map((i) => bySize[i] ?? '');
    return [...new Set(picked)];
  });
}

/** Of each type the largest. */
export const onePageOfEachType = (site = SITE): string[] => [
  ...new Map(pagesOfEachType(site).map((page) => [typeOf(page), page])).values(),
];
