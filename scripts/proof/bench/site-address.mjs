/** Makes addresses of the site where no site is built: what Astro puts into modules is put into the one that asks for it. */
import { registerHooks } from 'node:module';

registerHooks({
  load(url, context, next) {
    const loaded = next(url, context);
    if (!/\/src\/views\/(link|full-address)\.ts$/.test(url)) return loaded;
    return { ...loaded, source: String(loaded.source).replaceAll('import.meta.env', "({ BASE_URL: '/' })") };
  },
});
