/** The search index of the usual register as a browser reads it: through JSON. */
import { judgeRegister } from '#src/eligibility/judge.ts';
import { publish } from '#src/publication/publish.ts';
import type { PublicRegistry } from '#src/publication/public-registry.ts';
import { loadRegistry } from '#src/registry/load.ts';
import { readDataFolder } from '#src/registry/read.ts';
import { entriesOf, type Entry } from '#src/site/client/search/entries.ts';
import { searchIndex, type SearchIndex } from '#src/views/search-index.ts';
import { USUAL, USUAL_DAY } from './registers.ts';

export const indexRead = (published: PublicRegistry): Entry[] =>
  entriesOf(JSON.parse(JSON.stringify(searchIndex(published))) as SearchIndex);

export function usualEntries(): Entry[] {
  const registry = loadRegistry(readDataFolder(USUAL));
  if (!registry.catalogue) throw new Error('no catalogue');
  const { judgements } = judgeRegister(registry, USUAL_DAY);
  return indexRead(publish(registry.catalogue, { judgements, decisions: registry.decisions }, { asOf: USUAL_DAY }));
}
