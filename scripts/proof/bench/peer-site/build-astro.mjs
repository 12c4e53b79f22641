/** Builds the three page types in `PEER_ROOT` with Astro, set up as the site is, into `PEER_OUT`. */
import { build } from 'astro';

await build({
  configFile: false,
  root: process.env.PEER_ROOT,
  srcDir: './src',
  outDir: process.env.PEER_OUT,
  logLevel: 'warn',
  trailingSlash: 'always',
  build: { format: 'directory', concurrency: 8 },
});
