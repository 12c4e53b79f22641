/** A served site whose list is to be tried, and the records it should show. */
import { readFileSync } from 'node:fs';
import { beforeAll } from 'vitest';
import { SITE } from './built.ts';
import type { Alliance } from './list-site.ts';
import { openedSite } from './opened-site.ts';
import type { Visit } from './visit.ts';
import type { WindowOptions } from './windows.ts';

export interface ListSite {
  readonly origin: string;
  readonly alliances: readonly Alliance[];
  /** Ids of the records that fit, in the order of the list. */
  ids: (fits: (alliance: Alliance) => boolean) => string[];
  /** Of those on the list, which is what is shown unless another standing is asked for. */
  listed: (fits?: (alliance: Alliance) => boolean) => string[];
  open: (path: string, options?: WindowOptions) => Promise<Visit>;
}

/** Called at the head of a test file, for tests and hooks that come after it. `build` makes the folder before it is served. */
export function openedListSite(folder = SITE, build?: () => Promise<unknown>): ListSite {
  const site = openedSite(folder, build && { build });
  let alliances: readonly Alliance[] = [];
  beforeAll(() => {
    ({ alliances } = JSON.parse(readFileSync(`${folder}/alliances.json`, 'utf8')) as { alliances: Alliance[] });
  });
  const ids: ListSite['ids'] = (fits) => alliances.filter(fits).map(({ id }) => id);
  return {
    get origin() {
      return site.origin;
    },
    get alliances() {
      return alliances;
    },
    ids,
    listed: (fits = () => true) => ids((each) => each.standing === '在册' && fits(each)),
    open: site.open,
  };
}
