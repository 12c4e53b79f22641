/**
 * What search and lookup read in the browser, `/search.json`. Every organisation, document and word stands once and is
 * named by its place, so that the file is little more than its texts.
 */
import type { PublicRecord, PublicRegistry, Standing } from '#src/publication/public-registry.ts';
import { listingOf } from './listing.ts';
import { publicityUntil } from './list-row.ts';

/** A number is a place in the table of that name. */
export interface SearchIndex {
  /** The day the publication stands for. */
  asOf: string;
  districts: readonly [id: string, name: string][];
  industries: readonly [id: string, name: string][];
  leadKinds: readonly string[];
  standings: readonly Standing[];
  stages: readonly string[];
  documents: readonly string[];
  organisations: readonly [name: string, creditCode: string][];
  alliances: readonly IndexedAlliance[];
}

/** One alliance, in the order of the list. `''` stands for no date and no document. */
export type IndexedAlliance = readonly [
  id: string,
  name: string,
  district: number,
  industry: number,
  batch: number,
  leadKind: number,
  standing: number,
  stage: number,
  lead: number,
  members: readonly number[],
  tasks: readonly string[],
  entered: string,
  enteredBy: number | '',
  exited: string,
  exitedBy: number | '',
  publicityUntil: string,
  /** 1 for what is not public yet, only in previews. */
  draft: 0 | 1,
];

export function searchIndex({ asOf, districts, industries, records }: PublicRegistry): SearchIndex {
  const leadKinds = table<string>();
  const standings = table<Standing>();
  const stages = table<string>();
  const documents = table<string>();
  const organisations = table<string>();
  const organisation = ({ name, creditCode }: { name: string; creditCode: string }) =>
    organisations.place(`${creditCode} ${name}`);
  const document = (text: string | undefined) => (text === undefined ? '' : documents.place(text));
  const row = (record: PublicRecord): IndexedAlliance => {
    const { id, alliance, district, industry, standing, stage, draft } = record;
    const { entered, exited } = listingOf(alliance.history);
    return [
      id,
      alliance.name,
      districts.findIndex((board) => board.id === district.id),
      industries.findIndex((other) => other.id === industry.id),
      alliance.batch,
      leadKinds.place(alliance.lead.kind),
      standings.place(standing),
      stages.place(stage),
      organisation(alliance.lead),
      (alliance.members ?? []).map(organisation),
      (alliance.tasks ?? []).map(({ title }) => title),
      entered?.date ?? '',
      document(entered?.document),
      exited?.date ?? '',
      document(exited?.document),
      publicityUntil(record) ?? '',
      draft ? 1 : 0,
    ];
  };
  return {
    asOf,
    districts: districts.map(({ id, name }) => [id, name]),
    industries: industries.map(({ id, name }) => [id, name]),
    alliances: records.map(row),
    leadKinds: leadKinds.values(),
    standings: standings.values(),
    stages: stages.values(),
    documents: documents.values(),
    // A credit code is 18 characters.
    organisations: organisations.values().map((text) => [text.slice(19), text.slice(0, 18)]),
  };
}

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
