import { expect, test } from 'vitest';
import { isOtherAlliance } from './same-alliance.ts';

type Draft = Parameters<typeof isOtherAlliance>[0];
const [LEAD, TAKER] = ['91320706522377040Q', '91320722859388781F'];
const [SCHOOL, FIRM, LATER] = ['12320700506198990M', '913207031110544666', '913207002327633067'];
const OLD: Draft = {
  name: '连云港市甲创新联合体',
  lead: { name: '示例甲公司', creditCode: LEAD },
  members: [
    { name: '示例大学', creditCode: SCHOOL },
    { name: '示例乙公司', creditCode: FIRM },
  ],
};
const NAME: Draft = { name: '连云港市乙创新联合体' };
const TAKEN: Draft = { lead: { name: '示例丙公司', creditCode: TAKER } };
const OTHERS: Draft = { members: [{ name: '示例丁公司', creditCode: LATER }] };

test.each<[string, Draft, boolean]>([
  ['nothing', {}, false],
  ['the name', NAME, false],
  ['the lead', TAKEN, false],
  ['every member', OTHERS, false],
  ['name and lead', { ...NAME, ...TAKEN }, true],
  ['lead and every member', { ...TAKEN, ...OTHERS }, true],
  ['name and every member', { ...NAME, ...OTHERS }, true],
  ['all three', { ...NAME, ...TAKEN, ...OTHERS }, true],
  ['name and the lead’s code, its name kept', { ...NAME, lead: { name: '示例甲公司', creditCode: TAKER } }, true],
  ['name and the lead’s name, its code kept', { ...NAME, lead: { name: '示例己公司', creditCode: LEAD } }, false],
  ['name and lead, the old name told', { ...NAME, formerNames: [{ name: OLD.name }], ...TAKEN }, false],
  ['name and lead, the old lead told', { ...NAME, ...TAKEN, formerLeads: [{ creditCode: LEAD }] }, false],
  ['lead and all members but one', { ...TAKEN, members: [{ creditCode: FIRM }, { creditCode: LATER }] }, false],
  ['name and members, of whom one leads now', { ...OTHERS, lead: { creditCode: FIRM } }, false],
  ['the name’s brackets and blanks, and the lead', { name: '连云港市 甲 创新联合体', ...TAKEN }, false],
])('%s changed', (_, change, is) => {
  expect(isOtherAlliance(OLD, { ...OLD, ...change })).toBe(is);
});

test('what was not written, or is not any more, tells nothing', () => {
  const whole = { ...OLD, ...NAME, ...TAKEN, ...OTHERS };
  expect(isOtherAlliance({}, whole)).toBe(false);
  expect(isOtherAlliance(OLD, {})).toBe(false);
  expect(isOtherAlliance({ name: OLD.name, members: [] }, whole)).toBe(false);
  expect(isOtherAlliance({ name: OLD.name, lead: { name: '示例甲公司' } }, whole)).toBe(true);
});

test('of the three, one that is missing on a side is not another', () => {
  const [was, now] = [OLD, { ...NAME, ...TAKEN, ...OTHERS }];
  for (const [missing, changed, same] of [
    ['name', 'lead', 'members'],
    ['name', 'members', 'lead'],
    ['lead', 'name', 'members'],
    ['lead', 'members', 'name'],
    ['members', 'name', 'lead'],
    ['members', 'lead', 'name'],
  ] as const) {
    const old = { [changed]: was[changed], [same]: was[same] };
    const young = { [changed]: now[changed], [same]: was[same] };
    expect(isOtherAlliance({ ...old, [missing]: was[missing] }, young), `${missing} gone`).toBe(false);
    expect(isOtherAlliance(old, { ...young, [missing]: now[missing] }), `${missing} come`).toBe(false);
    expect(isOtherAlliance({ ...old, [missing]: was[missing] }, { ...young, [missing]: now[missing] })).toBe(true);
  }
});

test('a unit of which neither name nor code is written is nobody', () => {
  const nobody = { role: '检测' };
  expect(isOtherAlliance({ name: OLD.name, members: [nobody] }, { ...NAME, ...OTHERS })).toBe(false);
  expect(isOtherAlliance({ ...NAME, ...OTHERS }, { name: OLD.name, members: [nobody] })).toBe(false);
  expect(isOtherAlliance({ name: OLD.name, lead: nobody }, { ...NAME, ...TAKEN })).toBe(false);
  expect(isOtherAlliance({ ...NAME, ...TAKEN }, { name: OLD.name, lead: nobody })).toBe(false);
});

test('where only one side has a code, the name tells; of several names one is enough', () => {
  const lead = (name: string, more: object = {}): Draft => ({ ...NAME, lead: { name, ...more } });
  const known = { ...OLD, members: [] };
  expect(isOtherAlliance(known, lead('示例甲公司'))).toBe(false);
  expect(isOtherAlliance({ ...known, lead: { name: '示例甲公司' } }, lead('示例甲公司', { creditCode: LEAD }))).toBe(
    false,
  );
  expect(isOtherAlliance(known, lead('示例己公司'))).toBe(true);
  const former = { name: '示例甲公司', formerNames: [{ name: '示例旧甲公司' }] };
  expect(isOtherAlliance({ ...known, lead: former }, lead('示例甲公司'))).toBe(false);
  expect(
    isOtherAlliance({ ...known, formerNames: [{ name: '连云港市旧甲创新联合体' }] }, { ...TAKEN, name: OLD.name }),
  ).toBe(false);
});

test('a partner without a code is known by its names', () => {
  const abroad = (name: string, ...former: string[]): Draft => ({
    ...NAME,
    members: [{ name, country: '德国', formerNames: former.map((each) => ({ name: each })) }],
  });
  const old = { ...OLD, ...abroad('Beispiel GmbH'), name: OLD.name };
  expect(isOtherAlliance(old, { ...OLD, ...abroad('Muster GmbH', 'Beispiel  GmbH') })).toBe(false);
  expect(isOtherAlliance(old, { ...OLD, ...abroad('Muster GmbH') })).toBe(true);
});
