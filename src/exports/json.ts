/** Records → JSON for machines: versioned, described at /data/api/ and by a JSON Schema. */
import { meaningOf } from '#schemas/word-meaning.ts';
import type { PublicLead, PublicMember, PublicRecord, PublicRegistry } from '#src/publication/public-registry.ts';
import { fullAddress } from '#src/views/full-address.ts';
import {
  actToJson,
  evaluationsOf,
  evaluationToJson,
  exitedOf,
  exitsOf,
  historyOf,
  orNull,
  periodToJson,
  publicityOf,
  stepToJson,
  waiversOf,
} from './acts-to-json.ts';
import { VERSION } from './json-version.ts';

/** One record as machines read it: the public fields of the file, where it stands, and the answer to each clause. */
export function recordToJson(record: PublicRecord, bureau: string) {
  const { id, vocabulary, alliance, district, industry, stage, standing, listed, periods, judgedOn } = record;
  const { evaluation, rectification } = record;
  const { batch, lead: _lead, members: own = [], formerLeads = [], formerNames = [], ...rest } = alliance;
  const lead = (each: PublicLead) => organisationToJson(each, vocabulary.leadKinds);
  const member = (each: PublicMember) => organisationToJson(each, vocabulary.memberKinds);
  const isNow = new Set(record.members.map(({ creditCode, name }) => creditCode ?? name));
  return {
    id,
    url: fullAddress(`/alliances/${id}/`),
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
    exited: exitedOf(record),
    publicity: publicityOf(record),
    evaluation: evaluation ? evaluationToJson(evaluation) : null,
    steps: record.steps.map(stepToJson),
    periods: periods.map(periodToJson),
    exits: exitsOf(record),
    evaluations: evaluationsOf(record),
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
