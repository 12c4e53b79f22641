/** The page says of every example of the rules and of the gate what the command line says, finding by finding. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compared, parityCases, type ParityCase } from '#src/testing/form/parity.ts';
import type { Diagnostic } from '#src/registry/diagnostic.ts';
import { choose, control, openApplySite, type ApplySite } from './apply-site.ts';
import { SITE } from './built.ts';
import { serve } from './serve.ts';

let site: ApplySite;

beforeAll(async () => {
  site = await openApplySite();
});

afterAll(() => site?.close());

const cases = parityCases();
const bytesOf = ({ text }: ParityCase) => (typeof text === 'string' ? new TextEncoder().encode(text) : text);

interface Judged {
  opened: boolean;
  findings: Diagnostic[];
}

test('the engine in a browser, on every example', { timeout: 300_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'engine-'));
  await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      outDir: folder,
      target: 'esnext',
      lib: { entry: 'src/testing/e2e/apply-engine.ts', formats: ['es'], fileName: 'engine' },
    },
  });
  writeFileSync(join(folder, 'index.html'), '<!doctype html><script type="module" src="./engine.js"></script>');
  writeFileSync(join(folder, '404.html'), '');
  const served = await serve(folder);
  const page = await site.browser.newPage();
  await page.goto(`${served.origin}/`);
  await page.waitForFunction(() => 'judge' in globalThis);
  // All in one text: a driver takes its time over each number of an array.
  const files = cases.map((each) => [each.path, [...bytesOf(each)], each.register, each.asOf]);
  const judged = await page.evaluate((all) => {
    const { judge } = globalThis as unknown as { judge: (...given: unknown[]) => Judged };
    return JSON.stringify((JSON.parse(all) as unknown[][]).map((given) => judge(...given)));
  }, JSON.stringify(files));
  const answers = JSON.parse(judged) as Judged[];
  const different = cases.flatMap(({ name, all, gate }, i) => {
    const { opened, findings } = answers[i] ?? { opened: false, findings: [] };
    const expected = opened ? all : gate;
    return JSON.stringify(compared(findings)) === JSON.stringify(expected) ? [] : [{ name, findings, expected }];
  });
  expect(answers.length).toBe(cases.length);
  expect(different).toEqual([]);
  expect(cases.length).toBeGreaterThan(400);
  await page.close();
  await served.close();
  rmSync(folder, { recursive: true });
});

/** For each rule and check, an example that raises it and can be opened by choosing a file and a board. */
function oneOfEach(): Map<string, ParityCase> {
  const chosen = new Map<string, ParityCase>();
  for (const each of cases) {
    const [, , board = ''] = each.path.split('/');
    if (!each.register.districts.some(({ id }) => id === board)) continue;
    for (const { rule } of each.all.length > 0 ? each.all : each.gate) if (!chosen.has(rule)) chosen.set(rule, each);
  }
  return chosen;
}

test('the page itself, on one example of each rule and check', { timeout: 600_000 }, async () => {
  const chosen = oneOfEach();
  let current: ParityCase | undefined;
  // Not by the driver's `route`, which would keep the browser from remembering the page's scripts.
  const served = await serve(SITE, '/', (path) =>
    path === '/apply/register.json' ? JSON.stringify(current?.register) : undefined,
  );
  const context = await site.browser.newContext();
  const page = await context.newPage();
  const different: unknown[] = [];
  for (const each of new Set(chosen.values())) {
    if (current?.asOf !== each.asOf) await page.clock.setFixedTime(new Date(`${each.asOf}T04:00:00Z`));
    current = each;
    await page.goto(`${served.origin}/apply/`);
    await choose(page, basename(each.path), bytesOf(each));
    const { said, expected } = await saidBy(page, each);
    if (JSON.stringify(said) !== JSON.stringify(expected)) different.push({ name: each.name, said, expected });
  }
  expect(different).toEqual([]);
  expect(chosen.size).toBeGreaterThan(55);
  await context.close();
  await served.close();
});

/** The messages on the page and those expected, in one order; those of the form once the board is chosen and all is judged. */
async function saidBy(page: Page, { path, all, gate }: ParityCase): Promise<{ said: string[]; expected: string[] }> {
  const messages = (findings: readonly { message: string }[]) => findings.map(({ message }) => message).sort();
  await page.locator('.apply-form, #apply-unopened').waitFor();
  if ((await page.locator('.apply-form').count()) === 0)
    return {
      said: (await page.locator('.apply-places [data-message]').allInnerTexts()).sort(),
      expected: messages(gate),
    };
  await control(page, '$district').selectOption(path.split('/')[2] ?? '');
  const expected = messages(all);
  let said: string[] = [];
  const read = async () => {
    for (const more of await page.locator('.apply-finding-list .more').all()) await more.click();
    const texts = await page.locator('.apply-finding-list [data-finding]').allTextContents();
    said = texts.map((text) => text.replace(/^(请留意|提示) /, '')).sort();
    return said;
  };
  // Judging comes a frame after the change.
  await expect
    .poll(read, { timeout: 3000 })
    .toEqual(expected)
    .catch(() => undefined);
  return { said, expected };
}
