/**
 * What the form needs of the published register, `/apply/register.json`: the catalogue, and of each record what rules
 * ask of the other records, with what the bureau decided about it. Values stand once and are named by their place.
 */
import type { Alliance } from '#schemas/alliance.ts';
import type { CalendarYear } from '#schemas/calendar.ts';
import type { PublicDecision } from '#schemas/decision.ts';
import { District } from '#schemas/district.ts';
import type { Draft } from '#schemas/draft.ts';
import type { PublicOf } from '#schemas/field.ts';
import type { Industry } from '#schemas/industry.ts';
import type { Policy } from '#schemas/policy.ts';
import { Site } from '#schemas/site.ts';
import type { Act } from '#src/registry/decisions/acts.ts';
import type { Paper } from '#src/registry/registry.ts';
import { projectPublic } from '#schemas/project-public.ts';

/** A notice as far as records are judged by it: without its own text. */
export type FormPolicy = Pick<
  Policy,
  'id' | 'document' | 'title' | 'issuer' | 'issued' | 'vocabulary' | 'fields' | 'clauses' | 'practice'
> &
  Record<'tasks' | 'measures', readonly Pick<Policy['tasks'][number], 'id' | 'citation'>[]> & {
    /** The papers whose annex the bureau has published to be filled in; absent where there is none. */
    templates?: readonly Paper[];
  };

/** A number is a place in the table of that name; `''` stands for nothing. */
export interface PublicFormRegister {
  /** The day the publication stands for, an ISO date. */
  asOf: string;
  site: PublicOf<typeof Site>;
  districts: readonly Omit<District, 'owners'>[];
  industries: readonly Industry[];
  industriesComplete: boolean;
  calendar: readonly CalendarYear[];
  /** The latest first. */
  policies: readonly FormPolicy[];
  kinds: readonly string[];
  organisations: readonly PublicFormOrganisation[];
  /** What decisions did, each once for all the alliances to which it did the same. */
  acts: readonly PublicFormAct[];
  /** In the order of their files. */
  records: readonly PublicFormRecord[];
}

export type PublicFormOrganisation = readonly [
  name: string,
  creditCode: string,
  kind: number,
  /** Numbers of its high-tech certificates, a space between two. */
  certificates: string,
  /** Each with the first day without it, empty where it is not known. */
  ...formerNames: readonly (readonly [name: string, until: string])[],
];

/** An act without the alliance it was about. */
export interface PublicFormAct extends Pick<Act, 'decision' | 'kind' | 'date'> {
  content: Pick<PublicDecision, (typeof RULED_ON)[number]>;
}

/** What rules read of a decision besides its kind and day; all of it is public. */
const RULED_ON = ['document', 'until', 'year', 'clause', 'subject', 'code', 'reason', 'changes'] as const;

/** One record: what rules on other records read of it. */
export type PublicFormRecord = readonly [
  district: number,
  id: string,
  name: string,
  batch: string,
  lead: number,
  members: readonly number[],
  /** The day of its application; that of its recommendation behind it, once there is one. */
  days: string,
  acts: readonly number[],
  /** Names of the past; with the next, only of a record that has some. */
  formerNames?: readonly string[],
  formerLeads?: readonly (readonly [organisation: number, until: string])[],
];

/** Any register, published or not, as far as the form may hold it. */
export interface FormRegisterInput {
  asOf: string;
  site: Site;
  districts: readonly District[];
  industries: readonly Industry[];
  industriesComplete: boolean;
  calendar: readonly CalendarYear[];
  policies: readonly { policy: Policy; templates?: Partial<Record<Paper, unknown>> }[];
  records: readonly {
    id: string;
    district: { id: string };
    alliance: Pick<
      Draft<Alliance>,
      'name' | 'formerNames' | 'batch' | 'lead' | 'formerLeads' | 'members' | 'application' | 'recommendation'
    >;
    acts: readonly Act[];
  }[];
}

