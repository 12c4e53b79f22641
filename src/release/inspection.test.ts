/** Files are read ahead, in this thread and in one of their own: what is found is the same as when all is read at the end. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { CLEAN_ALLIANCE, CLEAN_DAY, temporaryRegister } from '#src/testing/temporary-register.ts';
import { fingerprintsOf } from './files.ts';
import { inspectionOf } from './inspection.ts';
import { startInspector } from './inspector.ts';

const PHONE = '0518-81726354';

/** A register that keeps a telephone number to itself, and a folder of these files. */
function made(files: Record<string, string>) {
  const register = temporaryRegister(CLEAN_ALLIANCE.replace('0518-85800001', PHONE));
  onTestFinished(register.remove);
  const folder = join(register.root, 'dist');
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (const [path, text] of Object.entries(files)) write(path, text);
  return { what: { root: register.root, asOf: CLEAN_DAY, drafts: false }, folder, write };
}

const inspector = (...given: Parameters<typeof startInspector>) => {
  const started = startInspector(...given);
  onTestFinished(started.stop);
  return started;
};

test('a file read ahead is not read again; one that was written to since is, whatever its size', async () => {
  const { what, folder, write } = made({ 'a.html': '<p>甲</p>', 'b.html': '<p>乙</p>', 'c.html': '<p>丙</p>' });
  const inspection = inspectionOf(what);
  await inspection.look(folder, ['a.html', 'b.html']);
  write('b.html', '<p>丁</p>');
  expect(await inspection.inspect(folder)).toEqual({ hashes: fingerprintsOf(folder), leaks: [] });
  write('a.html', `<p>${PHONE}</p>`);
  const { hashes, leaks } = await inspection.inspect(folder);
  expect(hashes).toEqual(fingerprintsOf(folder));
  expect(leaks).toEqual([
    expect.stringContaining('a.html 里有不公开的内容（0***）：联合体 fibre 的“联系方式 › 办公电话”'),
  ]);
});

test('what leaks is told in the same words, in whatever order files were read', async () => {
  const { what, folder } = made({ 'a.html': `<p>${PHONE}</p>`, 'b.html': PHONE, 'c.html': '<p>丙</p>' });
  const { leaks } = await inspectionOf(what).inspect(folder);
  expect(leaks).toEqual([expect.stringContaining('a.html 里有不公开的内容')]);
  const inspection = inspectionOf(what);
  await inspection.look(folder, ['c.html', 'b.html']);
  expect((await inspection.inspect(folder)).leaks).toEqual(leaks);
  const { finished, inspect } = inspector(what);
  for (const path of ['b.html', 'c.html', 'a.html']) finished(folder, path);
  expect((await inspect(folder)).leaks).toEqual(leaks);
});

test('a thread reads the register and what it is told of, and can be asked again', async () => {
  const files = Object.fromEntries(Array.from({ length: 150 }, (_, i) => [`pages/${i}.html`, `<p>${i}</p>`]));
  const { what, folder, write } = made({ ...files, 'manifest.json': '{}' });
  const { finished, inspect } = inspector(what);
  for (const path of Object.keys(files)) finished(folder, path);
  expect(await inspect(folder)).toEqual({ hashes: fingerprintsOf(folder), leaks: [] });
  write('pages/7.html', PHONE);
  const again = await inspect(folder);
  expect(again).toEqual({ hashes: fingerprintsOf(folder), leaks: [expect.stringContaining('pages/7.html 里有')] });
});

test('what keeps the thread from reading is told as it would be here; it can be stopped at any time', async () => {
  const root = mkdtempSync(join(tmpdir(), 'no-register-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const what = { root, asOf: CLEAN_DAY, drafts: false };
  const said = await inspector(what)
    .inspect(root)
    .catch((error: Error) => error.message);
  expect(said).toMatch(/\p{Script=Han}/u);
  expect(() => inspectionOf(what)).toThrow(said as string);
  const { what: good, folder } = made({ 'a.html': '<p>甲</p>' });
  const gone = await inspector(good)
    .inspect(join(folder, 'a.html'))
    .catch((error: NodeJS.ErrnoException) => error);
  expect(gone).toMatchObject({ code: 'ENOTDIR', path: join(folder, 'a.html') });
  const stopped = inspector(good);
  const answer = stopped.inspect(folder);
  await stopped.stop();
  await expect(answer).rejects.toThrow('核对网站的线程停下了，这是程序的错误');
});
