/** Scripts that are loaded on demand are fetched before they are imported, so that one that was missed can be had again. */
import type { Plugin } from 'vite';

/** What is used here of a script as it is built: names of those that are loaded with it. */
export interface BuiltScript {
  imports: readonly string[];
}

/** The part of the build that makes what readers' browsers run. */
const CLIENT = 'client';

/** What Vite puts around every `import()`: it would preload, and a script that is missed so cannot be imported either. */
const PRELOADER = /^\0vite\/preload-helper\.js$/;
const INSTEAD = `export { fetchFirst as __vitePreload } from '/src/site/build/fetch-first.ts'`;

/** What has to be fetched before `asked` is imported: it and what it needs, but nothing that the script that asks came with. */
export function toFetch(asked: string, asking: string, scripts: ReadonlyMap<string, BuiltScript>): string[] {
  const had = withImports(asking, scripts);
  return [...withImports(asked, scripts)].filter((script) => !had.has(script));
}

/** A script and all that are loaded with it. */
function withImports(script: string, scripts: ReadonlyMap<string, BuiltScript>): ReadonlySet<string> {
  const reached = new Set([script]);
  for (const each of reached) for (const next of scripts.get(each)?.imports ?? []) reached.add(next);
  return reached;
}

/** For the build of the site. */
export function fetchedFirst(): Plugin {
  const scripts = new Map<string, BuiltScript>();
  return {
    name: 'fetched-first',
    enforce: 'pre',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === CLIENT,
    configEnvironment: (name) =>
      name === CLIENT
        ? {
            build: {
              modulePreload: {
                polyfill: false,
                resolveDependencies: (asked, _, { hostId }) => toFetch(asked, hostId, scripts),
              },
            },
          }
        : undefined,
    load: { filter: { id: PRELOADER }, handler: () => INSTEAD },
    generateBundle: {
      order: 'pre',
      handler: (_, bundle) => {
        for (const file of Object.values(bundle)) if (file.type === 'chunk') scripts.set(file.fileName, file);
      },
    },
  };
}
