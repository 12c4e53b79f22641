/** The scripts a built page asks for as it is opened, and what a file weighs on the way. */
import { gzipSync } from 'node:zlib';
import { text } from './built.ts';

/** Compressed, in bytes. */
export const gz = (path: string): number => gzipSync(text(path)).length;

/** Names below /assets/: the page's own, what they import, and the part that an entry of a form starts with. */
export function scriptsOf(html: string): string[] {
  const queue = Array.from(html.matchAll(/src="\/assets\/([^"]+\.js)"/g), ([, name = '']) => name);
  const seen = new Set<string>();
  for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
    if (seen.has(name)) continue;
    seen.add(name);
    const found = text(`/assets/${name}`).matchAll(
      /(?:from|import)\s*["`]\.\/([^"`]+\.js)["`]|import\(\s*["`]\.\/(mount\.[^"`]+\.js)["`]/g,
    );
    queue.push(...Array.from(found, ([, imported, started]) => imported ?? started ?? ''));
  }
  return [...seen];
}

/** What they weigh together. */
export const weightOf = (scripts: readonly string[]): number =>
  scripts.reduce((sum, name) => sum + gz(`/assets/${name}`), 0);
