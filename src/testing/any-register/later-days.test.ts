/** What time may not do to any register: what is right today is right on every later day. */
import { expect, test } from 'vitest';
import { judgeRegister, judgingOf } from '#src/eligibility/judge.ts';
import { loadRegistry } from '#src/registry/load.ts';
import { readDataFolder } from '#src/registry/read.ts';
import { json } from '../e2e/built.ts';
import { TRIED_REGISTER } from '../registers.ts';

const { asOf } = json<{ asOf: string }>('/manifest.json');
/** Days looked at in ten years: `REGISTER_EVERY=1` looks at each. */
const EVERY = Number(process.env['REGISTER_EVERY'] ?? 30);
const TEN_YEARS = 3653;

test('今天没有错误的登记簿，以后十年里哪一天都没有', () => {
  const registry = loadRegistry(readDataFolder(TRIED_REGISTER));
  const { catalogue } = registry;
  if (!catalogue) throw new Error('基础文件读不了');
  const judging = judgingOf(registry, catalogue);
  const errorsOn = (day: string) =>
    judgeRegister(registry, day, judging)
      .diagnostics.filter(({ severity }) => severity === 'error')
      .map(({ rule, at }) => `${rule} ${at.file}:${at.line}`);
  const now = errorsOn(asOf);
  for (let after = EVERY; after <= TEN_YEARS; after += EVERY) {
    const day = new Date(Date.parse(asOf) + after * 86_400_000).toISOString().slice(0, 10);
    expect([day, errorsOn(day).filter((error) => !now.includes(error))]).toEqual([day, []]);
  }
});
