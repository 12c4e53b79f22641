/** A page is kept from the last build only if it is, byte for byte, what this build would make of it: over random changes. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { trialsFor } from '../fuzz/trials.ts';
import { writeRegister } from '../generator/write-register.ts';
import type { Compared } from '../kept/compare-kept.ts';

/** Changes in one process: each round leaves the program of the last one in its memory. */
const AT_ONCE = 25;

test('whatever changes, a page with the key it had before is the page it was before', { timeout: 1_800_000 }, () => {
  const { seed, numRuns } = trialsFor(12);
  const all = { kept: 0, made: 0, published: 0 };
  for (let done = 0; done < numRuns; done += AT_ONCE) {
    const { wrong, ...counts } = run(seed + done, Math.min(AT_ONCE, numRuns - done));
    expect(wrong).toEqual([]);
    for (const each of ['kept', 'made', 'published'] as const) all[each] += counts[each];
  }
  expect(all.published).toBeGreaterThan(1);
  // Not because everything is made anew, nor because nothing changed.
  expect(all.kept).toBeGreaterThan(all.made);
  expect(all.made).toBeGreaterThan(100);
});

function run(seed: number, changes: number): Compared {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'kept-pages-')));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  writeRegister(root, 40, seed);
  rmSync(join(root, 'json'), { recursive: true });
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=示例', '-c', 'user.email=clerk@office.example', ...args], { cwd: root });
  git('init', '--quiet', '-b', 'main');
  git('add', '.');
  git('commit', '--quiet', '-m', '登记');
  const program = join(import.meta.dirname, '../kept/compare-kept.ts');
  const said = execFileSync(process.execPath, [program, root, String(changes), String(seed)], { encoding: 'utf8' });
  return JSON.parse(said.trimEnd().split('\n').at(-1) ?? '') as Compared;
}
