/** Places a lead may be registered at, from the boards and the notice. */
import { expect, test } from 'vitest';
import { register } from '#src/testing/form/sample-register.ts';
import { placeMeant, placesToChoose } from './places.ts';

const places = placesToChoose('2024', register);

test('areas of the boards, then zones of the notice that are no area, each once', () => {
  const values = places.map(({ value }) => value);
  expect(values.slice(0, 2)).toEqual(['连云港市东海县', '连云港市灌云县']);
  expect(values).toContain('连云港经济技术开发区');
  expect(values).not.toContain('连云港徐圩新区');
  expect(values.filter((value) => value.includes('自由贸易')).length).toBe(1);
  expect(new Set(places.map(({ group }) => group))).toEqual(new Set(['县区', '功能板块', '开发区等']));
});

test.each([
  ['东海县', '连云港市东海县'],
  ['江苏省连云港市东海县', '连云港市东海县'],
  ['连云港市东海县', undefined],
  ['南京市鼓楼区', undefined],
  ['区', undefined],
  ['', undefined],
])('%s is meant for %s', (written, meant) => {
  expect(placeMeant(written, places)).toBe(meant);
});

test('a zone is meant with and without brackets', () => {
  const zone = places.find(({ value }) => value.includes('自由贸易'))?.value ?? '';
  const [one, other] = ['中国（江苏）自由贸易试验区连云港片区', '中国江苏自由贸易试验区连云港片区'];
  expect(placeMeant(zone === one ? other : one, places)).toBe(zone);
});

test('a notice that asks for no city offers none', () => {
  const policies = new Map(
    [...register.judging.policies].map(([id, policy]) => [
      id,
      { ...policy, requirements: policy.requirements.filter(({ rule }) => rule.id !== 'lead-registered-locally') },
    ]),
  );
  expect(placesToChoose('2024', { ...register, judging: { ...register.judging, policies } })).toEqual([]);
});
