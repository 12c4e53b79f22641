import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { filesBelow, fingerprintsOf, sha256 } from '../files.ts';
import { keptPages } from './kept-pages.ts';

const PROGRAM = sha256('程序');
const PAGE = 'alliances/fibre/index.html';
const OTHER = 'alliances/steel/index.html';

/** A folder for the builds of one site: each makes what it cannot keep, and says what it kept. */
function site() {
  const root = mkdtempSync(join(tmpdir(), 'kept-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const [out, memory] = [join(root, 'dist'), join(root, 'memory')];
  let builds = 0;
  const write = (folder: string, path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const build = (keys: Record<string, string>, { program = PROGRAM, after = '', style = 'a' } = {}) => {
    const programs = [program, after || program].values();
    const pages = keptPages(out, memory, () => programs.next().value ?? '');
    const folder = join(root, `build-${builds++}`);
    write(folder, `assets/${style}.css`, style);
    const kept = Object.entries(keys).filter(([path, key]) => {
      if (pages.keep(folder, path, key)) return true;
      write(folder, path, `第 ${builds} 次，${key}`);
      return false;
    });
    const done = pages.remember(fingerprintsOf(folder));
    if (done) {
      rmSync(out, { recursive: true, force: true });
      for (const path of filesBelow(folder)) write(out, path, readFileSync(join(folder, path), 'utf8'));
    }
    return { kept: kept.map(([path]) => path), done };
  };
  return { out, memory, build, text: (path: string) => readFileSync(join(out, path), 'utf8') };
}

test('the same key keeps the page as it was, another has it made; twice and more', () => {
  const { build, text } = site();
  expect(build({ [PAGE]: 'k1', [OTHER]: 'k1' })).toEqual({ kept: [], done: true });
  expect(build({ [PAGE]: 'k1', [OTHER]: 'k2' })).toEqual({ kept: [PAGE], done: true });
  expect([text(PAGE), text(OTHER)]).toEqual(['第 1 次，k1', '第 2 次，k2']);
  expect(build({ [PAGE]: 'k1', [OTHER]: 'k1' })).toEqual({ kept: [PAGE], done: true });
});

test('nothing is kept of another program, of a page altered or gone, or of a memory that cannot be read', () => {
  const { build, out, memory } = site();
  const keys = { [PAGE]: 'k', [OTHER]: 'k' };
  build(keys);
  expect(build(keys, { program: sha256('改过的程序') }).kept).toEqual([]);
  expect(build(keys).kept).toEqual([]);
  writeFileSync(join(out, PAGE), '有人改过');
  expect(build(keys).kept).toEqual([OTHER]);
  rmSync(join(out, OTHER));
  expect(build(keys).kept).toEqual([PAGE]);
  for (const text of ['{', '{}', 'null']) {
    for (const file of filesBelow(memory)) writeFileSync(join(memory, file), text);
    expect(build(keys).kept).toEqual([]);
  }
});

test('bytes are those of the last build under the same rules, each for itself', () => {
  const { build, out, memory } = site();
  build({ 'a.xlsx': 'k', 'b.xlsx': 'k', 'c.xlsx': 'k' });
  writeFileSync(join(out, 'c.xlsx'), '有人改过');
  const { bytes } = keptPages(out, memory, () => PROGRAM);
  const found = ['a.xlsx', 'b.xlsx', 'c.xlsx', 'd.xlsx'].map((path) => bytes(path, 'k'));
  const [a, b] = ['a.xlsx', 'b.xlsx'].map((path) => readFileSync(join(out, path)));
  expect(found.map((each) => each && Buffer.from(each))).toEqual([a, b, undefined, undefined]);
  expect(bytes('a.xlsx', 'k2')).toBeUndefined();
  expect(keptPages(out, memory, () => sha256('改过的程序')).bytes('a.xlsx', 'k')).toBeUndefined();
});

test('of a build during which the program was changed nothing is kept, also not when it is changed back', () => {
  const { build } = site();
  const keys = { [PAGE]: 'k' };
  expect(build(keys, { after: sha256('改过的程序') })).toEqual({ kept: [], done: true });
  expect(build(keys).kept).toEqual([]);
  expect(build(keys).kept).toEqual([PAGE]);
});

test('where all pages load other styles or scripts, the site is made anew, by the same build or a later one', () => {
  const { build, out, memory, text } = site();
  const keys = { [PAGE]: 'k' };
  build(keys);
  expect(build(keys, { style: 'b' })).toEqual({ kept: [PAGE], done: false });
  expect(text(PAGE)).toBe('第 1 次，k');
  expect(build(keys, { style: 'b' })).toEqual({ kept: [], done: true });
  expect(text(PAGE)).toBe('第 3 次，k');
  const pages = keptPages(out, memory, () => PROGRAM);
  const folder = join(out, '../again');
  const other = new Map([['assets/c.css', sha256('c')]]);
  expect([pages.keep(folder, PAGE, 'k'), pages.remember(other)]).toEqual([true, false]);
  expect([pages.keep(join(folder, '2'), PAGE, 'k'), pages.remember(other)]).toEqual([false, true]);
});

test('a page more is nothing all pages load; a style more is, and the order of several does not count', () => {
  const { build, out, memory } = site();
  build({ [PAGE]: 'k' });
  const folder = join(out, '../again');
  const remembers = (...paths: string[]) => {
    const pages = keptPages(out, memory, () => PROGRAM);
    const kept = pages.keep(folder, PAGE, 'k');
    const all = new Map([
      [PAGE, sha256(readFileSync(join(out, PAGE)))],
      ...paths.map((path) => [path, sha256(path)] as const),
    ]);
    return [kept, pages.remember(all)];
  };
  expect(remembers(OTHER, 'assets/a.css')).toEqual([true, true]);
  expect(remembers('assets/a.css', 'assets/b.js')).toEqual([true, false]);
  expect(remembers('assets/a.css', 'assets/b.js')).toEqual([false, true]);
  expect(remembers('assets/b.js', 'assets/a.css')).toEqual([true, true]);
  expect(remembers('assets/a.cssassets/b.js')).toEqual([true, false]);
});

test('a page that was asked for and is not part of the site is not remembered', () => {
  const { build, out, memory } = site();
  build({ [PAGE]: 'k', [OTHER]: 'k' });
  const pages = keptPages(out, memory, () => PROGRAM);
  const folder = join(out, '../again');
  expect([PAGE, OTHER].map((path) => pages.keep(folder, path, 'k'))).toEqual([true, true]);
  const made = new Map(fingerprintsOf(folder)).set('assets/a.css', sha256('a'));
  made.delete(OTHER);
  expect(pages.remember(made)).toBe(true);
  const { keep } = keptPages(out, memory, () => PROGRAM);
  expect([PAGE, OTHER].map((path) => keep(join(folder, '2'), path, 'k'))).toEqual([true, false]);
});

test('what stands where a page is put gives way to it', () => {
  const { build, out, memory, text } = site();
  build({ [PAGE]: 'k' });
  const folder = join(out, '../again');
  mkdirSync(dirname(join(folder, PAGE)), { recursive: true });
  writeFileSync(join(folder, PAGE), '半途而废的一页');
  expect(keptPages(out, memory, () => PROGRAM).keep(folder, PAGE, 'k')).toBe(true);
  expect(readFileSync(join(folder, PAGE), 'utf8')).toBe(text(PAGE));
});

test.each([
  ['program', (text: string) => text.replace(PROGRAM, `x${PROGRAM}`)],
  ['program', (text: string) => text.replace(PROGRAM, `${PROGRAM}0`)],
  ['fingerprint', (text: string) => text.replace(/(\["k","[0-9a-f]+)/, '$10')],
])('a memory whose %s is none is not read', (_, change) => {
  const { build, memory } = site();
  build({ [PAGE]: 'k', [OTHER]: 'k' });
  for (const file of filesBelow(memory)) {
    const text = readFileSync(join(memory, file), 'utf8');
    expect(change(text)).not.toBe(text);
    writeFileSync(join(memory, file), change(text));
  }
  expect(build({ [PAGE]: 'k', [OTHER]: 'k' }).kept).toEqual([]);
});
