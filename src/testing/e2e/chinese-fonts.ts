/** Chinese fonts for the tests' browser: those of the system, else stand-ins, so that pages are as wide as readers see them. */
import { hash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { madeOnce } from '../../../scripts/launch/once.mjs';
import { standInFont } from './stand-in-font.ts';

/** The Chinese families that the site's styles ask for on Linux. */
const FAMILIES = ['Noto Sans CJK SC', 'Noto Serif CJK SC', 'Noto Sans Mono CJK SC'];

/** Whether the system has a font for Chinese; of systems other than Linux all have. */
export const hasChineseFont = (): boolean =>
  process.platform !== 'linux' || (spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' }).stdout ?? '').trim() !== '';

/** As the user or the system tells where fonts are. */
const USUAL = process.env['FONTCONFIG_FILE'] ?? '/etc/fonts/fonts.conf';

/** Makes the stand-ins below `above`. @returns the variable with which a browser finds them beside the fonts of `usual`. */
export function standInFonts(above: string, usual = USUAL): { FONTCONFIG_FILE: string } {
  const fonts = FAMILIES.map((family) => ({ file: `${family.replaceAll(' ', '-')}.ttf`, bytes: standInFont(family) }));
  // Named after all that is in it: the settings hold whole paths, and a project may be moved.
  const made = Buffer.concat([...fonts.map(({ bytes }) => bytes), Buffer.from(`${above}\n${usual}`)]);
  const folder = join(above, hash('sha256', made).slice(0, 12));
  madeOnce(folder, (empty) => {
    for (const { file, bytes } of fonts) writeFileSync(join(empty, file), bytes);
    writeFileSync(join(empty, 'fonts.conf'), settings(folder, usual));
  });
  return { FONTCONFIG_FILE: join(folder, 'fonts.conf') };
}

const settings = (folder: string, usual: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">${escaped(usual)}</include>
  <dir>${escaped(folder)}</dir>
  <cachedir>${escaped(join(folder, 'cache'))}</cachedir>
</fontconfig>
`;

const escaped = (path: string) => path.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
