/** Where else a record names an organisation. */
import type { Plain } from '#src/registry/gate/structure.ts';
import type { FormRecord } from '../form-record.ts';

/** How often tasks name it. */
export function timesNamed({ value: { tasks } }: FormRecord, name: string): number {
  const undertakers = (Array.isArray(tasks) ? tasks : []).flatMap((task) =>
    isMap(task) ? (task['undertakers'] ?? []) : [],
  );
  return undertakers.filter((each) => each === name).length;
}

const isMap = (value: Plain): value is { [key: string]: Plain } => typeof value === 'object' && !Array.isArray(value);
