/** Names and leads that followed one another, as they stood on a day: only what had happened by then, as far as it was known. */
import type { Draft } from '#schemas/draft.ts';
import type { Alliance } from '#schemas/alliance.ts';
import type { FormerLead, FormerName, Lead } from '#schemas/organisation.ts';
import type { DataPath } from '#schemas/shape.ts';
import type { DaysKnown } from './days-known.ts';
import type { At } from './parties.ts';

/** The lead of a day and those before it, in the order of the file; each with its place. */
export interface LeadsOn {
  lead: At<Draft<Lead>>;
  formerLeads: readonly At<Draft<FormerLead>>[];
}

/**
 * The leads of a day; none where all that is written had happened. A takeover had when either of its two days had come:
 * that they are not the same is told elsewhere. Where a day cannot be read nobody knows who followed whom.
 */
export function leadsOn(
  { lead, formerLeads = [] }: Draft<Alliance>,
  day: string,
  known?: DaysKnown,
): LeadsOn | undefined {
  if (!lead || formerLeads.length === 0 || formerLeads.some(({ until }) => until === undefined)) return undefined;
  const chain: At<Draft<FormerLead>>[] = formerLeads
    .map((value, i) => ({ path: ['formerLeads', i], value }))
    .sort((a, b) => ((a.value.until ?? '') < (b.value.until ?? '') ? -1 : 1));
  chain.push({ path: ['lead'], value: lead });
  const happened: At<Draft<FormerLead>>[] = [];
  let isAsWritten = true;
  let ended = '';
  for (const { path, value } of chain) {
    const before = happened.at(-1);
    const from = before && (known ? known.following('牵头单位变更', ended) : ended);
    const since = value.since === ended && from !== undefined ? from : value.since;
    if (before && (from === undefined || (from > day && (since ?? '') > day))) isAsWritten = false;
    else {
      if (before && before.value.until !== from) {
        isAsWritten = false;
        before.value = { ...before.value, until: from };
      }
      if (since !== value.since) isAsWritten = false;
      happened.push({ path, value: since === value.since ? value : { ...value, since } });
    }
    ended = value.until ?? '';
  }
  const last = happened.pop();
  if (isAsWritten || !last) return undefined;
  const { until: _ended, ...led } = last.value;
  return { lead: { path: last.path, value: led }, formerLeads: happened.toSorted(byPlace) };
}

const byPlace = ({ path: [, a] }: { path: DataPath }, { path: [, b] }: { path: DataPath }) => Number(a) - Number(b);

interface Named {
  name?: string | undefined;
  formerNames?: readonly Draft<FormerName>[] | undefined;
}

/** The name of a day and those before it, in the order of the file; each with its place. */
export interface NamesOn {
  name: At<string | undefined>;
  formerNames: readonly At<Draft<FormerName>>[];
}

/** The names of a day; none where all that is written had happened. A former name whose day cannot be read stays one. */
export function namesOn({ name, formerNames = [] }: Named, day: string, known?: DaysKnown): NamesOn | undefined {
  const all = formerNames.map((value, i): At<Draft<FormerName>> => ({ path: ['formerNames', i], value }));
  const chain = all
    .filter(({ value }) => value.until !== undefined)
    .sort((a, b) => ((a.value.until ?? '') < (b.value.until ?? '') ? -1 : 1));
  const former = all.filter(({ value }) => value.until === undefined);
  let isAsWritten = true;
  let current = chain[0];
  for (const [n, { value }] of chain.entries()) {
    const written = value.until ?? '';
    const from = known ? known.following('联合体更名', written) : written;
    if (from === undefined || from > day) {
      isAsWritten = false;
      continue;
    }
    if (current)
      former.push(
        from === written && current === chain[n]
          ? current
          : { path: current.path, value: { ...current.value, until: from } },
      );
    if (from !== written) isAsWritten = false;
    current = chain[n + 1];
  }
  if (isAsWritten) return undefined;
  return {
    name: current ? { path: [...current.path, 'name'], value: current.value.name } : { path: ['name'], value: name },
    formerNames: former.toSorted(byPlace),
  };
}
