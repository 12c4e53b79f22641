import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { madeOnce } from './once.mjs';

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'once-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

test('made where it is not there, and not again', () => {
  const above = emptyFolder();
  let made = 0;
  const make = (empty: string) => writeFileSync(join(empty, 'a'), String(++made));
  for (let i = 0; i < 2; i++) expect(madeOnce(join(above, 'deep/it'), make)).toBe(join(above, 'deep/it'));
  expect(readFileSync(join(above, 'deep/it/a'), 'utf8')).toBe('1');
  expect(readdirSync(join(above, 'deep'))).toEqual(['it']);
  if (process.platform !== 'win32') expect(statSync(join(above, 'deep/it')).mode & 0o777).toBe(0o755);
});

test('what could not be made is not there, nor its beginnings', () => {
  const above = emptyFolder();
  const fail = (empty: string) => {
    writeFileSync(join(empty, 'half'), '');
    throw new Error('no room');
  };
  expect(() => madeOnce(join(above, 'it'), fail)).toThrow('no room');
  expect(readdirSync(above)).toEqual([]);
});

test('several processes at one moment: each finds it whole, one made it', async () => {
  const above = emptyFolder();
  const folder = join(above, 'it');
  const module = new URL('once.mjs', import.meta.url).href;
  // Each begins when all are there, and then takes a while.
  const code = `
    import { madeOnce } from ${JSON.stringify(module)};
    import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
    const sleep = (ms) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
    writeFileSync(${JSON.stringify(above)} + '/here-' + process.pid, '');
    while (readdirSync(${JSON.stringify(above)}).filter((name) => name.startsWith('here-')).length < 3) sleep(5);
    const made = madeOnce(${JSON.stringify(folder)}, (empty) => {
      for (let i = 0; i < 20; i++) { writeFileSync(empty + '/' + i, String(process.pid)); sleep(10); }
    });
    console.log(readdirSync(made).length, new Set(readdirSync(made).map((name) => readFileSync(made + '/' + name, 'utf8'))).size);`;
  const ends = await Promise.all(
    Array.from({ length: 3 }, () => {
      const child = spawn(process.execPath, ['--input-type=module', '-e', code]);
      let said = '';
      child.stdout.on('data', (data: Buffer) => (said += data.toString()));
      child.stderr.on('data', (data: Buffer) => (said += data.toString()));
      return new Promise<string>((done) => child.on('close', () => done(said)));
    }),
  );
  expect(ends).toEqual(Array(3).fill('20 1\n'));
  expect(readdirSync(above).filter((name) => !name.startsWith('here-'))).toEqual(['it']);
});
