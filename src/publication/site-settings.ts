/** Where the site is published, from `data/site.yaml` or the environment (`SITE_URL`, `BASE_PATH`); and which pages it has. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Site } from '#schemas/site.ts';
import { pass } from '#src/registry/gate/gate.ts';

/** Address and path of the site, and whether it searches other registers too. A site file that cannot be read gives the defaults: the build itself reports it. */
export function siteSettings(environment = process.env): { url: string; base: string; registers: boolean } {
  const { REGISTER_ROOT = process.cwd(), SITE_URL, BASE_PATH } = environment;
  const file = 'data/site.yaml';
  const site = z.safeDecode(Site, pass(file, readFileSync(join(REGISTER_ROOT, file))).value as z.input<typeof Site>);
  return {
    url: SITE_URL ?? site.data?.url ?? 'http://localhost',
    base: BASE_PATH === '' ? '/' : (BASE_PATH ?? site.data?.base ?? '/'),
    registers: site.data?.registers !== undefined,
  };
}
