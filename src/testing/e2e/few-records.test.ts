/** The first days of a register: without an alliance, with one, with one sample left. Every page says something that is right. */
import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { afterAll, describe, expect, test } from 'vitest';
import { today } from '#src/today.ts';
import { htmlFindings } from '../any-register/html-findings.ts';
import { allPages, fileOf, onePageOfEachType } from '../any-register/pages.ts';
import { FIRST_ALLIANCE, FIRST_FILE, oneRecordRegister } from '../one-record.ts';
import { EMPTY } from '../registers.ts';
import type { TemporaryRegister } from '../temporary-register.ts';
import { buildSites } from './build-sites.ts';
import { answered } from './lookup-site.ts';
import { openedSite } from './opened-site.ts';
import { findingsInWidths } from './visit.ts';

const OUT = '.cache/sites';
const one = oneRecordRegister();
const left = oneRecordRegister();
left.write(
  FIRST_FILE.replace('fibre.yaml', 'left.yaml'),
  FIRST_ALLIANCE.replace('高性能纤维创新联合体', '留下的创新联合体（示例）')
    .replace('91320706522377040Q', '91320707930673412Y')
    .replaceAll('示例碳纤维股份有限公司', '示例海藻种业有限公司'),
);
left.write(
  'data/decisions/2024/gongshi-left.yaml',
  `kind: 公示
date: 2024-07-22
until: 2024-07-28
alliances: [left]
objections: { office: 示例监督处, phone: 0999-2345678, address: 示例路 1 号 }
`,
);
left.write(
  'data/decisions/2024/gengzheng-left.yaml',
  'kind: 更正\ndate: 2024-07-24\ncorrects: 2024/gongshi-left\ninstead: { until: 2024-07-30 }\nreason: 误写\n',
);
const REGISTERS = { empty: EMPTY, one: one.root, left: left.root };
type Name = keyof typeof REGISTERS;
const site = (name: Name) => `${OUT}/${name}`;
/** Built here: what is tried are pages, and each needs its site. */
const NAMES = Object.keys(REGISTERS) as Name[];
const said = await buildSites(NAMES.map((name) => ({ root: REGISTERS[name], out: site(name), asOf: today() })));
const printed = Object.fromEntries(NAMES.map((name, i) => [name, said[i]])) as Record<Name, string>;

afterAll(() => {
  for (const register of [one, left] satisfies TemporaryRegister[]) register.remove();
});

/** The words of a page as they are read, marks and attributes left out; and its description. */
function wordsOf(name: Name, page: string): string {
  const html = readFileSync(fileOf(page, site(name)), 'utf8');
  const [, description = ''] = /<meta name="description" content="([^"]*)"/.exec(html) ?? [];
  const body = html.slice(html.indexOf('<body')).replace(/<(script|template)\b[^]*?<\/\1>/g, '');
  return `${description}\n${body.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ')}`;
}

/** Rules say the same of every register; they are tried with the usual one. */
const ofData = (page: string) => !/^\/(rules|policies|apply)\//.test(page);

describe.each(['empty', 'one'] as const)('%s', (name) => {
  const { open } = openedSite(site(name));

  test('no sentence has a hole in it, and none counts what is not there', () => {
    const broken = allPages(site(name)).flatMap((page) =>
      Array.from(
        wordsOf(name, page).matchAll(/.{0,12}(（）|：。|，。|：，|undefined|共 0 个|0 家单位|其中 0).{0,12}/g),
        ([found]) => `${page} ${found}`,
      ),
    );
    expect(broken).toEqual([]);
  });

  test.each(allPages(site(name)).filter(ofData))('%s is valid HTML', async (page) => {
    expect(await htmlFindings(readFileSync(fileOf(page, site(name)), 'utf8'))).toEqual([]);
  });

  test.each(onePageOfEachType(site(name)).filter((page) => ofData(page) || ['/apply/', '/decide/'].includes(page)))(
    '%s is accessible and fits, wide and narrow, without an error',
    async (path) => {
      const { page, problems, close } = await open(path);
      expect(await findingsInWidths(page)).toEqual([]);
      expect(problems).toEqual([]);
      await close();
    },
  );
});

