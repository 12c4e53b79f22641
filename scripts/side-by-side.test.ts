import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { runHere } from '#src/testing/run-command.ts';

function project(scripts: Readonly<Record<string, string>>) {
  const cwd = mkdtempSync(join(tmpdir(), 'side-by-side-'));
  onTestFinished(() => rmSync(cwd, { recursive: true, force: true }));
  writeFileSync(join(cwd, 'package.json'), JSON.stringify({ scripts }));
  return async (...names: string[]) => {
    const { code, out } = await runHere('side-by-side', names, { cwd });
    return { code, said: out.replaceAll(/（\d+ 秒）/g, '').split('\n\n') };
  };
}

test('what each said stands by itself, and the code is that of the first in the list that failed', async () => {
  const run = project({ good: 'echo 甲; sleep 0.2; echo 乙', bad: 'sleep 0.1; echo 丙 >&2; exit 3', worse: 'exit 4' });
  const { code, said } = await run('good', 'bad', 'worse');
  expect(code).toBe(3);
  expect(said.map((each) => each.trim()).toSorted()).toEqual([
    'bad：没有通过\n丙',
    'good：通过\n甲\n乙',
    'worse：没有通过',
  ]);
  expect(await run('good')).toMatchObject({ code: 0 });
});

test('nothing to run, and what is not there, are no success', async () => {
  const run = project({});
  expect((await run()).code).toBe(2);
  expect((await run('none')).code).toBe(1);
});
