/** Where a file is handed in at each code host, and what is said of it. */
import { expect, test } from 'vitest';
import { opened, register } from '#src/testing/form/sample-register.ts';
import { existsAlready, submissionFor } from './submission.ts';

const { site } = register;
const file = { path: 'data/alliances/haizhou/shi-li.yaml', text: 'name: 甲 & 乙 #1\nplan: 50%+\n' };
const longOne = { ...file, text: 'a'.repeat(8000) };
const at = (url: string | undefined, forge?: 'gitlab') => ({
  ...site,
  repository: { visibility: 'private' as const, ...(url ? { url } : {}), ...(forge ? { forge } : {}) },
});
const GITEE = at('https://gitee.com/lyg/register');
const INTRANET = at('http://10.1.2.3/lyg/register');

test('a short new file is filled in on the page for a new file', () => {
  const submission = submissionFor(file, site, false);
  const address = new URL(submission?.address ?? '');
  expect(submission?.filled).toBe(true);
  expect(`${address.origin}${address.pathname}`).toBe(`${site.repository.url}/new/main`);
  expect(Object.fromEntries(address.searchParams)).toEqual({ filename: file.path, value: file.text });
  expect(submission?.said(false)).toBe(
    '已打开 GitHub，文件名和内容已填好，点 Commit changes，再按页面提示创建拉取请求。',
  );
});

test('an address of more than 7,000 characters is not opened: the page has the name alone, the text is pasted', () => {
  const { length } = submissionFor(file, site, false)?.address ?? '';
  const longest = { ...file, text: file.text + 'a'.repeat(7000 - length) };
  expect(submissionFor(longest, site, false)).toMatchObject({ filled: true });
  const longer = submissionFor({ ...longest, text: `${longest.text}a` }, site, false);
  expect(longer?.filled).toBe(false);
  expect(Object.fromEntries(new URL(longer?.address ?? '').searchParams)).toEqual({ filename: file.path });
  expect(longer?.said(true)).toBe(
    '文件较长，内容不能自动填入，已经复制。分两步：一、在打开的 GitHub 页面上点一下编辑框，按 Ctrl+V 粘贴；二、点 Commit changes，再按页面提示创建拉取请求。',
  );
  expect(longer?.said(false)).toContain('浏览器又不让复制。分三步：一、点“保存文件”');
});

test('a file that is there already is edited', () => {
  const submission = submissionFor(file, site, true);
  expect(submission).toMatchObject({ address: `${site.repository.url}/edit/main/${file.path}`, filled: false });
  expect(submission?.said(true)).toMatch(
    /^这个联合体已在登记簿中，已经复制。.*全选原来的内容（Ctrl\+A），按 Ctrl\+V 粘贴/,
  );
});

test('GitLab: filled in as well, in its own words', () => {
  const submission = submissionFor(file, at('http://code.kjj.lan/lyg/register', 'gitlab'), false);
  expect(submission?.address).toMatch(/^http:\/\/code\.kjj\.lan\/lyg\/register\/-\/new\/main\?file_name=/);
  expect(submission?.said(true)).toBe(
    '已打开 GitLab，文件名和内容已填好，提交到一个新分支，再按页面提示创建合并请求。',
  );
  expect(submissionFor(longOne, at('https://gitlab.com/lyg/register'), false)?.said(true)).toContain(
    '在打开的 GitLab 页面上',
  );
});

test('where no page for a new file is known, the repository opens and it is said what to make there', () => {
  const submission = submissionFor(file, GITEE, false);
  expect(submission).toMatchObject({ address: 'https://gitee.com/lyg/register', filled: false });
  expect(submission?.said(true)).toBe(
    '内容不能自动填入，已经复制。分两步：一、在打开的 Gitee 页面上新建文件 data/alliances/haizhou/shi-li.yaml，点一下编辑框，按 Ctrl+V 粘贴；二、提交到一个新分支，再按页面提示创建拉取请求（Pull Request）。',
  );
  expect(submissionFor(file, GITEE, true)?.address).toBe(`https://gitee.com/lyg/register/edit/main/${file.path}`);
});

test('a host of which nothing is known: the same, for a file that is there too', () => {
  expect(submissionFor(file, INTRANET, true)).toMatchObject({ address: 'http://10.1.2.3/lyg/register' });
  expect(submissionFor(file, INTRANET, true)?.said(true)).toContain(
    '在打开的登记仓库页面上打开 data/alliances/haizhou/shi-li.yaml，点修改，全选原来的内容（Ctrl+A），按 Ctrl+V 粘贴；二、提交到一个新分支，再申请并入 main',
  );
});

test('a register that is on no host: there is nowhere to hand in but by mail', () => {
  expect(submissionFor(file, at(undefined), false)).toBeUndefined();
});

test('only GitHub is called GitHub', () => {
  const said = [GITEE, INTRANET, at('https://gitlab.com/lyg/register')].flatMap((other) =>
    [file, longOne].flatMap((each) => [true, false].flatMap((flag) => submissionFor(each, other, flag)?.said(flag))),
  );
  expect(said).toHaveLength(12);
  expect(said.filter((each) => /github|commit changes/i.test(each ?? ''))).toEqual([]);
});

test('a record exists when it is published, or was imported as a file of that name', () => {
  const carbon = opened('haizhou/carbon-fibre');
  expect(existsAlready(carbon, register)).toBe(true);
  expect(existsAlready({ district: 'haizhou', id: 'carbon-fibre', value: {} }, register)).toBe(true);
  expect(existsAlready({ ...carbon, id: 'brand-new' }, register)).toBe(false);
  const unpublished = { ...carbon, id: 'own', origin: { name: 'own.yaml', text: '', beyond: { bytes: 0, lines: 0 } } };
  expect(existsAlready(unpublished, register)).toBe(true);
  expect(existsAlready({ district: 'haizhou', id: '', value: {} }, register)).toBe(false);
});
