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

test('a step under 名单状态 reads rightly alone, where no heading stands above it', () => {
  const listed = { kind: '列入培育名单', date: '2024-08-05', document: '示例科〔2024〕1号' } as const;
  const lived = [
    madeUp({ id: 'a', decisions: [listed] }),
    madeUp({ id: 'b', decisions: [listed, { kind: '限期整改', date: '2025-10-01', until: '2026-01-01' }] }),
  ];
  const { standing } = filterOptions({ ...CATALOGUE, policies, records: lived } as unknown as PublicRegistry);
  expect(standing.filter(({ group }) => group !== undefined)).toEqual([
    { value: '列入培育名单', label: '在册，最近一步是列入培育名单', group: '在册的' },
    { value: '限期整改', label: '在册，正在限期整改', group: '在册的' },
  ]);
});
