/** npm run receive: what is refused, each for its own reason; nothing is kept of it, and it stays as it came. */
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import JSZip from 'jszip';
import { expect, test } from 'vitest';
import { writeFillInBook } from '#src/staff/workbook/node.ts';
import { FIBRE_TEXT, LAVER_TEXT, VIDEO_TEXT } from '#src/testing/branches/small-register.ts';
import { mailbox, NEW, withoutIds } from '#src/testing/mailbox.ts';
import { bookCatalogueIn } from '#src/testing/workbooks/book-catalogue.ts';
import { goodRecords } from '#src/testing/workbooks/good-records.ts';
import { edited, put } from '#src/testing/workbooks/sample-books.ts';

const { folder, repository, given, run, receipt, received } = mailbox();

const refused = async (name: string, ...options: string[]) => {
  const { code, out } = await run(...options, name);
  expect(code).toBe(1);
  expect(received()).toEqual([]);
  expect(out).toContain('没有收下');
  return receipt(name.replace(/\.[^.]*$/, '').replace(/^.*\//, ''));
};

const zipped = (files: Readonly<Record<string, string>>) => {
  const zip = new JSZip();
  for (const [name, text] of Object.entries(files)) zip.file(name, text);
  return zip.generateAsync({ type: 'uint8array' });
};
const wide = (text: string) => [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);

test('what is no file of a record in order, each for its own reason, all of it left as it is', async () => {
  const cases: [string, string | Uint8Array, RegExp][] = [
    [
      '手机.yaml',
      `${NEW}# 13812345678\n`,
      /文件里有个人信息：删去以后再发.*\r\n\r\n1\. 第 \d+ 行　不得有手机号：138\*{4}5678/,
    ],
    [
      'gbk.yaml',
      Uint8Array.from([0x6e, 0x61, 0x6d, 0x65, 0x3a, 0x20, 0xc1, 0xac, 0xd4, 0xc6, 0xb8, 0xdb, 0x0a]),
      /像是 GBK 编码，请另存为 UTF-8/,
    ],
    ['协议.pdf', '%PDF-1.7', /是 PDF，不是登记文件/],
    ['老.xls', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), /旧格式/],
    [
      '密码.xlsx',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...wide('EncryptedPackage')]),
      /设有打开密码，读不了[^]*再发/,
    ],
    [
      '压缩.zip',
      await zipped({ 'quartz.yaml': NEW }),
      /1\. 这是普通压缩包，不是登记文件\r\n   改法：请发填报页保存的登记文件/,
    ],
    ['信.txt', '各位领导：\n附件请查收。\n', /不是登记文件：里面没有联合体的内容/],
    ['信二.txt', '联系：13812345678\n', /删去以后再发[^]*手机号[^]*不是登记文件/],
    ['别的.yaml', 'version: 3\n', /不是登记文件：里面没有联合体的内容/],
    ['空.yaml', '', /文件是空的/],
    ['包.xlsx', 'PK\x03\x04坏的', /1\. /],
    ['长.yaml', `${NEW}#${'x'.repeat(40_000)}\n`, /不得超过 32 KB/],
    ['冲突.yaml', `<<<<<<< HEAD\n${NEW}`, /合并冲突的记号/],
  ];
  for (const [name, content] of cases) given(name, content);
  const { code, out } = await run(...cases.map(([name]) => name));
  expect(code).toBe(1);
  expect(out).toContain(`收下 0 个，没有收下 ${cases.length} 个`);
  expect(received()).toEqual([]);
  const opened = ['手机', '长', '冲突'];
  for (const [name, content, said] of cases) {
    // Nobody is sent to the form with what it cannot open.
    expect(receipt(name.replace(/\.[^.]*$/, '')).includes('点“选择文件”打开这个文件')).toBe(
      opened.includes(name.replace(/\.[^.]*$/, '')),
    );
    expect(receipt(name.replace(/\.[^.]*$/, ''))).toMatch(said);
    expect(readFileSync(join(folder(), name))).toEqual(Buffer.from(content));
  }
});

test('another alliance under an id that is taken, with an id that is free', async () => {
  given(
    'fibre.yaml',
    LAVER_TEXT.replaceAll('紫菜', '海带')
      .replaceAll('海藻种业', '海带种业')
      .replaceAll('91320707930673412Y', '91320722MA1Q7N8P9D')
      .replaceAll('示例海洋大学', '示例理工大学')
      .replaceAll('12320700506198990M', '12320000466000000X'),
  );
  expect(await refused('fibre.yaml')).toMatch(
    /标识“fibre”已经是另一个联合体的.*\r\n {3}改法：换一个标识，例如 ganyu-2024-7n8p9d/,
  );
});

