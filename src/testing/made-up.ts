/** Small made-up records for the tests of pictures. */
import type { PublicRecord, Standing } from '#src/publication/public-registry.ts';

type Alliance = PublicRecord['alliance'];
type Member = NonNullable<Alliance['members']>[number];

interface Facts {
  id: string;
  industry?: string;
  district?: string;
  lead?: Partial<Alliance['lead']>;
  members?: readonly Member[];
  tasks?: Alliance['tasks'];
  history?: Alliance['history'];
  standing?: Standing;
}

/** The catalogue the made-up records belong to. */
export const CATALOGUE = {
  industries: ['化工', '硅材料', '安防'].map((name, i) => ({
    id: `industry-${i}`,
    name,
    kind: '重点产业链' as const,
    source: '测试',
    verified: true,
  })),
  districts: ['东海县', '海州区', '徐圩新区'].map((name, i) => ({
    id: `board-${i}`,
    name,
    authority: `${name}科技局`,
  })),
};

/** A member by its code, kind and name. */
export const member = (creditCode: string, kind: Member['kind'] = '企业', name = `单位${creditCode}`): Member => ({
  creditCode,
  kind,
  name,
});

/** A record with what a test says about it. */
export function madeUp({
  id,
  industry = '化工',
  district = '海州区',
  standing = '在册',
  ...facts
}: Facts): PublicRecord {
  const history = facts.history ?? [
    { event: '申报' as const, date: '2024-06-01' },
    { event: '推荐' as const, date: '2024-06-20' },
    { event: '公示' as const, date: '2024-07-22', until: '2024-07-28' },
    { event: '列入培育名单' as const, date: '2024-08-05', document: '连科〔2024〕52号' },
  ];
  const entry = history.find(({ event }) => event === '列入培育名单');
  return {
    id,
    alliance: {
      name: `连云港市${id}创新联合体（示例）`,
      batch: 2024,
      industry,
      lead: { name: `牵头${id}有限公司`, creditCode: `LEAD-${id}`, kind: '行业龙头企业', ...facts.lead },
      members: [...(facts.members ?? [])],
      tasks: facts.tasks ?? [],
      history,
    },
    district: CATALOGUE.districts.find(({ name }) => name === district) ?? {
      id: district,
      name: district,
      authority: '',
    },
    industry: CATALOGUE.industries.find(({ name }) => name === industry) ?? {
      ...CATALOGUE.industries[0],
      id: industry,
      name: industry,
      kind: '未来产业',
      source: '测试',
      verified: false,
    },
    stage: history.at(-1)?.event ?? '申报',
    standing,
    ...(entry?.document ? { listed: { date: entry.date, document: entry.document } } : {}),
    judgedOn: '2026-11-23',
    verdicts: [],
    commits: [],
    draft: false,
    sample: true,
  };
}

/** The same things in two other orders. */
export const shuffles = <T>(things: readonly T[]): T[][] => [
  [...things].reverse(),
  [...things.slice(things.length / 3), ...things.slice(0, things.length / 3)],
];

/** Every number anywhere in a value. */
export function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  if (typeof value === 'string') return Array.from(value.matchAll(/NaN|Infinity/g), () => Number.NaN);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}
