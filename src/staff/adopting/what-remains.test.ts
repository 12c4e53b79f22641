import { describe, expect, test } from 'vitest';
import { loadRegistry } from '#src/registry/load.ts';
import { readDataFolder } from '#src/registry/read.ts';
import type { Catalogue } from '#src/registry/registry.ts';
import { EMPTY, USUAL } from '#src/testing/registers.ts';
import { tasksText, whatRemains } from './what-remains.ts';

const catalogueOf = (root: string): Catalogue => loadRegistry(readDataFolder(root)).catalogue ?? expect.unreachable();
const empty = catalogueOf(EMPTY);
const said = (catalogue: Catalogue, origin?: string) => tasksText(whatRemains(catalogue, { origin }));

test('on GitHub, with all one’s own', () => {
  expect(said(empty, 'https://github.com/shili-kjj/alliances.git')).toMatchInlineSnapshot(`
    " 1. 看一遍改动：npm run validate 没有错误，npm start 在本机看网站
          写错了的，直接改 data/site.yaml、data/districts.yaml，再运行 npm run forge-files
     2. 核对年度通知（data/policies/，示例以外的没有改动）
          data/policies/2024.yaml：示科〔2024〕31号，示例市科学技术局
     3. 在代码托管平台上建仓库 https://github.com/shili-kjj/alliances
          设为私有
     4. 建审核组，加人，给仓库的权限
          市局：@shili-kjj/bureau（Maintain）
          东城区：@shili-kjj/dongcheng（Triage，从派生仓库提申请）
          西城区：@shili-kjj/xicheng（Triage，从派生仓库提申请）
          高新区：@shili-kjj/gaoxin（Triage，从派生仓库提申请）
          板块为什么不给 Write，见 .github/OPERATING.md 第 2 节
          组名写错、没有权限的，.github/CODEOWNERS 里的那一行不起作用
     5. 准备网站：用 GitHub Pages 的，Settings › Pages › Source 选 GitHub Actions；也可以用自己的服务器
          私有仓库用 Pages 要付费方案
          网址用自己的域名（alliances.example）的，在同一页填写，并把域名解析过去
          不用 Pages 的，在 Actions › 发布 › Disable workflow 停用，否则每次推送都报失败
     6. 提交并推送到主分支（这时还没有保护，可以直接推送）
          git add -A && git commit -m "启用登记簿"
          git push -u origin HEAD:main
     7. 保护主分支：照 .github/OPERATING.md 第 2 节设置
     8. 密钥：不用设。流水线只用平台自带的令牌
     9. 第一次发布到 https://alliances.example/
          GitHub Pages：推送到主分支后自动发布
          自己的服务器：npm run build -- --previous https://alliances.example/，再把 dist/ 复制过去
          替换示例网站不算丢失记录，不用写理由
    10. 登记第一个联合体：npm run new
    11. 读 .github/OPERATING.md：备份、升级、每年的通知、出了问题怎么办"
  `);
});

test('elsewhere, without reviewers, public, in no repository', () => {
  const { city, bureau, name, url } = empty.site;
  const catalogue: Catalogue = {
    ...empty,
    site: {
      city,
      bureau,
      name,
      url,
      base: '/list/',
      repository: { url: 'https://gitee.com/kjj/list', visibility: 'public' },
      documents: ['示科'],
    },
    districts: empty.districts.map(({ id, name, authority }) => ({ id, name, authority })),
  };
  expect(tasksText(whatRemains(catalogue, undefined))).toMatchInlineSnapshot(`
    " 1. 看一遍改动：npm run validate 没有错误，npm start 在本机看网站
          写错了的，直接改 data/site.yaml、data/districts.yaml，再运行 npm run forge-files
     2. 核对年度通知（data/policies/，示例以外的没有改动）
          data/policies/2024.yaml：示科〔2024〕31号，示例市科学技术局
     3. 在代码托管平台上建仓库 https://gitee.com/kjj/list
          设为公开：写入即公布
     4. 加人，给仓库的权限
          没有写市局审核组：谁能审核，只由仓库的权限决定
          各板块没有写审核组：都由市局审核
          这里不按 .github/CODEOWNERS 指定审核人：谁能合并由平台的权限决定，市局的人看过再合并
     5. 准备网站：服务器，https://alliances.example/list/ 指向它
     6. 提交并推送到主分支（这时还没有保护，可以直接推送）
          git init -b main && git add -A && git commit -m "启用登记簿"
          git remote add origin https://gitee.com/kjj/list && git push -u origin HEAD:main
     7. 保护主分支：照 .github/OPERATING.md 第 2 节设置
          平台不同，意思相同：改动都经变更申请，校验通过、市局审核后并入，禁止强制推送
     8. 密钥：不用设。流水线只用平台自带的令牌
     9. 第一次发布到 https://alliances.example/list/
          自己的服务器：npm run build -- --previous https://alliances.example/list/，再把 dist/ 复制过去
          替换示例网站不算丢失记录，不用写理由
    10. 登记第一个联合体：npm run new
    11. 读 .github/OPERATING.md：备份、升级、每年的通知、出了问题怎么办"
  `);
});

