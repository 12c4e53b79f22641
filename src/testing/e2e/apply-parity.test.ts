/** The page says of every example of the rules and of the gate what the command line says, finding by finding. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { expect, test } from 'vitest';
import { compared, parityCases, type ParityCase } from '#src/testing/form/parity.ts';
import type { Diagnostic } from '#src/registry/diagnostic.ts';
import { choose, control } from './apply-site.ts';
import { openedApplySite } from './opened-apply-site.ts';
import { SITE } from './built.ts';
import { serve } from './serve.ts';

const site = openedApplySite();

const cases = parityCases();
/** As the page gets it: many examples stand beside the same. */
const registerOf = ({ register }: ParityCase) => JSON.stringify(register);
const bytesOf = ({ text }: ParityCase) => (typeof text === 'string' ? new TextEncoder().encode(text) : text);

interface Judged {
  opened: boolean;
  findings: Diagnostic[];
}

test('the engine in a browser, on every example', async () => {
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
  // All in one text, each register once: a driver takes its time over each number of an array.
  const registers = [...new Set(cases.map(registerOf))];
  const places = new Map(registers.map((register, i) => [register, i]));
  const files = cases.map((each) => ({
    path: each.path,
    bytes: Buffer.from(bytesOf(each)).toString('latin1'),
    register: places.get(registerOf(each)) ?? -1,
    asOf: each.asOf,
  }));
  type Given = { registers: string[]; files: typeof files };
  const judged = await page.evaluate((all) => {
    const { judge } = globalThis as unknown as { judge: (...given: unknown[]) => Judged };
    const given = JSON.parse(all) as Given;
    const judgeFile = ({ path, bytes, register, asOf }: Given['files'][number]) =>
      judge(path, bytes, given.registers[register], asOf);
    return JSON.stringify(given.files.map(judgeFile));
  }, JSON.stringify({ registers, files }));
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

const rulesOf = ({ all, gate }: ParityCase) => new Set((all.length > 0 ? all : gate).map(({ rule }) => rule));

/**
 * For each rule and check, an example that raises it and can be opened by choosing a file and a board. Those that raise
 * most come first, so that few are needed.
 */
function oneOfEach(): Map<string, ParityCase> {
  const chosen = new Map<string, ParityCase>();
  for (const each of cases.toSorted((a, b) => rulesOf(b).size - rulesOf(a).size)) {
    const [, , board = ''] = each.path.split('/');
    if (!each.register.districts.some(({ id }) => id === board)) continue;
    for (const rule of rulesOf(each)) if (!chosen.has(rule)) chosen.set(rule, each);
  }
  return chosen;
}

/** Those that are opened on one page: on the same day, beside the same register. */
const byPage = (chosen: Iterable<ParityCase>): ParityCase[][] =>
  Object.values(Object.groupBy(new Set(chosen), (each) => `${each.asOf} ${registerOf(each)}`)).map((some = []) => some);

test('the page itself, on one example of each rule and check', async () => {
  const chosen = oneOfEach();
  let register = '';
  // Not by the driver's `route`, which would keep the browser from remembering the page's scripts.
  const served = await serve(SITE, '/', (path) => (path === '/apply/register.json' ? register : undefined));
  const context = await site.browser.newContext();
  const page = await context.newPage();
  const different: unknown[] = [];
  for (const some of byPage(chosen.values())) {
    register = registerOf(some[0]!);
    await page.clock.setFixedTime(new Date(`${some[0]!.asOf}T04:00:00Z`));
    let isAtStart = false;
    for (const each of some) {
      if (!isAtStart) await page.goto(`${served.origin}/apply/`);
      await choose(page, basename(each.path), bytesOf(each));
      const { said, expected } = await saidBy(page, each);
      if (JSON.stringify(said) !== JSON.stringify(expected)) different.push({ name: each.name, said, expected });
      isAtStart = await backToStart(page);
    }
  }
  expect(different).toEqual([]);
  expect(chosen.size).toBeGreaterThan(55);
  await context.close();
  await served.close();
});

/** Leaves a form for the next file. What is said of a file that was not opened stays until the page is loaded again. */
async function backToStart(page: Page): Promise<boolean> {
  if ((await page.locator('.apply-form').count()) === 0) return false;
  await page.getByRole('button', { name: '回到开始页' }).click();
  const start = page.getByRole('button', { name: '开始填写' });
  // Of an example with personal data, or one draft too many, it is asked whether it may go.
  const letGo = page.getByRole('dialog').getByRole('button', { name: '放弃' });
  await start.or(letGo).first().waitFor();
  if (await letGo.isVisible()) await letGo.click();
  await start.waitFor();
  return true;
}

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
    said = texts.map((text) => text.replace(/^(提醒|提示) /, '')).sort();
    return said;
  };
  // Judging comes a frame after the change.
  await expect
    .poll(read)
    .toEqual(expected)
    .catch(() => undefined);
  return { said, expected };
}
