/** The papers of the form in a browser, from the bureau's own annexes and without them: those of the command line. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { unpack } from '../application-opened.ts';
import { runHere } from '../run-command.ts';
import { savedByOffice } from '../templates.ts';
import { CLEAN_ALLIANCE, CLEAN_DAY, temporaryRegister } from '../temporary-register.ts';
import { buildSites } from './build-sites.ts';
import { control, goToStep, left, paste, saved } from './apply-site.ts';
import { openedApplySite } from './opened-apply-site.ts';

const OUT = '.cache/sites/annexes';
const register = temporaryRegister();
const bare = temporaryRegister();
const ANNEXES = { '2024.application.docx': 'docx', '2024.summary.xlsx': 'xlsx' } as const;
for (const [name, kind] of Object.entries(ANNEXES))
  writeFileSync(join(register.root, 'data/policies', name), savedByOffice(kind));
await buildSites([{ root: register.root, out: OUT, asOf: CLEAN_DAY }]);
afterAll(() => [register, bare].forEach((each) => each.remove()));

const site = openedApplySite(OUT);
const usual = openedApplySite();
const KEPT = '已填的内容没有丢，也可以先保存登记文件。';

/** The form with the clean record filled in, at its last step; and what it has asked of the network for annexes. */
async function filledIn(of: typeof site) {
  const { page, problems, close } = await of.open({ day: CLEAN_DAY });
  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith('/apply/templates/')) asked.push(pathname);
  });
  await paste(page, CLEAN_ALLIANCE);
  await control(page, '$district').selectOption('haizhou');
  await control(page, '$id').fill('fibre');
  await expect.poll(() => left(page)).toBe(0);
  await goToStep(page, '核对与保存');
  await page.waitForLoadState('networkidle');
  return { page, problems, asked, close };
}

const make = (page: Page, label: string) => saved(page, () => page.getByRole('button', { name: label }).click());

async function onDesk(root: string, command: string, ...args: string[]): Promise<Buffer> {
  const output = join(root, command === 'report' ? 'a.docx' : 'b.xlsx');
  const run = await runHere(command, ['--as-of', CLEAN_DAY, '--output', output, ...args], { cwd: root });
  expect(run.err).toBe('');
  return readFileSync(output);
}

test('from the annexes, fetched when a paper is asked for; the page says whose layout it is', async () => {
  const { page, problems, asked, close } = await filledIn(site);
  const note = (title: string) => page.locator('.apply-outputs li').filter({ hasText: title }).locator('.secondary');
  for (const title of ['建设申请书', '推荐汇总表'])
    expect(await note(title).innerText()).toContain('照通知的附件模板填写');
  expect(asked).toEqual([]);
  const application = await make(page, '生成申请书');
  expect(asked).toEqual(['/apply/templates/2024.application.docx']);
  const summary = await make(page, '生成汇总表');
  expect(asked.slice(1)).toEqual(['/apply/templates/2024.summary.xlsx']);
  expect((await onDesk(register.root, 'report', 'fibre')).equals(application.bytes)).toBe(true);
  expect((await onDesk(register.root, 'export', '--district', '海州区')).equals(summary.bytes)).toBe(true);
  expect(problems).toEqual([]);
  await close();
});

test('without a network it says what to do, and afterwards the paper is made', async () => {
  const { page, asked, close } = await filledIn(site);
  await page.context().setOffline(true);
  await page.getByRole('button', { name: '生成申请书' }).click();
  await page.getByText(`没有生成：通知的附件模板没有取到，要联网才能照它填写。联网后再点一次；${KEPT}`).waitFor();
  await page.context().setOffline(false);
  expect((await make(page, '生成申请书')).name).toBe('建设申请书-fibre.docx');
  expect(asked).toHaveLength(2);
  await close();
});

test('without annexes the papers are this system’s own, and nothing is fetched for them', async () => {
  const { page, asked, close } = await filledIn(usual);
  expect(await page.locator('.apply-outputs').innerText()).toContain('版式由本系统建议，不是通知附件的原文');
  const partsOf = async (bytes: Uint8Array) =>
    [...(await unpack(bytes))].filter(([name]) => !name.endsWith('/')).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const application = await make(page, '生成申请书');
  const summary = await make(page, '生成汇总表');
  expect(await partsOf(application.bytes)).toEqual(await partsOf(await onDesk(bare.root, 'report', 'fibre')));
  expect(await partsOf(summary.bytes)).toEqual(
    await partsOf(await onDesk(bare.root, 'export', '--district', '海州区')),
  );
  expect(asked).toEqual([]);
  await close();
});
