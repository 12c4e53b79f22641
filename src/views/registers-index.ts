/**
 * What the search over several registers reads in the browser, `/registers/index.json`. Every organisation stands once,
 * whichever registers it takes part in, and is named by its place.
 */
import type { PublicListedRegister, Standing } from '#src/publication/public-registry.ts';
import { indexedName, table, type IndexedMember, type IndexedName, type IndexedParty } from './search-index.ts';

export interface RegistersIndex {
  registers: readonly IndexedRegister[];
  organisations: readonly IndexedParty[];
}

/** A register of which something was gathered. */
export interface IndexedRegister {
  name: string;
  /** Its front page, with a slash at the end. */
  address: string;
  asOf: string;
  sample: boolean;
  late: boolean;
  alliances: readonly IndexedListing[];
}

/** One alliance. A number is a place in the table of organisations. */
export type IndexedListing = readonly [
  name: string,
  standing: Standing,
  lead: number,
  members: readonly IndexedMember[],
  /** Names and leads of the past; only of an alliance that has some. */
  formerNames?: readonly IndexedName[],
  formerLeads?: readonly (readonly [organisation: number, until: string])[],
];

type Alliance = NonNullable<PublicListedRegister['gathered']>['alliances'][number];

export function registersIndex(registers: readonly PublicListedRegister[]): RegistersIndex {
  const organisations = table<string>();
  const place = ({ name, creditCode = '', formerNames = [] }: Alliance['lead']) =>
    organisations.place(JSON.stringify([name, creditCode, ...formerNames.map(indexedName)]));
  const listing = ({ name, standing, lead, members, formerNames = [], formerLeads = [] }: Alliance): IndexedListing => {
    const plain = [
      name,
      standing,
      place(lead),
      members.map((member): IndexedMember => {
        const { joined = '', left = '' } = member;
        return joined || left ? [place(member), joined, left] : place(member);
      }),
    ] as const;
    if (formerNames.length + formerLeads.length === 0) return plain;
    return [...plain, formerNames.map(indexedName), formerLeads.map((each) => [place(each), each.until] as const)];
  };
  const indexed = registers.flatMap(({ name, address, gathered, late }): IndexedRegister[] => {
    if (!gathered || address === undefined) return [];
    const { asOf, sample, alliances } = gathered;
    return [{ name, address: frontPage(address), asOf, sample, late, alliances: alliances.map(listing) }];
  });
  return {
    registers: indexed,
    organisations: organisations.values().map((text) => JSON.parse(text) as IndexedParty),
  };
}

/** With a slash at the end, so that addresses below it can be made. */
export const frontPage = (address: string): string => address.replace(/\/*$/, '/');
