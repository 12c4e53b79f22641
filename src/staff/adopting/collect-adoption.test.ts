import { expect, test } from 'vitest';
import type { Ask } from '../editing/collect-answers.ts';
import { loadRegistry } from '#src/registry/load.ts';
import { readDataFolder } from '#src/registry/read.ts';
import { USUAL } from '#src/testing/registers.ts';
import { collectAdoption, type Given } from './collect-adoption.ts';

const { catalogue } = loadRegistry(readDataFolder(USUAL));
const collect = (given: Partial<Given>, ask?: Ask) => {
  if (!catalogue) throw new Error('the usual register has a catalogue');
  return collectAdoption(catalogue, { answers: {}, boards: [], ...given }, ask);
};

/** Answers a person gives by turns, and what was asked, with what was wrong before. */
function person(...typed: string[]) {
  const heard: string[] = [];
  const ask: Ask = ({ label, usual }, problem) => {
    heard.push(
      `${label}${usual === undefined ? '' : ` [${usual}]`}${problem === undefined ? '' : ` 不对：${problem}`}`,
    );
    const next = typed.shift();
    return next === undefined ? Promise.reject(new Error(`nobody answers: ${label}`)) : Promise.resolve(next);
  };
  return { ask, heard };
}

const ADDRESSES = { url: 'https://kjj.city.example/alliances/', repository: 'https://github.com/city/alliances' };

test('with the addresses given, the boards kept, all else is as usual', async () => {
  const adoption = await collect({ answers: { ...ADDRESSES, boards: '沿用' } });
  expect(adoption).toMatchObject({
    city: '连云港市',
    bureau: '连云港市科学技术局',
    name: '连云港市创新联合体',
    url: 'https://kjj.city.example',
    base: '/alliances/',
    repository: { url: 'https://github.com/city/alliances', visibility: 'private' },
    documents: ['连科', '连科函'],
    examples: { place: '连云港市海州区', boardSeries: '海科', areaCode: '0518' },
    owners: ['@city/bureau'],
  });
  expect(adoption).not.toHaveProperty('siteCode');
  expect(adoption.districts).toEqual(
    // Nobody is reached where the sample's offices are said to be.
    catalogue?.districts.map((board) => {
      const own = { ...board, owners: [`@city/${board.id}`] };
      delete own.contact;
      return own;
    }),
  );
  expect(adoption).not.toHaveProperty('contact');
});

test('another city has another bureau; boards are its own, with the reviewers it says', async () => {
  const adoption = await collect({
    answers: {
      ...ADDRESSES,
      city: '示例市',
      documents: '示科，示科函',
      'site-code': '1234567890',
      owners: '@a，@b',
      'board-owners': '无',
    },
    boards: ['east 东区 东区科技局 @east', 'west 西区 西区科技局'],
  });
  expect(adoption).toMatchObject({ bureau: '示例市科学技术局', name: '示例市创新联合体', siteCode: '1234567890' });
  expect(adoption.owners).toEqual(['@a', '@b']);
  // Examples of the city that was are none of its own.
  expect(adoption).not.toHaveProperty('examples');
  expect(adoption.documents).toEqual(['示科', '示科函']);
  expect(adoption.districts).toEqual([
    { id: 'east', name: '东区', authority: '东区科技局', owners: ['@east'] },
    { id: 'west', name: '西区', authority: '西区科技局' },
  ]);
});

test('how its own offices are reached is kept when it is asked again; a board may say it on its line', async () => {
  if (!catalogue) throw new Error('the usual register has a catalogue');
  const contact = { email: 'gxc@kjj.city.gov.cn', address: '示例路 1 号' };
  const [first, ...others] = catalogue.districts;
  const own = {
    ...catalogue,
    site: { ...catalogue.site, contact },
    districts: [{ ...first!, contact: { phone: '0999-85800011' } }, ...others],
  };
  const kept = await collectAdoption(own, { answers: { ...ADDRESSES, boards: '沿用' }, boards: [] });
  expect(kept.contact).toEqual(contact);
  expect(kept.districts.map((board) => board.contact?.phone)[0]).toBe('0999-85800011');
  const { districts } = await collect({ answers: ADDRESSES, boards: ['east 东区 东区科技局 KJJ@east.gov.cn'] });
  expect(districts[0]?.contact).toEqual({ email: 'kjj@east.gov.cn' });
});

