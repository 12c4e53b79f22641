/** Records → JSON for machines: versioned, described at /data/ and by a JSON Schema. */
import { meaningOf } from '#schemas/word-meaning.ts';
import type {
  Act,
  ListPeriod,
  PublicLead,
  PublicMember,
  PublicRecord,
  PublicRegistry,
} from '#src/publication/public-registry.ts';

/** Version of the JSON's shape; it grows when a field changes its meaning or goes. */
export const JSON_VERSION = 1;
/** Grows when something is added, so that readers of the version go on as they are. What came with which: {@link JSON_CHANGES}. */
export const JSON_MINOR = 3;
export const JSON_CHANGES: readonly { version: string; added: string }[] = [
  { version: '1.0', added: '联合体、单位、标识和目录' },
  {
    version: '1.1',
    added:
      '决定（decisions）；每个联合体的在册时段（periods）、退出、年度评估、未结束的整改、曾用名、以前的牵头单位和已退出的成员、书面同意。history 和 waivers 由决定推出，写法照旧',
  },
  {
    version: '1.2',
    added:
      '通知标识（notice），一年有两次通知时分得开；牵头单位和成员单位的性质（nature）；结论多一种“不核对”；目录没有分类的产业，类别为 null',
  },
  { version: '1.3', added: '决定的盖章原件校验值（sha256）和推荐文件校验值（recommendation 的 sha256）' },
];

/** Version and revision, at the head of every answer. */
export const VERSION = { version: JSON_VERSION, minor: JSON_MINOR } as const;

type Text = string | null;
const orNull = (text: string | undefined): Text => (text === undefined || text === '' ? null : text);

/** One record as machines read it: the public fields of the file, where it stands, and the answer to each clause. */
export function recordToJson(record: PublicRecord, bureau: string) {
  const { id, vocabulary, alliance, district, industry, stage, standing, listed, periods, rectification, judgedOn } =
    record;
  const { batch, lead: _lead, members: own = [], formerLeads = [], formerNames = [], ...rest } = alliance;
  const lead = (each: PublicLead) => organisationToJson(each, vocabulary.leadKinds);
  const member = (each: PublicMember) => organisationToJson(each, vocabulary.memberKinds);
  const isNow = new Set(record.members.map(({ creditCode, name }) => creditCode ?? name));
  return {
    id,
    batch: Number(batch.slice(0, 4)),
    notice: batch,
    ...rest,
    name: record.name,
    formerNames,
    lead: lead(record.lead),
    formerLeads: formerLeads.map(lead),
    members: record.members.map(member),
    formerMembers: own
      .filter(({ creditCode, name, left }) => left !== undefined && !isNow.has(creditCode ?? name))
      .map(member),
    district: { id: district.id, name: district.name, authority: district.authority },
    industry: { id: industry.id ?? null, name: industry.name, kind: industry.kind ?? null },
    stage,
    standing,
    listed: listed ? { date: listed.date, document: listed.document } : null,
    steps: record.steps.map(stepToJson),
    periods: periods.map(periodToJson),
    exits: actsOf(record, '退出').map((act) => ({ ...actToJson(act), cause: orNull(act.content.cause) })),
    evaluations: actsOf(record, '年度评估').map((act) => ({
      year: act.content.year ?? null,
      ...actToJson(act),
      result: orNull(act.result?.result),
    })),
    rectification: rectification ? { ...actToJson(rectification), until: orNull(rectification.content.until) } : null,
    history: historyOf(record),
    waivers: waiversOf(record, bureau),
    decisions: [...new Set(record.acts.flatMap(({ decision }) => decision || []))],
    judgedOn,
    verdicts: record.verdicts.map(verdictToJson),
    later: record.later.map(({ party, day, ...verdict }) => ({ party, day, ...verdictToJson(verdict) })),
  };
}

/**
 * What the notice's word for its kind is stands beside the word. The latest certificate stands alone as it did when there
 * could be only one; all of them stand beside it.
 */
