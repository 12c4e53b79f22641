/** The register as it stood at the end of a day: what came later is left out, not an error. */
import { actsByAlliance } from '../decisions/acts.ts';
import type { Registry } from '../registry.ts';
import { daysKnown } from './days-known.ts';
import { recordOn } from './record-on.ts';

/**
 * The records that had been applied for by a day, with the decisions and facts up to it. A register in which nothing is
 * later is given as it is.
 */
export function registryOn(registry: Registry, day: string): Registry {
  const isLater = (date = '') => date > day;
  const decisions = registry.decisions.filter(({ draft }) => !isLater(draft.date));
  const alliances = registry.alliances.filter(({ draft }) => !isLater(draft.application?.date));
  const isSame = decisions.length === registry.decisions.length && alliances.length === registry.alliances.length;
  const acts = isSame ? undefined : actsByAlliance(decisions);
  const past = alliances.map((record) => {
    const then = acts ? { ...record, acts: acts.get(record.id) ?? [] } : record;
    return recordOn(then, day, daysKnown(record, then.acts, day));
  });
  if (isSame && past.every((record, i) => record === alliances[i])) return registry;
  const files = new Set([...past, ...decisions].map(({ source }) => source.file));
  const records = new Set([...registry.alliances, ...registry.decisions].map(({ source }) => source.file));
  const diagnostics = registry.diagnostics.filter(({ at }) => !records.has(at.file) || files.has(at.file));
  return { ...registry, alliances: past, decisions, diagnostics };
}
