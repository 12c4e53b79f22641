import { expect, test } from 'vitest';
import type { PublicRegistry } from '#src/publication/public-registry.ts';
import { CATALOGUE, madeUp, WORDS } from '#src/testing/made-up.ts';
import { filterOptions } from './list-filters.ts';
import { wordsOver } from './words.ts';

const newer = { ...WORDS, leadKinds: [{ word: '链主企业', is: '企业' as const }, ...WORDS.leadKinds.slice(2)] };
const policies = [{ policy: { vocabulary: newer } }, { policy: { vocabulary: WORDS } }];
const of = (batch: string, kind: string) => {
  const record = madeUp({ id: `a-${batch}-${kind.length}`, lead: { kind } });
  return { ...record, alliance: { ...record.alliance, batch } };
};
const records = [
  of('2024', '行业龙头企业'),
  of('2024', '旧类别'),
  of('2025-2', '重点研发机构'),
  of('2025', '链主企业'),
];

test('kinds of lead come in the order of the latest notice, then of earlier ones; what no notice has comes last', () => {
  const { lead } = filterOptions({ ...CATALOGUE, policies, records } as unknown as PublicRegistry);
  expect(lead.map(({ value }) => value)).toEqual(['链主企业', '重点研发机构', '行业龙头企业', '旧类别']);
  expect(wordsOver(policies, 'leadKinds')).toEqual(['链主企业', '重点研发机构', '创新型领军企业', '行业龙头企业']);
});

test('batches come latest first, each by its short name', () => {
  const { batch } = filterOptions({ ...CATALOGUE, policies, records } as unknown as PublicRegistry);
  expect(batch).toEqual([
    { value: '2025-2', label: '2025 第 2 批' },
    { value: '2025', label: '2025' },
    { value: '2024', label: '2024' },
  ]);
});

test('名单状态 offers every standing, also one nobody has now, by a label that reads rightly where no heading stands above it', () => {
  const offered = (chosen: readonly unknown[]) =>
    filterOptions({ ...CATALOGUE, policies, records: chosen } as unknown as PublicRegistry).standing;
  expect(offered(records.map((record) => ({ ...record, standing: '在册' })))).toEqual([
    { value: '限期整改', label: '在册，正在限期整改' },
    { value: '公示', label: '公示，尚未列入' },
    { value: '已退出', label: '已退出' },
    { value: '未列入', label: '未列入' },
    { value: '全部', label: '全部，不论是否在册' },
  ]);
});

test('a kind of lead that only a former lead was is offered: on another day it leads', () => {
  const [record] = records;
  const led = { ...record, alliance: { ...record?.alliance, formerLeads: [{ kind: '老类别', until: '2025-01-01' }] } };
  const { lead } = filterOptions({ ...CATALOGUE, policies, records: [led] } as unknown as PublicRegistry);
  expect(lead.map(({ value }) => value)).toEqual(['行业龙头企业', '老类别']);
});
