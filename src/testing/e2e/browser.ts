/** A real Chromium for tests: the one inside the package @sparticuz/chromium, so that all test with the same; else the system's. */
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

/** `CHROMIUM_PATH`, or a browser in one of the usual places; undefined when there is none. */
const installed = (places = USUAL_PLACES): string | undefined =>
  [process.env['CHROMIUM_PATH'] ?? '', ...places].find((path) => path !== '' && existsSync(path));

/** The packaged one is for Linux x64: a headless shell, which opens pages in less than half the time of a whole browser. */
const packagedRuns = process.platform === 'linux' && process.arch === 'x64';

/** Path of a Chromium that runs here; the packaged one is unpacked on first use. */
export const chromiumPath = async (): Promise<string> =>
  installed(packagedRuns ? [] : USUAL_PLACES) ?? (await bundled.executablePath());

/**
 * Starts a browser; where the packaged one lacks a library of the system, an installed one. The packaged one brings
 * arguments made for a cloud function (one process for all) that end it after some pages; the plain ones serve both.
 */
export async function launchBrowser(): Promise<Browser> {
  const args = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', ...QUIET];
  const launch = (executablePath: string) => chromium.launch({ executablePath, args, headless: true });
  try {
    return await launch(await chromiumPath());
  } catch (error) {
    const other = installed();
    if (other === undefined) throw error;
    return launch(other);
  }
}