test('a board that there was keeps its code', async () => {
  const boards = ['haizhou 海州区 海州区科工局', 'ganyu 赣榆新区 赣榆区科技局'];
  const { districts } = await collect({ answers: ADDRESSES, boards });
  expect(districts.map(({ divisionCode }) => divisionCode)).toEqual(['320706', undefined]);
});

test('an office without a code host has no address of one, and no reviewers there', async () => {
  const adoption = await collect({ answers: { ...ADDRESSES, repository: '无', boards: '沿用' } });
  expect(adoption.repository).toEqual({ visibility: 'private' });
  expect(adoption).not.toHaveProperty('owners');
});

test('a host of one’s own is asked for its kind, which need not be known', async () => {
  const repository = 'https://git.city.example/kjj/list';
  const forgeOf = async (forge: Record<string, string>) =>
    (await collect({ answers: { ...ADDRESSES, repository, boards: '沿用', ...forge } })).repository.forge;
  expect(await forgeOf({})).toBeUndefined();
  expect(await forgeOf({ forge: '无' })).toBeUndefined();
  expect(await forgeOf({ forge: 'gitlab' })).toBe('gitlab');
  // Another product, though a letter away from one of these.
  await expect(forgeOf({ forge: 'gitea' })).rejects.toThrow('--forge（托管平台）应为：gitlab、gitee、github、无');
});

test('where a repository tells no group, there are no usual reviewers', async () => {
  const adoption = await collect({ answers: { ...ADDRESSES, repository: 'https://git.city.example', boards: '沿用' } });
  expect(adoption).not.toHaveProperty('owners');
  expect(adoption.districts.every(({ owners }) => owners === undefined)).toBe(true);
});

test('everything that is missing or wrong is said at once, when nobody can be asked', async () => {
  const answers = { url: 'https://register.example/', visibility: '公开', owners: '@lyg-register/bureau' };
  const boards = ['east 东区', 'west 西区 西区科技局', 'west 南区 南区科技局'];
  await expect(collect({ answers, boards })).rejects.toThrow(
    [
      '--url（网站地址）是示例的网址，应为自己的',
      '--repository（仓库地址）尚未填写',
      '--visibility（仓库可见性）应为：private、public',
      '--owners（市局审核组）是示例的审核组，应为自己的',
      '--board（板块）少了几项，应为：标识 名称 科技主管部门 审核组（可有几个，可不写），中间空一格；有单位邮箱、办公电话（区号-号码）、行政区划代码的写在后面',
      '--board（板块）west 南区 已经写过',
    ].join('\n'),
  );
});

test('an option without a word is missing, whatever is usual; so are boards of which none is written', async () => {
  const blank = { city: '', bureau: ' ', 'site-code': '', owners: '\u3000', visibility: '', 'board-owners': '' };
  await expect(collect({ answers: { ...ADDRESSES, ...blank, documents: '连科', boards: '另写' } })).rejects.toThrow(
    [
      '--city（城市）尚未填写',
      '--bureau（主办单位）尚未填写',
      '--site-code（政府网站标识码）尚未填写',
      '--visibility（仓库可见性）尚未填写',
      '--owners（市局审核组）尚未填写',
      '--board-owners（各板块审核组）尚未填写',
      '--board（板块）尚未填写',
    ].join('\n'),
  );
});

test('what a person is told has no place left to fill in, and speaks of no file', async () => {
  const told: string[] = [];
  const ask: Ask = ({ label, help, option, usual }) => {
    told.push(`${label}：${help}`);
    const known: Record<string, string> = { ...ADDRESSES, boards: '沿用', documents: '连科' };
    return Promise.resolve(known[option] ?? usual ?? '无');
  };
  await collect({}, ask);
  expect(told.length).toBeGreaterThan(15);
  expect(told.filter((each) => /[{}]|加引号/.test(each))).toEqual([]);
});

