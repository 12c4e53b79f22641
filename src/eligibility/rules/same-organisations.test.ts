/** Many records that name the same organisations: what rules look at grows with their number, not with its square. */
import { describe, expect, test } from 'vitest';
import { contextOf, recordOf, said } from '#src/testing/checked.ts';
import type { AllianceRecord } from '#src/registry/registry.ts';
import type { AllianceDraft } from '../define-rule.ts';
import { filesNear, type Lookup, type RegisterIndex } from '../register-index.ts';
import { RULES } from './index.ts';

const LEAD = '91320706522377040Q';
const MEMBER = '913207031110544666';
const TABLES = [
  'byLead',
  'byCreditCode',
  'byOrganisationName',
  'byName',
  'byNameStem',
  'byCertificate',
  'byBoard',
] as const;

/** The index, which counts every item of a group that is looked at. */
function counted(index: RegisterIndex) {
  let looks = 0;
  const counting = <T extends object>(group: T) =>
    new Proxy(group, {
      get(target, key, receiver): unknown {
        if (typeof key === 'string' && /^\d+$/.test(key)) looks += 1;
        return Reflect.get(target, key, receiver) as unknown;
      },
    });
  const lookup = <T>(table: Lookup<readonly T[]>): Lookup<readonly T[]> => {
    const groups = new Map<string, readonly T[]>();
    return {
      get(key) {
        const group = table.get(key);
        if (group && !groups.has(key)) groups.set(key, counting(group));
        return groups.get(key);
      },
    };
  };
  const tables = Object.fromEntries(TABLES.map((table) => [table, lookup<never>(index[table] as Lookup<never[]>)]));
  return { index: { ...index, ...tables }, looks: () => looks };
}

const MIXES: Readonly<Record<string, (i: number, last: number) => AllianceDraft>> = {
  'all the same': () => draft({}),
  'the first says otherwise': (i) => draft(i === 0 ? { name: '乙公司', kind: '其他' } : {}),
  'the last says otherwise': (i, last) => draft(i === last ? { name: '乙公司', kind: '其他' } : {}),
  'each other says otherwise': (i) => draft(i % 2 === 0 ? { name: '乙公司', kind: '其他' } : {}),
  'each says something of its own': (i) => draft({ name: `第${i}公司` }),
  'each with a former name of its own': (i) => draft({ formerNames: [{ name: `第${i}公司`, until: '2020-01-01' }] }),
  'each under a name of its own': (i) => ({ ...draft({}), name: `第${i}创新联合体` }),
};

function draft(member: NonNullable<AllianceDraft['members']>[number]): AllianceDraft {
  const certificates = [{ certificate: 'GR202232005678', issued: '2022-10-12' }];
  return {
    name: '示例创新联合体',
    batch: '2024',
    lead: { name: '甲公司', creditCode: LEAD, kind: '行业龙头企业', highTech: certificates },
    members: [{ name: '丙公司', creditCode: MEMBER, kind: '企业', highTech: certificates, ...member }],
    recommendation: { date: '2024-06-20' },
  };
}

const recordsOf = (mix: (i: number, last: number) => AllianceDraft, count: number) =>
  Array.from({ length: count }, (_, i) => recordOf(String(i).padStart(4, '0'), mix(i, count - 1)));

/** How many items are looked at when `work` is done on so many records. */
function looksAt(records: readonly AllianceRecord[], work: (index: RegisterIndex) => void): number {
  const { register } = contextOf(records);
  const { index, looks } = counted({ ...register, byBoard: { get: () => records } });
  work(index);
  return looks();
}

const BESIDE_OTHERS = Object.values(RULES).filter(({ besideOthers }) => besideOthers);

describe.each(Object.entries(MIXES))('%s', (_what, mix) => {
  const grows = (work: (records: readonly AllianceRecord[]) => (index: RegisterIndex) => void) => {
    const [some, twice] = [150, 300].map((count) => {
      const records = recordsOf(mix, count);
      return looksAt(records, work(records));
    });
    // Twice as many, twice the looks; squared it would be four times.
    expect(twice).toBeLessThanOrEqual(2.2 * (some ?? 0));
    return twice ?? 0;
  };

  test.each(BESIDE_OTHERS.map(({ id }) => id))('%s', (rule) => {
    grows((records) => (register) => {
      for (const { id, draft: each } of records)
        said(rule, each, { atMost: 1 }, { ...contextOf(), register, id, district: 'haizhou' });
    });
  });

  test('looking for the records near a change', () => {
    const looks = grows((records) => (index) => {
      expect(filesNear(records, index).size).toBe(records.length);
    });
    expect(looks).toBeGreaterThan(0);
  });
});

test('the rules that look beside their record are all here', () => {
  expect(BESIDE_OTHERS.map(({ id }) => id).sort()).toEqual([
    'certificate-distinct',
    'max-per-board',
    'name-unique',
    'one-alliance-per-lead',
    'organisation-consistent',
  ]);
});
