/** A leak is found wherever it stands, and nothing public is taken for one. */
import { expect, test } from 'vitest';
import { loadRegistry } from '#src/registry/load.ts';
import { readDataFolder } from '#src/registry/read.ts';
import { tableSheet } from '#src/exports/sheet.ts';
import { toXlsx } from '#src/exports/xlsx.ts';
import { readableBytes } from './files.ts';
import { insideOf, type Inside } from './inside.ts';
import { leakCheckOf } from './leaks.ts';
import { catalogueSecrets, recordSecrets } from './secrets.ts';
import { USUAL } from '#src/testing/registers.ts';
import { paragraph, wordTemplate } from '#src/testing/templates.ts';

const AS_OF = '2026-11-23';
const DECISIONS = {
  // Its record is public; what was objected is not.
  '2024/yiyi': `kind: 异议处理
date: 2024-07-30
alliances: [carbon-fibre]
received: 2024-07-26
outcome: 不成立
matter: 某单位认为原丝试验线的归属存在争议
`,
  // One of its records is public, the other is not: nothing may lead from here to that one.
  '2026/shencha-co2-utilisation': `kind: 形式审查
date: 2026-10-20
title: 关于二氧化碳利用等两个联合体的审查
alliances: [low-altitude-inspection, co2-utilisation]
round: 材料补正后的审查
`,
  '2026/biangeng': `kind: 变更备案
date: 2026-11-01
alliances: [carbon-fibre, marine-bioproducts]
changes:
  - { alliance: carbon-fibre, what: 成员加入, name: 示例纤维检测有限公司, from: 2026-10-01 }
  - { alliance: marine-bioproducts, what: 成员加入, name: 示例未公开海洋有限公司, from: 2026-10-01 }
internalReason: 牵头单位内部股权调整未完成
`,
  // After the day: nobody may see it yet.
  '2026/tuichu-later': `kind: 退出
document: 示例连科〔2026〕99号
date: 2026-12-24
alliances: [carbon-fibre]
cause: 自愿
reason: 岁末牵头单位主动申请的示例
`,
  '2026/zhenggai-late': `kind: 限期整改
document: 示例连科函〔2026〕98号
date: 2026-10-08
alliances: [carbon-fibre]
until: 2026-12-31
internalReason: 迟报 碳纤维 漏报
`,
  '2026/gengzheng-late': `kind: 更正
date: 2026-10-09
corrects: 2026/zhenggai-late
instead: { until: 2027-01-31 }
reason: 因迟报，期限误写
`,
};
const { files } = readDataFolder(USUAL);
const added = Object.entries(DECISIONS).map(([id, text]) => ({
  path: `data/decisions/${id}.yaml`,
  bytes: new TextEncoder().encode(text),
}));
const registry = loadRegistry({ files: [...files, ...added], diagnostics: [] });
const inside = insideOf(registry, { asOf: AS_OF }, [Buffer.from('法定代表人 授权人 合格')]);
const { catalogue, alliances } = inside;
const page = 'alliances/carbon-fibre/index.html';

