/** For tests: what may truthfully be added to a register after an alliance was listed, in the order of days. */
import fc from 'fast-check';
import type { Alliance } from '#schemas/alliance.ts';
import type { Draft } from '#schemas/draft.ts';
import type { Act } from '#src/registry/decisions/acts.ts';
import type { AllianceRecord, Registry } from '#src/registry/registry.ts';
import { registryOn } from '#src/registry/state/registry-on.ts';
import { isListedOn, listedSince } from '#src/registry/state/standing.ts';

type AllianceDraft = Draft<Alliance>;

const KINDS = [
  'member joins',
  'member leaves',
  'lead taken over',
  'lead taken back',
  'alliance renamed',
  'member renamed',
  'lead renamed',
  'certificate renewed',
  'representative replaced',
  'task done',
  'evaluated',
  'supported',
  'consented',
  'consented for one',
  'left the list',
  'another with the same lead',
  'another with the same members',
  'another takes the lead',
  'another is listed',
  'another ends',
] as const;
type Kind = (typeof KINDS)[number];

/** One change, so many days after the one before it; `pick` chooses among members, clauses and records. */
export interface LaterChange {
  kind: Kind;
  after: number;
  pick: number;
}

/** Some changes, whatever comes first. */
export const later: fc.Arbitrary<LaterChange[]> = fc.array(
  fc.record({ kind: fc.constantFrom(...KINDS), after: fc.integer({ min: 1, max: 400 }), pick: fc.nat(30) }),
  { minLength: 1, maxLength: 8 },
);

/** The day so many days after another. */
export const daysAfter = (day: string, count: number): string =>
  new Date(Date.parse(day) + count * 86_400_000).toISOString().slice(0, 10);

const CLAUSES = [
  'members-at-least-three',
  'one-alliance-a-lead',
  'leader-revenue',
  'leader-rd-intensity',
  'enterprise-members-high-tech',
];

/** The register as it was when the alliance was listed, and in which these came to pass since; what does not apply is left out. */
export function truthful(registry: Registry, id: string, changes: readonly LaterChange[]): Registry {
  let day = listedSince(recordIn(registry, id)) ?? '';
  let grown = registryOn(registry, day);
  for (const [i, change] of changes.entries()) {
    day = daysAfter(day, change.after);
    grown = grow(grown, id, { ...change, day, number: i });
  }
  return grown;
}

interface Dated extends LaterChange {
  day: string;
  number: number;
}

function grow(registry: Registry, id: string, change: Dated): Registry {
  const { kind, day, pick, number } = change;
  const home = recordIn(registry, id);
  const { lead } = home.draft;
  const others = registry.alliances.filter((record) => record.id !== id);
  const other = others[pick % Math.max(1, others.length)];
  const replaced = (record: AllianceRecord): Registry => ({
    ...registry,
    alliances: registry.alliances.map((each) => (each.id === record.id ? record : each)),
  });
  const added = (draft: AllianceDraft, ...acts: Act[]): Registry => {
    const file = `data/alliances/haizhou/later-${number}.yaml`;
    const record = { ...home, id: `later-${number}`, draft, acts, source: { ...home.source, file } };
    return {
      ...registry,
      alliances: [...registry.alliances, record].sort((a, b) => (a.source.file < b.source.file ? -1 : 1)),
    };
  };
  const applied: AllianceDraft = {
    name: `后来第 ${number} 个创新联合体`,
    batch: day.slice(0, 4),
    application: { date: day },
  };
  switch (kind) {
    case 'another with the same lead': {
      const draft = { ...applied, ...(lead ? { lead: { ...lead } } : {}) };
      return pick % 2 === 0 ? added(draft) : added(draft, actOf('列入培育名单', daysAfter(day, 20), `later-${number}`));
    }
    case 'another with the same members':
      return added({
        ...applied,
        members: (home.draft.members ?? []).map((each) => ({ ...each, kind: '其他' as const })),
      });
    case 'another takes the lead':
      if (!other?.draft.lead || !lead) return registry;
      return replaced({ ...other, draft: takenOver(other.draft, { ...lead }, day) });
    case 'another is listed':
      return other && !isListedOn(other, day)
        ? replaced(withAct(other, actOf('列入培育名单', day, `l-${number}`)))
        : registry;
    case 'another ends':
      if (!other) return registry;
      return replaced(withAct(other, actOf(isListedOn(other, day) ? '退出' : '终止', day, `e-${number}`)));
    default:
      return replaced(happened(home, change));
  }
}

