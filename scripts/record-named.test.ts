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

test.each([
  ['fibr', '没有“fibr”这条登记，是不是 fibre'],
  ['xyz', '没有“xyz”这条登记；标识是 data/alliances/<板块>/ 下的文件名，不含 .yaml'],
  ['donghai/fibre', '没有“donghai/fibre”这条登记，是不是 fibre'],
  [
    'broken',
    'data/alliances/donghai/broken.yaml 读不出来，先运行 npm run validate -- data/alliances/donghai/broken.yaml',
  ],
])('%s: none', (id, message) => {
  const registry = registryWith({ 'data/alliances/donghai/broken.yaml': 'name: [' });
  expect(() => recordNamed(registry, id)).toThrow(message);
});