interface Organisation {
  name?: string | undefined;
  formerNames?: readonly { name?: string | undefined; until?: string | undefined }[] | undefined;
  creditCode?: string | undefined;
  kind?: string | undefined;
  highTech?: readonly { certificate?: string | undefined }[] | undefined;
}

/** Copies what the form needs, public fields only. A `PublicRegistry` is such an input. */
export function publicFormRegister({ asOf, records, ...catalogue }: FormRegisterInput): PublicFormRegister {
  const districts = catalogue.districts.map((district) => projectPublic(District, district));
  const kinds = table();
  const organisations = table();
  const acts = table();
  const organisation = (each: Organisation) => {
    const former = (each.formerNames ?? []).flatMap(({ name, until = '' }) => (name ? [[name, until] as const] : []));
    const certificates = (each.highTech ?? []).flatMap(({ certificate }) => certificate ?? []).join(' ');
    const { name = '', creditCode = '', kind = '' } = each;
    return organisations.place(JSON.stringify([name, creditCode, kinds.place(kind), certificates, ...former]));
  };
  const row = ({ id, district, alliance, acts: own }: FormRegisterInput['records'][number]): PublicFormRecord => {
    const {
      name = '',
      formerNames = [],
      batch = '',
      lead = {},
      formerLeads = [],
      members = [],
      application,
      recommendation,
    } = alliance;
    const former = [
      formerNames.flatMap((each) => each.name ?? []),
      formerLeads.map((each) => [organisation(each), each.until ?? ''] as const),
    ] as const;
    const plain = [
      districts.findIndex((board) => board.id === district.id),
      id,
      name,
      batch,
      organisation(lead),
      members.map(organisation),
      [application?.date ?? '', ...(recommendation?.date ? [recommendation.date] : [])].join(' '),
      own.map((act) => acts.place(JSON.stringify(withoutAlliance(act, id)))),
    ] as const;
    return former.every((list) => list.length === 0) ? plain : [...plain, ...former];
  };
  const file = ({ district, id }: FormRegisterInput['records'][number]) => `${district.id}/${id}`;
  const rows = [...records].sort((a, b) => (file(a) < file(b) ? -1 : 1)).map(row);
  return {
    asOf,
    site: projectPublic(Site, catalogue.site),
    districts,
    industries: catalogue.industries,
    industriesComplete: catalogue.industriesComplete,
    calendar: catalogue.calendar,
    policies: catalogue.policies.map(formPolicy).sort((a, b) => (a.id < b.id ? 1 : -1)),
    kinds: kinds.values(),
    organisations: organisations.values().map((text) => JSON.parse(text) as PublicFormOrganisation),
    acts: acts.values().map((text) => JSON.parse(text) as PublicFormAct),
    records: rows,
  };
}

function formPolicy({ policy, templates = {} }: FormRegisterInput['policies'][number]): FormPolicy {
  const papers = Object.keys(templates) as Paper[];
  const { id, document, title, issuer, issued, vocabulary, fields, clauses, practice } = policy;
  const cited = (part: 'tasks' | 'measures') => policy[part].map((each) => ({ id: each.id, citation: each.citation }));
  return {
    id,
    document,
    title,
    issuer,
    ...(issued ? { issued } : {}),
    vocabulary,
    ...(fields ? { fields } : {}),
    tasks: cited('tasks'),
    clauses,
    measures: cited('measures'),
    practice,
    ...(papers.length > 0 ? { templates: papers } : {}),
  };
}

/** An act as it reads for every alliance it did the same to; changes of other alliances are not told. */
function withoutAlliance({ decision, kind, date, content }: Act, id: string): PublicFormAct {
  const { changes, ...rest } = Object.fromEntries(
    RULED_ON.flatMap((key) => (content[key] === undefined ? [] : [[key, content[key]]])),
  ) as Draft<PublicFormAct['content']>;
  const own = changes?.flatMap(({ alliance = id, ...change }) => (alliance === id ? [change] : []));
  return { decision, kind, date, content: { ...rest, ...(own ? { changes: own } : {}) } as PublicFormAct['content'] };
}

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