/** What happens to the alliance itself. */
function happened(record: AllianceRecord, { kind, day, pick, number }: Dated): AllianceRecord {
  const { draft, acts } = record;
  const { lead, members = [], tasks = [] } = draft;
  const listed = isListedOn(record, day);
  const i = pick % Math.max(1, members.length);
  const told = (more: Partial<AllianceDraft>): AllianceRecord => ({ ...record, draft: { ...draft, ...more } });
  const member = (more: (each: NonNullable<typeof members>[number]) => object): AllianceRecord =>
    told({ members: members.map((each, j) => (i === j ? { ...each, ...more(each) } : each)) });
  const act = (content: Act['content'], decided: Act['kind'] = '书面同意') =>
    withAct(record, { ...actOf(decided, day, `${number}`), content: { kind: decided, date: day, ...content } });
  const former = <T>(list: readonly T[] | undefined, one: T) => [...(list ?? []), one];
  const clause = CLAUSES[pick % CLAUSES.length] ?? '';
  switch (kind) {
    case 'member joins':
      return told({
        members: [
          ...members,
          { name: `后来单位 ${number}`, creditCode: `LATER${number}`, kind: pick % 2 ? '企业' : '高校', joined: day },
        ],
      });
    case 'member leaves':
      return member(({ left }) => (left === undefined ? { left: day } : {}));
    case 'lead taken over': {
      const next = { name: `后来牵头单位 ${number}`, creditCode: `LEAD${number}`, kind: '重点研发机构' as const };
      return { ...record, draft: takenOver(draft, next, day) };
    }
    case 'lead taken back': {
      const [first] = draft.formerLeads ?? [];
      if (!first) return record;
      const { until: _until, ...back } = first;
      return { ...record, draft: takenOver(draft, { ...back, legalRepresentative: `后来的人 ${number}` }, day) };
    }
    case 'alliance renamed':
      return told({
        name: `更名 ${number} 创新联合体`,
        formerNames: former(draft.formerNames, { name: draft.name, until: day }),
      });
    case 'member renamed':
      return member(({ name, formerNames }) => ({
        name: `更名单位 ${number}`,
        formerNames: former(formerNames, { name, until: day }),
      }));
    case 'lead renamed':
      if (!lead) return record;
      return told({
        lead: {
          ...lead,
          name: `更名牵头 ${number}`,
          formerNames: former(lead.formerNames, { name: lead.name, until: day }),
        },
      });
    case 'certificate renewed':
      return member(({ highTech }) => ({ highTech: former(highTech, { certificate: 'GR202532001234', issued: day }) }));
    case 'representative replaced':
      if (!lead) return record;
      return told({
        lead: {
          ...lead,
          legalRepresentative: `后来的人 ${number}`,
          formerLegalRepresentatives: former(lead.formerLegalRepresentatives, {
            name: lead.legalRepresentative,
            until: day,
          }),
        },
      });
    case 'task done':
      return told({
        tasks: tasks.map((task, j) => (j === 0 ? { ...task, outcome: { state: '已完成', date: day } } : task)),
      });
    case 'evaluated': {
      const years = acts.map(({ content }) => content.year);
      const year = Number(day.slice(0, 4));
      return listed && !years.includes(year) ? act({ year }, '年度评估') : record;
    }
    case 'supported':
      return listed ? act({ measure: 'project-support' }, '支持事项') : record;
    case 'consented':
      return act({ clause, document: '连科函〔2030〕1号', reason: '示例' });
    case 'consented for one': {
      const subject = members[i]?.name ?? '';
      return act({ clause, subject, document: '连科函〔2030〕1号', reason: '示例' });
    }
    case 'left the list':
      return listed ? act({ cause: '自愿' }, '退出') : record;
    default:
      return record;
  }
}

/** A draft whose lead of until then is a former one. */
function takenOver(draft: AllianceDraft, next: NonNullable<AllianceDraft['lead']>, day: string): AllianceDraft {
  const { lead, formerLeads = [] } = draft;
  return {
    ...draft,
    lead: { ...next, since: day },
    formerLeads: lead ? [...formerLeads, { ...lead, until: day }] : formerLeads,
  };
}

const actOf = (kind: Act['kind'], date: string, slug: string): Act => ({
  decision: `${date.slice(0, 4)}/later-${slug}`,
  kind,
  date,
  content: { kind, date },
});

const withAct = (record: AllianceRecord, act: Act): AllianceRecord => ({
  ...record,
  acts: [...record.acts, act].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)),
});

function recordIn({ alliances }: Registry, id: string): AllianceRecord {
  const record = alliances.find((each) => each.id === id);
  if (!record) throw new Error(`no alliance ${id}`);
  return record;
}
