/** Where else a record names an organisation. */
import type { Plain } from '#src/registry/gate/structure.ts';
import type { FormRecord } from '../form-record.ts';

/** How often tasks and waivers name it. */
export function timesNamed({ value: { tasks, waivers } }: FormRecord, name: string): number {
  const named = (holder: Plain | undefined): number => {
    if (typeof holder === 'string') return holder === name ? 1 : 0;
    return Object.values(holder ?? {}).reduce((sum: number, each) => sum + named(each as Plain), 0);
  };
  const below = (list: Plain | undefined, key: string) =>
    Array.isArray(list) ? list.reduce((sum, item) => sum + (isMap(item) ? named(item[key]) : 0), 0) : 0;
  return below(tasks, 'undertakers') + below(waivers, 'subject');
}

const isMap = (value: Plain): value is { [key: string]: Plain } => typeof value === 'object' && !Array.isArray(value);
