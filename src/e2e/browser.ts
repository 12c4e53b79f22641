/** A real Chromium for tests: the system's when there is one, else the one inside the package @sparticuz/chromium. */
import { existsSync } from 'node:fs';
import bundled from '@sparticuz/chromium';
import { chromium, type Browser } from 'playwright-core';

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** No background traffic of the browser's own: the tests count requests. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
];

/** Starts a browser. `CHROMIUM_PATH` names one that is elsewhere. */
export async function launchBrowser(): Promise<Browser> {
  const { CHROMIUM_PATH } = process.env;
  const installed = [CHROMIUM_PATH ?? '', ...USUAL_PLACES].find((path) => path !== '' && existsSync(path));
  if (installed)
    return chromium.launch({ executablePath: installed, args: ['--no-sandbox', '--disable-gpu', ...QUIET] });
  return chromium.launch({
    executablePath: await bundled.executablePath(),
    args: [...bundled.args, ...QUIET],
    headless: true,
  });
}
