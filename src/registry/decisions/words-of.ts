/** Where what a decision says is written: in its own file, or in that of the correction that says it. */
import type { DataPath } from '#schemas/shape.ts';
import type { Act } from './acts.ts';

/** The file, by its decision's id, and the path there, of what stands at a path of a decision as it counts. */
export function wordsOf(
  { decision, corrected = {} }: Pick<Act, 'decision' | 'corrected'>,
  path: DataPath,
): Pick<Act, 'decision'> & { path: DataPath } {
  const by = corrected[String(path[0])];
  return by === undefined ? { decision, path } : { decision: by, path: ['instead', ...path] };
}
