import { expect, test } from 'vitest';
import { oneAfterAnother } from './one-after-another.ts';

const settled = () => new Promise((done) => setTimeout(done));

test('each runs when those before it have ended, the same one only once meanwhile', async () => {
  const press = oneAfterAnother();
  const told: string[] = [];
  const ends = new Map<string, () => void>();
  const run = (name: string) => async () => {
    told.push(`${name} begins`);
    await new Promise<void>((end) => ends.set(name, end));
    told.push(`${name} ends`);
  };
  for (const name of ['甲', '甲', '乙', '乙', '甲']) press(name, run(name));
  await settled();
  expect(told.splice(0)).toEqual(['甲 begins']);
  ends.get('甲')?.();
  await settled();
  expect(told.splice(0)).toEqual(['甲 ends', '乙 begins']);
  press('甲', run('甲'));
  ends.get('乙')?.();
  await settled();
  expect(told.splice(0)).toEqual(['乙 ends', '甲 begins']);
  ends.get('甲')?.();
  await settled();
  expect(told).toEqual(['甲 ends']);
});
