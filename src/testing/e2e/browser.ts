/** A real Chromium for tests: the one inside the package @sparticuz/chromium, so that all test with the same; else the system's. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { madeOnce } from '../../../scripts/launch/once.mjs';
import { hasChineseFont, standInFonts } from './chinese-fonts.ts';

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

/** How long is waited for what a page is to show, in milliseconds: a busy machine may take its time. */
const PATIENCE = 120_000;

const ROOT = resolve(import.meta.dirname, '../../..');

/** `CHROMIUM_PATH`, or a browser in one of the usual places; undefined when there is none. */
const installed = (places = USUAL_PLACES): string | undefined =>
  [process.env['CHROMIUM_PATH'] ?? '', ...places].find((path) => path !== '' && existsSync(path));

/** The packaged one is for Linux x64: a headless shell, which opens pages in less than half the time of a whole browser. */
const packagedRuns = process.platform === 'linux' && process.arch === 'x64';

/**
 * Path of a Chromium that runs here; the packaged one is unpacked on first use, by one of all that ask at that moment.
 * @throws Error in Chinese where there is none.
 */
export function chromiumPath(): string {
  const path = installed(packagedRuns ? [] : USUAL_PLACES);
  if (path !== undefined) return path;
  if (packagedRuns) return unpackedChromium(join(ROOT, '.cache/chromium'));
  throw new Error('没有找到浏览器；请安装 Chrome、Chromium 或 Edge，或用 CHROMIUM_PATH 写明它在哪里');
}

/** The packaged Chromium in a folder of its own below `above`, named after its version. */
export function unpackedChromium(above: string): string {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'node_modules/@sparticuz/chromium/package.json'), 'utf8')) as {
    version: string;
  };
  return join(madeOnce(join(above, version), unpack), 'chromium');
}

/** The package unpacks where temporary files go, and says where in a process of its own alone. */
function unpack(folder: string): void {
  const code = "import bundled from '@sparticuz/chromium'; await bundled.executablePath();";
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', code], {
    cwd: ROOT,
    env: { ...process.env, TMPDIR: folder },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`浏览器没有解开：${stderr}`);
}

/**
 * Starts a browser; where the packaged one lacks a library of the system, an installed one. The packaged one brings
 * arguments made for a cloud function (one process for all) that end it after some pages; the plain ones serve both.
 * What its pages are to show is waited for as long as a busy machine needs.
 */
export async function launchBrowser(): Promise<Browser> {
  const browser = await launchedBrowser();
  const open = browser.newContext.bind(browser);
  browser.newContext = async (options) => {
    const context = await open(options);
    context.setDefaultTimeout(PATIENCE);
    return context;
  };
  return browser;
}

let shared: Promise<Browser> | undefined;

/** The one browser of all test files of a process; it ends with the process. */
export const sharedBrowser = (): Promise<Browser> => (shared ??= launchBrowser());

async function launchedBrowser(): Promise<Browser> {
  const args = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', ...QUIET];
  const fonts = hasChineseFont() ? {} : standInFonts(join(ROOT, '.cache/fonts'));
  const env = { ...(process.env as Record<string, string>), ...fonts };
  const launch = (executablePath: string) => chromium.launch({ executablePath, args, env, headless: true });
  try {
    return await launch(chromiumPath());
  } catch (error) {
    const other = installed();
    if (other === undefined) throw error;
    return launch(other);
  }
}
