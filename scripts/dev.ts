/** npm run dev: the site while working on it, drafts marked as previews. */
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
process.env['ASTRO_DEV_BACKGROUND'] = '0';
process.env['REGISTER_DRAFTS'] ??= '1';

const { dev } = await import('astro');
await dev({ root: process.cwd() });

export {};
