/** The bureau's form says of every decision exactly what the command line says of its file. */
import { expect, test } from 'vitest';
import { DecisionKind } from '#schemas/decision.ts';
import { publicDecidingRegister } from '#src/publication/public-deciding-register.ts';
import { decisionCases, type DecisionCase } from '#src/testing/deciding/parity.ts';
import { compared } from '#src/testing/form/parity.ts';
import { longLife, LONG_LIFE_DAY } from '#src/testing/long-life.ts';
import { readDecidingRegister } from './deciding-register.ts';
import { judgeDecision } from './judge-decision.ts';

const cases = decisionCases();

const inForm = ({ value, register, asOf, id }: DecisionCase) => judgeDecision(value, register, asOf, id);

test.each(cases)('$name', (each) => {
  const { findings, errors, ready } = inForm(each);
  const file = `data/decisions/${each.id}.yaml`;
  expect(compared(findings.filter(({ at }) => at.file === file))).toEqual(each.said);
  // What comes of it elsewhere is told as well, and also stands in the way.
  expect(ready).toBe(errors === 0);
  expect(ready).toBe(findings.every(({ severity }) => severity !== 'error'));
});

test('every kind is among them, right and wrong', () => {
  const kinds = (wrong: boolean) =>
    new Set(cases.flatMap(({ value, said }) => (said.length > 0 === wrong ? [value['kind']] : [])));
  expect(DecisionKind.options.filter((kind) => !kinds(false).has(kind))).toEqual([]);
  expect(DecisionKind.options.filter((kind) => !kinds(true).has(kind))).toEqual([]);
  expect(cases.length).toBeGreaterThan(150);
});

test('beside what is published, every decision about published alliances is as right as beside the register', () => {
  const { published } = longLife();
  const register = readDecidingRegister(JSON.parse(JSON.stringify(publicDecidingRegister(published))));
  const known = new Set(register.decisions.map(({ id }) => id));
  const own = cases.filter(({ name, id }) => name.startsWith('long life ') && known.has(id));
  expect(own.length).toBeGreaterThan(12);
  for (const each of own)
    expect(judgeDecision(each.value, register, LONG_LIFE_DAY, each.id).findings, each.name).toEqual([]);
});

test('what a decision brings about in another file is told of it, and stands in its way', () => {
  const each = cases.find(({ name }) => name === 'long life 2025/zhichi');
  const value = { kind: '更正', date: '2026-11-20', corrects: '2024/lieru', withdraws: 'true', reason: '列错了' };
  const { findings, ready } = judgeDecision(value, (each as DecisionCase).register, LONG_LIFE_DAY);
  expect(ready).toBe(false);
  expect(findings.map(({ message }) => message)).toContainEqual(
    expect.stringMatching(/^data\/decisions\/2025\/zhichi\.yaml：.*在2025年4月1日不在培育名单上，不能支持事项$/),
  );
});
