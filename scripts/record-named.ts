/** Which record a person means on a command line. */
import type { AllianceRecord, Registry } from '#src/registry/registry.ts';
import { recordMeant } from '#src/staff/editing/record-named.ts';
import { CannotRun } from './command.ts';

/** The record of an id, a file or a name. @throws CannotRun when there is none or more than one, with what was probably meant. */
export function recordNamed(registry: Registry, text: string): AllianceRecord {
  const meant = recordMeant(registry, text);
  if ('problem' in meant) throw new CannotRun(meant.problem);
  return meant.record;
}
