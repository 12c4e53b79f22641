/** The check of a change of data says whose business a failure is. That all of it passes is seen wherever it is run. */
import { spawnSync } from 'node:child_process';
import { expect, onTestFinished, test } from 'vitest';
import { CLEAN_ALLIANCE, temporaryRegister } from '#src/testing/temporary-register.ts';

function check(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/test-data.ts', ...args], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

test('a mistake in the data: its place and the way out, and that it is in the data', () => {
  const register = temporaryRegister(CLEAN_ALLIANCE.replace('batch: 2024', 'batch: 2031'));
  onTestFinished(register.remove);
  const { status, stdout } = check('--data', register.root, '--out', '.cache/never');
  expect(stdout).toMatch(/^\n1\/3 校验登记数据\ndata\/alliances\/haizhou\/fibre\.yaml（1 处错误）\n/);
  expect(stdout).toMatch(/\n没有通过：校验登记数据。错误在登记数据里：按上面的位置和改法改正，再运行一次。\n$/);
  expect(status).toBe(1);
});

test('a mistake that was there before the change is told, and stands in nobody’s way', () => {
  const register = temporaryRegister(CLEAN_ALLIANCE.replace('batch: 2024', 'batch: 2031'));
  onTestFinished(register.remove);
  const git = (...args: string[]) => spawnSync('git', ['-C', register.root, ...args], { encoding: 'utf8' });
  git('init', '-q', '-b', 'main');
  const commit = (message: string) => {
    git('add', '-A');
    git('-c', 'user.name=甲', '-c', 'user.email=a@example.invalid', 'commit', '-qm', message);
  };
  commit('原有错误');
  register.write(
    'data/alliances/ganyu/other.yaml',
    CLEAN_ALLIANCE.replace('校验用', '另一个')
      .replace('91320706522377040Q', '91320722859388781F')
      .replaceAll('示例碳纤维股份', '示例海洋装备'),
  );
  commit('新的申报');
  const { status, stdout } = check('--data', register.root, '--out', '.cache/never', '--base', 'HEAD^');
  expect(stdout).toMatch(/^\n1\/4 校验这次改动\n通过（\d+ 秒）\n\n2\/4 校验整个登记簿\n/);
  expect(stdout).toMatch(/\n登记簿原有错误。上面的错误这次改动以前就有，不影响这次改动；/);
  expect(status).toBe(0);
});

test('a wrong option is told in a sentence', () => {
  expect(check('--dat')).toMatchObject({
    status: 2,
    stdout: '',
    stderr: '无法运行：没有这个选项（--dat），加 --help 看用法\n',
  });
});
