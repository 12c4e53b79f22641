/** What changed about a record: the commits of its own file and of the public decisions about it. */
import type { AllianceRecord, DecisionRecord } from '#src/registry/registry.ts';
import type { PublicDecisionRecord } from './public-registry.ts';
import type { RecordCommit, RecordHistory } from './record-history.ts';

/** Commits of a record, the latest first, each once. A decision that is not public does not count: its commit may name what nobody may see yet. */
export function commitsBy(
  history: RecordHistory,
  written: readonly DecisionRecord[],
  published: readonly PublicDecisionRecord[],
): (record: Pick<AllianceRecord, 'id' | 'source'>) => RecordCommit[] {
  const files = new Map(written.map(({ id, source }) => [id, source.file]));
  const about = new Map<string, string[]>();
  for (const { id, alliances } of published)
    for (const alliance of alliances) about.set(alliance, [...(about.get(alliance) ?? []), files.get(id) ?? '']);
  return ({ id, source }) => {
    const commits = [source.file, ...(about.get(id) ?? [])].flatMap((file) => history.get(file) ?? []);
    const once = [...new Map(commits.map((commit) => [commit.id, commit])).values()];
    return once.sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
  };
}
