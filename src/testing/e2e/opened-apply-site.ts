/** /apply/ of a built site, from before the first test of a file on. */
import { beforeAll } from 'vitest';
import { applySiteAt, serveApplySite, type ApplySite } from './apply-site.ts';
import { sharedBrowser } from './browser.ts';
import { SITE } from './built.ts';
import type { Served } from './serve.ts';

/** Served once for all test files of a process. */
const served = new Map<string, Promise<Served>>();

/** Called at the head of a test file or of a `describe`; to be used within tests and hooks that come after it. */
export function openedApplySite(folder = SITE): ApplySite {
  let site: ApplySite | undefined;
  beforeAll(async () => {
    const there = served.get(folder) ?? serveApplySite(folder);
    served.set(folder, there);
    site = applySiteAt(await there, await sharedBrowser());
  });
  const there = (): ApplySite => {
    if (!site) throw new Error('the form is served from the first test on');
    return site;
  };
  return {
    get origin() {
      return there().origin;
    },
    get browser() {
      return there().browser;
    },
    open: (options) => there().open(options),
  };
}
