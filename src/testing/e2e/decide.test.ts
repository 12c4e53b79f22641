/** /decide/: each kind of act from the start to a file that the command line finds in order, by mouse and by keyboard. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { USUAL, USUAL_DAY } from '../registers.ts';
import { pressAtOnce, typeAndPress } from './apply-site.ts';
import { text } from './built.ts';
import { begin, fill, openDecide, openedDecideSite, savedAndJudged } from './decide-site.ts';
import { gz, scriptsOf, weightOf } from './page-scripts.ts';
import { findingsInWidths } from './visit.ts';

const site = openedDecideSite();

test('nine alliances are listed at once', async () => {
  const { page, problems, close } = await openDecide(site, '2024-08-05', '2024-08-04');
  // What awaits a decision leads to it, the alliances already chosen.
  const due = page.locator('.decide-due > li', { hasText: '公示期满' });
  expect(await due.locator('h3').innerText()).toContain('10 个联合体');
  await due.getByRole('button', { name: /^登记列入培育名单/ }).click();
  // One of them is not to be listed.
  await page.locator('.decide-list input[value="offshore-photovoltaics"]').uncheck();
  await page.locator('.decide-alliances .apply-help', { hasText: '已选 9 个' }).waitFor();
  await fill(page, 'document', '示例连科〔2024〕52号');
  const { path, text, said } = await savedAndJudged(page, '2024-08-05');
  expect(path).toBe('data/decisions/2024/lieru-52.yaml');
  expect(text).toContain('alliances:\n  - quartz-crucibles\n');
  expect(text.match(/^ {2}- /gm)).toHaveLength(9);
  expect(said).toEqual([]);
  expect(problems).toEqual([]);
  await close();
});

test('an evaluation: all that are due, most of them alike, one with a reason', async () => {
  const { page, close } = await openDecide(site, USUAL_DAY);
  await page
    .locator('.decide-due > li', { hasText: '2026 年度评估' })
    .getByRole('button', { name: /^登记年度评估/ })
    .click();
  await fill(page, 'document', '示例连科〔2026〕99号');
  const [first] = await page.locator('.decide-results select').all();
  await first?.selectOption('不合格');
  await page.getByText('写原因').first().click();
  await fill(page, 'results.0.reason', '任务未按期完成');
  await page.getByRole('button', { name: '没填的都填合格' }).click();
  const { path, text, said } = await savedAndJudged(page, USUAL_DAY);
  expect(path).toBe('data/decisions/2026/pinggu-99.yaml');
  expect(text).toContain('year: 2026\n');
  expect(text.match(/result: 合格/g)).toHaveLength(11);
  expect(text).toContain('result: 不合格');
  expect(text).toContain('reason: 任务未按期完成');
  expect(said).toEqual([]);
  await close();
});

test('an exit, told what is missing and led there', async () => {
  const { page, close } = await openDecide(site, USUAL_DAY);
  await begin(page, '退出');
  expect(await page.locator('.decide-list input[value="carbon-fibre"]').count()).toBe(1);
  await page.getByLabel('在下面找').fill('碳纤维');
  await page.locator('.decide-list input[value="carbon-fibre"]').check();
  await fill(page, 'document', '海科〔2026〕95号');
  await page
    .locator('.apply-panel')
    .getByRole('button', { name: /的代字“海科”不是市局的发文代字/ })
    .waitFor();
  await fill(page, 'document', '示例连科〔2026〕95号');
  await page.getByRole('button', { name: '保存文件' }).click();
  await page.locator('.apply-finish .outcome', { hasText: '还差 1 项' }).waitFor();
  await page.locator('.apply-panel').getByRole('button', { name: '退出没有写明退出情形' }).click();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('apply-cause');
  await page.locator('#apply-cause').selectOption('自愿');
  const { text, said } = await savedAndJudged(page, USUAL_DAY);
  expect(text).toContain('cause: 自愿');
  expect(said).toEqual([]);
  await page.getByRole('button', { name: '回到开始页' }).click();
  await page.locator('#decide-kinds').waitFor();
  await close();
});

test('what is pressed in the frame of the last letter is answered by what is written', async () => {
  const { page, close } = await openDecide(site, USUAL_DAY);
  await begin(page, '退出');
  await page.locator('.decide-list input[value="carbon-fibre"]').check();
  await page.locator('#apply-cause').selectOption('自愿');
  await fill(page, 'document', '示例连科〔2026〕94号');
  await page.locator('#decide-left', { hasText: '可以提交' }).waitFor();
  // Not handed out by what was right before, nor refused by what was wrong.
  await typeAndPress(page, 'document', '海科〔2026〕95号', '保存文件');
  await page.locator('.apply-finish .outcome', { hasText: '还差 1 项' }).waitFor();
  const download = page.waitForEvent('download');
  await typeAndPress(page, 'document', '示例连科〔2026〕95号', '保存文件');
  expect((await download).suggestedFilename()).toBe('tuichu-95.yaml');
  await page.locator('.apply-finish .outcome', { hasText: 'data/decisions/2026/tuichu-95.yaml' }).waitFor();
  await typeAndPress(page, 'document', '示例连科〔2026〕96号', '看文件内容');
  await page.locator('.decide-text', { hasText: '96号' }).waitFor();
  // Each press is answered, a double one once.
  const files: string[] = [];
  page.on('download', (file) => files.push(file.suggestedFilename()));
  await typeAndPress(page, 'document', '示例连科〔2026〕97号', '保存文件', '保存文件', '看文件内容');
  await page.locator('.decide-text', { hasText: '97号' }).waitFor();
  await pressAtOnce(page, ['看文件内容', '保存文件']);
  await expect.poll(() => files).toEqual(['tuichu-97.yaml', 'tuichu-97.yaml']);
  await close();
});

test('a correction says beside each field what was written, and what it would overturn elsewhere', async () => {
  const { page, close } = await openDecide(site, USUAL_DAY);
  await begin(page, '更正');
  await page.locator('#apply-corrects').selectOption('2026/tuichu-18');
  await page.getByText(/^文号（原为 /).waitFor();
  await fill(page, 'reason', '文号录入有误');
  await fill(page, 'instead.document', '示例连科〔2026〕19号');
  const { path, text, said } = await savedAndJudged(page, USUAL_DAY);
  expect(path).toBe('data/decisions/2026/gengzheng-1123.yaml');
  expect(text).toContain('corrects: 2026/tuichu-18');
  expect(text).toContain('document: 示例连科〔2026〕19号');
  expect(said).toEqual([]);
  await page.locator('#apply-corrects').selectOption('2024/lieru-52');
  await fill(page, 'instead.document', '');
  await page.locator('#apply-withdraws').selectOption('true');
  await page.locator('.apply-panel', { hasText: '不在培育名单上' }).waitFor();
  await close();
});

test('with the data folder of this computer, what is not public is there too', async () => {
  const { page, problems, close } = await openDecide(site, USUAL_DAY);
  await page.locator('input[type="file"]').setInputFiles(join(USUAL, 'data'));
  await page.getByText(/已打开这台电脑上的登记簿：28 个联合体/).waitFor();
  await begin(page, '评审');
  await page.locator('.decide-list input').first().check();
  const { said } = await savedAndJudged(page, USUAL_DAY);
  expect(said).toEqual([]);
  expect(problems).toEqual([]);
  await close();
});

test('a folder that is no register is named as such', async () => {
  const { page, close } = await openDecide(site, USUAL_DAY);
  await page.locator('input[type="file"]').setInputFiles(join(USUAL, 'data/decisions/2024'));
  await page.getByText('这里没有登记簿').waitFor();
  await close();
});

test('accessible and within the window in each of its states', async () => {
  const { page, problems, close } = await openDecide(site, USUAL_DAY);
  expect(await findingsInWidths(page)).toEqual([]);
  for (const kind of ['年度评估', '变更备案', '更正']) {
    await begin(page, kind);
    if (kind === '更正') await page.locator('#apply-corrects').selectOption({ index: 1 });
    else await page.getByRole('button', { name: '全选列出的' }).click();
    await page.getByRole('button', { name: '检查全部' }).click();
    // Where the list is of those that can be decided about.
    const all = page.getByText('也列出现在不可以的');
    if (await all.isVisible()) await all.click();
    expect(await findingsInWidths(page), kind).toEqual([]);
    await page.getByRole('button', { name: '回到开始页' }).click();
    await page.locator('#decide-kinds').waitFor();
  }
  expect(problems).toEqual([]);
  await close();
});

test('without script it says how to go on', async () => {
  const { page, close } = await site.open('/decide/', { javaScriptEnabled: false });
  expect(await page.locator('main').innerText()).toContain('npm run new -- --decision');
  expect(await page.locator('main a[href$="/documents/"]').isVisible()).toBe(true);
  await close();
});

test('the script is at most 140 KB, its register small', () => {
  const scripts = scriptsOf(text('/decide/index.html'));
  expect(scripts.some((name) => name.startsWith('mount.'))).toBe(true);
  expect(scripts.filter((name) => /exceljs|jszip/.test(name))).toEqual([]);
  // The parser of YAML comes with the file that is written or the folder that is opened.
  expect(weightOf(scripts)).toBeLessThan(140_000);
  expect(gz('/decide/register.json')).toBeLessThan(40_000);
});
