/** What is said of a decision, before it is known in which file the words stand. */
import type { DataPath } from '#schemas/shape.ts';
import type { DecisionCheckId } from './decision-checks.ts';

/** One thing to say, at a path of what the decision says. */
export interface Said {
  check: DecisionCheckId;
  path: DataPath;
  message: string;
  part?: 'key';
  needed?: string;
  fix?: string;
}

export const say = (
  check: DecisionCheckId,
  path: DataPath,
  message: string,
  more: Pick<Said, 'part' | 'needed' | 'fix'> = {},
): Said => ({ check, path, message, ...more });
