/** What is opened in the form, with which board and id, and what is refused. */
import { describe, expect, test } from 'vitest';
import { judgeForm } from './judge-form.ts';
import { readAllianceFile } from './read-alliance-file.ts';
import { AS_OF, register, textOf } from '#src/testing/form/sample-register.ts';

const CARBON = 'data/alliances/haizhou/carbon-fibre.yaml';
const text = textOf(CARBON);

const open = (name: string, content: string | Uint8Array = text) => {
  const read = readAllianceFile(name, content, register);
  if (!('record' in read)) throw new Error(read.findings[0]?.message);
  return read.record;
};
const refused = (content: string | Uint8Array) => {
  const read = readAllianceFile('x.yaml', content, register);
  return 'record' in read ? [] : read.findings.map(({ rule, at }) => `${at.line} ${rule}`);
};

test.each<[name: string, district: string, id: string]>([
  [CARBON, 'haizhou', 'carbon-fibre'],
  [`register-main/${CARBON}`, 'haizhou', 'carbon-fibre'],
  ['data/alliances/ganyu/carbon-fibre.yaml', 'ganyu', 'carbon-fibre'],
  ['carbon-fibre.yaml', 'haizhou', 'carbon-fibre'],
  ['carbon-fibre (1).yaml', 'haizhou', 'carbon-fibre'],
  ['brand-new.yaml', '', 'brand-new'],
  ['Carbon Fibre.yaml', '', ''],
  ['碳纤维.yaml', '', ''],
  ['carbon-fibre.txt', '', ''],
  ['elsewhere/haizhou/brand-new.yaml', '', ''],
  ['', '', ''],
])('%j is of board %j, id %j', (name, district, id) => {
  expect(open(name)).toMatchObject({ district, id, origin: { name, text } });
});

test('what was read is what is written, CRLF and BOM as the gate hands them on', () => {
  const windows = new TextEncoder().encode(`\ufeff${text.replaceAll('\n', '\r\n')}`);
  expect(open(CARBON, windows)).toEqual(open(CARBON));
});

test('unknown keys and wrong shapes are kept for the form to show, empty unknown keys too', () => {
  const { value } = open('x.yaml', 'name: 甲\n空的:\nlead:\n  hasOwnProperty:\n  plan: [乙]\nbatch:\nmembers: 丙\n');
  expect(value).toEqual({ name: '甲', 空的: '', lead: { hasOwnProperty: '', plan: ['乙'] }, members: '丙' });
});

test('a text that its file breaks into lines is opened as it is read, and its file stays as it was', () => {
  const broken = text.replace('示例海洋大学', '示例海洋\n      大学');
  expect(broken).not.toBe(text);
  const record = open(CARBON, broken);
  expect(JSON.stringify(record.value)).toContain('示例海洋 大学');
  expect(record.origin?.text).toBe(broken);
});

describe('personal data', () => {
  test('in a field: opened, so that it can be mended, and never ready', () => {
    const record = open(CARBON, text.replace('科技与产业处', '13812345678'));
    const { findings, ready } = judgeForm(record, register, AS_OF);
    expect(findings.map(({ rule, path }) => `${path.join('.')} ${rule}`)).toEqual(['contact.office privacy/mobile']);
    expect(ready).toBe(false);
  });

  test.each([
    ['above a field', `# 联系人 13812345678\n${text}`],
    ['behind a field', text.replace('batch: 2024', 'batch: 2024 # 13812345678')],
    ['at the end', `${text}# 13812345678\n`],
    ['behind a block’s mark', text.replace('plan: |', 'plan: | # 13812345678')],
    [
      'behind a field, and in the field too',
      text.replace('registeredIn: 连云港市海州区', 'registeredIn: 13812345679 # 13812345678'),
    ],
  ])('in a comment %s: refused, for the form would not show it', (_, content) => {
    expect(refused(content).every((finding) => finding.endsWith('privacy/mobile'))).toBe(true);
    expect(refused(content).length).toBeGreaterThan(0);
  });
});

test.each<[about: string, content: string | Uint8Array, ...found: string[]]>([
  ['no YAML', 'name: [甲\n', '1 yaml/syntax'],
  ['a list', '- 甲\n', '1 yaml/root'],
  ['nothing', '', '1 yaml/root'],
  ['a field written twice: the second would be lost', 'name: 甲\nname: 乙\n', '2 yaml/duplicate-key'],
  ['words cut off: they would be lost', 'name: 甲 #乙\n', '1 text/hash'],
  ['an unseen character', 'name: 甲\u200b\n', '1 text/invisible'],
  ['another encoding', new Uint8Array([0x6e, 0x3a, 0x20, 0xbc, 0xd7]), '1 file/encoding'],
  ['too much', `plan: ${'甲'.repeat(20_000)}\n`, '1 file/size'],
  ['half a character', 'name: 甲\ud83d\n', '1 text/unassigned'],
])('refused: %s', (_, content, ...found) => {
  expect(refused(content)).toEqual(found);
});
