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

/** The system's Chromium (`CHROMIUM_PATH`, then the usual places); undefined when there is none. */
const installed = (): string | undefined =>
  [process.env['CHROMIUM_PATH'] ?? '', ...USUAL_PLACES].find((path) => path !== '' && existsSync(path));

/** Path of a Chromium that runs here; the packaged one is unpacked on first use. */
export const chromiumPath = async (): Promise<string> => installed() ?? (await bundled.executablePath());

/** Starts a browser. */
export async function launchBrowser(): Promise<Browser> {
  const args = installed() ? ['--no-sandbox', '--disable-gpu'] : bundled.args;
  return chromium.launch({ executablePath: await chromiumPath(), args: [...args, ...QUIET], headless: true });
}
