/**
 * A clerk's whole way on a telephone, by touch: from an empty form to a file, the papers and the number; the file goes to
 * the bureau by mail and is taken in; then it is opened again and changed.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import JSZip from 'jszip';
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { COMMITTER, makeRepository } from '../branches/repository.ts';
import { another, BRANCH_DAY } from '../branches/small-register.ts';
import { runHere } from '../run-command.ts';
import { CLEAN_DAY } from '../temporary-register.ts';
import { choose, control, goToStep, left, saved, savedYaml } from './apply-site.ts';
import { openedApplySite } from './opened-apply-site.ts';
import { overflow } from './visit.ts';

const site = openedApplySite();

const TELEPHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };

/** What the clerk has on paper: not yet in the bureau's register. */
const ON_PAPER = another(
  '连云港市石英坩埚创新联合体',
  '示例石英有限公司',
  '91320722MA1Q7N8P9D',
  '连云港市东海县',
  '东科〔2024〕3号',
);

type Value = string | Value[] | { [key: string]: Value };

/** Fills in what stands at a place as its control asks for, with a finger. */
async function fill(page: Page, path: string, value: Value): Promise<void> {
  if (Array.isArray(value)) {
    for (const [i, each] of value.entries())
      if (typeof each === 'string')
        await page.locator(`[data-at="${path}"] label`).filter({ hasText: each }).first().tap();
      else {
        await page.locator(`[data-at="${path}"] > .apply-add`).tap();
        await fill(page, `${path}.${i}`, each);
      }
    return;
  }
  if (typeof value === 'object') {
    for (const [key, each] of Object.entries(value)) await fill(page, `${path}.${key}`, each);
    return;
  }
  const box = control(page, path);
  await box.tap();
  if (await box.evaluate((each) => each instanceof HTMLSelectElement)) await box.selectOption(value);
  else await box.fill(value.trimEnd());
}

/** What is asked in each step, in the form's order. */
const STEPS: readonly (readonly [string, ...string[]])[] = [
  ['基本信息', 'name', 'batch', 'industry', 'application', 'positioning', 'plan', 'contact'],
  ['牵头单位', 'lead'],
  ['成员单位', 'members'],
  ['任务', 'tasks'],
  ['协议与章程', 'agreement', 'charter'],
  ['运行机制', 'governance'],
  ['推荐', 'recommendation'],
];

test('from nothing to the bureau and back, on 360 pixels', async () => {
  const mail = mkdtempSync(join(tmpdir(), 'mail-'));
  const repository = makeRepository();
  onTestFinished(() => {
    repository.remove();
    rmSync(mail, { recursive: true, force: true });
  });
  const record = parse(ON_PAPER, { schema: 'failsafe' }) as { [key: string]: Value };
  const { page, problems, close } = await site.open({ ...TELEPHONE, day: CLEAN_DAY });
  await page.getByRole('button', { name: '开始填写' }).tap();
  await page.locator('.apply-form').waitFor();
  const onTheWay = [await left(page)];
  await fill(page, '$district', 'donghai');
  await fill(page, '$id', 'crucible');
  for (const [title, ...keys] of STEPS) {
    await goToStep(page, title);
    for (const key of keys) {
      await fill(page, key, record[key] ?? '');
      // What was just written is judged a moment later.
      await page.waitForTimeout(150);
      onTheWay.push(await left(page));
    }
    expect(await overflow(page), title).toBe(0);
  }
  await expect.poll(() => left(page)).toBe(0);
  // Nothing that is filled in makes more of what is left.
  expect(onTheWay).toEqual(onTheWay.toSorted((a, b) => b - a));
  expect(onTheWay[0]).toBeGreaterThan(30);

  const { name, text } = await savedYaml(page);
  expect(parse(text, { schema: 'failsafe' })).toEqual(record);
  const number = await page.locator('.receipt-number').innerText();
  for (const [button, part, said] of [
    ['生成申请书', 'word/document.xml', '原丝稳定化制备'],
    ['生成汇总表', 'xl/sharedStrings.xml', '示例石英有限公司'],
  ] as const) {
    const paper = await saved(page, () => page.getByRole('button', { name: button }).tap());
    expect(await (await JSZip.loadAsync(paper.bytes)).file(part)?.async('text'), paper.name).toContain(said);
  }

  writeFileSync(join(mail, name), text);
  const { code, out } = await runHere(
    'receive',
    ['--as-of', BRANCH_DAY, '--data', repository.root, '--district', '东海县', name],
    { cwd: mail, env: COMMITTER },
  );
  expect([code, out]).toEqual([0, expect.stringContaining(number)]);
  expect(readFileSync(join(mail, 'crucible-回执.txt'), 'utf8')).toContain(number);
  expect(repository.git('show', `received/crucible-${number.toLowerCase()}:data/alliances/donghai/crucible.yaml`)).toBe(
    text,
  );

  await page.reload();
  await page.getByRole('button', { name: '回到开始页' }).tap();
  await choose(page, name, text);
  await goToStep(page, '基本信息');
  await fill(page, 'contact.phone', '0518-85800002');
  const changed = await savedYaml(page);
  expect(changed.text).toBe(text.replace('0518-85800001', '0518-85800002'));
  expect(await page.locator('.receipt-number').innerText()).not.toBe(number);
  expect(problems).toEqual([]);
  await close();
});
