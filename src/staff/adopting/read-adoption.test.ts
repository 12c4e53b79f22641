import { expect, test } from 'vitest';
import { loadRegistry } from '#src/registry/load.ts';
import { readDataFolder } from '#src/registry/read.ts';
import { USUAL } from '#src/testing/registers.ts';
import { adoptionTemplate } from './adoption-template.ts';
import { readAdoption } from './read-adoption.ts';

const { catalogue } = loadRegistry(readDataFolder(USUAL));
const template = catalogue ? adoptionTemplate(catalogue) : '';
const read = (text: string) => readAdoption({ path: '启用.yaml', bytes: Buffer.from(text) });
const said = (text: string) => read(text).diagnostics.map(({ at, message }) => `${at.line}:${at.column} ${message}`);
const filled = template
  .replace(/^url:$/m, 'url: https://kjj.city.example')
  .replace(/^ {2}url:$/m, '  url: https://github.com/city/alliances');

test('the template asks for the address, and holds nothing of the sample but its city and boards', () => {
  expect(read(template).adoption).toBeUndefined();
  expect(read(template).diagnostics.map(({ message }) => message)).toEqual(['网址尚未填写']);
  expect(template).not.toMatch(/register\.example|lyg-register|3207000006|0518|kjj\.|@donghai/);
  expect(template).toMatch(/^examples:\n {2}# 注册地：.+\n {2}place:\n/m);
});

test('filled in, it gives the answers', () => {
  const { adoption, diagnostics } = read(filled);
  expect(diagnostics).toEqual([]);
  expect(adoption).toMatchObject({
    city: '连云港市',
    base: '/',
    repository: { url: 'https://github.com/city/alliances', visibility: 'private' },
    owners: [],
  });
  expect(adoption?.districts.map(({ id }) => id)).toEqual(catalogue?.districts.map(({ id }) => id));
});

test('examples and a contact are taken where they are given', () => {
  expect(read(filled).adoption).not.toHaveProperty('examples');
  expect(read(filled).adoption).not.toHaveProperty('contact');
  const reached = filled.replace(/^ {2}email:$/m, '  email: gxc@kjj.city.gov.cn');
  expect(read(reached).adoption?.contact).toEqual({ email: 'gxc@kjj.city.gov.cn' });
  const text = filled.replace(/^ {2}areaCode:$/m, '  areaCode: "0999"');
  expect(read(text).adoption?.examples).toEqual({ areaCode: '0999' });
});

test.each([
  ['a word mistyped', filled.replace('bureau:', 'bureaux:'), /^\d+:1 没有“bureaux”这个字段，是否为 bureau/],
  ['a path in the address', filled.replace('city.example', 'city.example/x'), /^\d+:6 网址：带有路径“\/x”$/],
  ['a board twice', filled.replace('guanyun', 'donghai'), /^\d+:11 板块 第 2 项 › 板块标识：标识“donghai”重复$/],
  ['no YAML', 'city: [\n', /./],
])('%s is told at its line, and there are no answers then', (_, text, sentence) => {
  expect(read(text).adoption).toBeUndefined();
  expect(said(text)).toEqual([expect.stringMatching(sentence)]);
});

test.each([['city: [\n'], [''], ['甲\n']])('%j: the way out is the template of answers, not a new record', (text) => {
  const fixes = read(text).diagnostics.map(({ fix }) => fix);
  expect(fixes.length).toBeGreaterThan(0);
  expect(fixes.join()).not.toContain('npm run new');
});
