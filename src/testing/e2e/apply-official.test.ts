/** Official facts of a listed record: locked, opened to be corrected without losing the focus, and given back. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { USUAL } from '../registers.ts';
import { at, choose, control, goToStep } from './apply-site.ts';
import { openedSite } from './opened-site.ts';
import { findingsInWidths } from './visit.ts';

const site = openedSite();
const RECORD = readFileSync(join(USUAL, 'data/alliances/haizhou/carbon-fibre.yaml'), 'utf8');

test('a member’s name and code are locked; whoever corrects both keeps the focus and has a way back', async () => {
  const { page, problems, close } = await site.open('/apply/', { reducedMotion: 'reduce' });
  await choose(page, 'carbon-fibre.yaml', RECORD);
  await goToStep(page, '推荐');
  expect(await control(page, 'recommendation.date').getAttribute('readonly')).not.toBeNull();
  await goToStep(page, '成员单位');
  await page.getByRole('button', { name: '全部展开' }).click();
  const [name, code] = ['members.0.name', 'members.0.creditCode'];
  const [wasName, wasCode] = [await control(page, name).inputValue(), await control(page, code).inputValue()];
  for (const [path, value] of [
    [code, '91320700MA1X'],
    [name, '示例新大学'],
  ] as const) {
    const field = control(page, path);
    expect(await field.getAttribute('readonly')).not.toBeNull();
    await at(page, path).getByRole('button', { name: /^更正/ }).press('Enter');
    await page.keyboard.press('Control+A');
    // Neither name nor code tells any more which member is meant.
    await page.keyboard.type(value, { delay: 20 });
    expect(await control(page, path).inputValue()).toBe(value);
  }
  await at(page, name).getByText(`公布的是“${wasName}”`).waitFor();
  expect(await findingsInWidths(page)).toEqual([]);
  for (const path of [name, code]) await at(page, path).getByRole('button', { name: /^恢复/ }).click();
  expect([await control(page, name).inputValue(), await control(page, code).inputValue()]).toEqual([wasName, wasCode]);
  expect(await control(page, name).getAttribute('readonly')).not.toBeNull();
  // Tasks had followed the new name, and follow it back.
  await page.locator('#apply-left', { hasText: '全部符合' }).waitFor();
  expect(problems).toEqual([]);
  await close();
});
