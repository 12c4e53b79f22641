/** The one-way flow, executable: which folder may import what, and what no layer may do. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { LAYERS } from './testing/layers.ts';
import { ROOMS } from './testing/rooms.ts';

const files = ['schemas', 'src', 'scripts'].flatMap(filesIn).map((file) => file.replaceAll('\\', '/'));
const code = files.filter((file) => /\.(tsx?|astro)$/.test(file));
/** All files below a folder but those of packages. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name === 'node_modules') return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesIn(path) : [path];
  });
}
const isTest = (file: string) => file.endsWith('.test.ts');
/** The product: what is neither a test nor made for tests and benches. */
const sources = code.filter((file) => !isTest(file) && !/^(src\/testing|scripts\/proof)\//.test(file));

const rankOf = (file: string): number =>
  ROOMS.reduce(
    (found, { room }, rank) => (file.startsWith(room) && room.length > (ROOMS[found]?.room.length ?? 0) ? rank : found),
    -1,
  );

test('every file is in a room, and imports only from rooms before its own', () => {
  const files = code.filter((file) => !isTest(file));
  expect(files.filter((file) => rankOf(file) < 0)).toEqual([]);
  const backwards = files.flatMap((file) =>
    importsOf(file)
      .filter((target) => /^(schemas|src|scripts)\//.test(target) && rankOf(target) > rankOf(file))
      .map((target) => `${file} → ${target}`),
  );
  expect(backwards).toEqual([]);
});

test('what proves stands apart: nothing else imports it, tests neither; its packages are asked for in two folders alone', () => {
  const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Record<string, Record<string, string>>;
  const proof = (file: string) => file.startsWith('scripts/proof/');
  const fromElsewhere = code.filter((file) => !proof(file)).flatMap((file) => importsOf(file).filter(proof));
  expect(fromElsewhere).toEqual([]);
  const root = Object.keys(read('package.json')['devDependencies'] ?? {});
  const nameOf = (target: string) => target.split('/', target.startsWith('@') ? 2 : 1).join('/');
  const folders = ['scripts/proof/lighthouse', 'scripts/proof/stryker'];
  const foreign = (target: string) =>
    !/^(node:|schemas\/|src\/|scripts\/)/.test(target) && !root.includes(nameOf(target));
  const asking = code.flatMap((file) =>
    importsOf(file)
      .filter(foreign)
      .map((target) => `${file} → ${target}`),
  );
  const inside = (each: string) => folders.find((folder) => each.startsWith(`${folder}/`));
  expect(asking.filter((each) => !inside(each))).toEqual([]);
  expect(new Set(asking.map(inside))).toEqual(new Set(folders));
  // The types of the rest are checked with all others; `npm run proof:types` checks those of these two as well.
  expect(read('tsconfig.json')['exclude']).toEqual(['dist', '**/node_modules', ...folders]);
});

test('src/ has at most twelve rooms', () => {
  const rooms = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(rooms.map(({ name }) => name).filter((name) => rankOf(`src/${name}/x`) < 0)).toEqual([]);
  expect(rooms.length).toBeLessThanOrEqual(12);
});

test.each(LAYERS)('$folder imports only what its layer may', ({ folder, may, packages = [] }) => {
  const own = sources.filter((file) => LAYERS.find((layer) => file.startsWith(layer.folder))?.folder === folder);
  const forbidden = own.flatMap((file) =>
    importsOf(file)
      .filter((target) => !(may.some((allowed) => target.startsWith(allowed)) || packages.includes(target)))
      .map((target) => `${file} → ${target}`),
  );
  expect(own.length).toBeGreaterThan(0);
  expect(forbidden).toEqual([]);
});

/** What a file imports, as paths from the root or package names. Imports of types alone count like any other. */
function importsOf(file: string, text = readFileSync(file, 'utf8')): string[] {
  return Array.from(
    text.matchAll(/^\s*(?:import|export)\b[^'"`;]*?from\s+'([^']+)'|^\s*import\s+'([^']+)'|\bimport\('([^']+)'\)/gm),
    (match) => {
      const target = match[1] ?? match[2] ?? match[3] ?? '';
      if (target.startsWith('#')) return target.slice(1);
      return target.startsWith('.') ? relative('.', resolve(dirname(file), target)).replaceAll('\\', '/') : target;
    },
  );
}

test('rules, registry and reporters read no clock; only the entrances print', () => {
  const pure = sources.filter((file) =>
    /^(schemas|src\/(registry|eligibility|changes|reporters|exports|views|publication|staff\/(application|(form|deciding)\/[^/]+$)))/.test(
      file,
    ),
  );
  const offences = pure.flatMap((file) => {
    const text = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
    return [/\bDate\.now\(|new Date\(\)/, /\bconsole\.(log|error|warn|info)|process\.std(out|err)/, /\bfetch\(/]
      .filter((pattern) => pattern.test(text))
      .map((pattern) => `${file}: ${pattern}`);
  });
  expect(offences).toEqual([]);
});

test('data is read from disk in one place; the other readers of files are named', () => {
  const readers = sources.filter(
    (file) => !/^(scripts|src\/(staff\/editing|release))\//.test(file) && importsOf(file).includes('node:fs'),
  );
  expect(readers.toSorted()).toEqual([
    'src/changes/git/read-change.ts',
    // Git's index, copied for git to write to.
    'src/changes/git/working-commit.ts',
    'src/eligibility/rules/fixtures.ts',
    'src/publication/revision.ts',
    'src/publication/site-settings.ts',
    'src/registry/read.ts',
    'src/review/handover.ts',
    'src/staff/adopting/carry-out.ts',
    // Files that came by mail, an index for git to write to, and the receipts.
    'src/staff/receiving/incoming.ts',
    'src/staff/receiving/store.ts',
    'src/staff/receiving/write-receipts.ts',
    'src/staff/upgrade/merge-program.ts',
  ]);
});

/** Pages of which there are thousands: a build keeps those of the last one whose input is the same. */
const KEPT = [
  'src/site/pages/alliances/[id].astro',
  'src/site/pages/api/alliances/[id].json.ts',
  'src/site/pages/organisations/[creditCode].astro',
];
/** Through these, and these alone, they know of the register: their own input, and the frame of all pages. Both are in a page's key. */
const GIVEN = { input: 'src/site/inputs/paths.ts', frame: 'src/publication/frame.ts' };

test('a page that may be kept reads its input and the frame of all pages, nothing else that may change', () => {
  expect(sources.filter((file) => importsOf(file).includes(GIVEN.input)).toSorted()).toEqual(KEPT);
  for (const page of KEPT)
    expect(readFileSync(page, 'utf8').replace(/^(import .*|export const getStaticPaths = \w+;)$/gm, '')).not.toMatch(
      /(alliance|organisation)Paths/,
    );
  const read = new Set(KEPT);
  for (const file of read) {
    if (!sources.includes(file)) continue;
    const text = readFileSync(file, 'utf8').replace(/^(import|export) type\b[^;]*;$/gm, '');
    for (const target of importsOf(file, text)) if (!Object.values(GIVEN).includes(target)) read.add(target);
  }
  const own = [...read].filter((file) => sources.includes(file));
  expect(own).toContain('src/site/components/Stages.astro');
  expect(
    [...read].filter((file) => /^(node:|scripts\/|src\/(publication\/(load-|re)|registry\/read\.|today\.))/.test(file)),
  ).toEqual([]);
  const impure = /\bprocess\.|\bDate\.now\(|new Date\(\)|\bMath\.random\(|\bfetch\(|\bpublication\(\)|\bcheckout\(\)/;
  expect(linesWith(impure, own)).toEqual([]);
});

/** A text without its comments, line for line. */
const withoutComments = (text: string) =>
  text.replace(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|(?<=^|\s)\/\/.*$/gm, (comment) => comment.replace(/[^\n]/g, ''));
const linesWith = (word: RegExp, files: readonly string[]) =>
  files.flatMap((file) =>
    withoutComments(readFileSync(file, 'utf8'))
      .split('\n')
      .flatMap((line, i) => (word.test(line) ? [`${file}:${i + 1} ${line.trim()}`] : [])),
  );

test('no word or number of one city or one notice: those are data', () => {
  const city = /连云港|连科|海州|海科|赣榆|赣科|东海县|灌云|灌南|徐圩|haizhou|donghai|ganyu|0518|花果山/;
  const notice =
    /创新型领军企业|行业龙头企业|重点研发机构|关键技术攻关|高端创新载体|重点产业链|未来产业|5\+N|定向申报|市科技计划|[5５五] ?亿|7 ?月 ?1 ?日/;
  expect(linesWith(city, sources)).toEqual([]);
  expect(linesWith(notice, sources)).toEqual([]);
});

test('no passage of a notice is cited, but where the form of a citation is told to those who write one', () => {
  const citing = linesWith(/[一二三四五六七八九十]、（[一二三四五六七八九十]|第[一二三四五六七八九十]+部分/, sources);
  expect([...new Set(citing.map((line) => line.split(':')[0]))]).toEqual([
    'schemas/policy.ts',
    'src/eligibility/notice-checks/citations.ts',
  ]);
  expect(citing.filter((line) => !/(通知的段落，如|写段落，如|照通知的序号写，如) [一二]、（一）/.test(line))).toEqual(
    [],
  );
});

test('raw colours stand only in tokens.css', () => {
  const styles = files.filter((file) => file.endsWith('.css') && !file.endsWith('tokens.css'));
  const raw = styles.flatMap((file) =>
    /#[0-9a-f]{3,8}\b|\brgb|\bhsl|\boklch/i.test(readFileSync(file, 'utf8')) ? [file] : [],
  );
  expect(raw).toEqual([]);
});

test('no style attribute anywhere: the content security policy refuses it', () => {
  const styled = sources.filter((file) => /\.(astro|tsx)$/.test(file) && /\sstyle=/.test(readFileSync(file, 'utf8')));
  expect(styled).toEqual([]);
});

test('no test takes a route away from a page at work: what is asked for meanwhile would wait for good', () => {
  const tests = code.filter((file) => file.startsWith('src/testing/e2e/') && !file.endsWith('/windows.ts'));
  expect(tests.length).toBeGreaterThan(50);
  expect(tests.filter((file) => /\.unroute(?:All)?\(/.test(readFileSync(file, 'utf8')))).toEqual([]);
});
