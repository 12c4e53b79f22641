/** A file with other values gives exactly these, and what did not change stays as it stood, comments included. */
import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holdsFor } from '#src/testing/fuzz/trials.ts';
import { pass } from '#src/registry/gate/gate.ts';
import type { Plain } from '#src/registry/gate/structure.ts';
import { updateAlliance } from '../alliance-text.ts';
import { nodesOf, plainTree, strewComments, type Tree } from '#src/testing/alliance-texts/commented.ts';
import { HOSTILE } from '#src/testing/alliance-texts/hostile-texts.ts';
import { LAYOUTS } from '#src/testing/alliance-texts/layouts.ts';
import { withoutEmpties } from './plain-value.ts';
import { editFields, editItems, type Step } from '#src/testing/alliance-texts/random-edits.ts';
import { USUAL } from '#src/testing/registers.ts';

type PlainMap = { [key: string]: Plain };

const FOLDER = `${USUAL}/data/alliances`;
const samples = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml'))
  .sort()
  .map((name) => ({ name, text: readFileSync(`${FOLDER}/${name}`, 'utf8') }));

const layouts = LAYOUTS.map(([name, text]) => ({ name, text }));

/** Fields marked with `?` are read, and kept while nothing changes; people do not write them. */
const isOrdinary = ({ text }: { text: string }) => !text.includes('? ');

const gate = (text: string) => pass('x', new TextEncoder().encode(text));
const read = (text: string) => {
  const { value, diagnostics } = gate(text);
  expect(diagnostics.filter(({ severity, rule }) => severity === 'error' && !rule.startsWith('privacy/'))).toEqual([]);
  return value as PlainMap;
};
const filled = (value: Plain) => withoutEmpties(value) ?? {};

const steps = fc.array(
  fc.record({ what: fc.nat(3), at: fc.nat(200), by: fc.nat(50), text: fc.constantFrom(...HOSTILE) }),
  {
    minLength: 1,
    maxLength: 6,
  },
);

/** The text with one change to its value. */
const changed = (text: string, change: (value: never) => void): string => {
  const value = structuredClone(read(text));
  change(value as never);
  return updateAlliance(text, value);
};

