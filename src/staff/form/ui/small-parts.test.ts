import { expect, test } from 'vitest';
import type { FormFinding, FormJudgement } from '../judge-form.ts';
import { atOf, pathOf } from './at.ts';
import { countErrors, findingsBelow, hasPersonalData, ownFindings, settle } from './findings.ts';
import { formFieldAt } from '../field-model.ts';
import { itemName, itemNote } from './item-name.ts';
import { inWords } from './money.ts';
import { idToTake } from '../check-place.ts';
import { stepNote, stepsOf } from './steps.ts';
import { timesNamed } from './times-named.ts';

const finding = (
  path: (string | number)[],
  severity: FormFinding['severity'] = 'error',
  rule = 'shape/missing',
): FormFinding => ({
  rule,
  severity,
  message: path.join(),
  path,
  part: 'value',
  at: { file: 'f', line: 1, column: 1 },
});
const judged = (findings: FormFinding[]): FormJudgement => ({
  findings,
  verdicts: [],
  left: findings.filter(({ severity }) => severity === 'error').map(({ path }) => path),
  ready: false,
});

test('a place is written and read', () => {
  expect(pathOf(atOf(['members', 2, 'name']))).toEqual(['members', 2, 'name']);
  expect(pathOf('')).toEqual([]);
});

test('findings are sorted to fields, groups and items', () => {
  const all = [
    finding(['members']),
    finding(['members', 0, 'name']),
    finding(['members', 10]),
    finding(['lead', 'foo']),
  ];
  expect(findingsBelow(all, ['members', 1])).toEqual([]);
  expect(findingsBelow(all, ['members']).length).toBe(3);
  expect(ownFindings(findingsBelow(all, ['members']), ['members'], (step) => typeof step === 'number')).toEqual([
    all[0],
  ]);
  expect(ownFindings(findingsBelow(all, ['lead']), ['lead'], (step) => step === 'name')).toEqual([all[3]]);
  expect(countErrors([finding(['a']), finding(['b'], 'warning')])).toBe(1);
  expect(hasPersonalData([finding(['a'], 'error', 'privacy/mobile')])).toBe(true);
  expect(hasPersonalData([finding(['a'])])).toBe(false);
});

test('equal findings stay the same objects from one judgement to the next', () => {
  const [kept, gone] = [finding(['name']), finding(['plan'])];
  const next = settle(judged([kept, gone]), judged([finding(['name']), finding(['batch'])]));
  expect(next.findings[0]).toBe(kept);
  expect(next.findings.map(({ path }) => path)).toEqual([['name'], ['batch']]);
});

test('steps count what must be mended', () => {
  const steps = stepsOf(
    judged([finding(['$id']), finding(['weather']), finding(['lead']), finding(['lead'], 'notice')]),
    { value: { members: [{}] } },
  );
  expect(steps.length).toBe(10);
  expect(steps.map(stepNote).slice(0, 4)).toEqual(['差 2 项', '差 1 项', '无缺项', '未填']);
  expect(stepNote(steps[9] ?? { id: '', title: '' })).toBe('');
});

test.each([
  ['82000', '8.2 亿元'],
  ['9999', undefined],
  ['8.2亿元', '8.2 亿元'],
  ['很多', undefined],
])('%s 万元 in words', (written, said) => expect(inWords(written)).toBe(said));

test('an id to take: what was meant, else one of the applicant’s own', () => {
  const files = new Map([['x-quartz', 'f']]);
  const value = { batch: '2024', lead: { creditCode: '91320706522377040Q' } };
  const record = { district: 'haizhou', id: '', value };
  expect(idToTake(record, { files })).toBe('haizhou-2024-77040q');
  expect(idToTake({ ...record, id: 'Y Quartz' }, { files })).toBe('y-quartz');
  expect(idToTake({ ...record, id: 'X Quartz' }, { files })).toBe('haizhou-2024-77040q');
  expect(idToTake({ ...record, id: 'x-quartz' }, { files })).toBe('haizhou-2024-77040q');
  expect(idToTake({ ...record, value: {} }, { files })).toBeUndefined();
});

test('items are called by what tells them apart', () => {
  const field = formFieldAt(['members']);
  if (!field) throw new Error('no members');
  expect(itemName(field, { name: '一校', kind: '高校' }, 1)).toBe('成员单位 2：一校');
  expect(itemName(field, {}, 0)).toBe('成员单位 1');
  expect(itemNote(field, { name: '一校', kind: '高校' })).toBe('高校');
  const inside = formFieldAt(['members', 0, 'highTech']);
  if (!inside) throw new Error('no certificates');
  const certificate = { certificate: 'GR202332001234', issued: '2023-11-06' };
  expect(itemName(inside, certificate, 0)).toBe('高新技术企业证书 1：GR202332001234');
  expect(itemNote(inside, certificate)).toBe('2023-11-06');
});

test('an organisation is counted wherever tasks name it', () => {
  const value = {
    tasks: [{ undertakers: ['甲', '乙'] }, { undertakers: ['甲'], title: '甲' }],
  };
  expect(timesNamed({ district: '', id: '', value }, '甲')).toBe(2);
  expect(timesNamed({ district: '', id: '', value: {} }, '甲')).toBe(0);
});
