/** Checking, building and serving the site, for the commands that do one after the other. */
import { setFlagsFromString } from 'node:v8';
import { checkRegister } from '#src/check-register.ts';
import { consoleReporter } from '#src/reporters/console.ts';
import { countBySeverity } from '#src/reporters/report.ts';
import { today } from '#src/today.ts';

/** Nothing of a build leaves the machine. */
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
/** Servers stay in the foreground, whoever started them. */
process.env['ASTRO_DEV_BACKGROUND'] = process.env['ASTRO_PREVIEW_BACKGROUND'] = '0';
/** The bundler gives memory back when it is done, instead of keeping it through the whole build. */
process.env['MIMALLOC_PURGE_DELAY'] ??= '0';
/** Set by some tools for themselves, these would stand in for the site's own address and path. */
for (const name of ['BASE_URL', 'SITE', 'ASSETS_PREFIX']) delete process.env[name];

/**
 * Checks the register in `<root>/data` and builds the site into `out`, a folder below the current one.
 * @returns 0, or 1 when the register has errors: they are printed and nothing is built.
 */
export async function buildSite(root: string, out: string): Promise<number> {
  if (!isInOrder(root)) {
    process.stderr.write('登记簿有错误，没有生成网站。改正后再运行。\n');
    return 1;
  }
  process.env['REGISTER_ROOT'] = root;
  // Collects garbage at 1.4 × what is alive: otherwise the heap grows with the memory that the machine has.
  setFlagsFromString('--heap-growing-percent=40');
  const { build } = await import('astro');
  await build({ root: process.cwd(), outDir: `./${out}`, logLevel: 'warn' });
  process.stdout.write(`网站已生成：${out}/\n`);
  return 0;
}

/** Prints the findings; on its own, so that nothing of them is kept while the site is built. */
function isInOrder(root: string): boolean {
  const report = checkRegister(root, process.env['REGISTER_AS_OF'] ?? today());
  process.stdout.write(consoleReporter(process.stdout.isTTY)(report));
  return countBySeverity(report.diagnostics).error === 0;
}

/** Serves a built site until it is stopped, and says where. */
export async function serveSite(out: string): Promise<void> {
  const { preview } = await import('astro');
  const server = await preview({ root: process.cwd(), outDir: `./${out}`, logLevel: 'warn' });
  const { base } = await import('#src/publication/site-settings.ts').then(({ siteSettings }) => siteSettings());
  process.stdout.write(`网站已在 http://localhost:${server.port}${base} 打开，按 Ctrl+C 停止\n`);
  await server.closed();
}
