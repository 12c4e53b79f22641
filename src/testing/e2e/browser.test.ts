/** The packaged browser is unpacked once, whoever asks for it first, and how many at one moment. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';

const MODULE = pathToFileURL(join(import.meta.dirname, 'browser.ts')).href;

test.runIf(process.platform === 'linux' && process.arch === 'x64')(
  'two processes unpack it at one moment, and both can start it; nothing is left where temporary files go',
  async () => {
    const above = mkdtempSync(join(tmpdir(), 'browser-'));
    onTestFinished(() => rmSync(above, { recursive: true, force: true }));
    const shared = join(above, 'shared');
    mkdirSync(shared);
    const code = `
      import { execFileSync } from 'node:child_process';
      import { unpackedChromium } from ${JSON.stringify(MODULE)};
      console.log(execFileSync(unpackedChromium(${JSON.stringify(join(above, 'own'))}), ['--version'], { encoding: 'utf8' }));`;
    const use = () =>
      new Promise<string>((done) => {
        const env = { ...process.env, TMPDIR: shared };
        const child = spawn(process.execPath, ['--input-type=module', '--eval', code], { env });
        let said = '';
        for (const stream of [child.stdout, child.stderr])
          stream.on('data', (data: Buffer) => (said += data.toString()));
        child.on('close', () => done(said.trim()));
      });
    const said = await Promise.all([use(), use()]);
    for (const each of said) expect(each).toMatch(/^\S.* \d+\.\d+\.\d+\.\d+$/);
    expect(readdirSync(join(above, 'own'))).toEqual([expect.stringMatching(/^\d+\.\d+\.\d+$/)]);
    expect(readdirSync(shared)).toEqual([]);
  },
);