describe('in an office without a code host', () => {
  const { city, bureau, name, url } = empty.site;
  const catalogue: Catalogue = {
    ...empty,
    site: { city, bureau, name, url, base: '/', repository: { visibility: 'private' }, documents: ['示科'] },
  };
  const own = 'git remote add origin /srv/git/register.git && git push -u origin HEAD:main\n';

  test('there is nothing to group, to protect or to give a pipeline', () => {
    const text = said(catalogue);
    expect(text).toContain('没有代码平台的办公室');
    expect(text).toContain(own);
    expect(text).not.toMatch(/审核组|保护主分支|GitHub|流水线|密钥|upstream/);
  });

  test('a clone of the program keeps that place under another name: origin is what all share', () => {
    const text = said(catalogue, 'https://github.com/somebody/register');
    expect(text).toMatch(/origin 现在是 https:\/\/github\.com\/somebody\/register。/);
    expect(text.indexOf('git remote rename origin upstream\n')).toBeGreaterThan(0);
    expect(text.indexOf('git remote rename origin upstream\n')).toBeLessThan(text.indexOf(own));
  });

  test('a folder in no repository becomes one', () => {
    expect(tasksText(whatRemains(catalogue, undefined))).toContain('git init -b main && git add -A');
  });
});

test.each(['https://gitee.com/kjj/list', 'https://gitlab.com/kjj/list'])(
  'only GitHub assigns reviewers by CODEOWNERS: not %s',
  (url) => {
    const text = said({ ...empty, site: { ...empty.site, repository: { url, visibility: 'private' } } });
    expect(text).toContain('这里不按 .github/CODEOWNERS 指定审核人');
    expect(text).not.toMatch(/组名写错|建审核组/);
    expect(said(empty)).not.toContain('这里不按 .github/CODEOWNERS');
  },
);

test('a host of one’s own is no GitHub, unless the register says so', () => {
  const at = (repository: Catalogue['site']['repository']) => said({ ...empty, site: { ...empty.site, repository } });
  const url = 'https://git.city.example/kjj/list';
  expect(at({ url, visibility: 'private' })).not.toContain('Settings › Pages');
  expect(at({ url, forge: 'github', visibility: 'private' })).toContain('Settings › Pages');
});

describe('the notice', () => {
  const usual = catalogueOf(USUAL);

  test('of another city, with other addressees', () => {
    const text = said({ ...usual, site: empty.site, districts: empty.districts });
    expect(text).toContain('data/policies/2024.yaml：连科〔2024〕31号，连云港市科学技术局');
    expect(text).toContain('不是示例市科学技术局的通知：换成自己的通知原文');
    expect(text).toContain('不在主送单位之中：东城区科技局（东城区）、西城区科技局（西城区），它们推荐的联合体会报错');
    expect(text).toContain('主送单位里没有板块的：东海县科技局、');
    expect(text).toContain('的 city 是连云港市，注册在示例市的牵头单位会报错');
    expect(text).toContain('10 个名称尚未与市里公布的目录核对');
  });

  test('is to be brought where there is none', () => {
    expect(said({ ...empty, policies: new Map() })).toContain('还没有通知：放入原文');
  });
});

describe('pushing', () => {
  const own = 'git remote add origin https://github.com/shili-kjj/alliances && git push -u origin HEAD:main';

  test.each([
    'git@github.com:shili-kjj/alliances.git',
    'https://token@github.com/shili-kjj/alliances/',
    'ssh://git@github.com/shili-kjj/alliances',
  ])('a clone of its own repository is pushed as it is: %s', (origin) => {
    expect(said(empty, origin)).toMatch(/\n {6}git push -u origin HEAD:main\n/);
    expect(said(empty, origin)).not.toContain('git remote');
  });

  test('a clone of another keeps that place for upgrades', () => {
    const text = said(empty, 'https://github.com/somebody/register');
    expect(text).toContain('upstream 是程序的来处（https://github.com/somebody/register），以后从那里升级');
    expect(text).toContain(own);
  });

  test('a repository that is pushed nowhere yet', () => {
    expect(said(empty)).toContain(own);
    expect(said(empty)).not.toContain('upstream');
  });
});
