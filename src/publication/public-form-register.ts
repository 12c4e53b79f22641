/**
 * What the form needs of the published register, `/apply/register.json`: the catalogue, and of each record only what
 * rules ask of the other records. Values stand once and are named by their place.
 */
import type { Alliance } from '#schemas/alliance.ts';
import { District } from '#schemas/district.ts';
import type { Draft } from '#schemas/draft.ts';
import type { PublicOf } from '#schemas/field.ts';
import type { Industry } from '#schemas/industry.ts';
import type { Policy } from '#schemas/policy.ts';
import { Site } from '#schemas/site.ts';
import { projectPublic } from './project-public.ts';

/** A notice as far as records are judged by it: without its own text. */
export type FormPolicy = Pick<Policy, 'year' | 'document' | 'title' | 'issuer' | 'clauses' | 'practice'>;

/** A number is a place in the table of that name; `''` stands for nothing. */
export interface PublicFormRegister {
  /** The day the publication stands for, an ISO date. */
  asOf: string;
  site: PublicOf<typeof Site>;
  districts: readonly Omit<District, 'owners'>[];
  industries: readonly Industry[];
  /** The latest first. */
  policies: readonly FormPolicy[];
  kinds: readonly string[];
  events: readonly string[];
  organisations: readonly (readonly [name: string, creditCode: string, kind: number])[];
  /** In the order of their files. */
  records: readonly PublicFormRecord[];
}

/** One record: what rules on other records read of it. */
export type PublicFormRecord = readonly [
  district: number,
  id: string,
  name: string,
  batch: number | '',
  lead: number,
  members: readonly number[],
  /** The first and the last entry of the history, one or both. */
  history: readonly (readonly [event: number, date: string])[],
];

/** Any register, published or not, as far as the form may hold it. */
export interface FormRegisterInput {
  asOf: string;
  site: Site;
  districts: readonly District[];
  industries: readonly Industry[];
  policies: readonly { policy: Policy }[];
  records: readonly { id: string; district: { id: string }; alliance: Pick<Draft<Alliance>, RuledOn> }[];
}

/** The fields that rules read of other records. */
type RuledOn = 'name' | 'batch' | 'lead' | 'members' | 'history';
interface Organisation {
  name?: string | undefined;
  creditCode?: string | undefined;
  kind?: string | undefined;
}

/** Copies what the form needs, public fields only. A `PublicRegistry` is such an input. */
export function publicFormRegister({ asOf, records, ...catalogue }: FormRegisterInput): PublicFormRegister {
  const districts = catalogue.districts.map((district) => projectPublic(District, district));
  const kinds = table();
  const events = table();
  const organisations = table();
  const organisation = ({ name = '', creditCode = '', kind = '' }: Organisation) =>
    organisations.place(JSON.stringify([name, creditCode, kinds.place(kind)]));
  const row = ({ id, district, alliance }: FormRegisterInput['records'][number]): PublicFormRecord => {
    const { name = '', batch = '', lead = {}, members = [], history = [] } = alliance;
    return [
      districts.findIndex((board) => board.id === district.id),
      id,
      name,
      batch,
      organisation(lead),
      members.map(organisation),
      ends(history).map(({ event = '', date = '' }) => [events.place(event), date]),
    ];
  };
  const file = ({ district, id }: FormRegisterInput['records'][number]) => `${district.id}/${id}`;
  const rows = [...records].sort((a, b) => (file(a) < file(b) ? -1 : 1)).map(row);
  return {
    asOf,
    site: projectPublic(Site, catalogue.site),
    districts,
    industries: catalogue.industries,
    policies: catalogue.policies
      .map(({ policy: { year, document, title, issuer, clauses, practice } }) => {
        return { year, document, title, issuer, clauses, practice };
      })
      .sort((a, b) => b.year - a.year),
    kinds: kinds.values(),
    events: events.values(),
    organisations: organisations.values().map((text) => JSON.parse(text) as [string, string, number]),
    records: rows,
  };
}

const ends = <T>(list: readonly T[]): T[] => [...new Set([...list.slice(0, 1), ...list.slice(-1)])];

/** Texts, each once, named by their place. */
function table() {
  const places = new Map<string, number>();
  return {
    place: (text: string): number => {
      const known = places.get(text) ?? places.size;
      places.set(text, known);
      return known;
    },
    values: (): string[] => [...places.keys()],
  };
}