describe('what is removed, added and moved', () => {
  const text = `# 文件的说明
name: 示例创新联合体
batch: 2024 # 批次的说明

# 单独的说明

# 产业的说明
# 第二行
industry: 石化 # 行尾

lead:
  name: '示例公司'
  # 代码的说明
  creditCode: "913207031110544666"
  signatory: { name: 张示例, as: 法定代表人 } # 签字的说明
  # 属于牵头单位
members:
  # 甲的说明
  - name: 甲
    kind: 高校
  - name: 乙 # 乙的说明
    kind: 企业
    # 属于乙

  # 丙的说明
  - name: 丙
charter:
  adopted: 2024-06-10
  covers: [工作职责] # 内容的说明
`;
  type Sample = {
    name?: string;
    batch?: string;
    industry?: string;
    plan?: string;
    lead: Record<string, Plain | undefined>;
    members: Record<string, string>[];
    charter: Record<string, Plain>;
  } & PlainMap;
  /** Lines only in the text before, and lines only in the text after. */
  const difference = (change: (value: Sample) => void): string[] => {
    const [before, after] = [text.split('\n'), changed(text, change).split('\n')];
    const only = (a: string[], b: string[], sign: string) =>
      a
        .filter(
          (line, i) =>
            a.slice(0, i + 1).filter((each) => each === line).length > b.filter((each) => each === line).length,
        )
        .map((line) => sign + line);
    return [...only(before, after, '-'), ...only(after, before, '+')];
  };

  test.each<[about: string, change: (value: Sample) => void, ...lines: string[]]>([
    ['a text', (value) => (value.name = '另一个'), '-name: 示例创新联合体', '+name: 另一个'],
    ['in single quotes', (value) => (value.lead['name'] = "it's"), "-  name: '示例公司'", "+  name: 'it''s'"],
    [
      'in double quotes',
      (value) => (value.lead['creditCode'] = '91320706522377040Q'),
      '-  creditCode: "913207031110544666"',
      '+  creditCode: "91320706522377040Q"',
    ],
    [
      'between brackets',
      (value) => ((value.lead['signatory'] as PlainMap)['name'] = '李, 示例'),
      '-  signatory: { name: 张示例, as: 法定代表人 } # 签字的说明',
      '+  signatory: { name: "李, 示例", as: 法定代表人 } # 签字的说明',
    ],
    [
      'a field with its comments',
      (value) => delete value.industry,
      '-# 产业的说明',
      '-# 第二行',
      '-industry: 石化 # 行尾',
    ],
    [
      'the first of an item',
      (value) => delete value.members[0]?.['name'],
      '-  - name: 甲',
      '-    kind: 高校',
      '+  - kind: 高校',
    ],
    [
      'an item with its comments',
      (value) => value.members.splice(1, 1),
      '-  - name: 乙 # 乙的说明',
      '-    kind: 企业',
      '-    # 属于乙',
    ],
    ['the first item', (value) => value.members.shift(), '-  # 甲的说明', '-  - name: 甲', '-    kind: 高校'],
    ['items that change places', (value) => value.members.reverse()],
    [
      'an item between others',
      (value) => value.members.splice(1, 0, { kind: '企业', name: '丁' }),
      '+  - name: 丁',
      '+    kind: 企业',
    ],
    [
      'a field in the schema’s order',
      (value) => (value.plan = '第一年\n第二年\n'),
      '+plan: |',
      '+  第一年',
      '+  第二年',
    ],
    [
      'a new part',
      (value) => (value.lead['finance'] = { rdExpenditure: '3280', year: '2023' }),
      '+  finance: { year: 2023, rdExpenditure: 3280 }',
    ],
    [
      'a list within an item',
      (value) =>
        ((value.members[1] as PlainMap)['highTech'] = [{ issued: '2023-11-06', certificate: 'GR202332001234' }]),
      '+    highTech:',
      '+      - { certificate: GR202332001234, issued: 2023-11-06 }',
    ],
    ['a field no schema knows', (value) => (value['另记'] = '甲'), '+另记: 甲'],
    [
      'a whole part',
      (value) => delete (value as PlainMap)['charter'],
      '-charter:',
      '-  adopted: 2024-06-10',
      '-  covers: [工作职责] # 内容的说明',
    ],
    [
      'one line by several',
      (value) => (value.industry = '甲\n乙\n'),
      '-industry: 石化 # 行尾',
      '+industry: | # 行尾',
      '+  甲',
      '+  乙',
    ],
  ])('%s', (_, change, ...lines) => {
    expect(difference(change)).toEqual(lines);
  });

  test('a new field stands where the schema has it', () => {
    const lines = changed(text, (value: Sample) => (value.plan = '甲')).split('\n');
    expect(lines.slice(lines.indexOf('plan: 甲') - 1).slice(0, 3)).toEqual(['industry: 石化 # 行尾', 'plan: 甲', '']);
    const more = changed(text, (value: Sample) => (value.lead['kind'] = '行业龙头企业')).split('\n');
    expect(more[more.indexOf('  kind: 行业龙头企业') - 1]).toBe('  creditCode: "913207031110544666"');
  });

  test('moved items take their comments along', () => {
    const moved = changed(text, (value: Sample) => value.members.reverse());
    expect(moved.slice(moved.indexOf('members:'), moved.indexOf('charter:'))).toBe(
      `members:

  # 丙的说明
  - name: 丙
  - name: 乙 # 乙的说明
    kind: 企业
    # 属于乙
  # 甲的说明
  - name: 甲
    kind: 高校
`,
    );
  });

  test('empty fields of a file stay until they are filled in; an unknown one goes when it is not asked for', () => {
    const empty = 'name: # 全称\nlead:\n  # 说明\n  name:\n未知:\n';
    expect(updateAlliance(empty, { lead: {}, 未知: '' })).toBe(empty);
    expect(updateAlliance(empty, { name: '甲', lead: { name: '乙' } })).toBe(
      'name: 甲 # 全称\nlead:\n  # 说明\n  name: 乙\n',
    );
    expect(updateAlliance(empty, {})).toBe('name: # 全称\n');
  });

  test('a comment that holds an unused field is no comment of the field below it', () => {
    const unused = 'lead:\n  name: 甲\n  # 说明\n  # finance:\n  #   year:\n  # 分工\n  role: 乙\n';
    expect(updateAlliance(unused, { lead: { name: '甲' } })).toBe(
      'lead:\n  name: 甲\n  # 说明\n  # finance:\n  #   year:\n',
    );
  });

  test('of items that are the same, the one that stays is the one in its place', () => {
    const same = 'tasks:\n  - title: 甲 # 一\n  - title: 乙\n  - title: 甲 # 二\n';
    const title = (text: string) => ({ title: text });
    expect(updateAlliance(same, { tasks: [title('乙'), title('甲')] })).toBe(
      'tasks:\n  - title: 乙\n  - title: 甲 # 二\n',
    );
    expect(updateAlliance(same, { tasks: [title('甲'), title('乙')] })).toBe(
      'tasks:\n  - title: 甲 # 一\n  - title: 乙\n',
    );
  });

  test('a comment indented below a text does not become part of it when it grows', () => {
    expect(updateAlliance('name: 甲\n      # 说明\nbatch: 2024\n', { name: '乙\n丙\n', batch: '2024' })).toBe(
      'name: |\n       乙\n       丙\n      # 说明\nbatch: 2024\n',
    );
  });

  test('a field that is written twice, or words cut off, cannot be changed without loss', () => {
    expect(() => updateAlliance('name: 甲\nname: 乙\n', { name: '丙' })).toThrow(/文件没有改动/);
    expect(() => updateAlliance('- 甲\n', { name: '丙' })).toThrow(/读不出来/);
  });

  test('all that is left of a file is an empty map', () => {
    expect(read(updateAlliance(text, {}))).toEqual({});
    expect(updateAlliance(text, {})).toContain('# 单独的说明');
  });
});

