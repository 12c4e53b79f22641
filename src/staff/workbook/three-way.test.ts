/** Export, two sides at work, import: what either changed is there afterwards, and nothing goes back without a word. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PlainMap } from '#src/staff/form/form-record.ts';
import { mergeThreeWays, type Side } from './three-way.ts';
import { holdsFor } from '#src/testing/fuzz/trials.ts';

const member = (name: string, creditCode: string, role: string): PlainMap => ({ name, creditCode, role });
const BASE: PlainMap = {
  name: '甲联合体',
  plan: '两年中试',
  contact: { office: '科技处', phone: '0518-85800001' },
  charter: { covers: ['技术创新目标', '任务分工'] },
  members: [member('乙大学', 'B', '机理'), member('丙研究院', 'C', '检测'), member('丁公司', 'D', '验证')],
};
const changed = (change: (value: any) => void): PlainMap => {
  const value = structuredClone(BASE);
  change(value);
  return value;
};
const merge = (register: PlainMap, workbook: PlainMap, side?: Side, base: PlainMap | undefined = BASE) =>
  mergeThreeWays({ base, register, workbook, side });
const names = ({ value }: { value: PlainMap }) => (value['members'] as PlainMap[]).map(({ name }) => name).join('');

describe('one side changed', () => {
  test('nothing at all', () => {
    expect(merge(BASE, BASE)).toMatchObject({ value: BASE, clashes: [] });
  });
  test('the register: it stays', () => {
    const newer = changed((value) => {
      value.contact.phone = '0518-85800009';
      value.members.push(member('戊公司', 'E', '应用'));
      value.application = { date: '2024-06-11' };
      delete value.plan;
    });
    expect(merge(newer, BASE)).toMatchObject({ value: newer, clashes: [] });
  });
  test('the workbook: it is taken', () => {
    const newer = changed((value) => {
      value.members.splice(1, 1);
      value.members.reverse();
      value.charter.covers.push('组织机构');
      delete value.contact;
    });
    expect(merge(BASE, newer)).toMatchObject({ value: newer, clashes: [] });
  });
});

describe('both changed', () => {
  test('different fields, also of one member: both changes are there', () => {
    const register = changed((value) => (value.members[1].creditCode = 'C2'));
    const workbook = changed((value) => {
      value.members[1].role = '检测和标准';
      value.plan = '三年中试';
    });
    const { value, clashes } = merge(register, workbook);
    expect(clashes).toEqual([]);
    expect(value).toMatchObject({ plan: '三年中试', members: { 1: member('丙研究院', 'C2', '检测和标准') } });
  });
  test('a member each: both are there, the order of the one that moved some', () => {
    const register = changed((value) => value.members.unshift(member('戊公司', 'E', '应用')));
    const workbook = changed((value) => value.members.push(member('己公司', 'F', '应用')));
    expect(names(merge(register, workbook))).toBe('戊公司乙大学丙研究院丁公司己公司');
    const moved = changed((value) => value.members.reverse());
    expect(merge(register, moved)).toMatchObject({ clashes: [] });
    expect(names(merge(register, moved))).toBe('丁公司丙研究院乙大学戊公司');
  });
  test('the same field: a clash, at its place in the workbook', () => {
    const register = changed((value) => (value.members[2].role = '小试'));
    const workbook = changed((value) => {
      value.members.shift();
      value.members[1].role = '中试';
    });
    const { clashes, value } = merge(register, workbook);
    expect(clashes).toEqual([{ path: ['members', 1, 'role'], base: '验证', register: '小试', workbook: '中试' }]);
    expect((value['members'] as PlainMap[])[1]).toMatchObject({ role: '中试' });
    expect((merge(register, workbook, 'register').value['members'] as PlainMap[])[1]).toMatchObject({ role: '小试' });
  });
  test('one removed what the other changed: a clash', () => {
    const register = changed((value) => (value.members[1].role = '标准'));
    const workbook = changed((value) => value.members.splice(1, 1));
    expect(merge(register, workbook).clashes).toMatchObject([{ path: ['members'], register: { role: '标准' } }]);
    expect(names(merge(register, workbook))).toBe('乙大学丁公司');
    expect(names(merge(register, workbook, 'register'))).toBe('乙大学丙研究院丁公司');
  });
  test('both put a list in another order: a clash', () => {
    const register = changed((value) => value.members.reverse());
    const workbook = changed((value) => value.members.push(value.members.shift()));
    expect(merge(register, workbook).clashes).toMatchObject([{ path: ['members'], order: true }]);
  });
});

test('where it is not known what was, every difference is a clash, and the chosen side has its whole say', () => {
  const register = changed((value) => {
    value.contact.phone = '0518-85800009';
    value.members.push(member('戊公司', 'E', '应用'));
  });
  const workbook = changed((value) => (value.members[0].role = '工艺'));
  const unknown = (side?: Side) => mergeThreeWays({ base: undefined, register, workbook, side });
  expect(unknown().clashes.map(({ path }) => path.join('.'))).toEqual(['contact.phone', 'members.0.role', 'members']);
  expect(unknown('workbook').value).toEqual(workbook);
  expect(unknown('register').value).toEqual(register);
});

/** A record with some of its fields written otherwise, some gone, members new and gone. */
const edits = fc.record({
  plan: fc.option(fc.constantFrom('两年中试', '三年中试', '五年量产')),
  phone: fc.option(fc.constantFrom('0518-85800001', '0518-85800002')),
  covers: fc.uniqueArray(fc.constantFrom('技术创新目标', '任务分工', '组织机构'), { minLength: 1 }),
  members: fc.uniqueArray(
    fc.record({ creditCode: fc.constantFrom('B', 'C', 'D', 'E'), role: fc.constantFrom('机理', '检测', '验证') }),
    { selector: ({ creditCode }) => creditCode, minLength: 1 },
  ),
});
const record = edits.map(({ plan, phone, covers, members }): PlainMap => ({
  ...(plan ? { plan } : {}),
  ...(phone ? { contact: { phone } } : {}),
  charter: { covers },
  members: members.map(({ creditCode, role }) => member(`单位${creditCode}`, creditCode, role)),
}));

/** Everything a record says, as one fact each; a member's facts are its own wherever it stands. */
const factsOf = (value: PlainMap): Map<string, string> =>
  new Map([
    ...(typeof value['plan'] === 'string' ? [['plan', value['plan']] as const] : []),
    ...(value['contact'] ? [['phone', JSON.stringify(value['contact'])] as const] : []),
    ['covers', JSON.stringify((value['charter'] as PlainMap)['covers'])],
    ...((value['members'] ?? []) as PlainMap[]).map(
      ({ creditCode, role }) => [String(creditCode), String(role)] as const,
    ),
  ]);

test('whatever the register changed since, an import never takes it back without a word', () => {
  holdsFor(200, [record, record, record], (base, register, workbook) => {
    const { value, clashes } = mergeThreeWays({ base, register, workbook });
    const [was, now, book, after] = [base, register, workbook, value].map(factsOf);
    if (!was || !now || !book || !after) return;
    for (const key of new Set([...was.keys(), ...now.keys(), ...book.keys()])) {
      const sides = [was.get(key), now.get(key), book.get(key)];
      const both = sides[0] !== sides[1] && sides[0] !== sides[2] && sides[1] !== sides[2];
      const expected = sides[0] === sides[2] ? sides[1] : sides[2];
      if (!both) expect([key, after.get(key)]).toEqual([key, expected]);
      else expect(clashes.length).toBeGreaterThan(0);
    }
  });
});
