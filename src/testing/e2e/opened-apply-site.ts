/** /apply/ of a built site, from before the first test of a file until after its last. */
import { afterAll, beforeAll } from 'vitest';
import { openApplySite, type ApplySite } from './apply-site.ts';
import { SITE } from './built.ts';

/** Called at the head of a test file or of a `describe`; to be used within tests and hooks that come after it. */
export function openedApplySite(folder = SITE): Omit<ApplySite, 'close'> {
  let site: ApplySite | undefined;
  beforeAll(async () => {
    site = await openApplySite(folder);
  });
  afterAll(() => site?.close());
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
