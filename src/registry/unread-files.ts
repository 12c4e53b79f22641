/** Files of the register that tell nothing, or not all: whoever lists what the register holds says which. */
import { ALLIANCE } from './place.ts';
import type { Registry } from './registry.ts';

type Read = Pick<Registry, 'alliances' | 'decisions' | 'diagnostics'>;

/** Paths below `data/alliances/` with an error and without a record, in order; of one board where it is named. */
export function unreadAlliances({ alliances, diagnostics }: Omit<Read, 'decisions'>, board = ''): string[] {
  const read = new Set(alliances.map(({ source }) => source.file));
  return erroneous(diagnostics, `data/alliances/${board && `${board}/`}`).filter((file) => !read.has(file));
}

/**
 * Paths below `data/decisions/` that are not read whole, in order: of such a decision it is not known whom it concerns,
 * so it counts for every board.
 */
export function unreadDecisions({ decisions, diagnostics }: Omit<Read, 'alliances'>): string[] {
  const whole = new Set(decisions.filter((each) => each.whole !== undefined).map(({ source }) => source.file));
  return erroneous(diagnostics, 'data/decisions/').filter((file) => !whole.has(file));
}

/** The file of an alliance that cannot be read, by its id, `<board>/<id>` or path. */
export const unreadNamed = (registry: Omit<Read, 'decisions'>, text: string): string | undefined =>
  unreadAlliances(registry).find((file) => {
    const [, board, id] = ALLIANCE.exec(file) ?? [];
    return file === text || id === text || `${board}/${id}` === text;
  });

const erroneous = (diagnostics: Read['diagnostics'], folder: string): string[] =>
  [
    ...new Set(
      diagnostics
        .filter(({ severity, at }) => severity === 'error' && at.file.startsWith(folder))
        .map(({ at }) => at.file),
    ),
  ].toSorted();
