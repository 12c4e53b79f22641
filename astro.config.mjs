import { defineConfig } from 'astro/config';
import { siteSettings } from './src/publication/site-settings.ts';
import { fetchedFirst } from './src/site/build/fetched-first.ts';
import { rulesThatJudge } from './src/site/build/rules-that-judge.ts';

const { url, base, registers } = siteSettings();

/** Pages of a site that searches other registers too. They are no files of `pages/`: without them nothing of theirs is made. */
const ofRegisters = {
  name: 'registers',
  hooks: {
    'astro:config:setup': ({ injectRoute }) => {
      injectRoute({ pattern: '/registers', entrypoint: './src/site/registers/page.astro' });
      injectRoute({ pattern: '/registers/index.json', entrypoint: './src/site/registers/index.json.ts' });
    },
  },
};

/** The public pages' own scripts and what they use of days, words and addresses. */
const SHARED =
  /[\\/]src[\\/](site[\\/]client[\\/](?!documents)|dates\.ts|today\.ts|views[\\/](link|own-sentence|search-text|list-filters|standing-shapes)\.ts|registry[\\/]state[\\/]parties\.ts)/;

export default defineConfig({
  srcDir: './src/site',
  site: url,
  base,
  integrations: registers ? [ofRegisters] : [],
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never', assets: 'assets', concurrency: 8 },
  devToolbar: { enabled: false },
  // No page is highlighted Markdown, and the highlighter's inline styles are not allowed by the policy below.
  markdown: { syntaxHighlight: false },
  // Chinese text has no spaces to spare, but inline elements do: keep them as written.
  compressHTML: true,
  // The workbook library is one large script, loaded only when somebody asks for a workbook; tests hold the pages' own weight.
  vite: {
    plugins: [fetchedFirst(), rulesThatJudge()],
    build: {
      chunkSizeWarningLimit: 1024,
      // What scripts of the public pages share is one file: a dozen of a few hundred bytes each took a phone longer.
      rolldownOptions: {
        output: {
          codeSplitting: { groups: [{ name: 'shared', test: SHARED, minShareCount: 2, maxModuleSize: 8000 }] },
        },
      },
    },
  },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
        "object-src 'none'",
      ],
    },
  },
});
