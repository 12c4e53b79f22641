/** The page of an alliance that lived through everything: renamed, taken over, listed twice, members come and gone. */
import { readFileSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { htmlFindings } from '../any-register/html-findings.ts';
import { HOME } from '../life-events/register.ts';
import { LONG_LIFE, LONG_LIFE_DAY, longLifeRegister } from '../long-life.ts';
import { buildSites } from './build-sites.ts';
import { squeeze } from './built.ts';
import { openedSite } from './opened-site.ts';
import { findingsInWidths, overflow } from './visit.ts';

const OUT = '.cache/sites/long-life';
const PAGE = '/alliances/fibre/';
const register = longLifeRegister({
  [HOME]: `${LONG_LIFE[HOME]}`.replace(
    '    end: 2026-12\n',
    '    end: 2026-12\n    outcome: { state: 延期, date: 2026-06-30, note: 设备晚到 }\n',
  ),
});
const site = openedSite(OUT, {
  build: () => buildSites([{ root: register.root, out: OUT, asOf: LONG_LIFE_DAY }]),
});
afterAll(() => register.remove());

test('the head tells every time on the list, the open 整改 and the evaluation', async () => {
  const { page, close } = await site.open(PAGE, { javaScriptEnabled: false });
  const lines = await page.locator('.record-head li').allInnerTexts();
  expect(lines.map(squeeze)).toEqual([
    '2026年5月1日再次列入培育名单示例连科〔2026〕30号',
    '2026年10月1日限期整改，期限至2026年12月31日，尚未验收通过示例连科函〔2026〕40号',
    '2025年度评估：不合格（2025年9月1日）示例连科〔2025〕71号原因：经费未单列',
    '2026年3月1日退出（自愿）示例连科〔2026〕11号',
    '2024年8月12日列入培育名单示例连科〔2024〕52号',
  ]);
  await close();
});

test('who takes part and since when; who did is folded, and open on paper', async () => {
  const { page, close } = await site.open(PAGE, { javaScriptEnabled: false });
  const members = page.locator('#members');
  const table = squeeze(await members.locator('.party-table').first().innerText());
  expect(table).toContain('示例新碳股份有限公司91320722859388781F牵头单位2025年6月1日起牵头');
  expect(table).toContain('示例先进材料公司德国境外机构2025年3月1日加入');
  expect(squeeze(await members.locator('.takeaway').innerText())).toContain(
    '牵头单位先后为示例碳纤维股份有限公司（至2025年6月1日）、示例新碳股份有限公司（2025年6月1日起）。',
  );
  const former = members.locator('.folded');
  const left = former.locator('tr', { hasText: '示例复材有限公司' });
  expect(await left.isVisible()).toBe(false);
  await page.emulateMedia({ media: 'print' });
  expect(squeeze(await left.innerText())).toContain('2025年3月1日退出');
  expect(await left.isVisible()).toBe(true);
  await close();
});

test('support, outcomes, a correction, and the clauses of those that came later each have their place', async () => {
  const { page, close } = await site.open(PAGE, { javaScriptEnabled: false });
  expect(squeeze(await page.locator('#support').innerText())).toContain('2025年4月1日示例定向项目三、（一）项目支持');
  expect(await page.locator('#tasks .outcome').innerText()).toBe('延期，2026年6月30日：设备晚到');
  const listing = page.locator('.stages li', { hasText: '列入培育名单' }).first();
  expect(squeeze(await listing.innerText())).toBe(
    '2024年8月12日列入培育名单示例连科〔2024〕52号经更正：2024年8月20日更正',
  );
  const later = (await page.locator('.conditions').allInnerTexts()).slice(1).map(squeeze);
  expect(later).toEqual([
    expect.stringMatching(
      /^示例先进材料公司：按连科〔2024〕31号逐条核对，以2025年3月1日加入或接手当日为准：通过\d条。/,
    ),
    expect.stringMatching(
      /^示例新碳股份有限公司：按连科〔2024〕31号逐条核对，以2025年6月1日加入或接手当日为准：通过\d条。/,
    ),
  ]);
  await close();
});

test('is valid, accessible, and fits, folded and unfolded', async () => {
  expect(await htmlFindings(readFileSync(`${OUT}${PAGE}index.html`, 'utf8'))).toEqual([]);
  const { page, problems, close } = await site.open(PAGE);
  expect(await findingsInWidths(page)).toEqual([]);
  await page.evaluate(() => document.querySelectorAll('details').forEach((each) => (each.open = true)));
  expect(await findingsInWidths(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await overflow(page)).toBe(0);
  expect(problems).toEqual([]);
  await close();
});
