/**
 * What search and lookup read in the browser, `/search.json`. Every organisation, document and word stands once and is
 * named by its place, so that the file is little more than its texts.
 */
import type {
  PublicLead,
  PublicMember,
  PublicRecord,
  PublicRegistry,
  Standing,
} from '#src/publication/public-registry.ts';
import { publicityUntil } from './list-row.ts';

/** A number is a place in the table of that name. */
export interface SearchIndex {
  /** The day the publication stands for. */
  asOf: string;
  districts: readonly [id: string, name: string][];
  /** Also those that are not in the catalogue yet: their name is their id. */
  industries: readonly [id: string, name: string][];
  leadKinds: readonly string[];
  standings: readonly Standing[];
  stages: readonly string[];
  documents: readonly string[];
  /** `''` stands for no credit code: a partner from abroad. */
  organisations: readonly IndexedParty[];
  alliances: readonly IndexedAlliance[];
}

/** A name of the past and the day from which it was used no more. */
export type IndexedName = readonly [name: string, until: string];
export type IndexedParty = readonly [name: string, creditCode: string, ...formerNames: readonly IndexedName[]];

/** A time on the list; `''` stands for no document and, at the end, for no exit yet. */
export type IndexedPeriod = readonly [from: string, by: number | '', until: string, closedBy: number | ''];

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
  standing: number,
  stage: number,
  lead: number,
  members: readonly IndexedMember[],
  tasks: readonly string[],
  periods: readonly IndexedPeriod[],
  publicityUntil: string,
  /** 1 for a 限期整改 that is open. */
  rectifying: 0 | 1,
  /** 1 for what is not public yet, only in previews. */
  draft: 0 | 1,
  /** Names and leads of the past; only of an alliance that has some. */
  formerNames?: readonly IndexedName[],
  formerLeads?: readonly (readonly [organisation: number, until: string])[],
];

export function searchIndex({ asOf, districts, industries, records }: PublicRegistry): SearchIndex {
  const leadKinds = table<string>();
  const standings = table<Standing>();
  const stages = table<string>();
  const documents = table<string>();
  const organisations = table<string>();
  const industryIds = table<string>();
  const industry = ({ id, name }: PublicRecord['industry']) => industryIds.place(JSON.stringify([id ?? name, name]));
  for (const each of industries) industry(each);
  const organisation = ({ name, creditCode = '', formerNames = [] }: PublicLead | PublicMember) =>
    organisations.place(JSON.stringify([name, creditCode, ...formerNames.map(indexedName)]));
  const document = (text: string | undefined) => (text === undefined ? '' : documents.place(text));
  const row = (record: PublicRecord): IndexedAlliance => {
    const { id, alliance, district, standing, stage, draft, periods, rectification } = record;
    const { formerNames = [], formerLeads = [], members = [] } = alliance;
    const plain = [
      id,
      alliance.name,
      districts.findIndex((board) => board.id === district.id),
      industry(record.industry),
      alliance.batch,
      leadKinds.place(record.lead.kind),
      standings.place(standing),
      stages.place(stage),
      organisation(alliance.lead),
      members.map((member): IndexedMember => {
        const { joined = '', left = '' } = member;
        return joined || left ? [organisation(member), joined, left] : organisation(member);
      }),
      (alliance.tasks ?? []).map(({ title }) => title),
      periods.map(({ from, by, until = '', closedBy }): IndexedPeriod => [
        from,
        document(by.content.document),
        until,
        document(closedBy?.content.document),
      ]),
      publicityUntil(record) ?? '',
      rectification ? 1 : 0,
      draft ? 1 : 0,
    ] as const;
    if (formerNames.length + formerLeads.length === 0) return plain;
    return [
      ...plain,
      formerNames.map(indexedName),
      formerLeads.map((lead) => [organisation(lead), lead.until] as const),
    ];
  };
  const alliances = records.map(row);
  return {
    asOf,
    districts: districts.map(({ id, name }) => [id, name]),
    industries: industryIds.values().map((text) => JSON.parse(text) as [string, string]),
    alliances,
    leadKinds: leadKinds.values(),
    standings: standings.values(),
    stages: stages.values(),
    documents: documents.values(),
    organisations: organisations.values().map((text) => JSON.parse(text) as IndexedParty),
  };
}

const indexedName = ({ name, until }: { name: string; until: string }): IndexedName => [name, until];

/** Values, each once, named by their place. */
function table<Value extends string>() {
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
