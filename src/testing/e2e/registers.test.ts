/** 各地登记簿: a site that gathered others searches them together, and leads to the lookup of each. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { loadPublication } from '#src/publication/load-publication.ts';
import { loadRegistry } from '#src/registry/load.ts';
import { readDataFolder } from '#src/registry/read.ts';
import { gatherAll } from '#src/release/gather/gather-all.ts';
import { htmlFindings } from '../any-register/html-findings.ts';
import { oneRecordRegister } from '../one-record.ts';
import { publishedFolder } from '../published-folder.ts';
import { EMPTY, USUAL_DAY, USUAL_SITE } from '../registers.ts';
import { copyOf } from '../temporary-register.ts';
import { buildSites } from './build-sites.ts';
import { openedSite } from './opened-site.ts';
import { serve, type Served } from './serve.ts';
import { findingsInWidths } from './visit.ts';
import { withhold } from './withheld.ts';

const OUT = '.cache/sites/registers';
const TODAY = '2026-11-29';
let usual: Served;
/** The folder that one of them was copied into. */
let copied: string;

/** One register on a server, one in a folder that is not there any more the second time, one that never was. */
async function build(): Promise<void> {
  usual = await serve(USUAL_SITE);
  const [index, one, folder] = [copyOf(EMPTY), oneRecordRegister(), publishedFolder()];
  copied = folder.folder;
  folder.publish(loadPublication(one.root, { asOf: '2026-11-19' }));
  const site = readFileSync(join(EMPTY, 'data/site.yaml'), 'utf8');
  index.write(
    'data/site.yaml',
    `${site}registers:
  - { id: usual, name: 甲市登记簿, url: ${usual.origin} }
  - { id: one, name: 乙市登记簿, url: ${folder.folder} }
  - { id: never, name: 丙市登记簿, url: https://never.example/ }
`,
  );
  const gather = (day: string, ids: readonly string[]) => {
    const { registers = [] } = loadRegistry(readDataFolder(index.root)).catalogue ?? {};
    return gatherAll(
      index.root,
      registers.filter(({ id }) => ids.includes(id)),
      day,
    );
  };
  expect((await gather('2026-11-20', ['usual', 'one'])).map(({ problem }) => problem)).toEqual([undefined, undefined]);
  folder.remove();
  expect((await gather(TODAY, ['usual', 'one'])).map(({ gathered }) => gathered?.asOf)).toEqual([USUAL_DAY, undefined]);
  await buildSites([{ root: index.root, out: OUT, asOf: TODAY }]);
  for (const each of [index, one]) each.remove();
}

const { open } = openedSite(OUT, { build });
afterAll(() => usual.close());

const PAGE = '/registers/';
const asking = (q: string) => `${PAGE}?q=${encodeURIComponent(q)}`;
const LIMITS =
  '没有取到的登记簿：乙市登记簿（2026年11月20日以后没有取到）、丙市登记簿（还没有取到过）。数据最旧的是乙市登记簿，截至2026年11月19日。';
const answered = (visit: Awaited<ReturnType<typeof open>>) =>
  visit.page.waitForFunction(() => {
    const box = document.querySelector('.lookup-answer');
    return box?.querySelector('h2') && !box.textContent.includes('正在找');
  });
const html = () => readFileSync(`${OUT}/registers/index.html`, 'utf8');

test('the page says of each register how far it goes; it is in the navigation and the sitemap; the usual site has none of it', async () => {
  expect(await htmlFindings(html())).toEqual([]);
  const { page, problems, close } = await open(PAGE);
  const rows = await page.locator('.registers-table tbody tr').allInnerTexts();
  expect(rows.map((row) => row.split(/\s+/).filter((each) => each !== ''))).toEqual([
    [
      '甲市登记簿',
      '2026年11月23日',
      expect.stringMatching(/^\d+$/),
      expect.stringMatching(/^\d+$/),
      '示例数据',
      '名单查询',
    ],
    ['乙市登记簿', '2026年11月19日', '1', '1', '2026年11月20日以后没有取到', '名单查询'],
    ['丙市登记簿', '—', '—', '—', '还没有取到过，这里查不到它', '名单查询'],
  ]);
  expect(await page.getByRole('link', { name: '各地登记簿' }).getAttribute('aria-current')).toBe('page');
  expect(readFileSync(`${OUT}/sitemap.xml`, 'utf8')).toContain('/registers/</loc>');
  for (const file of ['index.html', 'sitemap.xml'])
    expect(readFileSync(`${USUAL_SITE}/${file}`, 'utf8')).not.toContain('registers');
  expect(problems).toEqual([]);
  await close();
});

