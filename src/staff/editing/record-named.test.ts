/** Which record an id means, in a register of one, of two of the same id, and with a file that cannot be read. */
import { expect, onTestFinished, test } from 'vitest';
import { loadRegistry } from '#src/registry/load.ts';
import { readDataFolder } from '#src/registry/read.ts';
import { CLEAN_ALLIANCE, temporaryRegister } from '#src/testing/temporary-register.ts';
import { recordMeant } from './record-named.ts';

function registryWith(files: Readonly<Record<string, string>> = {}) {
  const register = temporaryRegister();
  onTestFinished(register.remove);
  for (const [path, text] of Object.entries(files)) register.write(path, text);
  return loadRegistry(readDataFolder(register.root));
}

/** The record that is meant, or the sentence. */
function meantBy(registry: Parameters<typeof recordMeant>[0], text: string) {
  const meant = recordMeant(registry, text);
  return 'record' in meant ? meant.record : meant.problem;
}

test('its id, or its board and id', () => {
  const registry = registryWith();
  for (const id of ['fibre', 'haizhou/fibre']) expect(meantBy(registry, id)).toBe(registry.alliances[0]);
});

test('two of the same id: the board must be named', () => {
  const registry = registryWith({ 'data/alliances/donghai/fibre.yaml': CLEAN_ALLIANCE });
  expect(meantBy(registry, 'fibre')).toBe('“fibre”有几条，写明板块：donghai/fibre、haizhou/fibre');
  expect(meantBy(registry, 'donghai/fibre')).toMatchObject({ district: 'donghai' });
});

test('its file', () => {
  const registry = registryWith();
  expect(meantBy(registry, 'data/alliances/haizhou/fibre.yaml')).toBe(registry.alliances[0]);
});

test('its name, whole or in part, whatever brackets and spaces are typed; a former one too', () => {
  const renamed = CLEAN_ALLIANCE.replace(
    /^name: .*$/m,
    'name: 连云港市改过名的创新联合体（示例）\nformerNames: [{ name: 连云港市原来的创新联合体（示例）, until: 2025-01-01 }]',
  );
  const registry = registryWith({ 'data/alliances/donghai/renamed.yaml': renamed });
  const ids = (text: string) => {
    const meant = meantBy(registry, text);
    return typeof meant === 'string' ? meant : meant.id;
  };
  expect(ids('连云港市校验用创新联合体（示例）')).toBe('fibre');
  expect(ids('连云港市 校验用创新联合体(示例)')).toBe('fibre');
  expect(ids('校验用')).toBe('fibre');
  expect(ids('原来的创新')).toBe('renamed');
  expect(ids('创新联合体')).toBe(
    '名称中有“创新联合体”的有 2 条，写全名称，或写标识：连云港市改过名的创新联合体（示例）（donghai/renamed）、连云港市校验用创新联合体（示例）（haizhou/fibre）',
  );
});

test.each([
  ['fibr', '没有“fibr”这个联合体，是否为“fibre”？（data/alliances/donghai/broken.yaml 读不出来，也可能是它）'],
  [
    'xyz',
    '没有“xyz”这个联合体；写联合体的名称，或 data/alliances/<板块>/ 下的文件名（不含 .yaml）（data/alliances/donghai/broken.yaml 读不出来，也可能是它）',
  ],
  [
    '连云港市校验用创薪联合体（示例）',
    '没有“连云港市校验用创薪联合体（示例）”这个联合体，是否为“连云港市校验用创新联合体（示例）”？（data/alliances/donghai/broken.yaml 读不出来，也可能是它）',
  ],
  [
    'donghai/fibre',
    '没有“donghai/fibre”这个联合体，是否为“fibre”？（data/alliances/donghai/broken.yaml 读不出来，也可能是它）',
  ],
  [
    'donghai/broken',
    'data/alliances/donghai/broken.yaml 读不出来，先运行 npm run validate -- data/alliances/donghai/broken.yaml',
  ],
  [
    'broken',
    'data/alliances/donghai/broken.yaml 读不出来，先运行 npm run validate -- data/alliances/donghai/broken.yaml',
  ],
])('%s: none', (id, message) => {
  const registry = registryWith({ 'data/alliances/donghai/broken.yaml': 'name: [' });
  expect(meantBy(registry, id)).toBe(message);
});

test('a decision that cannot be read is no alliance', () => {
  const registry = registryWith({ 'data/decisions/2024/broken.yaml': 'kind: [' });
  expect(meantBy(registry, 'broken')).toMatch(/^没有“broken”这个联合体[^（]*（不含 \.yaml）$/);
});
