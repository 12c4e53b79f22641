/** Pages are laid out in Chinese as wide as readers see it, whatever fonts the machine has. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { chromiumPath, sharedBrowser } from './browser.ts';
import { standInFonts } from './chinese-fonts.ts';

/** Families as the site names them, by the name of their token. */
const FONTS = new Map(
  Array.from(
    readFileSync('src/site/styles/tokens.css', 'utf8').matchAll(/--(sans|serif|fangsong|kai|mono):\s*([^;]+);/g),
    ([, name = '', families = '']) => [name, families] as const,
  ),
);

/** How wide four signs of 100 px are in each. */
const widths = (page: Page) =>
  page.evaluate(
    (fonts) =>
      fonts.map(([name, families]) => {
        const text = document.createElement('span');
        Object.assign(text.style, { fontFamily: families, fontSize: '100px' });
        text.textContent = '示例大学';
        document.body.append(text);
        return [name, Math.round(text.getBoundingClientRect().width)];
      }),
    [...FONTS],
  );

const WIDE = [...FONTS.keys()].map((name) => [name, 400]);

test('each font of the site has Chinese', async () => {
  expect(FONTS.size).toBe(5);
  const page = await (await sharedBrowser()).newPage();
  onTestFinished(() => page.close());
  expect(await widths(page)).toEqual(WIDE);
});

test.runIf(process.platform === 'linux')('also where the system has none', async () => {
  const above = mkdtempSync(join(tmpdir(), 'fonts & <none>-'));
  onTestFinished(() => rmSync(above, { recursive: true, force: true }));
  const none = join(above, 'none.conf');
  writeFileSync(none, '<?xml version="1.0"?><fontconfig></fontconfig>');
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: ['--no-sandbox', '--disable-gpu'],
    env: { ...(process.env as Record<string, string>), ...standInFonts(above, none) },
  });
  onTestFinished(() => browser.close());
  expect(await widths(await browser.newPage())).toEqual(WIDE);
});
