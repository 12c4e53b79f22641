/** Checking, building and serving the site, for the commands that do one after the other. */
import { cpSync, readFileSync, rmSync } from 'node:fs';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import astro from 'astro/package.json' with { type: 'json' };
import { chineseDate } from '#src/dates.ts';
import { checkForPublication } from '#src/check-register.ts';
import { handWorkbookMaker } from '#src/exports/workbook-maker.ts';
import { workbooksBeside } from '#src/exports/workbooks-beside.ts';
import { handToBuild } from '#src/publication/load-publication.ts';
import { historyWarning } from '#src/publication/revision.ts';
import { siteSettings } from '#src/publication/site-settings.ts';
import { FINGERPRINTS, readFingerprints } from '#src/release/files.ts';
import { keptPages } from '#src/release/kept/kept-pages.ts';
import { pageBuilder } from '#src/release/kept/page-builder.ts';
import { programDigest } from '#src/release/kept/program.ts';
import { startInspector, type Inspector } from '#src/release/inspector.ts';
import { openSite, readPublication, type Publication } from '#src/release/published-site.ts';
import { replaceFolder } from '#src/release/replace-folder.ts';
import { seal } from '#src/release/seal.ts';
import { consoleReporter } from '#src/reporters/console.ts';
import { today } from '#src/today.ts';
import { CannotRun } from './command.ts';
import { dayIn } from './day-option.ts';

/** Nothing of a build leaves the machine. */
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
/** Servers stay in the foreground, whoever started them. */
process.env['ASTRO_DEV_BACKGROUND'] = process.env['ASTRO_PREVIEW_BACKGROUND'] = '0';
/** The bundler takes memory as it needs it, and gives it back when it is done instead of keeping it through the whole build. */
process.env['MIMALLOC_ARENA_EAGER_COMMIT'] ??= '0';
process.env['MIMALLOC_PURGE_DELAY'] ??= '0';
/** Whoever calls, what is published is made for production: else the scripts hold names of this machine's folders. */
process.env['NODE_ENV'] = 'production';
/** Set by some tools for themselves, these would stand in for the site's own address and path. */
for (const name of ['BASE_URL', 'SITE', 'ASSETS_PREFIX']) delete process.env[name];

/**
 * Sets the day that a site is built for, where one is asked for.
 * @throws CannotRun for what is no day, or one that has not come: nobody knows how the register will stand.
 */
export function setDay(day: string | undefined): void {
  if (day === undefined) return;
  const asOf = dayIn(day);
  if (asOf > today()) throw new CannotRun(`--as-of 写的${chineseDate(asOf)}还没有到，今天是${chineseDate(today())}`);
  process.env['REGISTER_AS_OF'] = asOf;
}

/** Where it is remembered from which input the pages of each site were made. */
const MEMORY = '.cache/pages';

/** Reasons printed at most: one mistake in a program leaks in every file. */
const SHOWN = 20;

/** How a build is published: after which one, and the owner's reason when it would be refused. */
export interface Publishing {
  /** Folder or address of the publication to be replaced. */
  previous?: string | undefined;
  override?: string | undefined;
}

/**
 * Checks the register in `<root>/data` and builds the site into `out`, a folder below the current one: whole and sealed, or
 * not at all. The day is `REGISTER_AS_OF`, else today.
 * @returns 0, or 1 when the register has errors or the site must not be published: the reasons are printed, `out` stays as it was.
 */
export async function buildSite(root: string, out: string, publishing: Publishing = {}): Promise<number> {
  // Collects garbage at 1.4 × what is alive: otherwise the heap grows with the memory that the machine has.
  setFlagsFromString('--heap-growing-percent=40');
  const asOf = (process.env['REGISTER_AS_OF'] ??= today());
  const inspector = startInspector({ root, asOf, drafts: process.env['REGISTER_DRAFTS'] === '1' });
  try {
    if (!mayBePublished(root, asOf)) {
      process.stderr.write('登记簿有错误，没有生成网站。改正后再运行。\n');
      return 1;
    }
    const reasons = await makeSite(root, out, publishing, inspector);
    if (reasons.length > 0) {
      const shown = reasons.slice(0, SHOWN).map((each) => `  ${each}\n`);
      const more = reasons.length > SHOWN ? `  另有 ${reasons.length - SHOWN} 处\n` : '';
      process.stderr.write(`不能发布，没有生成网站（${out}/ 没有改动）：\n${shown.join('')}${more}`);
      return 1;
    }
  } finally {
    await inspector.stop();
  }
  process.stdout.write(`网站已生成：${out}/\n`);
  const warning = historyWarning(root);
  if (warning !== undefined) process.stderr.write(`注意：${warning}\n`);
  return 0;
}

