/** Files of other registers: what the command writes is read back the same, and everything else is told of. */
import { expect, onTestFinished, test } from 'vitest';
import { checkRegister } from '#src/check-register.ts';
import { GATHERED } from '#src/testing/gathered.ts';
import { CLEAN_DAY, temporaryRegister } from '#src/testing/temporary-register.ts';
import { gatheredText, readGathered } from './gathered.ts';
import { loadRegistry } from './load.ts';
import { readDataFolder } from './read.ts';

const LISTED = `registers:
  - { id: shili, name: 示例市创新联合体, url: https://register.shili.example/ }
`;
const read = (text: string) => readGathered({ path: 'data/registers/shili.json', bytes: Buffer.from(text) });
const saidOf = (text: string) => read(text).diagnostics.map(({ rule, message }) => `${rule} ${message}`);
const text = gatheredText(GATHERED);

/** A register that lists another one, with these files in `data/registers/`. */
function register(files: Readonly<Record<string, string>>, listed = LISTED) {
  const made = temporaryRegister();
  onTestFinished(made.remove);
  const site = readDataFolder(made.root).files.find(({ path }) => path === 'data/site.yaml')?.bytes;
  made.write('data/site.yaml', `${Buffer.from(site ?? []).toString()}\n${listed}`);
  for (const [name, content] of Object.entries(files)) made.write(`data/registers/${name}`, content);
  return made.root;
}
const told = (root: string, asOf = CLEAN_DAY) =>
  checkRegister(root, asOf)
    .diagnostics.filter(({ at }) => /registers|site/.test(at.file))
    .map(({ at, severity, rule, message }) => `${at.file}:${at.line} ${severity} ${rule} ${message}`);

test('what is written is read back the same, one alliance a line', () => {
  expect(read(text)).toEqual({ gathered: GATHERED, diagnostics: [] });
  expect(text.split('\n').filter((line) => line.startsWith('{"id":'))).toHaveLength(2);
});

test.each([
  ['HTML', '<!doctype html>', '不是 JSON，读不出来'],
  ['nothing', 'null', '内容 缺少或写法不对'],
  ['another version', text.replace('"format": 1', '"format": 2'), '是第 2 版的写法，这里的程序读的是第 1 版'],
  ['a field more', text.replace('"sample"', '"more": 1,\n"sample"'), '内容 里有不认识的字段'],
  ['a name gone', text.replace('"name":"示例市乙创新联合体",', ''), 'alliances.1.name 缺少或写法不对'],
  ['a sign that turns the text', text.replace('乙', '\u202e'), 'alliances.1.name 缺少或写法不对'],
  ['a day that is none', text.replace('2024-08-04', '2024-13-04'), 'asOf 缺少或写法不对'],
])('%s is refused', (_, content, message) => {
  const [said] = saidOf(content);
  expect(said).toMatch(new RegExp(`^register/gathered ${message}`));
  expect(read(content).gathered).toBeUndefined();
});

test('personal data is refused, whoever published it', () => {
  expect(saidOf(text.replace('Shili Institute', '联系人13812345678'))).toEqual([
    expect.stringMatching(/^privacy\/mobile .*138\*+/),
  ]);
});

test('a register that names another loads what was gathered of it, and without a word where all is well', () => {
  const root = register({ 'shili.json': text });
  expect(told(root)).toEqual([]);
  expect(loadRegistry(readDataFolder(root)).catalogue?.registers).toEqual([
    { id: 'shili', name: '示例市创新联合体', url: 'https://register.shili.example/', gathered: GATHERED },
  ]);
});

test('a register that names none has none', () => {
  const made = temporaryRegister();
  onTestFinished(made.remove);
  expect(loadRegistry(readDataFolder(made.root)).catalogue).not.toHaveProperty('registers');
});

test('what was never gathered, what is not listed and what does not belong there is told, each in its place', () => {
  const line = '示例市创新联合体还没有取来（没有 data/registers/shili.json）';
  expect(told(register({}))).toEqual([
    expect.stringMatching(`^data/site.yaml:\\d+ warning register/not-gathered ${line}`),
  ]);
  expect(told(register({ 'shili.json': text, 'gone.json': text, 'note.txt': '说明\n' }))).toEqual([
    'data/registers/gone.json:1 error file/place data/site.yaml 的 registers 里没有 gone',
    'data/registers/note.txt:1 error file/place 这里只放取来的登记簿：data/registers/<标识>.json',
  ]);
});

test('after a week it is said that nothing was gathered since', () => {
  const root = register({ 'shili.json': text });
  expect(told(root, '2024-08-11')).toEqual([]);
  expect(told(root, '2024-08-12')).toEqual([
    'data/registers/shili.json:1 warning register/not-gathered 示例市创新联合体在2024年8月5日以后没有取到，已有 7 天',
  ]);
});

test.each([
  ['a second one of the same id', LISTED + LISTED.split('\n')[1] + '\n', /标识“shili”重复/],
  ['an address that runs', LISTED.replace('https://register.shili.example/', 'javascript:alert(1)'), /不是网址/],
  ['an address in clear', LISTED.replace('https:', 'http:'), /公网上的网址不能用 http/],
  ['an id that is no file name', LISTED.replace('id: shili', 'id: ../shili'), /标识.*不是标识/],
])('%s is refused', (_, listed, message) => {
  expect(told(register({}, listed)).join('\n')).toMatch(message);
});

test('a folder may stand for an address', () => {
  expect(
    told(register({ 'shili.json': text }, LISTED.replace('https://register.shili.example/', '../拷来的/shili'))),
  ).toEqual([]);
});
