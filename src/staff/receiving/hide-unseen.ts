/** What is told to a sender must not tell of alliances that nobody outside the offices knows of yet. */
import type { Diagnostic } from '#src/registry/diagnostic.ts';
import type { Registry } from '#src/registry/registry.ts';
import { unseenFiles } from '#src/registry/state/standing.ts';

const NOBODY = '另一个还没有公示的联合体';

/** The findings without names, ids and places of applications before their 公示, but for the sender's own, by id. */
export function hideUnseen(
  findings: readonly Diagnostic[],
  own: readonly string[],
  { alliances }: Registry,
  asOf: string,
): Diagnostic[] {
  const files = unseenFiles(alliances, asOf);
  const unseen = alliances.filter(({ id, source }) => files.has(source.file) && !own.includes(id));
  const hidden = unseen.flatMap(({ id, source, draft }) => [source.file, ...(draft.name ? [draft.name] : []), id]);
  if (hidden.length === 0) return [...findings];
  const escaped = hidden.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  // A name or an id as it stands in a sentence, with the marks around it; never a piece of a longer one.
  const named = new RegExp(
    `“(?:${escaped.join('|')})”(?:（ ?(?:${escaped.join('|')}) ?）)?|(?<![\\w/-])(?:${escaped.join('|')})(?![\\w/-])`,
    'g',
  );
  const hide = (text: string) => text.replace(named, NOBODY);
  return findings.map((each) => ({
    ...each,
    message: hide(each.message),
    ...(each.fix === undefined ? {} : { fix: hide(each.fix) }),
  }));
}
