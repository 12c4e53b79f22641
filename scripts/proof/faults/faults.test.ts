/** The short form of `npm run faults`: a few stops of each command, a full disk, no rights, several at once. */
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  canBeWithoutRights,
  COMMANDS,
  run,
  runTogether,
  runWithoutRights,
  runWithoutRoom,
  stopOften,
  type FaultCommand,
} from './fault-cases.ts';
import { copyOf, damage, filesOf } from './fault-files.ts';
import { evenMoments } from './fault-moments.ts';
import type { TemporaryRegister } from '../../../src/testing/temporary-register.ts';

const RIGHTS_CAN_BE_TAKEN = canBeWithoutRights();

describe.each(COMMANDS.map((command) => [command.name, command] as const))('%s', (_, command: FaultCommand) => {
  let register: TemporaryRegister;
  beforeAll(async () => {
    register = await command.register(6);
  });
  afterAll(() => register.remove());

  test('stopped at any moment leaves every file old or new, and can be run again', async () => {
    const { damages, stopped } = await stopOften(command, register.root, evenMoments);
    expect(damages).toEqual([]);
    expect(stopped).toBeGreaterThan(0);
  });

  const refuses = (runBadly: typeof runWithoutRoom) => () => {
    const copy = copyOf(register.root);
    const before = filesOf(copy);
    const { status, stderr } = runBadly(command, copy);
    expect(filesOf(copy)).toEqual(before);
    rmSync(copy, { recursive: true });
    if (!command.writes) return expect(stderr).toBe('');
    expect(stderr).toMatch(/^无法运行：[^\n]+\n$/);
    expect(stderr).toMatch(
      /(没有权限读写|超出允许的文件大小，写不下) .+；已经写好的文件不受影响|什么也没有收下|git 读不了/,
    );
    expect(status).toBe(2);
  };
  test('no room: a sentence in Chinese, and nothing has changed', refuses(runWithoutRoom));
  test.runIf(RIGHTS_CAN_BE_TAKEN)(
    'no rights: a sentence in Chinese, and nothing has changed',
    refuses(runWithoutRights),
  );
});

test('several repairs and checks at once: no file is spoiled, and all are put right', async () => {
  const [fix, validate] = ['fix', 'validate'].map((name) => COMMANDS.find((each) => each.name === name));
  if (!fix || !validate) return expect.unreachable();
  const register = await fix.register(6);
  const [alone, copy] = [copyOf(register.root), copyOf(register.root)];
  const before = filesOf(copy);
  run(fix, alone);
  const codes = (await Promise.all([runTogether(fix, copy, 3), runTogether(validate, copy, 3)])).flat();
  expect(damage(copy, before, filesOf(alone))).toEqual([]);
  expect(filesOf(copy)).toEqual(filesOf(alone));
  expect(codes).not.toContain(2);
  for (const folder of [alone, copy]) rmSync(folder, { recursive: true });
  register.remove();
});
