/** A register that is not on GitHub: neither its pages nor its form speak of GitHub, and every way it shows leads somewhere. */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { today } from '#src/today.ts';
import { CLEAN_ALLIANCE, CLEAN_DAY } from '../temporary-register.ts';
import { keepOnly } from '../one-record.ts';
import { USUAL } from '../registers.ts';
import { buildSites } from './build-sites.ts';
import { control, goToStep, paste } from './apply-site.ts';
import { openedApplySite } from './opened-apply-site.ts';

const ROOT = '.cache/other-hosts';
const RECORD = 'data/alliances/haizhou/carbon-fibre.yaml';

/** The repository as `site.yaml` has it; what its pages say of handing in, and where its record is edited. */
const HOSTS = [
  {
    name: 'gitee',
    repository: { url: 'https://gitee.com/lyg-register/register', visibility: 'private' },
    button: '提交到 Gitee',
    opens: 'https://gitee.com/lyg-register/register',
    edit: `https://gitee.com/lyg-register/register/edit/main/${RECORD}`,
  },
  {
    name: 'gitlab',
    repository: { url: 'http://10.20.30.40/kjj/register', forge: 'gitlab', visibility: 'private' },
    button: '提交到 GitLab',
    opens:
      'http://10.20.30.40/kjj/register/-/new/main?file_name=data%2Falliances%2Fhaizhou%2Ffibre.yaml&content=name%3A',
    edit: `http://10.20.30.40/kjj/register/-/edit/main/${RECORD}`,
  },
  {
    name: 'intranet',
    repository: { url: 'http://code.kjj.lan/register', visibility: 'private' },
    button: '提交到登记仓库',
    opens: 'http://code.kjj.lan/register',
    edit: undefined,
  },
  { name: 'none', repository: { visibility: 'private' }, button: undefined, opens: undefined, edit: undefined },
];

const filesBelow = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));

const rootOf = (name: string) => `${ROOT}/${name}`;
const siteOf = (name: string) => `${rootOf(name)}/dist`;

/** A register of one record, whose repository is as given. */
function writeRegister({ name, repository }: Pick<(typeof HOSTS)[number], 'name' | 'repository'>): void {
  const root = rootOf(name);
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root, { recursive: true });
  cpSync(`${USUAL}/data`, `${root}/data`, { recursive: true });
  keepOnly(root, RECORD);
  const file = `${root}/data/site.yaml`;
  const written = readFileSync(file, 'utf8').replace(
    /repository:\n( .*\n)+/,
    `repository: ${JSON.stringify(repository)}\n`,
  );
  writeFileSync(file, written.replace('url: https://register.example', 'url: http://10.20.30.50'));
}

beforeAll(async () => {
  for (const host of HOSTS) writeRegister(host);
  await buildSites(HOSTS.map(({ name }) => ({ root: rootOf(name), out: siteOf(name), asOf: today() })));
});

describe.each(HOSTS)('$name', ({ name, button, opens, edit }) => {
  const out = siteOf(name);
  const site = openedApplySite(out);

  test('no page and no file of data has the word', () => {
    const files = filesBelow(out).filter((file) => /\.(html|json|xml|txt|csv|ics|css|svg)$/.test(file));
    expect(files.length).toBeGreaterThan(60);
    expect(files.filter((file) => /github|commit changes|propose changes/i.test(words(file)))).toEqual([]);
  });

  test('the help has the ways there are, its contents lead to each, and nothing is undefined', () => {
    const html = words(`${out}/apply/help/index.html`);
    const ids = new Set(Array.from(html.matchAll(/\sid="([^"]+)"/g), ([, id]) => id));
    const wanted = Array.from(html.matchAll(/href="#([^"]+)"/g), ([, id]) => id);
    expect(wanted.length).toBeGreaterThan(5);
    expect(wanted.filter((id) => !ids.has(id))).toEqual([]);
    expect(ids.has('by-account')).toBe(button !== undefined);
    expect(html.includes(`>${button}<`)).toBe(button !== undefined);
    expect(html).not.toMatch(/undefined|\[object/);
  });

  test('a record’s page leads to where it is edited, or says which file', () => {
    const html = words(`${out}/alliances/carbon-fibre/index.html`);
    if (edit === undefined) expect(html).toContain(`修改 ${RECORD}`);
    else expect(html).toContain(`href="${edit}"`);
  });

  test('the form hands in where the register says', async () => {
    const { page, problems, close } = await site.open({ day: CLEAN_DAY, permissions: ['clipboard-write'] });
    await page
      .context()
      .route(/gitee\.com|10\.20\.30\.40|code\.kjj\.lan/, (route) =>
        route.fulfill({ body: 'host', contentType: 'text/plain' }),
      );
    await paste(page, CLEAN_ALLIANCE);
    await control(page, '$district').selectOption('haizhou');
    await control(page, '$id').fill('fibre');
    await goToStep(page, '核对与保存');
    const part = page.locator('.apply-submit');
    expect(await part.innerText()).not.toMatch(/github|commit changes/i);
    const help = await part.getByRole('link', { name: /怎样提交/ }).getAttribute('href');
    expect(words(`${out}/apply/help/index.html`)).toContain(`id="${help?.split('#')[1]}"`);
    expect(await part.getByRole('button').allTextContents()).toEqual([
      ...(button === undefined ? [] : [`${button}（新窗口）`]),
      '复制文件内容',
    ]);
    if (button !== undefined) {
      const [popup] = await Promise.all([
        page.context().waitForEvent('page'),
        part.getByRole('button', { name: button }).click(),
      ]);
      expect(
        popup
          .url()
          .replace(/\/$/, '')
          .startsWith(opens ?? '?'),
      ).toBe(true);
      await expect.poll(() => part.locator('.outcome').innerText()).toMatch(/^已打开 GitLab|已经复制/);
      expect(await part.innerText()).not.toMatch(/github|commit changes/i);
    }
    expect(problems).toEqual([]);
    await close();
  });
});

const words = (file: string) => readFileSync(file, 'utf8');