test.each([
  ['https://kjj.city.example/a/?b#c', '末尾的“?b#c”不是网址的一部分，应删去'],
  ['kjj.city.example', '不是网址'],
])('%s is no address of a site', async (url, problem) => {
  await expect(collect({ answers: { ...ADDRESSES, url, boards: '沿用' } })).rejects.toThrow(problem);
});

test('the repository of the sample is nobody’s, and a path that no site has is told', async () => {
  const repository = 'https://github.com/lyg-register/register';
  await expect(collect({ answers: { ...ADDRESSES, repository, boards: '沿用' } })).rejects.toThrow('是示例的仓库');
  const url = 'https://kjj.city.example/名单/';
  await expect(collect({ answers: { ...ADDRESSES, url, boards: '沿用' } })).rejects.toThrow(/^路径：“.*”不是路径/);
});

test('a person is asked one thing after another, and again until the answer is right', async () => {
  const { ask, heard } = person(
    ...'示例市|||示例连科|示科 示科函||示例市东区|示东科|5180|0999|高新处|kjj@qq.com|gxc@kjj.city.gov.cn|13800000000|0999-85800000||kjj|https://kjj.city.example/|https://gitee.com/city/alliances|2||另写|@kjj/<标识>|'.split(
      '|',
    ),
    ...'east 东区|east 东区 东区科技局|east 南区 南区科技局|west 西区 西区科技局 @west|'.split('|'),
  );
  const adoption = await collect({}, ask);
  expect(adoption).toMatchObject({
    bureau: '示例市科学技术局',
    base: '/',
    documents: ['示科', '示科函'],
    examples: { place: '示例市东区', boardSeries: '示东科', areaCode: '0999' },
    contact: { office: '高新处', email: 'gxc@kjj.city.gov.cn', phone: '0999-85800000' },
    repository: { visibility: 'public' },
    owners: ['@city/bureau'],
    districts: [
      { id: 'east', owners: ['@kjj/east'] },
      { id: 'west', owners: ['@west'] },
    ],
  });
  expect(heard).toMatchInlineSnapshot(`
    [
      "城市 [连云港市]",
      "主办单位 [示例市科学技术局]",
      "网站名称 [示例市创新联合体]",
      "市局发文代字",
      "市局发文代字 不对：是示例的代字，应为自己的",
      "政府网站标识码 [无]",
      "例子：注册地 [无]",
      "例子：县区发文代字 [无]",
      "例子：电话区号 [无]",
      "例子：电话区号 [无] 不对：不是电话区号（0 开头的三四位数字）",
      "市局收件部门 [无]",
      "市局单位邮箱 [无]",
      "市局单位邮箱 [无] 不对：是个人也能注册的邮箱（单位自己域名的公用邮箱；没有的不填，只写办公电话和地址）",
      "市局办公电话 [无]",
      "市局办公电话 [无] 不对：不是办公座机（区号-号码，写作 0xxx-xxxxxxxx；不得填写手机号）",
      "市局通信地址 [无]",
      "网站地址",
      "网站地址 不对：不是网址（以 https:// 开头的完整网址）",
      "仓库地址",
      "仓库可见性 [private]",
      "市局审核组 [@city/bureau]",
      "板块",
      "各板块审核组 [@city/<标识>]",
      "第 1 个板块",
      "第 1 个板块 不对：至少一个板块",
      "第 1 个板块 不对：少了几项，应为：标识 名称 科技主管部门 审核组（可有几个，可不写），中间空一格；有单位邮箱、办公电话（区号-号码）、行政区划代码的写在后面",
      "第 2 个板块",
      "第 2 个板块 不对：east 南区 已经写过",
      "第 3 个板块",
    ]
  `);
});
