/** The register as the JSON API gives it. */
import { readFileSync } from 'node:fs';

interface Organisation {
  name: string;
  creditCode: string;
  kind: string;
  role?: string;
}

export interface Alliance {
  id: string;
  name: string;
  industry: { name: string };
  district: { name: string };
  batch: number;
  standing: string;
  positioning?: string;
  plan?: string;
  lead: Organisation;
  members?: Organisation[];
  tasks?: { kind: string; title: string; goal?: string; start?: string; end?: string }[];
  verdicts: { citation: string | null; rule: string; strength: string; status: string; basis: string }[];
  history: { date: string; event: string; document?: string; result?: string }[];
}

export interface OrganisationEntry extends Organisation {
  leads: string[];
  memberOf: { id: string; role: string | null }[];
}

const read = (name: string): unknown => JSON.parse(readFileSync(`${process.env['PEER_DATA']}/${name}.json`, 'utf8'));

export const { alliances } = read('alliances') as { alliances: Alliance[] };
export const { organisations } = read('organisations') as { organisations: OrganisationEntry[] };
export const nameOf = Object.fromEntries(alliances.map(({ id, name }) => [id, name]));
