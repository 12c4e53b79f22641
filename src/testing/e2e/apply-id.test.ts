/** Ids in the form: of the applicant's own, in plain words, and never another alliance's. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { USUAL } from '../registers.ts';
import { at, begin, choose, control, goToStep } from './apply-site.ts';
import { openedApplySite } from './opened-apply-site.ts';
import { inView, WIDTHS } from './visit.ts';

const site = openedApplySite();

test('an id is proposed once the lead’s code is known, and what was meant by another is taken by a button', async () => {
  const { page, problems, close } = await site.open();
  await begin(page);
  await control(page, '$district').selectOption('donghai');
  const take = at(page, '$id').getByRole('button');
  expect(await take.count()).toBe(0);
  await goToStep(page, '牵头单位');
  await control(page, 'lead.creditCode').fill('91320722MA1Q7N8P9D');
  await page.goBack();
  expect(await take.innerText()).toBe('用 donghai-2024-7n8p9d');
  await control(page, '$id').fill('X Quartz');
  await control(page, 'name').focus();
  const said = () => at(page, '$id').innerText();
  await expect.poll(said).toContain('标识只能用小写英文字母、数字和连字符（-），不能有汉字、空格、大写字母和下划线');
  expect(await said()).not.toMatch(/文件夹|data\/|yaml/);
  expect(await take.innerText()).toBe('用 x-quartz');
  await take.press('Enter');
  expect(await control(page, '$id').inputValue()).toBe('x-quartz');
  await expect.poll(() => control(page, '$id').getAttribute('aria-invalid')).not.toBe('true');
  expect(await take.count()).toBe(0);
  expect(problems).toEqual([]);
  await close();
});

const published = readFileSync(join(USUAL, 'data/alliances/donghai/quartz-devices.yaml'), 'utf8');
/** As another application of the same county, saved under the published one's name. */
const other = published
  .replace(/^name: .*$/m, 'name: 连云港市高纯石英坩埚创新联合体（示例）')
  .replace(/^lead:\n {2}name: .*$/m, 'lead:\n  name: 示例坩埚有限公司')
  .replace(/^( {2}creditCode: ).*$/m, '$191320722MA1Q7N8P9D');

test.each(WIDTHS)(
  'another alliance under a published id is said first, with a way out: $viewport.width px',
  async (setting) => {
    const { page, close } = await site.open(setting);
    await choose(page, 'quartz-devices.yaml', published);
    await page.locator('.apply-form').waitFor();
    await control(page, '$district').selectOption('donghai');
    const alarm = page.getByRole('alert').filter({ hasText: '这是另一个联合体，不能用同一个标识' });
    expect(await alarm.count()).toBe(0);
    await page.getByRole('button', { name: '回到开始页' }).click();
    await choose(page, 'quartz-devices.yaml', other);
    await expect.poll(() => inView(alarm)).toBe(true);
    expect(await alarm.innerText()).toContain('示例坩埚有限公司');
    await control(page, '$district').selectOption('donghai');
    await alarm.getByRole('button', { name: '改用新的标识 donghai-2024-7n8p9d' }).press('Enter');
    await expect.poll(() => control(page, '$id').inputValue()).toBe('donghai-2024-7n8p9d');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('apply-file-id');
    await expect.poll(() => alarm.count()).toBe(0);
    await close();
  },
);
