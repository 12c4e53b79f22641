/** Which record an id means, in a register of one, of two of the same id, and with a file that cannot be read. */
import { expect, onTestFinished, test } from 'vitest';
import { loadRegistry } from '#src/registry/load.ts';
import { readDataFolder } from '#src/registry/read.ts';
import { recordNamed } from './record-named.ts';
import { CLEAN_ALLIANCE, temporaryRegister } from '#src/testing/temporary-register.ts';

function registryWith(files: Readonly<Record<string, string>> = {}) {
  const register = temporaryRegister();
  onTestFinished(register.remove);
  for (const [path, text] of Object.entries(files)) register.write(path, text);
  return loadRegistry(readDataFolder(register.root));
}

test('its id, or its board and id', () => {
  const registry = registryWith();
  for (const id of ['fibre', 'haizhou/fibre']) expect(recordNamed(registry, id)).toBe(registry.alliances[0]);
});

test('two of the same id: the board must be named', () => {
  const registry = registryWith({ 'data/alliances/donghai/fibre.yaml': CLEAN_ALLIANCE });
  expect(() => recordNamed(registry, 'fibre')).toThrow('“fibre”有几条，写明板块：donghai/fibre、haizhou/fibre');
  expect(recordNamed(registry, 'donghai/fibre').district).toBe('donghai');
});

test('its file', () => {
  const registry = registryWith();
  expect(recordNamed(registry, 'data/alliances/haizhou/fibre.yaml')).toBe(registry.alliances[0]);
});

test('its name, whole or in part, whatever brackets and spaces are typed; a former one too', () => {
  const renamed = CLEAN_ALLIANCE.replace(
    /^name: .*$/m,
    'name: 连云港市改过名的创新联合体（示例）\nformerNames: [{ name: 连云港市原来的创新联合体（示例）, until: 2025-01-01 }]',
  );
  const registry = registryWith({ 'data/alliances/donghai/renamed.yaml': renamed });
  const ids = (text: string) => recordNamed(registry, text).id;
  expect(ids('连云港市校验用创新联合体（示例）')).toBe('fibre');
  expect(ids('连云港市 校验用创新联合体(示例)')).toBe('fibre');
  expect(ids('校验用')).toBe('fibre');
  expect(ids('原来的创新')).toBe('renamed');
  expect(() => ids('创新联合体')).toThrow(
    '名称中有“创新联合体”的有 2 条，写全名称，或写标识：连云港市改过名的创新联合体（示例）（donghai/renamed）、连云港市校验用创新联合体（示例）（haizhou/fibre）',
  );
});

test.each([
  ['fibr', '没有“fibr”这条登记，是不是 fibre'],
  ['xyz', '没有“xyz”这条登记；写联合体的名称，或 data/alliances/<板块>/ 下的文件名（不含 .yaml）'],
  ['连云港市校验用创薪联合体（示例）', '，是不是 连云港市校验用创新联合体（示例）'],
  ['donghai/fibre', '没有“donghai/fibre”这条登记，是不是 fibre'],
  [
    'broken',
    'data/alliances/donghai/broken.yaml 读不出来，先运行 npm run validate -- data/alliances/donghai/broken.yaml',
  ],
])('%s: none', (id, message) => {
  const registry = registryWith({ 'data/alliances/donghai/broken.yaml': 'name: [' });
  expect(() => recordNamed(registry, id)).toThrow(message);
});
