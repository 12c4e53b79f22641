/** Handing in by mail: the number before anything is sent, and who sends what to whom. */
import { expect, test } from 'vitest';
import { receiptNumber } from '#src/staff/form/receipt-number.ts';
import { CLEAN_ALLIANCE, CLEAN_DAY } from '#src/testing/temporary-register.ts';
import { control, goToStep, paste, savedYaml } from './apply-site.ts';
import { openedApplySite } from './opened-apply-site.ts';

const site = openedApplySite();

test('the number is that of the file which is saved, and another text has another', async () => {
  const { page, problems, close } = await site.open({ day: CLEAN_DAY });
  await paste(page, CLEAN_ALLIANCE);
  await control(page, '$district').selectOption('donghai');
  await control(page, '$id').fill('fibre');
  await goToStep(page, '核对与保存');
  const shown = page.locator('.receipt-number');
  const number = receiptNumber(CLEAN_ALLIANCE);
  await expect.poll(() => shown.innerText()).toBe(number);
  const { text } = await savedYaml(page);
  expect(receiptNumber(text)).toBe(number);
  await page.getByText(`已保存 fibre.yaml，编号 ${number}`).waitFor();

  const mail = page.locator('.apply-mail');
  const subject = encodeURIComponent(`登记文件：连云港市校验用创新联合体（示例）（编号 ${number}）`);
  expect(
    await mail.locator('a[href^="mailto:"]').evaluateAll((links) => links.map((each) => each.getAttribute('href'))),
  ).toEqual([`mailto:kjj@donghai.example.cn?subject=${subject}`, `mailto:gxc@kjj.example.cn?subject=${subject}`]);
  expect(await mail.innerText()).toMatch(
    /发给东海县科技局。[^]*0518\u201187800011[^]*发给连云港市科学技术局。[^]*回执/,
  );

  await goToStep(page, '基本信息');
  await control(page, 'positioning').fill('另一句话');
  await goToStep(page, '核对与保存');
  await expect.poll(() => shown.innerText()).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  expect(await shown.innerText()).not.toBe(number);
  expect(problems).toEqual([]);
  await close();
});

test('with personal data in it there is no number; a board that has said nothing is told by its name alone', async () => {
  const { page, problems, close } = await site.open({ day: CLEAN_DAY });
  await paste(page, CLEAN_ALLIANCE.replace('校验命令行用的', '13812345678'));
  await control(page, '$district').selectOption('haizhou');
  await goToStep(page, '核对与保存');
  const mail = page.locator('.apply-mail');
  expect(await mail.innerText()).toMatch(/——[^]*删去个人信息以后才有编号[^]*发给海州区科技局。/);
  expect(await mail.locator('a[href^="mailto:"]').count()).toBe(1);
  expect(problems).toEqual([]);
  await close();
});
