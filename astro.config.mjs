import { defineConfig } from 'astro/config';
import { siteSettings } from './src/publication/site-settings.ts';

const { url, base } = siteSettings();

export default defineConfig({
  site: url,
  base,
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never', assets: 'assets', concurrency: 8 },
  devToolbar: { enabled: false },
  // No page is highlighted Markdown, and the highlighter's inline styles are not allowed by the policy below.
  markdown: { syntaxHighlight: false },
  // Chinese text has no spaces to spare, but inline elements do: keep them as written.
  compressHTML: true,
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