/** Makes the site of a register that has been checked. @returns reasons not to publish it: `out` is then as it was. */
async function makeSite(root: string, out: string, publishing: Publishing, inspector: Inspector): Promise<string[]> {
  const before = await previousOf(publishing);
  process.env['REGISTER_ROOT'] = root;
  const madeWith = { node: process.versions.node, astro: astro.version };
  const { url, base } = siteSettings();
  const kept = keptPages(resolve(out), MEMORY, () => programDigest('.', { url, base, astro: astro.version }));
  const { build } = await import('astro');
  let reasons: string[] = [];
  const make = async (folder: string) => {
    await buildInside(folder, (inside) => {
      const isItsPlace = resolve(inside) === folder;
      const finished = (path: string) => isItsPlace && inspector.finished(folder, path);
      const builder = pageBuilder(kept, { folder: inside, site: new URL(base, url).href, finished });
      return build({ root: process.cwd(), outDir: inside, logLevel: 'warn', integrations: [builder] });
    });
    const inspected = await inspector.inspect(folder);
    reasons = seal(folder, { root, inspected, madeWith, ...before, override: publishing.override });
    return reasons.length === 0 && kept.remember(sealedFiles(folder));
  };
  const workbooks = workbooksBeside((path, key) => kept.bytes(path.slice(1), key));
  handWorkbookMaker(workbooks.make);
  try {
    // Where pages cannot be kept after all, they are made.
    if (!(await replaceFolder(resolve(out), make)) && reasons.length === 0)
      if (!(await replaceFolder(resolve(out), make)) && reasons.length === 0)
        throw new Error('网页没有全部重新生成，这是程序的错误');
    return reasons;
  } finally {
    handWorkbookMaker(undefined);
    await workbooks.stop();
  }
}

const sealedFiles = (folder: string) => readFingerprints(readFileSync(join(folder, FINGERPRINTS), 'utf8')) ?? new Map();

/**
 * Builds below the current folder, where what Astro writes in passing goes into the site's own folder: for one elsewhere
 * it takes a place that all builds of a clone share, and two at once would take it from each other.
 */
async function buildInside(folder: string, build: (inside: string) => Promise<void>): Promise<void> {
  const path = relative('.', folder);
  if (!isAbsolute(path) && !path.startsWith('..')) return build(`./${path}`);
  const inside = `.cache/building/${process.pid}`;
  try {
    await build(`./${inside}`);
    cpSync(inside, folder, { recursive: true });
  } finally {
    rmSync(inside, { recursive: true, force: true });
  }
}

/** Prints the findings, and hands what was read to the build; on its own, so that nothing else is kept meanwhile. */
function mayBePublished(root: string, asOf: string): boolean {
  const { report, refused, leftOut, registry, judged } = checkForPublication(root, asOf);
  process.stdout.write(consoleReporter(process.stdout.isTTY)(report));
  if (!refused && leftOut.length > 0)
    process.stderr.write(`注意：${leftOut.join('、')} 有错误；还没有公开，其余的照常生成，网站上没有它\n`);
  if (!refused) handToBuild(root, { asOf, registry, judged });
  return !refused;
}

/** The publication to be replaced; what cannot be read is an error, or with an override one more reason to record. */
async function previousOf({
  previous,
  override,
}: Publishing): Promise<{ previous?: Publication | undefined; problem?: string }> {
  if (previous === undefined) return {};
  try {
    const publication = await readPublication(openSite(previous));
    if (!publication) process.stdout.write(`${previous} 还没有发布过，作为第一次发布\n`);
    return { previous: publication };
  } catch (error) {
    if (override === undefined) throw error;
    return { problem: (error as Error).message };
  }
}

/** Serves a built site until it is stopped, and says where; `path` is the page to begin with. */
export async function serveSite(out: string, path = ''): Promise<void> {
  const { preview } = await import('astro');
  const server = await preview({ root: process.cwd(), outDir: `./${out}`, logLevel: 'warn' });
  const { base } = await import('#src/publication/site-settings.ts').then(({ siteSettings }) => siteSettings());
  process.stdout.write(
    `网站已在 http://localhost:${server.port}${base.replace(/\/$/, '')}/${path} 打开，按 Ctrl+C 停止\n`,
  );
  await server.closed();
}
