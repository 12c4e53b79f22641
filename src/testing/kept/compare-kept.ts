/**
 * Run in a process of its own: builds the pages of a register that is changed again and again, and tells of every page
 * that would be kept whether it is as it would be made. Arguments: root of the register, changes, seed.
 */
import { execFileSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { registerHooks } from 'node:module';
import { build, type AstroPrerenderer } from 'astro';
import { seeded } from '../generator/random.ts';
import { CHANGES } from './random-changes.ts';

const [root = '', changes = '', seed = ''] = process.argv.slice(2);
const random = seeded(Number(seed));
const OUT = `.cache/compare-kept-${process.pid}`;

/** What came of it; `wrong` names pages whose key was the same and whose bytes were not. */
export interface Compared {
  published: number;
  refused: number;
  kept: number;
  made: number;
  wrong: string[];
  changes: Record<string, number>;
}
const compared: Compared = { published: 0, refused: 0, kept: 0, made: 0, wrong: [], changes: {} };

// Each round loads the program anew: nothing of the round before is left in it.
let round = 0;
registerHooks({
  resolve(specifier, context, next) {
    const found = next(specifier, context);
    return found.url.includes('/.prerender/') ? { ...found, url: `${found.url.split('?')[0]}?${round}` } : found;
  },
});

const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=示例', '-c', 'user.email=clerk@office.example', ...args], { cwd: root });

const DAYS = ['2026-09-30', '2026-10-01', '2026-10-11', '2026-11-20', '2026-06-15', '2025-03-01'];

/** What changes every page, and what changes some without a file being touched, are among the changes of every run. */
const ALWAYS = ['title', 'day'];

function change(): void {
  const name = ALWAYS[round - 1] ?? random.pick(Object.keys(CHANGES));
  compared.changes[name] = (compared.changes[name] ?? 0) + 1;
  CHANGES[name]?.({ root, random });
  if (name === 'day')
    process.env['REGISTER_AS_OF'] = random.pick(DAYS.filter((each) => each !== process.env['REGISTER_AS_OF']));
  git('add', '.');
  git('commit', '--quiet', '--allow-empty', '-m', name);
}

/** Every key a path ever had → what was made with it. */
const known = new Map<string, Map<string, string>>();

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
process.env['NODE_ENV'] = 'production';
process.env['REGISTER_ROOT'] = root;
process.env['REGISTER_AS_OF'] = DAYS[0];
await build({
  root: process.cwd(),
  outDir: `./${OUT}`,
  logLevel: 'error',
  integrations: [
    {
      name: 'compare-kept',
      hooks: {
        'astro:build:start': ({ setPrerenderer }) =>
          setPrerenderer((usual) => ({
            ...usual,
            async getStaticPaths() {
              for (; round <= Number(changes); round++) {
                if (round > 0) change();
                await usual.setup?.();
                try {
                  await compare(usual);
                  compared.published++;
                } catch (error) {
                  if (!(error as Error).message.includes('不能发布')) throw error;
                  compared.refused++;
                  git('reset', '--quiet', '--hard', 'HEAD~1');
                }
              }
              return [];
            },
          })),
      },
    },
  ],
});
process.stdout.write(`\n${JSON.stringify(compared)}\n`);

/** Makes every page that has a key, and compares it with what was made with that key before. */
async function compare(usual: AstroPrerenderer): Promise<void> {
  for (const { pathname, route, cacheKey } of await usual.getStaticPaths()) {
    if (cacheKey === undefined) continue;
    const made = await usual.render(new Request(`https://register.example${pathname}`), { routeData: route });
    const text = await (made instanceof Response ? made : made.response).text();
    const bytes = hash('sha256', text);
    const keys = known.get(pathname) ?? new Map<string, string>();
    known.set(pathname, keys);
    const before = keys.get(cacheKey);
    if (before === undefined) compared.made++;
    else if (before === bytes) compared.kept++;
    else compared.wrong.push(pathname);
    keys.set(cacheKey, bytes);
  }
}