function organisationToJson<T extends PublicLead | PublicMember>(
  { highTech = [], ...rest }: T,
  words: Parameters<typeof meaningOf>[0],
) {
  const latest = highTech.toSorted((a, b) => (a.issued < b.issued ? 1 : -1))[0];
  const nature = meaningOf(words, rest.kind)?.is ?? null;
  return { ...rest, nature, ...(latest ? { highTech: latest, certificates: highTech } : {}) };
}

const actsOf = ({ acts }: PublicRecord, kind: Act['kind']) => acts.filter((act) => act.kind === kind);

/** An act by its day, its document and the id of its decision: null for a decision that is not public itself. */
const actToJson = ({ date, decision, content, result }: Act) => ({
  date,
  by: orNull(decision),
  document: orNull(content.document),
  reason: orNull(result?.reason ?? content.reason),
});

const stepToJson = ({ kind, date, act }: PublicRecord['steps'][number]) => ({
  kind,
  ...(act ? actToJson(act) : { date, by: null, document: null, reason: null }),
  until: orNull(act?.content.until),
  result: orNull(act?.result?.result),
});

const periodToJson = ({ from, by, until, closedBy }: ListPeriod) => ({
  from,
  until: until ?? null,
  by: orNull(by.decision),
  document: orNull(by.content.document),
  closedBy: orNull(closedBy?.decision),
});

const verdictToJson = ({
  clause,
  citation,
  rule,
  strength,
  status,
  basis,
  consents,
}: PublicRecord['verdicts'][number]) => ({
  clause,
  citation: citation ?? null,
  rule,
  strength,
  status,
  basis,
  consents: consents.map(({ decision, date, document, subject, reason }) => ({
    by: orNull(decision),
    date,
    document,
    subject: subject ?? null,
    reason,
  })),
});

/** The events version 1 knew. */
const EVENTS: readonly string[] = [
  '申报',
  '推荐',
  '形式审查',
  '评审',
  '公示',
  '列入培育名单',
  '年度评估',
  '限期整改',
  '终止',
  '退出',
];

/** The steps as the files of version 1 wrote them. */
const historyOf = ({ steps, alliance: { recommendation } }: PublicRecord) =>
  steps
    .filter(({ kind }) => EVENTS.includes(kind))
    .map(({ kind, date, act }) => {
      const { until, document = kind === '推荐' ? recommendation?.document : undefined } = act?.content ?? {};
      const result = kind === '年度评估' ? act?.result?.result : undefined;
      const reason = act?.result?.reason ?? act?.content.reason;
      return {
        event: kind,
        date,
        ...(until && kind === '公示' ? { until } : {}),
        ...(document ? { document } : {}),
        ...(result ? { result } : {}),
        ...(reason ? { reason } : {}),
      };
    });

/** The consents as the files of version 1 wrote them; they do not lapse any more, so `expires` is null. */
const waiversOf = ({ acts, verdicts }: PublicRecord, bureau: string) =>
  acts.flatMap(({ kind, content: { clause, subject, reason, document } }) => {
    const rule = verdicts.find((verdict) => verdict.clause === clause)?.rule;
    if (kind !== '书面同意' || rule === undefined) return [];
    return [
      {
        rule,
        ...(subject ? { subject } : {}),
        reason: reason ?? '',
        approvedBy: bureau,
        document: document ?? '',
        expires: null,
      },
    ];
  });

/**
 * All records, with the day the publication stands for; one record a line, so that a change is a change of lines. In
 * parts that follow each other and are made as they are read: the whole is more than memory should hold twice.
 */
export function toJson(registry: PublicRegistry): Iterable<string> {
  return { [Symbol.iterator]: () => partsOf(registry) };
}

function* partsOf({ asOf, site, sample, records }: PublicRegistry): Generator<string> {
  const listed = records.filter(({ standing }) => standing === '在册').length;
  const head = {
    ...VERSION,
    name: site.name,
    publisher: site.bureau,
    asOf,
    sample,
    count: records.length,
    listed,
  };
  yield `${JSON.stringify(head, null, 1).slice(0, -2)},\n "alliances": [`;
  for (const [i, record] of records.entries())
    yield `${i > 0 ? ',' : ''}\n${JSON.stringify(recordToJson(record, site.bureau))}`;
  yield '\n ]\n}\n';
}
