import { expect, test } from 'vitest';
import { z } from 'zod';
import { Alliance } from '#schemas/alliance.ts';
import { internal, shown } from '#schemas/field.ts';
import { Site } from '#schemas/site.ts';
import { internalLeaves } from '#src/testing/branches/internal-leaves.ts';
import { tellWhole, textTold, withoutName } from './tell-whole.ts';
import { isSensitive } from './telling.ts';

const Inner = z.strictObject({ word: shown(z.string(), { label: '词', help: '' }) });
const Thing = z.strictObject({
  name: shown(z.string(), { label: '名称', help: '' }),
  secret: internal(z.string().optional(), { label: '内情', help: '' }),
  part: internal(z.strictObject({ a: internal(z.string().optional(), { label: '甲', help: '' }) }).optional(), {
    label: '部分',
    help: '',
  }),
  words: shown(z.array(z.string()).optional(), { label: '各词', help: '' }),
  items: shown(z.array(z.strictObject({ name: Inner.shape.word })).optional(), { label: '各项', help: '' }),
  map: shown(z.record(z.string(), z.string()).optional(), { label: '参数', help: '' }),
});

test('what is public has its value, what is not is filled in or not, what is not there is not told', () => {
  expect(tellWhole(Thing, { name: '甲', secret: '密', part: {}, words: ['一', '二'], map: { atLeast: '3' } })).toEqual([
    { label: '名称', value: '甲' },
    { label: '内情', hidden: '已填' },
    { label: '部分', hidden: '已填', parts: [{ label: '甲', hidden: '未填' }] },
    { label: '各词', value: '一、二' },
    { label: '参数', parts: [{ label: 'atLeast', value: '3' }] },
  ]);
  expect(tellWhole(Thing, { name: '甲' }).slice(1)).toEqual([
    { label: '内情', hidden: '未填' },
    { label: '部分', hidden: '未填' },
  ]);
});

test('a long list says how much it lacks, a long text how long it is', () => {
  const items = Array.from({ length: 32 }, (_, i) => ({ name: `第${i}` }));
  const told = tellWhole(Thing, { name: '甲', items });
  expect(told.filter(({ label }) => label.startsWith('各项“'))).toHaveLength(30);
  expect(told.at(-1)).toEqual({ label: '各项', leftOut: 2 });
  expect(textTold('文', '长'.repeat(150), 150)).toEqual({ label: '文', value: '长'.repeat(150) });
  expect(textTold('文', '长'.repeat(151), 150)).toEqual({ label: '文', value: `${'长'.repeat(150)}…`, length: 151 });
});

test('personal data is masked, in values and in the names of items', () => {
  const told = JSON.stringify(tellWhole(Thing, { name: '电话 13800138000', items: [{ name: '13800138000' }] }));
  expect(told).not.toContain('13800138000');
  expect(told.match(/138\*{4}8000/g)).toHaveLength(2);
});

test('no internal value of a record is ever told; of the bureau’s own files all but what is sensitive is', () => {
  const { first, values } = internalLeaves();
  const told = JSON.stringify(tellWhole(Alliance, first));
  expect(values.filter((value) => told.includes(value))).toEqual([]);
  expect(told).toContain('已填');
  const site = tellWhole(Site, { owners: ['@a/b'] }, { hides: isSensitive });
  expect(site).toEqual([{ label: '市局审核组', value: '@a/b' }]);
});

test('what the name of an item is made of is not told again below it; where part of the name is nowhere, all is', () => {
  const told = [
    { label: '曾用名', value: '甲 乙公司' },
    { label: '停用日期', value: '2026-11-01' },
    { label: '说明', value: '2026-11-01' },
  ];
  expect(withoutName(told, '甲 乙公司 2026-11-01')).toEqual([told[2]]);
  expect(withoutName(told, '甲 乙公司')).toEqual([told[1], told[2]]);
  expect(withoutName(told, '甲 乙公司 2026-11-02')).toEqual(told);
  expect(withoutName(told, undefined)).toEqual(told);
});