test('one question is answered from all registers, by name, code and member, and leads to the answer of the register', async () => {
  const visit = await open(asking('示例碳纤维股份有限公司'));
  const { page, problems } = visit;
  await answered(visit);
  const box = page.locator('.lookup-answer');
  expect(await box.locator('h2').innerText()).toBe('与“示例碳纤维股份有限公司”完全相同的，2 个登记簿里查到 2 处');
  expect(await box.locator('h3').allInnerTexts()).toEqual(['甲市登记簿', '乙市登记簿']);
  expect(await box.innerText()).toContain('截至2026年11月19日，此后没有取到');
  expect(await box.innerText()).toContain('单位 91320706522377040Q · 牵头 1 个');
  expect(await box.innerText()).toContain(LIMITS);
  expect(await findingsInWidths(page)).toEqual([]);
  await page.getByLabel(/名称/).fill('９１３２０７０６５２２３７７０４０q');
  await page.getByRole('button', { name: '查询' }).click();
  await expect.poll(() => box.locator('h2').innerText()).toMatch(/^与“９１３２[^]*2 处$/);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
  await page.getByLabel(/名称/).fill('大尺寸 坩埚');
  await page.keyboard.press('Enter');
  await expect.poll(() => box.locator('h2').innerText()).toBe('含“大尺寸 坩埚”的，1 个登记簿里查到 1 处');
  expect(await box.locator('.subjects li').innerText()).toMatch(
    /大尺寸石英坩埚创新联合体（示例）\s+已退出\s*牵头单位：示例石英/,
  );
  expect(problems).toEqual([]);
  await box.locator('.subjects a').click();
  await page.waitForSelector('.lookup-answer.definite');
  expect(page.url()).toContain(`${usual.origin}/lookup/?q=`);
  expect(await page.locator('.verdict').innerText()).toContain('2026年11月23日不在册：已退出');
  await visit.close();
});

test('a word that hundreds have: every register is shown, and the rest is a click away in its own lookup', async () => {
  const visit = await open(asking('示例'));
  await answered(visit);
  const box = visit.page.locator('.lookup-answer');
  expect(await box.locator('h3').allInnerTexts()).toEqual(['甲市登记簿', '乙市登记簿']);
  const [, found] = /查到 (\d+) 处$/.exec(await box.locator('h2').innerText()) ?? [];
  const shown = await box.locator('.subjects > li').count();
  const more = box.locator('.register-matches > p > a');
  expect(await more.allInnerTexts()).toEqual([`还有 ${Number(found) - shown} 处，到甲市登记簿的名单查询看`]);
  expect(await more.getAttribute('href')).toBe(`${usual.origin}/lookup/?q=${encodeURIComponent('示例')}`);
  expect(await findingsInWidths(visit.page)).toEqual([]);
  expect(visit.problems).toEqual([]);
  await visit.close();
});

test.each([
  ['the lists', '**/registers/index.json'],
  ['what answers', '**/assets/reply.*.js'],
])('when %s cannot be had, nothing is said of anybody, and asking again answers', async (_, missing) => {
  const visit = await open('/404.html');
  const { page } = visit;
  const { had } = await withhold(page, missing);
  await page.goto(new URL(asking('大尺寸 坩埚'), page.url()).href);
  const heading = page.locator('.lookup-answer h2');
  await expect.poll(() => heading.innerText()).toBe('没有查成');
  expect(await page.locator('.lookup-answer').innerText()).toContain('各登记簿的名单没有载入，请检查网络。');
  had();
  await page.getByRole('button', { name: '再试一次' }).click();
  await expect.poll(() => heading.innerText()).toBe('含“大尺寸 坩埚”的，1 个登记簿里查到 1 处');
  await visit.close();
});

test('a miss is no verdict: it names what was not gathered and how old the oldest is, and offers near names', async () => {
  const visit = await open(asking('高性能炭纤维'));
  const { page, problems } = visit;
  await answered(visit);
  const box = page.locator('.lookup-answer');
  expect(await box.locator('h2').innerText()).toBe('没有查到“高性能炭纤维”，不能据此认为不在名单');
  expect(await box.locator('.limits').innerText()).toBe(LIMITS);
  expect(await box.innerText()).not.toMatch(/不在册|未列入/);
  const near = box.locator('.near li');
  expect((await near.allInnerTexts()).join('\n')).toMatch(
    /^示例市高性能纤维创新联合体\s+联合体 · 乙市登记簿 · 差 1 个字\s+连云港市高性能碳纤维创新联合体（示例）\s+联合体 · 甲市登记簿/,
  );
  expect(await findingsInWidths(page)).toEqual([]);
  await near.getByRole('link', { name: /高性能碳纤维/ }).click();
  await expect
    .poll(() => box.locator('h2').innerText())
    .toMatch(/^与“连云港市高性能碳纤维创新联合体（示例）”完全相同的/);
  await page.goBack();
  await expect.poll(() => box.locator('h2').innerText()).toMatch(/^没有查到/);
  await page.goto(page.url().replace(/q=.*/, `q=91320706522377040O`));
  await answered(visit);
  expect(await box.locator('.told').innerText()).toContain('应核对第 18 位');
  expect(problems).toEqual([]);
  await visit.close();
});

test('without script there are the links to each register', async () => {
  const { page, close } = await open(PAGE, { javaScriptEnabled: false });
  expect(await page.locator('main').innerText()).toContain('查询需要脚本；不用脚本的，打开下面各登记簿的网站查。');
  expect(await page.locator('.lookup-form').isVisible()).toBe(false);
  const links = page.locator('.registers-table a');
  expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual([
    `${usual.origin}/`,
    `${usual.origin}/lookup/`,
    'http://localhost/',
    'http://localhost/lookup/',
    'https://never.example/',
    'https://never.example/lookup/',
  ]);
  await close();
});

test('where a copied register lies is in no file of the site', () => {
  const holds = readdirSync(OUT, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(OUT, path)).isFile())
    .filter((path) => readFileSync(join(OUT, path)).includes(basename(copied)));
  expect(holds).toEqual([]);
});
