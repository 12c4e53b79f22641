/** What is written anew is read back exactly, and is written in the house style. */
import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holdsFor } from '#src/testing/fuzz/trials.ts';
import { pass } from '#src/registry/gate/gate.ts';
import { readQuickly } from '#src/registry/gate/quick.ts';
import type { Plain } from '#src/registry/gate/structure.ts';
import { writeAlliance } from '../alliance-text.ts';
import { HOSTILE, isAccepted } from '#src/testing/alliance-texts/hostile-texts.ts';
import { withoutEmpties } from './plain-value.ts';
import { USUAL } from '#src/testing/registers.ts';
import { anyText } from '#src/testing/fuzz/texts.ts';

type PlainMap = { [key: string]: Plain };

const FOLDER = `${USUAL}/data/alliances`;
const samples = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml'))
  .sort()
  .map((name) => ({ name, text: readFileSync(`${FOLDER}/${name}`, 'utf8') }));

const gate = (text: string) => pass('x', new TextEncoder().encode(text));
const read = (text: string) => {
  const { value, diagnostics } = gate(text);
  expect(diagnostics.filter(({ rule }) => !rule.startsWith('privacy/'))).toEqual([]);
  return value as PlainMap;
};
const filled = (value: Plain) => withoutEmpties(value) ?? {};

const someText = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...HOSTILE) },
  { weight: 1, arbitrary: anyText({ maxLength: 12 }).filter(isAccepted) },
  { weight: 1, arbitrary: fc.string({ unit: fc.constantFrom(...' \n-#:,"\'[]{}|>&*!?%@甲，：a1'), maxLength: 12 }) },
);

describe('a new file', () => {
  test.each(samples)('$name is read back as it was, on the quick path', ({ text }) => {
    const value = read(text);
    const written = writeAlliance(value);
    expect(read(written)).toEqual(value);
    expect(readQuickly(written)).toBeDefined();
  });

  test('fields stand in the schema’s order, unknown ones last, in the house style', () => {
    const value = {
      formerNames: [{ until: '2024-06-10', name: '旧名' }],
      另记: '甲',
      lead: {
        finance: { rdExpenditure: '3280', year: '2023' },
        creditCode: '913207031110544666',
        name: '示例公司',
        role: '',
      },
      members: [{ kind: '高校', name: '示例大学', signatory: { as: '授权人' }, team: '' }],
      plan: '第一年\n第二年\n',
      charter: { covers: ['技术创新目标', '任务分工'], adopted: '2024-05-20' },
      contact: { phone: '0518-85800000', office: '科技处' },
      formerLeads: [],
      batch: '2024',
      name: '示例创新联合体（示例）',
      tasks: [{ undertakers: ['示例公司', '甲，乙'], title: '123', kind: '科研人才' }],
    };
    expect(writeAlliance(value)).toMatchInlineSnapshot(`
      "# yaml-language-server: $schema=../../../schemas/json/alliance.schema.json
      name: 示例创新联合体（示例）
      formerNames:
        - { name: 旧名, until: 2024-06-10 }
      batch: 2024
      plan: |
        第一年
        第二年
      tasks:
        - kind: 科研人才
          title: "123"
          undertakers: [示例公司, "甲，乙"]
      lead:
        name: 示例公司
        creditCode: "913207031110544666"
        finance: { year: 2023, rdExpenditure: 3280 }
      members:
        - name: 示例大学
          kind: 高校
          signatory: { as: 授权人 }
      charter:
        adopted: 2024-05-20
        covers: [技术创新目标, 任务分工]
      contact: { office: 科技处, phone: 0518-85800000 }
      另记: 甲
      "
    `);
  });

  test('nothing at all is an empty map', () => {
    expect(read(writeAlliance({ name: '', lead: { name: '' }, members: [{}] }))).toEqual({});
  });

  test('what is too long for a line is spread over several', () => {
    const long = { until: '2025-10-20', name: '甲'.repeat(60) };
    expect(writeAlliance({ formerNames: [long] })).toMatch(/\n  - name: 甲+\n    until: 2025-10-20\n/);
    const names = Array.from({ length: 12 }, (_, i) => `示例第${i}有限公司`);
    expect(writeAlliance({ tasks: [{ title: '甲', undertakers: names }] })).toContain('\n      - 示例第0有限公司\n');
  });

  test.each(HOSTILE)('%j stays what it is wherever it stands', (text) => {
    const value = {
      name: text,
      batch: text,
      tasks: [{ title: text, undertakers: [text, '甲'] }],
      lead: { name: text, signatory: { name: text }, finance: { salesRevenue: text } },
      formerNames: [{ name: text, until: text }],
      [text]: text,
      未知: { [text]: [text, [text, { 甲: text }]] },
    };
    expect(read(writeAlliance(value))).toEqual(value);
  });

  test('any value', () => {
    const { value } = fc.letrec<{ value: Plain }>((tie) => ({
      value: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        someText,
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(someText, tie('value'), { maxKeys: 3 }),
      ),
    }));
    holdsFor(300, [fc.dictionary(fc.constantFrom('name', 'plan', 'lead', 'members', 'tasks', '甲'), value)], (map) => {
      expect(read(writeAlliance(map as PlainMap))).toEqual(filled(map as PlainMap));
    });
  });

  test('what no file can hold is refused, in Chinese', () => {
    expect(() => writeAlliance({ name: '半个字\ud83d' })).toThrow(/文件没有改动/);
  });

  test('what the gate refuses anyhow is written all the same: too much text, an unseen character, a phone number', () => {
    for (const text of ['甲\u200b乙', '甲'.repeat(20_000), '13812345678', '甲\t乙', '甲\r乙', '\ufeff甲'])
      expect(writeAlliance({ name: '示例', plan: text }).length).toBeGreaterThan(text.length);
  });
});
