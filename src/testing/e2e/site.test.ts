/** Pages of the usual register in a real browser: their policy in force, what they say without script, keyboard, print. */
import { expect, test } from 'vitest';
import { openedSite } from './opened-site.ts';
import { focused } from './visit.ts';

const site = openedSite();

const { open } = site;

test('the content security policy is in force: no inline script, no foreign address, no frame', async () => {
  const { page, close } = await open('/');
  const outcome = await page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'window.injected = true';
    document.body.append(script);
    const styled = document.createElement('p');
    styled.setAttribute('style', 'color: rgb(1, 2, 3)');
    document.body.append(styled);
    return {
      injected: 'injected' in window,
      styled: getComputedStyle(styled).color === 'rgb(1, 2, 3)',
      foreign: await fetch('http://127.0.0.1:1/').then(
        () => 'sent',
        () => 'refused',
      ),
    };
  });
  expect(outcome).toEqual({ injected: false, styled: false, foreign: 'refused' });
  await close();
});

test('an alliance page shows facts, members, tasks, each clause and the stages, without script', async () => {
  const { page, close } = await open('/alliances/carbon-fibre/', { javaScriptEnabled: false });
  const response = await fetch(`${site.origin}/api/alliances/carbon-fibre.json`);
  const { alliance } = (await response.json()) as { alliance: AllianceJson };
  const { members, tasks, verdicts, steps } = alliance;
  const text = await page.locator('main').innerText();
  const parts = [
    ...members.flatMap(({ name, creditCode, role }) => [name, creditCode, role]),
    ...tasks.flatMap(({ title, goal }) => [title, goal]),
  ];
  expect(parts.filter((part) => !text.includes(part))).toEqual([]);
  expect(await page.locator('[id^="clause-"]').count()).toBe(verdicts.length);
  expect(await page.locator('.stages li:not(.ahead)').count()).toBe(steps.length);
  await close();
});

interface AllianceJson {
  members: { name: string; creditCode: string; role: string }[];
  tasks: { title: string; goal: string }[];
  verdicts: unknown[];
  steps: unknown[];
}

test('an unknown address says so in Chinese and leads back', async () => {
  const { page, close } = await open('/alliances/no-such-alliance/');
  expect(await page.locator('h1').innerText()).toBe('没有这个页面');
  await page.locator('main a').click();
  expect(await page.locator('h1').innerText()).toBe('创新联合体培育名单');
  await close();
});

test('the keyboard skips to the content, and the focus is seen', async () => {
  const { page, close } = await open('/alliances/carbon-fibre/');
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('跳到正文');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.querySelector('main')?.contains(document.activeElement))).toBe(true);
  expect(await page.evaluate(() => getComputedStyle(document.activeElement as Element).outlineStyle)).toBe('solid');
  await close();
});

test.each(['/', '/alliances/carbon-fibre/', '/policies/2024/', '/overview/'])('%s prints on A4', async (path) => {
  const { page, close } = await open(path);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const [, width, height] = /\/MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
  expect([Number(width), Number(height)].map(Math.round).toSorted((a, b) => a - b)).toEqual([595, 842]);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('nav:visible').count()).toBe(0);
  await close();
});
