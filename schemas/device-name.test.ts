import { expect, test } from 'vitest';
import { deviceNameProblem } from './device-name.ts';

test.each([
  'aux',
  'con',
  'nul',
  'prn',
  'CON',
  'Aux',
  'com0',
  'com1',
  'COM9',
  'lpt0',
  'lpt9',
  'com¹',
  'LPT³',
  'CONIN$',
  'conout$',
  'nul.txt',
  'aux.test.ts',
  'con .md',
  'prn.',
  'lpt1.tar.gz',
  'src/aux.ts',
  'Con/x.ts',
  'a/com7/b/c.md',
])('%s cannot be made', (path) => {
  expect(deviceNameProblem(path)?.problem).toContain('是 Windows 留给设备的名称');
});

test.each([
  'console.ts',
  'con-fibre',
  'auxiliary',
  'com',
  'com10',
  'com1a',
  'lpt',
  'lptx',
  'null',
  'a.con',
  'xaux',
  '.con',
  'src/icon/x.ts',
  'connect/nullable.md',
  'con$',
  'com⁴',
  '',
  '/',
  '主机con',
  'con主机',
  'con_1.md',
])('%j can', (path) => {
  expect(deviceNameProblem(path)).toBeUndefined();
});

test('what is said names the word and a way out that holds', () => {
  const said = deviceNameProblem('src/CONIN$.txt');
  expect(said).toEqual({
    problem: '“CONIN$”是 Windows 留给设备的名称，在 Windows 上打不开',
    needed: '换一个，如 CONIN-1',
  });
  expect(deviceNameProblem('CONIN-1')).toBeUndefined();
});
