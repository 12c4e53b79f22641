/** Which columns must be filled in: the schema's, and those whose emptiness the rules of a notice refuse. Asked of the rules themselves. */
import type { Draft } from '#schemas/draft.ts';
import type { Alliance } from '#schemas/alliance.ts';
import { yearOf } from '#schemas/notice-words.ts';
import type { Vocabulary } from '#schemas/vocabulary.ts';
import { judgeAlliance } from '#src/eligibility/judge-alliance.ts';
import { indexRegister } from '#src/eligibility/register-index.ts';
import { judgedBy } from '#src/eligibility/requirement.ts';
import type { AllianceRecord } from '#src/registry/registry.ts';
import type { BookCatalogue, BookNotice } from './catalogue.ts';
import type { BookColumn } from './layout.ts';

/**
 * When a column must be filled in. `now`: in every application; `kinds`: where the organisation or task of its row is of
 * one of these words, or with `except` of any other; `recommended`: when the board recommends; `beside`: as soon as another column of its group is.
 */
export type Need =
  | { when: 'now' | 'recommended' | 'beside' | 'never' }
  | { when: 'kinds'; words: readonly string[]; except: boolean; label: string };

type Probe = Draft<Alliance>;
/** Dotted places that were missed, and of which kinds the rows were where they were. */
type Missed = ReadonlyMap<string, ReadonlySet<string>>;

/** What a notice needs of each column; without one, what the schema needs. */
export function needsOf(
  catalogue: Pick<BookCatalogue, 'site' | 'districts' | 'industries'>,
  notice: BookNotice | undefined,
): (column: BookColumn) => Need {
  const missed = (recommended: boolean) => (notice ? missedUnder(catalogue, notice, recommended) : new Map());
  const [now, later] = [missed(false), missed(true)];
  const words = notice?.vocabulary;
  return (column) => {
    if (column.indispensable) return { when: 'now' };
    const kinds = kindsAt(column, now);
    if (kinds) return needOfKinds(column, kinds, words);
    if (kindsAt(column, later)) return { when: 'recommended' };
    return { when: column.required ? 'beside' : 'never' };
  };
}

/** Missed itself, or needed in a group that was. */
const kindsAt = ({ place, required }: BookColumn, missed: Missed): ReadonlySet<string> | undefined =>
  missed.get(place.join('.')) ?? (required ? missed.get(place.slice(0, -1).join('.')) : undefined);

function needOfKinds({ place }: BookColumn, kinds: ReadonlySet<string>, words: Vocabulary | undefined): Need {
  const [all, label] =
    place[0] === 'members'
      ? [words?.memberKinds, '单位类别']
      : place[0] === 'lead'
        ? [words?.leadKinds, '牵头单位类别']
        : [undefined, ''];
  const asked = all?.map(({ word }) => word).filter((word) => kinds.has(word)) ?? [];
  const others = all?.map(({ word }) => word).filter((word) => !kinds.has(word)) ?? [];
  if (others.length === 0) return { when: 'now' };
  const except = others.length < asked.length;
  return { when: 'kinds', words: except ? others : asked, except, label };
}

/** Judges records with hardly anything in them, one for each kind of lead, and gathers what is said to be missing. */
function missedUnder(
  { site, districts, industries }: Pick<BookCatalogue, 'site' | 'districts' | 'industries'>,
  notice: BookNotice,
  recommended: boolean,
): Missed {
  const register = indexRegister(
    { alliances: [], decisions: [] },
    {
      site,
      districts,
      industries,
      industriesComplete: false,
      calendar: [],
      policies: new Map([[notice.id, { policy: notice }]]),
    },
  );
  const judged = judgedBy(notice);
  const excusable = new Set(
    judged.requirements.flatMap(({ strength, rule }) => (strength === '原则上' ? rule.id : [])),
  );
  for (const { strength, rule } of judged.requirements) if (strength !== '原则上') excusable.delete(rule.id);
  // A recommendation itself is what is due when there is one: no rule misses its day before.
  const missed = new Map<string, Set<string>>(recommended ? [['recommendation', new Set()]] : []);
  for (const draft of probes(notice, recommended)) {
    const record = recordOf(draft, districts[0]?.id ?? '');
    const { diagnostics } = judgeAlliance(
      record,
      { register, policies: new Map([[notice.id, judged]]) },
      `${yearOf(notice.id)}-12-31`,
    );
    for (const { rule, severity, at } of diagnostics) {
      const path = at.path ?? [];
      if (severity !== 'error' || excusable.has(rule) || !isEmptyAt(draft, path)) continue;
      const place = path.filter((step) => typeof step === 'string').join('.');
      const kind = kindAt(draft, path);
      missed.set(place, (missed.get(place) ?? new Set()).add(kind));
    }
  }
  return missed;
}

/** For each kind of lead one with all groups begun and one with none: a rule may miss the group or what stands in it. */
function* probes({ id, vocabulary }: BookNotice, recommended: boolean): Iterable<Probe> {
  const year = yearOf(id);
  const leads = vocabulary.leadKinds.length > 0 ? vocabulary.leadKinds.map(({ word }) => word) : [undefined];
  const members = vocabulary.memberKinds.map(({ word }, i) => ({ name: `成员${i}`, kind: word }));
  for (const kind of leads)
    for (const begun of [true, false]) {
      const signatory = begun ? { signatory: { as: '授权人' as const } } : {};
      yield {
        name: '甲创新联合体',
        batch: id,
        lead: {
          name: '牵头',
          ...(kind === undefined ? {} : { kind }),
          ...signatory,
          ...(begun ? { finance: {} } : {}),
        },
        members: members.map((member) => ({ ...member, ...signatory })),
        tasks: [{ title: '任务', ...(vocabulary.taskKinds[0] === undefined ? {} : { kind: vocabulary.taskKinds[0] }) }],
        application: { date: `${year}-06-01` },
        ...(begun ? { agreement: {}, charter: {}, governance: {} } : {}),
        ...(recommended ? { recommendation: { date: `${year}-06-02`, ...(begun ? { opinion: {} } : {}) } } : {}),
      };
    }
}

const recordOf = (draft: Probe, district: string): AllianceRecord => ({
  id: 'x',
  district,
  source: { file: '', locate: (path) => ({ file: '', line: 1, column: 1, path }) },
  draft,
  wrong: [],
  acts: [],
});

const valueAt = (draft: Probe, path: readonly (string | number)[]) =>
  path.reduce<unknown>((at, step) => (at as Record<string | number, unknown> | undefined)?.[step], draft);

/** What a rule finds wrong with a value that is there says nothing of what is needed. */
const isEmptyAt = (draft: Probe, path: readonly (string | number)[]) => {
  const value = valueAt(draft, path);
  return value === undefined || (typeof value === 'object' && value !== null && Object.keys(value).length === 0);
};

function kindAt(draft: Probe, [first, index]: readonly (string | number)[]): string {
  if (first === 'lead') return draft.lead?.kind ?? '';
  return first === 'members' && typeof index === 'number' ? (draft.members?.[index]?.kind ?? '') : '';
}
