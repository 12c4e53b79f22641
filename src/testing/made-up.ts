/** Small made-up records for the tests of pictures. */
import { actsByAlliance } from '#src/registry/decisions/acts.ts';
import { stateOn } from '#src/registry/state/state-on.ts';
import { stepsOf } from '#src/registry/state/steps.ts';
import type { Decision } from '#schemas/decision.ts';
import type { Vocabulary } from '#schemas/vocabulary.ts';
import type { PublicLead, PublicMember, PublicRecord } from '#src/publication/public-registry.ts';

type Alliance = PublicRecord['alliance'];

interface Facts {
  id: string;
  industry?: string;
  district?: string;
  lead?: Partial<PublicLead>;
  members?: readonly PublicMember[];
  tasks?: Alliance['tasks'];
  /** The days of its application and recommendation. */
  applied?: string;
  recommended?: string;
  /** What the bureau decided about it. */
  decisions?: readonly Did[];
  /** The day of the publication. */
  asOf?: string;
  vocabulary?: Vocabulary;
  isEvaluated?: boolean;
}

/** A decision about one alliance, without naming it; a result is its own. */
export type Did = Pick<Decision, 'kind' | 'date'> & Partial<Decision> & { result?: string };

/** It is on the list. */
export const LISTED: readonly Did[] = [
  { kind: '公示', date: '2024-07-22', until: '2024-07-28' },
  { kind: '列入培育名单', date: '2024-08-05', document: '连科〔2024〕52号' },
];

/** The words of their notice. */
export const WORDS: Vocabulary = {
  leadKinds: [
    { word: '创新型领军企业', is: '企业' },
    { word: '行业龙头企业', is: '企业', figures: true },
    { word: '重点研发机构', is: '研究' },
  ],
  memberKinds: [
    { word: '企业', is: '企业' },
    { word: '高校', is: '研究' },
    { word: '科研院所', is: '研究' },
    { word: '新型研发机构', is: '研究' },
    { word: '境外机构', is: '境外' },
    { word: '其他', is: '其他' },
  ],
  taskKinds: ['关键技术攻关', '高端创新载体', '科研人才', '成果转化'],
  charterContents: [],
};

/** The catalogue the made-up records belong to. */
export const CATALOGUE = {
  industries: ['化工', '硅材料', '安防'].map((name, i) => ({
    id: `industry-${i}`,
    name,
    kind: '重点产业链',
    source: '测试',
    verified: true,
  })),
  districts: ['东海县', '海州区', '徐圩新区'].map((name, i) => ({
    id: `board-${i}`,
    name,
    authority: `${name}科技局`,
  })),
  policies: [{ policy: { vocabulary: WORDS } }],
};

/** A member by its code, kind and name. */
export const member = (
  creditCode: string,
  kind: PublicMember['kind'] = '企业',
  name = `单位${creditCode}`,
): PublicMember => ({
  creditCode,
  kind,
  name,
});

/** A record with what a test says about it. */
export function madeUp({
  id,
  industry = '化工',
  district = '海州区',
  applied = '2024-06-01',
  recommended = '2024-06-20',
  decisions = LISTED,
  asOf = '2026-11-23',
  vocabulary = WORDS,
  isEvaluated = true,
  ...facts
}: Facts): PublicRecord {
  const alliance: Alliance = {
    name: `连云港市${id}创新联合体（示例）`,
    batch: '2024',
    industry,
    lead: { name: `牵头${id}有限公司`, creditCode: `LEAD-${id}`, kind: '行业龙头企业', ...facts.lead },
    members: [...(facts.members ?? [])],
    tasks: facts.tasks ?? [],
    application: { date: applied },
    ...(recommended === '' ? {} : { recommendation: { date: recommended } }),
  };
  const written = decisions.map(({ result, ...draft }, i) => ({
    id: `${draft.date.slice(0, 4)}/${id}-${i}`,
    draft: {
      ...draft,
      ...(result ? { results: [{ alliance: id, result: result as '合格' }] } : { alliances: [id] }),
    },
  }));
  const acts = actsByAlliance(written).get(id) ?? [];
  const lived = { draft: alliance, acts };
  const { lead, members, standing, periods, evaluation, rectification } = stateOn(lived, asOf);
  const steps = stepsOf(lived, asOf);
  const entry = periods.at(-1)?.by;
  return {
    id,
    vocabulary,
    isEvaluated,
    alliance,
    name: alliance.name,
    lead: lead?.value as PublicLead,
    members: members.map(({ value }) => value as PublicMember),
    district: CATALOGUE.districts.find(({ name }) => name === district) ?? {
      id: district,
      name: district,
      authority: '',
    },
    industry: CATALOGUE.industries.find(({ name }) => name === industry) ?? { name: industry },
    acts,
    steps,
    stage: steps.at(-1)?.kind ?? '申报',
    standing,
    periods,
    ...(evaluation ? { evaluation } : {}),
    ...(rectification ? { rectification } : {}),
    ...(entry
      ? { listed: { date: entry.date, document: entry.content.document ?? '', decision: entry.decision } }
      : {}),
    judgedOn: recommended || applied,
    verdicts: [],
    later: [],
    edits: [],
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