describe('without an alliance', () => {
  const { open } = openedSite(site('empty'));

  test('the list says so, and what can be done; there is no table, no filter and no picture', () => {
    const front = readFileSync(fileOf('/', site('empty')), 'utf8');
    expect(wordsOf('empty', '/')).toContain(
      '尚无公开的联合体 联合体从公示起在这里公布。条件见示科〔2024〕31号，材料可用申报填表准备。',
    );
    expect(front).not.toMatch(/<table|<select|<svg/);
    for (const page of ['/overview/', '/organisations/']) {
      expect(wordsOf('empty', page)).toContain('联合体从公示起在这里公布。');
      expect(readFileSync(fileOf(page, site('empty')), 'utf8')).not.toMatch(/<table|<svg/);
    }
    expect(wordsOf('empty', '/updates/')).toContain('尚无更新：还没有公示过联合体。');
    expect(wordsOf('empty', '/documents/')).toContain('尚无文件：还没有公示过联合体。');
    expect(wordsOf('empty', '/districts/gaoxin/')).toContain('尚无公开的联合体 联合体从公示起在这里公布。');
    // Counts stand at the foot of the pages that are about them, so that no other page changes when they do.
    const counted = allPages(site('empty')).filter((page) => / · 尚无公开的联合体/.test(wordsOf('empty', page)));
    expect(counted.sort()).toEqual(['/', '/about/', '/data/', '/lookup/']);
  });

  test('nothing is called a sample', () => {
    expect(JSON.parse(readFileSync(`${site('empty')}/manifest.json`, 'utf8'))).toMatchObject({ sample: false });
    for (const page of allPages(site('empty')))
      expect(readFileSync(fileOf(page, site('empty')), 'utf8'), page).not.toContain('sample-banner');
  });

  test('tables, data and calendar are whole', async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(`${site('empty')}/alliances.xlsx`);
    expect(workbook.worksheets[0]?.getCell('A4').value).toBe('尚无联合体');
    for (const table of ['alliances', 'listed', 'periods'])
      expect(readFileSync(`${site('empty')}/${table}.csv`, 'utf8')).toMatch(/^\ufeff联合体名称,.*\r\n$/);
    expect(JSON.parse(readFileSync(`${site('empty')}/alliances.json`, 'utf8'))).toMatchObject({
      count: 0,
      alliances: [],
    });
    expect(readFileSync(`${site('empty')}/calendar.ics`, 'utf8')).toContain('BEGIN:VTIMEZONE');
  });

  test('a question about the list is answered', async () => {
    const { page, problems, close } = await open('/lookup/?q=甲&on=2026-01-01');
    await answered(page);
    expect(await page.locator('.lookup-answer').innerText()).toContain('没有查到“甲”，不能据此认为不在名单');
    expect(problems).toEqual([]);
    await close();
  });
});

test('with one alliance, counts are of one, and it is taken for real', () => {
  expect(wordsOf('one', '/')).toMatch(/在册 1 个/);
  expect(wordsOf('one', '/organisations/')).toContain('4 家单位，都只参加一个联合体。');
  expect(wordsOf('one', '/districts/gaoxin/')).toContain('尚无公开的联合体 查看全部名单');
  expect(printed.one).not.toContain('register/sample-left');
  for (const page of allPages(site('one')))
    expect(readFileSync(fileOf(page, site('one')), 'utf8'), page).not.toContain('sample-banner');
});

test('a 公示 that was corrected says what was written, what counts, and how to object to it', async () => {
  const words = wordsOf('left', '/documents/2024/gongshi-left/');
  expect(words).toContain('公示期自2024年7月22日至2024年7月30日，首尾两日都算在内。');
  expect(words).toContain('对公示有异议的，可在2024年7月30日以前（当日算在内）向示例监督处提出。');
  expect(words).toMatch(/电话 ?0999\u20112345678 ?.*地址 ?示例路 1 号/);
  expect(words).toMatch(/2024年7月24日更正.*截止日期 ?2024年7月28日 ?2024年7月30日/);
  expect(wordsOf('left', '/documents/2024/gengzheng-left/')).toMatch(/截止日期 ?2024年7月28日 ?2024年7月30日/);
  for (const page of ['/documents/2024/gongshi-left/', '/documents/2024/gengzheng-left/'])
    expect(await htmlFindings(readFileSync(fileOf(page, site('left')), 'utf8')), page).toEqual([]);
});

test('one sample left says so on its own pages alone, and in a warning that names its file', () => {
  const marked = allPages(site('left')).filter((page) =>
    readFileSync(fileOf(page, site('left')), 'utf8').includes('class="sample-banner"'),
  );
  expect(marked).toEqual([
    '/alliances/left/',
    '/documents/2024/gengzheng-left/',
    '/documents/2024/gongshi-left/',
    '/organisations/91320707930673412Y/',
  ]);
  expect(wordsOf('left', '/alliances/left/')).toContain('本页是示例，所列单位与联合体均属虚构。');
  expect(printed.left).toMatch(/data\/alliances\/dongcheng\/left\.yaml（[^）]*1 处提醒[^]*示例与 1 个真实的联合体并存/);
  expect(JSON.parse(readFileSync(`${site('left')}/manifest.json`, 'utf8'))).toMatchObject({ sample: false });
  expect(JSON.parse(readFileSync(`${site('left')}/api/ids.json`, 'utf8'))).toMatchObject({ samples: ['left'] });
});