test('two that are one alliance and say different things', async () => {
  given('quartz.yaml', NEW);
  given('quartz (1).yaml', NEW.replace('两年内', '三年内'));
  const { code } = await run('quartz.yaml', 'quartz (1).yaml');
  expect(code).toBe(1);
  expect(received()).toEqual([]);
  expect(receipt('quartz')).toContain('“quartz (1).yaml”也是这个联合体，内容不同');
});

test('where no board can be told it is asked for, and another board than the register’s is refused', async () => {
  given(
    'video2.yaml',
    VIDEO_TEXT.replace('视频感知', '图像感知').replaceAll('91320700825484783G', '91320722MA1Q7N8P9D'),
  );
  expect(await refused('video2.yaml')).toContain('请在来信里说明由哪个板块推荐');
  expect((await run('video2.yaml')).out).toContain('知道的，加 --district 板块再收一次');
  given('fibre.yaml', FIBRE_TEXT.replace('plan: 两年内', 'plan: 三年内'));
  expect(await refused('fibre.yaml', '--district', 'ganyu')).toContain('在登记簿中属于海州区，不是赣榆区');
});

test('a workbook with several rows that say no id: each is told, and no row is given to the wrong one', async () => {
  given('填报.xlsx', await withoutIds(goodRecords()));
  const said = await refused('填报.xlsx');
  expect(said).toMatch(/联合体!A\d+　标识尚未填写/);
  expect(said.match(/标识尚未填写/g)).toHaveLength(2);
});

test('a workbook with a mistake comes back marked', async () => {
  const good = await writeFillInBook(goodRecords().slice(1), bookCatalogueIn());
  given('填报.xlsx', await edited(good, (sheet) => put(sheet('成员单位'), 'C5', '不是代码')));
  expect(await refused('填报.xlsx')).toMatch(/1\. 成员单位!C5　/);
  expect(readdirSync(folder()).sort()).toEqual(['填报-回执.txt', '填报-错误.xlsx', '填报.xlsx'].sort());
});

test('names that are meant to do something, links, folders', async () => {
  const evil = '-rf $(touch x)`id`;\u202e\n##[error]::set-output 13812345678.yaml';
  given(evil, 'x');
  mkdirSync(join(folder(), '来件'));
  symlinkSync(join(folder(), evil), join(folder(), 'link.yaml'));
  const { code, out } = await run('--', evil, '来件', 'link.yaml');
  expect(code).toBe(1);
  expect(out).not.toMatch(/\u202e|##\[|13812345678|^::/m);
  expect(out).toContain('138****5678');
  expect(receipt('来件')).toContain('是文件夹，不是文件');
  expect(receipt('link')).toContain('不是普通文件');
  expect(existsSync(join(folder(), 'x'))).toBe(false);
});

test('an application that is not public is not told of to another applicant', async () => {
  repository().edit({ 'data/alliances/donghai/quartz.yaml': NEW });
  repository().commit('申报');
  given('second.yaml', NEW.replace('石英坩埚', '石英管材').replace('东科〔2024〕3号', '东科〔2024〕4号'));
  const said = await refused('second.yaml');
  expect(said).toContain('还没有公示的联合体');
  expect(said).not.toMatch(/坩埚|\bquartz\b/);
});

test('a base that is somebody else’s register: no receipt speaks in its name', async () => {
  const site = 'data/site.yaml';
  const own = readFileSync(join(repository().root, site), 'utf8')
    .replace(/^bureau: .*/m, 'bureau: 示例市科学技术局')
    .replace(/^url: .*/m, 'url: https://kjj.city.example');
  repository().git('update-ref', 'refs/remotes/origin/main', 'HEAD');
  repository().edit({ [site]: own });
  repository().commit('启用');
  given('草稿.yaml', NEW);
  const { code, err } = await run('--dry-run', '草稿.yaml');
  expect([code, err]).toEqual([2, expect.stringMatching(/^无法运行：origin\/main 是连云港市科学技术局的另一个登记簿/)]);
  expect(err).toContain('改称 upstream');
  expect((await run('--dry-run', '--base', 'main', '草稿.yaml')).code).not.toBe(2);
});
