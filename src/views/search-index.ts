/**
 * What search and lookup read in the browser, `/search.json`: all that the state of an alliance on any day needs. Every
 * organisation, decision and word stands once and is named by its place, so that the file is little more than its texts.
 */
import type { Act, PublicLead, PublicMember, PublicRecord, PublicRegistry } from '#src/publication/public-registry.ts';

/** A number is a place in the table of that name. */
export interface SearchIndex {
  /** The day the publication stands for. */
  asOf: string;
  districts: readonly [id: string, name: string][];
  /** Also those that are not in the catalogue yet: their name is their id. */
  industries: readonly [id: string, name: string][];
  leadKinds: readonly string[];
  /** Kinds of act, and what acts of assessment found. */
  kinds: readonly Act['kind'][];
  results: readonly string[];
  decisions: readonly IndexedDecision[];
  /** `''` stands for no credit code: a partner from abroad. */
  organisations: readonly IndexedParty[];
  alliances: readonly IndexedAlliance[];
}

/** A name of the past and the day from which it was used no more. */
export type IndexedName = readonly [name: string, until: string];
export type IndexedParty = readonly [name: string, creditCode: string, ...formerNames: readonly IndexedName[]];

/**
 * What a decision says to all alliances it concerns; `''` stands for what it does not say, and for the id of one that is
 * not public itself. `about` is the year of a 年度评估 and the cause of a 退出.
 */
export type IndexedDecision = readonly [
  id: string,
  kind: number,
  date: string,
  document: string,
  until: string,
  about: string,
];

/** A decision with what it found of this alliance, or alone. */
export type IndexedAct = number | readonly [decision: number, result: number];

/** An organisation with the days it joined and left, `''` for none; an organisation alone was there from the founding on. */
export type IndexedMember = number | readonly [organisation: number, joined: string, left: string];

/** One alliance, in the order of the list. */
export type IndexedAlliance = readonly [
  id: string,
  name: string,
  district: number,
  industry: number,
  batch: string,
  leadKind: number,
  lead: number,
  members: readonly IndexedMember[],
  tasks: readonly string[],
  /** In the order of their days: the steps alone, neither consents nor corrections. */
  acts: readonly IndexedAct[],
  /** The stage of what is not public yet, only in previews; else empty. */
  draft: string,
  /** Names and leads of the past; only of an alliance that has some. */
  formerNames?: readonly IndexedName[],
  formerLeads?: readonly (readonly [organisation: number, until: string, leadKind: number])[],
];

export function searchIndex({ asOf, districts, industries, records }: PublicRegistry): SearchIndex {
  const leadKinds = table<string>();
  const kinds = table<Act['kind']>();
  const results = table<string>();
  const decisions = table<string>();
  const organisations = table<string>();
  const industryIds = table<string>();
  const industry = ({ id, name }: PublicRecord['industry']) => industryIds.place(JSON.stringify([id ?? name, name]));
  for (const each of industries) industry(each);
  const organisation = ({ name, creditCode = '', formerNames = [] }: PublicLead | PublicMember) =>
    organisations.place(JSON.stringify([name, creditCode, ...formerNames.map(indexedName)]));
  const act = ({ decision, kind, date, content, result }: Act): IndexedAct => {
    const { document = '', until = '', year, cause = '' } = content;
    const said: IndexedDecision = [decision, kinds.place(kind), date, document, until, year ? String(year) : cause];
    const place = decisions.place(JSON.stringify(said));
    return result?.result === undefined ? place : [place, results.place(result.result)];
  };
  const row = (record: PublicRecord): IndexedAlliance => {
    const { id, alliance, district, stage, draft, steps } = record;
    const { formerNames = [], formerLeads = [], members = [] } = alliance;
    const plain = [
      id,
      alliance.name,
      districts.findIndex((board) => board.id === district.id),
      industry(record.industry),
      alliance.batch,
      leadKinds.place(alliance.lead.kind),
      organisation(alliance.lead),
      members.map((member): IndexedMember => {
        const { joined = '', left = '' } = member;
        return joined || left ? [organisation(member), joined, left] : organisation(member);
      }),
      (alliance.tasks ?? []).map(({ title }) => title),
      steps.flatMap((step) => (step.act ? [act(step.act)] : [])),
      draft ? stage : '',
    ] as const;
    if (formerNames.length + formerLeads.length === 0) return plain;
    return [
      ...plain,
      formerNames.map(indexedName),
      formerLeads.map((lead) => [organisation(lead), lead.until, leadKinds.place(lead.kind ?? '')] as const),
    ];
  };
  const alliances = records.map(row);
  return {
    asOf,
    districts: districts.map(({ id, name }) => [id, name]),
    industries: industryIds.values().map((text) => JSON.parse(text) as [string, string]),
    alliances,
    leadKinds: leadKinds.values(),
    kinds: kinds.values(),
    results: results.values(),
    decisions: decisions.values().map((text) => JSON.parse(text) as IndexedDecision),
    organisations: organisations.values().map((text) => JSON.parse(text) as IndexedParty),
  };
}

export const indexedName = ({ name, until }: { name: string; until: string }): IndexedName => [name, until];

/** Values, each once, named by their place. */
export function table<Value extends string>() {
  const places = new Map<Value, number>();
  return {
    place: (value: Value): number => {
      const known = places.get(value) ?? places.size;
      places.set(value, known);
      return known;
    },
    values: (): Value[] => [...places.keys()],
  };
}
