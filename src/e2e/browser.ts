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

/**
 * Starts a browser. The packaged one brings arguments made for a cloud function (one process for all) that end it after
 * some pages; the plain ones serve both.
 */
export async function launchBrowser(): Promise<Browser> {
  const args = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', ...QUIET];
  return chromium.launch({ executablePath: await chromiumPath(), args, headless: true });
}