function leaksIn(path: string, text: string | Uint8Array, changes: Partial<Inside> = {}): string[] {
  const check = leakCheckOf({ ...inside, ...changes });
  check.scan(path, typeof text === 'string' ? Buffer.from(text) : text);
  return check.leaks().map(({ secret }) => `${secret.record}: ${secret.written().label}`);
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
  ['an amount that goes on', page, '820001', []],
  [
    'an amount that goes on, and then does not',
    page,
    '820001 182000 82000',
    ['carbon-fibre: 牵头单位 › 上一年度经营数据 › 销售收入'],
  ],
  ['a telephone number anywhere', 'search.json', '["0518-85800001"]', ['carbon-fibre: 联系方式 › 办公电话']],
  [
    'an opinion anywhere',
    'updates.xml',
    '<p>各方投入已写入协议，上下游齐全，试验线、检测设备和用户场景可在成员间开放使用，各方投入已写入协议。</p>',
    ['carbon-fibre: 推荐 › 推荐意见 › 资源配置'],
  ],
  ['a public text', page, '连云港市高性能碳纤维创新联合体（示例） 示例海洋大学 示例连科〔2024〕52号', []],
  ['the site’s own words', page, '法定代表人 授权人 合格', []],
  [
    'what was objected, anywhere',
    'updates.xml',
    '某单位认为原丝试验线的归属存在争议',
    ['decisions/2024/yiyi: 异议内容'],
  ],
  ['whether it was upheld, on its page', page, '<td>不成立</td>', ['carbon-fibre: 异议是否成立']],
  ['that in its own JSON', 'api/decisions/2024/yiyi.json', '"不成立"', ['decisions/2024/yiyi: 异议是否成立']],
  ['that on its document’s page', 'documents/2024/yiyi/index.html', '不成立', ['decisions/2024/yiyi: 异议是否成立']],
  [
    'a short reason on its document’s page, but for what its correction or an alliance’s name says',
    'documents/2026/zhenggai-late/index.html',
    '连云港市高性能碳纤维创新联合体（示例） 碳纤维 因迟报，期限误写 迟报',
    [],
  ],
  [
    'the rest of that reason',
    'documents/2026/zhenggai-late/index.html',
    '漏报',
    ['decisions/2026/zhenggai-late: 内部原因'],
  ],
  ['that elsewhere', 'index.html', '不成立', []],
  ['an internal reason', 'search.json', '牵头单位内部股权调整未完成', ['decisions/2026/biangeng: 内部原因']],
  [
    'a decision that is not public',
    'api/decisions.json',
    '"2026/shencha-co2-utilisation"',
    ['decisions/2026/shencha-co2-utilisation: 标识', 'co2-utilisation: 标识'],
  ],
  ['its title', page, '关于二氧化碳利用等两个联合体的审查', ['decisions/2026/shencha-co2-utilisation: 标题']],
  ['what it says of its public record', 'alliances/low-altitude-inspection/index.html', '材料补正后的审查', []],
  [
    'a change of the record that is not public',
    page,
    '示例未公开海洋有限公司',
    ['decisions/2026/biangeng: 变更内容 第 2 项 › 名称'],
  ],
  ['the change of the one that is', page, '示例纤维检测有限公司', []],
  ['a decision of a later day', page, '岁末牵头单位主动申请的示例', ['decisions/2026/tuichu-later: 公开的原因']],
  [
    'public decisions',
    'api/decisions.json',
    '"2024/lieru-52" 关于公布连云港市创新联合体培育名单的通知 carbon-fibre',
    [],
  ],
  ['the id of a record before 公示', 'search.json', '["marine-bioproducts"]', ['marine-bioproducts: 标识']],
  ['the reviewers', 'about/index.html', '@lyg-register/bureau', ['undefined: 市局审核组 第 1 项']],
])('%s', (_, path, text, leaks) => {
  expect(leaksIn(path, text)).toEqual(leaks);
});

test('a text is named once wherever it stands, a short one once for each record it is of', () => {
  const record = alliances.find(({ id }) => id === 'carbon-fibre') ?? expect.unreachable();
  const twin = { ...record, id: 'carbon-twin' };
  const check = leakCheckOf({ ...inside, alliances: [record, twin], isPublished: () => true });
  for (const path of [page, 'alliances/carbon-twin/index.html', page, 'index.html'])
    check.scan(path, Buffer.from('0518-85800001 张示例 张示例 0518-85800001'));
  expect(check.leaks().map(({ path, secret }) => `${path} ${secret.record} ${secret.written().label}`)).toEqual([
    `${page} carbon-fibre 联系方式 › 办公电话`,
    `${page} carbon-fibre 牵头单位 › 法定代表人`,
    'alliances/carbon-twin/index.html carbon-twin 牵头单位 › 法定代表人',
  ]);
});

test('not to be told where, it finds the same and keeps nothing but whose it is', () => {
  const check = leakCheckOf(inside, false);
  check.scan(page, Buffer.from('张示例 0518-85800001'));
  const record = {
    text: '',
    record: 'carbon-fibre',
    file: alliances.find(({ id }) => id === 'carbon-fibre')?.source.file,
  };
  expect(check.leaks().map(({ path, secret: { written, ...secret } }) => ({ path, ...secret, at: written() }))).toEqual(
    [
      { path: page, ...record, at: { label: '' } },
      { path: page, ...record, at: { label: '' } },
    ],
  );
});

