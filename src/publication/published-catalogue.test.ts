/** What is published beside the records: notices and their annexes, industries, other registers; and what records make of them. */
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { NO_WORDS } from '#schemas/word-meaning.ts';
import { judgeRegister } from '#src/eligibility/judge.ts';
import { gatheredText } from '#src/registry/gathered.ts';
import type { Registry } from '#src/registry/registry.ts';
import { GATHERED } from '#src/testing/gathered.ts';
import { act, alliance, baseEdit, decision, filesOf, HOME, type Files } from '#src/testing/life-events/register.ts';
import { loadQuickly } from '#src/testing/load-quickly.ts';
import { savedByOffice } from '#src/testing/templates.ts';
import { publish, type Publishing } from './publish.ts';

const DAY = '2024-09-01';

function published(registry: Registry, publishing: Partial<Publishing> = {}) {
  const asked = { asOf: DAY, ...publishing };
  const { catalogue = expect.unreachable(), decisions } = registry;
  return publish(catalogue, { judgements: judgeRegister(registry, asked.asOf).judgements, decisions }, asked);
}

const registerWith = (changes: Files = {}, more: Readonly<Record<string, Uint8Array<ArrayBuffer>>> = {}) =>
  loadQuickly({
    files: [...filesOf(changes), ...Object.entries(more).map(([path, bytes]) => ({ path, bytes }))],
    diagnostics: [],
  });

test('annexes are given as they are opened; a notice without them has none', () => {
  const [given, none] = [
    published(
      registerWith(
        {},
        {
          'data/policies/2024.application.docx': savedByOffice('docx'),
          'data/policies/2024.summary.xlsx': savedByOffice('xlsx'),
        },
      ),
    ),
    published(registerWith()),
  ].map(({ policies }) => policies[0]?.templates ?? expect.unreachable());
  const parts = (bytes: Uint8Array | undefined) => unzipSync(bytes ?? expect.unreachable());
  expect(strFromU8(parts(given?.application)['word/document.xml']!)).toContain('{{');
  expect(Object.keys(parts(given?.summary))).toContain('xl/workbook.xml');
  // Who wrote them, and with what, is nobody's business.
  for (const bytes of [given?.application, given?.summary])
    expect(strFromU8(parts(bytes)['docProps/app.xml']!)).toMatch(
      /^<\?xml[^<]*<Properties\b[^<]*(\/>|><\/Properties>)\s*$/,
    );
  expect(none).toEqual({});
});

test('other registers are told of where the settings name them', () => {
  const site = baseEdit(
    'data/site.yaml',
    'base: /\n',
    'base: /\nregisters:\n  - { id: shili, name: 示例二市, url: https://shili.example/ }\n',
  );
  const gathered = { ...site, 'data/registers/shili.json': gatheredText(GATHERED) };
  expect(published(registerWith(gathered)).registers).toMatchObject([
    { id: 'shili', gathered: { asOf: GATHERED.asOf, alliances: GATHERED.alliances } },
  ]);
  expect(published(registerWith())).not.toHaveProperty('registers');
});

test('an industry is that of the catalogue, also by its former name; one that is in none has a name alone', () => {
  const registry = registerWith();
  const [industry = expect.unreachable()] = published(registry).industries.filter(
    ({ name }) => name === '高性能纤维及复合材料',
  );
  expect(published(registry).records[0]?.industry).toBe(industry);
  const renamed = registerWith({
    'data/industries.yaml': baseEdit('data/industries.yaml', '高性能纤维及复合材料', '先进纤维')[
      'data/industries.yaml'
    ]!.replace('name: 先进纤维', 'name: 先进纤维, formerNames: [{ name: 高性能纤维及复合材料, until: 2024-08-20 }]'),
  });
  expect(published(renamed).records[0]?.industry).toMatchObject({ name: '先进纤维', id: industry.id });
  const none = registerWith({ [HOME]: alliance(['industry: 高性能纤维及复合材料', 'industry: 没有的产业']) });
  expect(published(none).records[0]?.industry).toEqual({ name: '没有的产业' });
});

test('a record of a batch without a notice has no words of one', () => {
  const [record] = published(registerWith({ [HOME]: alliance(['batch: 2024', 'batch: 2022']) })).records;
  expect(record?.vocabulary).toBe(NO_WORDS);
});

test('an act of listing without a document is no proof of being listed, and comes after those with one', () => {
  const other = (id: string) => ({
    [`data/alliances/ganyu/${id}.yaml`]: alliance(['校验用', `${id} 用`]),
    [decision(`2024/gongshi-${id}`)]: act('公示', '2024-07-22', 'until: 2024-07-28\n', id),
  });
  const register = registerWith({
    ...other('bare'),
    ...other('later'),
    [decision('2024/lieru-bare')]: act('列入培育名单', '2024-08-10', '', 'bare'),
    [decision('2024/lieru-later')]: act('列入培育名单', '2024-08-08', 'document: 示例连科〔2024〕53号\n', 'later'),
  });
  const { records } = published(register);
  expect(records.map(({ id, listed }) => [id, listed?.date])).toEqual([
    ['later', '2024-08-08'],
    ['fibre', '2024-08-05'],
    ['bare', undefined],
  ]);
  expect(records.at(-1)).not.toHaveProperty('listed');
});

test('a preview tells of what was decided for later, and of one that is yet to apply', () => {
  const registry = registerWith({ [decision('2024/pinggu')]: act('支持事项', '2024-12-01') });
  const ids = (publishing: Partial<Publishing>) => published(registry, publishing).decisions.map(({ id }) => id);
  expect(ids({})).not.toContain('2024/pinggu');
  expect(ids({ drafts: true })).toContain('2024/pinggu');
  const [early] = published(registry, { asOf: '2024-06-01', drafts: true }).records;
  expect(early).toMatchObject({ stage: '申报', steps: [], draft: true });
});

test('each later answer says of whom it is and from which day', () => {
  const registry = registerWith({
    [HOME]: alliance([
      'members:\n',
      'members:\n  - name: 示例连接件有限公司\n    creditCode: "913207002327633067"\n    kind: 企业\n    role: 连接件\n    joined: 2024-08-20\n    highTech: [{ certificate: GR202232001234, issued: 2022-11-30 }]\n    signatory: { name: 赵示例, as: 法定代表人 }\n',
    ]),
    [decision('2024/biangeng')]: act(
      '变更备案',
      '2024-08-21',
      'document: 示例连科函〔2024〕61号\nchanges:\n  - { what: 成员加入, name: 示例连接件有限公司, from: 2024-08-20 }\n',
    ),
  });
  const [judged] = judgeRegister(registry, DAY).judgements;
  const [record] = published(registry).records;
  expect(record?.later.length).toBeGreaterThan(0);
  expect(record?.later.map(({ clause, status, party, day }) => ({ clause, status, party, day }))).toEqual(
    judged?.later.map(({ requirement, status, party, day }) => ({ clause: requirement.id, status, party, day })),
  );
  expect(record?.later.map(({ day }) => day)).toContain('2024-08-20');
});