describe('the same file with other values', () => {
  test.each([...samples, ...layouts])('$name: no change, the identical text', ({ text }) => {
    expect(updateAlliance(text, read(text))).toBe(text);
  });

  test.each([
    ['fields', editFields],
    ['items', editItems],
    ['both', (tree: Tree, step: Step) => (step.by % 2 ? editFields : editItems)(tree, step)],
  ])('random edits of %s: the value is exact, and comments stay as long as what they belong to', (what, edit) => {
    holdsFor(
      100,
      [fc.constantFrom(...samples, ...layouts.filter(isOrdinary)), fc.infiniteStream(fc.nat(7)), fc.nat(6), steps],
      ({ text }, choices, sparse, edits) => {
        const stream = choices[Symbol.iterator]();
        const commented = strewComments(text, () => (stream.next().value as number) & sparse);
        expect(updateAlliance(commented.text, read(commented.text))).toBe(commented.text);
        for (const step of edits) edit(commented.tree, step);
        const value = plainTree(commented.tree) as PlainMap;
        const updated = updateAlliance(commented.text, value);
        expect(filled(read(updated))).toEqual(filled(value));
        const alive = new Set(nodesOf(commented.tree));
        const lost = commented.tied.filter(
          ({ comment, nodes }) => nodes.every((node) => alive.has(node)) && !updated.includes(comment),
        );
        if (what !== 'both' && !text.startsWith('未知')) expect(lost).toEqual([]);
      },
    );
  });
});
