/** Which files of the register tell nothing, or not all. */
import { expect, onTestFinished, test } from 'vitest';
import { CLEAN_ALLIANCE, temporaryRegister } from '#src/testing/temporary-register.ts';
import { loadRegistry } from './load.ts';
import { readDataFolder } from './read.ts';
import { unreadAlliances, unreadDecisions, unreadNamed } from './unread-files.ts';

const LISTING = 'kind: 列入培育名单\ndocument: 示例连科〔2024〕52号\ndate: 2024-08-05\nalliances: [fibre]\n';

function registryWith(files: Readonly<Record<string, string>>) {
  const register = temporaryRegister();
  onTestFinished(register.remove);
  for (const [path, text] of Object.entries(files)) register.write(path, text);
  return loadRegistry(readDataFolder(register.root));
}

test('none where all is read, whatever is wrong with a record', () => {
  const registry = registryWith({
    'data/alliances/donghai/odd.yaml': CLEAN_ALLIANCE.replace('batch: 2024', 'batch: soon'),
    'data/decisions/2024/lieru.yaml': LISTING,
  });
  expect([unreadAlliances(registry), unreadDecisions(registry)]).toEqual([[], []]);
});

test('alliances without a record, of one board or of all; where the place is wrong too', () => {
  const registry = registryWith({
    'data/alliances/donghai/merged.yaml': `<<<<<<< HEAD\n${CLEAN_ALLIANCE}`,
    'data/alliances/donghai/Named.yaml': CLEAN_ALLIANCE,
    'data/alliances/haizhou/tabbed.yaml': `\t${CLEAN_ALLIANCE}`,
  });
  expect(unreadAlliances(registry)).toEqual([
    'data/alliances/donghai/Named.yaml',
    'data/alliances/donghai/merged.yaml',
    'data/alliances/haizhou/tabbed.yaml',
  ]);
  expect(unreadAlliances(registry, 'haizhou')).toEqual(['data/alliances/haizhou/tabbed.yaml']);
  for (const text of ['merged', 'donghai/merged', 'data/alliances/donghai/merged.yaml'])
    expect(unreadNamed(registry, text)).toBe('data/alliances/donghai/merged.yaml');
  for (const text of ['fibre', 'haizhou/merged', 'erged']) expect(unreadNamed(registry, text)).toBeUndefined();
});

test('decisions without a record, and those of which a part is lost', () => {
  const registry = registryWith({
    'data/decisions/2024/whole.yaml': LISTING,
    'data/decisions/2024/tabbed.yaml': `\t${LISTING}`,
    'data/decisions/2024/undated.yaml': LISTING.replace('2024-08-05', 'soon'),
  });
  expect(unreadDecisions(registry)).toEqual(['data/decisions/2024/tabbed.yaml', 'data/decisions/2024/undated.yaml']);
});
