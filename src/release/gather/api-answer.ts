/**
 * The public API of another register as it is read here: version 1, in which no field goes, is renamed or changes its
 * meaning. Only what is named here is read; a register may say more.
 */
import { z } from 'zod';
import { GatheredAlliance } from '#schemas/gathered.ts';
import { issueInWords } from '#src/registry/gathered.ts';

/** The version this program reads. */
const VERSION = 1;

const FormerName = z.object({ name: z.string(), until: z.string() });
const Party = z.object({
  name: z.string(),
  creditCode: z.string().optional(),
  formerNames: z.array(FormerName).optional(),
});
const Member = z.object({ ...Party.shape, joined: z.string().optional(), left: z.string().optional() });
const Alliance = z.object({
  id: z.string(),
  name: z.string(),
  formerNames: z.array(FormerName).default([]),
  standing: z.string(),
  periods: z.array(z.object({ from: z.string(), until: z.string().nullable() })).default([]),
  lead: Party,
  formerLeads: z.array(z.object({ ...Party.shape, until: z.string() })).default([]),
  members: z.array(Member),
  formerMembers: z.array(Member).default([]),
});
const Answer = z.object({ version: z.literal(VERSION), alliances: z.array(Alliance) });

/** The alliances of `api/alliances.json`. @throws Error in Chinese where the text is something else. */
export function alliancesIn(text: string): GatheredAlliance[] {
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch {
    throw new Error('api/alliances.json 不是 JSON');
  }
  const { version } = (answer ?? {}) as { version?: unknown };
  if (typeof version === 'number' && version !== VERSION)
    throw new Error(`公开接口是第 ${version} 版，这里的程序只读第 ${VERSION} 版；请先升级这里的程序`);
  const read = Answer.safeParse(answer);
  if (!read.success) throw new Error(`api/alliances.json 的 ${issueInWords(read.error.issues[0]!)}`);
  return read.data.alliances.map(gathered);
}

/** What is empty is left out: most have neither a name nor a lead of the past. */
const unlessEmpty = <Key extends string, Item>(key: Key, items: readonly Item[] = []) =>
  (items.length > 0 ? { [key]: items } : {}) as { [K in Key]?: Item[] };

const party = <P extends z.output<typeof Party>>({ formerNames, ...rest }: P) => ({
  ...rest,
  ...unlessEmpty('formerNames', formerNames),
});

function gathered({
  formerNames,
  periods,
  formerLeads,
  lead,
  members,
  formerMembers,
  ...rest
}: z.output<typeof Alliance>) {
  const { id, name, standing } = rest;
  return {
    id,
    name,
    ...unlessEmpty('formerNames', formerNames),
    standing: standing as GatheredAlliance['standing'],
    periods: periods.map(({ from, until }) => ({ from, ...(until === null ? {} : { until }) })),
    lead: party(lead),
    ...unlessEmpty('formerLeads', formerLeads.map(party)),
    members: [...members, ...formerMembers].map(party),
  } as GatheredAlliance;
}