test('a long text that stands within any public one is no secret; one of which only a part does is', () => {
  const rectified = (internalReason: string) => `kind: 限期整改
document: 示例连科函〔2026〕97号
date: 2026-10-12
alliances: [low-altitude-inspection]
until: 2026-12-31
internalReason: ${internalReason}
`;
  const leaks = (internalReason: string) => {
    const file = { path: 'data/decisions/2026/zhenggai-more.yaml', bytes: Buffer.from(rectified(internalReason)) };
    const more = loadRegistry({ files: [...files, ...added, file], diagnostics: [] });
    const check = leakCheckOf(insideOf(more, { asOf: AS_OF }, []));
    check.scan('index.html', Buffer.from(`甲 ${internalReason} 乙`));
    return check.leaks().map(({ secret }) => `${secret.record}: ${secret.written().label}`);
  };
  const [record = expect.unreachable()] = alliances.filter(({ id }) => id === 'carbon-fibre');
  const { positioning = '' } = record.draft;
  expect(positioning.length).toBeGreaterThan(12);
  expect(leaks(positioning.slice(2, 10))).toEqual([]);
  expect(leaks(`${positioning.slice(2, 10)}甲乙丙`)).toEqual(['decisions/2026/zhenggai-more: 内部原因']);
});

test('what stands in any of the site’s own texts, or in the public part of the catalogue, is no leak', () => {
  const text = '张示例 0518-85800001';
  const own = (...texts: string[]) => leaksIn(page, text, { ownTexts: texts.map((each) => Buffer.from(each)) });
  expect(own()).toHaveLength(2);
  expect(own('别的', '法定代表人 张示例')).toEqual(['carbon-fibre: 联系方式 › 办公电话']);
  expect(own('电话 0518-85800001', '别的')).toEqual(['carbon-fibre: 牵头单位 › 法定代表人']);
  expect(leaksIn(page, text, { catalogue: { ...catalogue, site: { ...catalogue.site, name: text } } })).toEqual([]);
});

test('nothing of a record before 公示 may appear, its address least of all; in a preview it may', () => {
  const hidden = alliances.find((record) => record.whole && !inside.isPublished(record)) ?? expect.unreachable();
  for (const text of [
    `<a href="/alliances/${hidden.id}/">`,
    hidden.whole?.name ?? '',
    hidden.whole?.lead.creditCode ?? '',
  ]) {
    expect(leaksIn('index.html', text), text).not.toEqual([]);
    expect(leaksIn('index.html', text, { isPublished: () => true })).toEqual([]);
  }
});

test('every internal text long enough is found, in HTML, JSON, a workbook and a document', async () => {
  const record = alliances.find(({ id }) => id === 'carbon-fibre') ?? expect.unreachable();
  const secrets = [...recordSecrets(record, true), ...catalogueSecrets(catalogue)].filter(
    ({ text }) => text.length >= 8,
  );
  expect(secrets.length).toBeGreaterThan(10);
  for (const { text } of secrets) {
    const sheet = tableSheet('表', '表', [{ header: '甲', width: 9, value: () => text }], [1]);
    const workbook = await toXlsx([sheet], { publisher: '局', asOf: AS_OF });
    for (const [path, bytes] of [
      ['x.json', Buffer.from(JSON.stringify({ text }))],
      ['x.xlsx', await readableBytes('x.xlsx', workbook)],
      ['x.docx', await readableBytes('x.docx', wordTemplate(paragraph(text.replace(/[<>&|]/g, ' '))))],
      ['x.html', Buffer.from(text.replaceAll('"', '&quot;').replaceAll('&', '&amp;'))],
    ] as const)
      expect(leaksIn(path, bytes, { ownTexts: [] }), `${path} ${text}`).not.toEqual([]);
  }
});

test('a line folded in a calendar is read as one', async () => {
  const folded = Buffer.from('DESCRIPTION:0518-8\r\n 5800001\r\n');
  expect(leaksIn('calendar.ics', await readableBytes('calendar.ics', folded))).toHaveLength(1);
});

test('of other registers the folder they were copied into stays inside; their names and addresses do not', () => {
  const registers = [
    { id: 'jia', name: '甲市创新联合体登记簿', url: 'https://register.jia.example/list/' },
    { id: 'yi', name: '乙市创新联合体登记簿', url: '/srv/registers/copied-from-yi' },
  ];
  const changes = { catalogue: { ...catalogue, site: { ...catalogue.site, registers }, registers } };
  const said = registers.map(({ name, url }) => leaksIn('index.html', `<a href="${url}">${name}</a>`, changes));
  expect(said).toEqual([[], [expect.stringMatching(/网址或文件夹$/)]]);
});
