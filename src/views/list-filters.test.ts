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
