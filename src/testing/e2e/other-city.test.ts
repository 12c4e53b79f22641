/** The site of another city, built whole: every file of it is read, every step of its form opened. */
import { globSync, readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { FORM_SECTIONS } from '#src/staff/form/field-model.ts';
import { htmlFindings } from '../any-register/html-findings.ts';
import { allPages, fileOf } from '../any-register/pages.ts';
import { CHUANGAN, textOf } from '../other-city/city.ts';
import { foreignIn, foreignWordsIn } from '../other-city/foreign-words.ts';
import { OTHER_CITY, OTHER_CITY_DAY } from '../registers.ts';
import { at, begin, control, goToStep, paste } from './apply-site.ts';
import { buildSites } from './build-sites.ts';
import { openedApplySite } from './opened-apply-site.ts';
import { findingsInWidths, visit } from './visit.ts';

const SITE = '.cache/sites/other-city';

await buildSites([{ root: OTHER_CITY, out: SITE, asOf: OTHER_CITY_DAY }]);
const files = globSync('**/*.*', { cwd: SITE }).map((file) => file.replaceAll('\\', '/'));
const read = (file: string) => readFileSync(`${SITE}/${file}`, 'utf8');
const html = (page: string) => readFileSync(fileOf(page, SITE), 'utf8');
const json = <T>(file: string) => JSON.parse(read(file)) as T;

const site = openedApplySite(SITE);

/** The words of a page as they are read. */
const wordsOf = (page: string): string => {
  const [, main = ''] = /<main[^>]*>([^]*)<\/main>/.exec(html(page)) ?? [];
  return main.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
};

/** Everything a page says, to whomever: its text, and what stands in attributes. */
const saidBy = (page: string): string => {
  const text = html(page).replace(/<[^>]*>/g, (tag) =>
    /^<\/?(b|i|em|strong|span|a|mark|wbr)\b/.test(tag) ? '' : '\n',
  );
  return [text, ...Array.from(html(page).matchAll(/="([^"]*)"/g), ([, value = '']) => value)].join('\n');
};

describe('no word of the first city', () => {
  test('on a page', () => {
    const pages = allPages(SITE);
    expect(pages.length).toBeGreaterThan(70);
    expect(pages.flatMap((page) => foreignIn(saidBy(page)).map((word) => `${page} ${word}`))).toEqual([]);
  });

  test('in a file of data, a feed, a schema or the calendar', () => {
    const texts = files.filter((file) => /\.(json|csv|xml|ics|txt|sha256|svg|css)$/.test(file));
    for (const one of [
      'api/alliances.json',
      'updates.xml',
      'calendar.ics',
      'schema/alliance.schema.json',
      'apply/register.json',
    ])
      expect(texts).toContain(one);
    // Long lines of a calendar are folded.
    const unfolded = (file: string) => read(file).replaceAll('\r\n ', '');
    expect(texts.flatMap((file) => foreignIn(unfolded(file)).map((word) => `${file} ${word}`))).toEqual([]);
  });

  test('in a program, which serves every notice', () => {
    // A dictionary of sounds holds the words of the language, of which notices are made.
    const programs = files.filter((file) => file.endsWith('.js') && !/\/by-sound\./.test(file));
    expect(programs.length).toBeGreaterThan(10);
    expect(programs.flatMap((file) => foreignWordsIn(read(file)).map((word) => `${file} ${word}`))).toEqual([]);
  });

  test('in a cell of a table or of the workbook', async () => {
    const books = files.filter((file) => file.endsWith('.xlsx'));
    expect(books).toContain('apply/fill-in.xlsx');
    for (const file of books) {
      const book = new ExcelJS.Workbook();
      await book.xlsx.readFile(`${SITE}/${file}`);
      const cells = book.worksheets.flatMap((sheet) => [sheet.name, JSON.stringify(sheet.getSheetValues())]);
      expect(foreignIn([book.creator, book.title, ...cells].join('\n')), file).toEqual([]);
    }
  });
});

test('every page is valid HTML', async () => {
  for (const page of allPages(SITE)) expect(await htmlFindings(html(page)), page).toEqual([]);
});

test.each([
  '/',
  '/policies/2024-2/',
  '/alliances/chuangan/',
  '/rules/not-checked/',
  '/batches/2024-2/',
  '/apply/help/',
  '/decide/',
])('%s is accessible and fits, wide and narrow, without an error', async (path) => {
  const { page, problems, close } = await visit(site.browser, site.origin, path);
  expect(await findingsInWidths(page)).toEqual([]);
  expect(problems).toEqual([]);
  await close();
});

test('a notice that states no effect of being listed is quoted for none', () => {
  for (const page of ['/', '/about/', '/lookup/']) expect(html(page), page).not.toContain('class="quotation"');
  expect(wordsOf('/')).toMatch(/^ ?创新联合体培育名单 由澄川市科学技术局公布。 搜索/);
  expect(wordsOf('/about/')).not.toContain('名单有什么用');
  expect(wordsOf('/lookup/')).toContain('哪一天在册');
});

test('the two batches of a year are lists and choices of their own', async () => {
  expect(wordsOf('/batches/')).toMatch(/2024 年度第 2 批 澄科〔2024〕42号 .*2024 年度 澄科〔2024〕18号/);
  expect(wordsOf('/batches/2024-2/')).toContain('澄川市水产低温加工创新联合体（示例）');
  expect(wordsOf('/batches/2024-2/')).not.toContain('澄川市智能压力传感创新联合体（示例）');
  expect(wordsOf('/batches/2024/')).toContain('在册 1 个；不在册的：已退出 1 个');
  expect(json<{ alliance: unknown }>('api/alliances/shuichan.json').alliance).toMatchObject({
    batch: 2024,
    notice: '2024-2',
  });
  const { page, problems, close } = await visit(site.browser, site.origin, '/');
  await page.getByLabel('批次').selectOption('2024-2');
  const rows = page.locator('tbody tr:visible', { hasText: '牵头：' });
  await expect.poll(() => rows.allInnerTexts()).toEqual([expect.stringContaining('水产低温加工')]);
  expect(problems).toEqual([]);
  await close();
});

test('what nobody checks is said to be that, and why; never that it is met', () => {
  const of = (page: string) => wordsOf(page).match(/.{0,60}申报材料真实有效，不涉及国家秘密。.{0,90}/g) ?? [];
  for (const page of ['/alliances/chuangan/', '/alliances/shuichan/']) {
    expect(of(page), page).toHaveLength(1);
    expect(of(page)[0], page).toMatch(/不核对/);
    expect(wordsOf(page), page).toContain('登记数据里看不出来，由申报单位负责');
  }
  const rule = wordsOf('/rules/not-checked/');
  expect(rule).toContain('系统不核对：登记数据里看不出来，由申报单位负责。');
  expect(rule).toContain('2024 年度已公开的联合体：不核对 2 个。');
  expect(rule).not.toMatch(/通过 |符合|可否例外|例子/);
});

describe('the form', () => {
  test('says nothing of the first city on any step, empty or filled in', async () => {
    for (const text of [undefined, textOf(CHUANGAN)]) {
      const { page, problems, close } = await site.open();
      if (text === undefined) await begin(page);
      else await paste(page, text);
      for (const title of [...FORM_SECTIONS.map((section) => section.title), '核对与保存']) {
        await goToStep(page, title);
        const all = page.locator('#apply');
        const options = await all.locator('option').allTextContents();
        expect(foreignIn([await all.innerText(), ...options].join('\n')), title).toEqual([]);
      }
      expect(problems).toEqual([]);
      await close();
    }
  });

  test('offers its words, and asks by the notice of the batch', async () => {
    const { page, close } = await site.open();
    await begin(page);
    expect(await control(page, 'batch').locator('option').allTextContents()).toEqual(
      expect.arrayContaining([
        expect.stringContaining('澄科〔2024〕42号'),
        expect.stringContaining('澄科〔2024〕18号'),
      ]),
    );
    await goToStep(page, '牵头单位');
    expect(await control(page, 'lead.kind').locator('option').allTextContents()).toEqual([
      '请选择',
      '链主企业',
      '科研平台依托单位',
    ]);
    expect(await at(page, 'lead.finance').innerText()).toContain('链主企业填写，见二、1');
    const left = page.locator('.apply-finding-list');
    await expect.poll(() => left.innerText()).toContain('成员单位 0 家，原则上不少于 5 家');
    await goToStep(page, '基本信息');
    await control(page, 'batch').selectOption('2024');
    await expect.poll(() => left.innerText()).toContain('成员单位 0 家，必须不少于 4 家');
    await goToStep(page, '推荐');
    expect(await page.locator('#apply').innerText()).toContain('添加其他认定');
    expect(await at(page, 'recommendation.opinion.cooperation').count()).toBe(0);
    await close();
  });
});
