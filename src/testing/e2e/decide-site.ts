/** /decide/ as the bureau uses it, beside a register of any day; what is saved is judged by the command line's loader. */
import type { Page } from 'playwright-core';
import { judgeRegister } from '#src/eligibility/judge.ts';
import { publicDecidingRegister } from '#src/publication/public-deciding-register.ts';
import { publish } from '#src/publication/publish.ts';
import type { Diagnostic } from '#src/registry/diagnostic.ts';
import { loadRegistry } from '#src/registry/load.ts';
import { readDataFolder, type DataFile } from '#src/registry/read.ts';
import type { Catalogue } from '#src/registry/registry.ts';
import { registryOn } from '#src/registry/state/registry-on.ts';
import { USUAL } from '../registers.ts';
import { saved } from './apply-site.ts';
import { openedSite, type OpenedSite } from './opened-site.ts';
import type { Visit } from './visit.ts';

/** The register as it stood on a day, as the page would read it then. */
function publishedOn(day: string): unknown {
  const registry = registryOn(loadRegistry(readDataFolder(USUAL)), day);
  const { judgements } = judgeRegister(registry, day);
  const publication = publish(
    registry.catalogue as Catalogue,
    { judgements, decisions: registry.decisions },
    { asOf: day },
  );
  return publicDecidingRegister(publication);
}

/** What a window sends along that is to see the register as it stood on a day. */
const STOOD_ON = 'x-stood-on';

/** Called at the head of a test file. */
export const openedDecideSite = (): OpenedSite =>
  openedSite(undefined, {
    instead: (path, { [STOOD_ON]: day }) =>
      path === '/decide/register.json' && typeof day === 'string' ? JSON.stringify(publishedOn(day)) : undefined,
  });

/** Opens the page on a day, beside what had been published by the day before. */
export async function openDecide(site: OpenedSite, day: string, before = day, width = 1280): Promise<Visit> {
  const opened = await site.open('/decide/', {
    reducedMotion: 'reduce',
    viewport: { width, height: 800 },
    day,
    extraHTTPHeaders: { [STOOD_ON]: before },
  });
  await opened.page.locator('#decide-kinds').waitFor();
  return opened;
}

export const begin = async (page: Page, kind: string): Promise<void> => {
  await page.locator('.decide-kinds').getByRole('button', { name: kind, exact: true }).click();
  await page.locator('#decide-heading', { hasText: kind }).waitFor();
};

export const fill = (page: Page, path: string, text: string): Promise<void> =>
  page.locator(`[data-at="${path}"]`).locator('input, textarea').first().fill(text);

/** The file as it is saved, and what the command line says of it beside the register up to that day. */
export async function savedAndJudged(page: Page, day: string): Promise<{ path: string; text: string; said: string[] }> {
  await page.locator('#decide-left', { hasText: '可以提交' }).waitFor();
  const path = await page.locator('.apply-finish code').first().innerText();
  const { name, bytes } = await saved(page, () => page.getByRole('button', { name: '保存文件' }).click());
  if (!path.endsWith(`/${name}`)) throw new Error(`${name} is not ${path}`);
  const others = readDataFolder(USUAL).files.filter((file) => file.path !== path);
  const judged = (files: readonly DataFile[]) => {
    const registry = registryOn(loadRegistry({ files: [...files], diagnostics: [] }), day);
    return [...registry.diagnostics, ...judgeRegister(registry, day).diagnostics];
  };
  const toldOf = ({ at, message }: Diagnostic) => `${at.file} ${message}`;
  // What later consents excuse is wrong on an earlier day without this file too.
  const before = new Set(judged(others).map(toldOf));
  const said = judged([...others, { path, bytes: new Uint8Array(bytes) }])
    .filter((each) => each.at.file === path || (each.severity === 'error' && !before.has(toldOf(each))))
    .map(toldOf);
  return { path, text: bytes.toString('utf8'), said };
}
