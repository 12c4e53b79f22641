/** A leak is found wherever it stands, and nothing public is taken for one. */
import { expect, test } from 'vitest';
import { loadRegistry } from '#src/registry/load.ts';
import { isPublicOn } from '#src/registry/stages.ts';
import { readDataFolder } from '#src/registry/read.ts';
import { toXlsx } from '#src/exports/xlsx.ts';
import { readableBytes } from './files.ts';
import { leakCheckOf, type Inside } from './leaks.ts';
import { catalogueSecrets, recordSecrets } from './secrets.ts';
import { USUAL } from '#src/testing/registers.ts';

const AS_OF = '2026-11-23';
const { catalogue = expect.unreachable(), alliances } = loadRegistry(readDataFolder(USUAL));
const inside: Inside = {
  catalogue,
  alliances,
  isPublished: ({ whole }) => whole !== undefined && isPublicOn(whole, AS_OF),
  ownTexts: [Buffer.from('法定代表人 授权人 合格')],
};
const page = 'alliances/carbon-fibre/index.html';

function leaksIn(path: string, text: string | Uint8Array, changes: Partial<Inside> = {}): string[] {
  const check = leakCheckOf({ ...inside, ...changes }, Buffer.from('<html>'));
  check.scan(path, typeof text === 'string' ? Buffer.from(text) : text);
  return check.leaks().map(({ secret }) => `${secret.record}: ${secret.label()}`);
}

test.each([
  ['a name on its own page', page, '<td>张示例</td>', ['carbon-fibre: 牵头单位 › 法定代表人']],
  ['a name of another record there', page, '<td>顾示例</td>', []],
  ['a short name elsewhere', 'index.html', '张示例', []],
  ['an amount on its own page', page, '收入 82000 万元', ['carbon-fibre: 牵头单位 › 上一年度经营数据 › 销售收入']],
  ['an amount with a comma', page, '收入 82,000 万元', ['carbon-fibre: 牵头单位 › 上一年度经营数据 › 销售收入']],
  [
    'its own JSON',
    'api/alliances/carbon-fibre.json',
    '{"x":82000}',
    ['carbon-fibre: 牵头单位 › 上一年度经营数据 › 销售收入'],
  ],
  ['an amount within a fingerprint', page, 'a82000f', []],
  ['a telephone number anywhere', 'search.json', '["0518-85800001"]', ['carbon-fibre: 联系方式 › 办公电话']],
  [
    'an opinion anywhere',
    'updates.xml',
    '<p>各方投入已写入协议，上下游齐全，试验线、检测设备和用户场景可在成员间开放使用，各方投入已写入协议。</p>',
    ['carbon-fibre: 推荐 › 推荐意见 › 资源配置'],
  ],
  ['a public text', page, '连云港市高性能碳纤维创新联合体（示例） 示例海洋大学 连科〔2024〕52号', []],
  ['the site’s own words', page, '法定代表人 授权人 合格', []],
  ['the reviewers', 'about/index.html', '@lyg-register/bureau', ['undefined: 市局审核组 第 1 项']],
])('%s', (_, path, text, leaks) => {
  expect(leaksIn(path, text)).toEqual(leaks);
});

test('nothing of a record before 公示 may appear, its address least of all; in a preview it may', () => {
  const hidden = alliances.find((record) => record.whole && !inside.isPublished(record)) ?? expect.unreachable();
  for (const text of [
    `<a href="/alliances/${hidden.id}/">`,
    hidden.whole?.name ?? '',
    hidden.whole?.lead.creditCode ?? '',
  ]) {
    expect(leaksIn('index.html', text), text).toHaveLength(1);
    expect(leaksIn('index.html', text, { isPublished: () => true })).toEqual([]);
  }
});

test('every internal text long enough is found, in HTML, JSON and a workbook', async () => {
  const record = alliances.find(({ id }) => id === 'carbon-fibre') ?? expect.unreachable();
  const secrets = [...recordSecrets(record, true), ...catalogueSecrets(catalogue)].filter(
    ({ text }) => text.length >= 8,
  );
  expect(secrets.length).toBeGreaterThan(10);
  for (const { text } of secrets) {
    const workbook = await toXlsx([{ header: '甲', width: 9, value: () => text }], [1], {
      title: '表',
      publisher: '局',
      asOf: AS_OF,
    });
    for (const [path, bytes] of [
      ['x.json', Buffer.from(JSON.stringify({ text }))],
      ['x.xlsx', await readableBytes('x.xlsx', workbook)],
      ['x.html', Buffer.from(text.replaceAll('"', '&quot;').replaceAll('&', '&amp;'))],
    ] as const)
      expect(leaksIn(path, bytes, { ownTexts: [] }), `${path} ${text}`).not.toEqual([]);
  }
});

test('a line folded in a calendar is read as one', async () => {
  const folded = Buffer.from('DESCRIPTION:0518-8\r\n 5800001\r\n');
  expect(leaksIn('calendar.ics', await readableBytes('calendar.ics', folded))).toHaveLength(1);
});
