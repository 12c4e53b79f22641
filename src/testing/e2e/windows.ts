/** Windows of a browser that are used again: what pages share is loaded and made ready once, a third of the time of a form. */
import type { Browser, BrowserContext, BrowserContextOptions, CDPSession, Page } from 'playwright-core';

/** How a window is opened. `day` is what its clock shows. */
export type WindowOptions = BrowserContextOptions & { day?: string | undefined };

/** A window on an empty page. `leave` must be the last thing that is done with it. */
export interface Window {
  page: Page;
  leave: () => Promise<void>;
}

/** As the driver opens one of which nothing is said. */
const USUAL_SIZE = { width: 1280, height: 720 };

/** What stays in a window for good once it is called: such a window is closed, not used again. */
const LASTING = ['addInitScript', 'exposeFunction', 'exposeBinding', 'newCDPSession', 'setOffline'] as const;

/** What tests listen to; the driver has ears of its own. */
const HEARD = ['console', 'dialog', 'download', 'page', 'pageerror', 'popup', 'request', 'requestfailed', 'response'];

interface Kept {
  context: BrowserContext;
  page: Page;
  session: CDPSession;
  spoilt: boolean;
}

/** Windows nobody looks at, by how they were opened. */
const free = new WeakMap<Browser, Map<string, Kept[]>>();

/** A window that looks new: nothing is stored in it, nothing is listened to, and it has the size that was asked for. */
export async function openWindow(browser: Browser, options: WindowOptions): Promise<Window> {
  const { viewport, ...rest } = options;
  const of = free.get(browser) ?? new Map<string, Kept[]>();
  free.set(browser, of);
  const key = JSON.stringify(rest);
  const same = of.get(key) ?? [];
  of.set(key, same);
  const kept = same.pop() ?? (await newWindow(browser, rest));
  await kept.page.setViewportSize(viewport ?? USUAL_SIZE);
  const leave = async () => {
    if (await cleared(kept, rest)) same.push(kept);
    else await kept.context.close();
  };
  return { page: kept.page, leave };
}

async function newWindow(browser: Browser, { day, ...options }: WindowOptions): Promise<Kept> {
  const context = await browser.newContext({ acceptDownloads: true, viewport: USUAL_SIZE, ...options });
  const page = await context.newPage();
  if (day !== undefined) await page.clock.setFixedTime(new Date(`${day}T04:00:00Z`));
  const kept = { context, page, session: await context.newCDPSession(page), spoilt: false };
  for (const target of [context, page] as unknown as Record<string, (...args: unknown[]) => unknown>[])
    for (const name of LASTING) {
      const method = target[name]?.bind(target);
      if (method)
        target[name] = (...args) => {
          kept.spoilt = true;
          return method(...args);
        };
    }
  return kept;
}

/** Takes back what was done in a window; false where that cannot be. */
async function cleared({ context, page, session, spoilt }: Kept, options: WindowOptions): Promise<boolean> {
  if (spoilt || page.isClosed() || context.pages().length !== 1) return false;
  // One that is being closed has none.
  const origin = await page.evaluate(() => location.origin).catch(() => undefined);
  if (origin === undefined) return false;
  for (const event of HEARD) for (const each of [context, page]) each.removeAllListeners(event);
  // Whatever a page asks when it is left, or says on the way.
  page.on('dialog', (dialog) => void dialog.accept());
  await page.unrouteAll();
  await context.unrouteAll();
  await page.goto('about:blank');
  page.removeAllListeners('dialog');
  // A browser keeps the last fifty pages of a window; tests count them.
  await session.send('Page.resetNavigationHistory');
  if (origin !== 'null') await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  await context.clearCookies();
  const { colorScheme = 'light', reducedMotion = 'no-preference', forcedColors = 'none' } = options;
  await page.emulateMedia({ media: null, colorScheme, reducedMotion, forcedColors });
  return true;
}
