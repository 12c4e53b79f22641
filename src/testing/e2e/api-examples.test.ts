/** The programs of /data/api/, run as they stand there on the site as built: they print what the page says. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sharedBrowser } from './browser.ts';
import { json, SITE } from './built.ts';
import { serve, type Served } from './serve.ts';

interface Example {
  language: string;
  program: string;
  output: string;
}

/** How each is run, and what must be there for it: Node always is. */
const RUN: Record<string, { command: string; needs: readonly string[] }> = {
  sh: { command: 'bash', needs: ['bash', 'curl', 'jq'] },
  py: { command: 'python3', needs: ['python3'] },
  mjs: { command: process.execPath, needs: [] },
};
const isThere = (program: string) => spawnSync(program, ['--version']).error === undefined;

let site: Served;
let folder: string;
let examples: readonly Example[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'api-examples-'));
  site = await serve(SITE);
  const page = await (await sharedBrowser()).newPage();
  await page.goto(`${site.origin}/data/api/`);
  examples = await page.locator('.api-example').evaluateAll((all) =>
    all.map((each) => ({
      language: each.querySelector('[data-language]')?.getAttribute('data-language') ?? '',
      program: each.querySelector('[data-language]')?.textContent ?? '',
      output: each.querySelector('.output')?.textContent ?? '',
    })),
  );
  await page.close();
});

afterAll(async () => {
  await site?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('there are three, each in another language', () => {
  expect(examples.map(({ language }) => language)).toEqual(Object.keys(RUN));
});

describe.each(Object.entries(RUN))('%s', (language, { command, needs }) => {
  test.skipIf(!needs.every(isThere))('prints what the page says', async () => {
    const { program, output } = examples.find((each) => each.language === language) ?? expect.unreachable();
    const address = json<{ url: string }>('/manifest.json').url.replace(/\/$/, '');
    expect(program).toContain(address);
    const file = join(folder, `example.${language}`);
    writeFileSync(file, program.replaceAll(address, site.origin));
    const { code, out, err } = await run(command, file);
    expect([code, err]).toEqual([0, '']);
    expect(output.length).toBeGreaterThan(10);
    expect(out).toBe(output.replaceAll(address, site.origin));
  });
});

/** Not waited for by blocking: the site is served by this very process. */
function run(command: string, file: string): Promise<{ code: number | null; out: string; err: string }> {
  const env = { ...process.env, PYTHONIOENCODING: 'utf-8', no_proxy: '*', NODE_OPTIONS: '' };
  const child = spawn(command, [file], { env });
  const read = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (read.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (read.err += text));
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (code) => resolve({ code, ...read }));
  });
}
