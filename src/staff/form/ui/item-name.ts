/** What an item of a list is called in its closed line and in messages. */
import type { Plain } from '#src/registry/gate/structure.ts';
import type { FormField } from '../field-model.ts';

/** The fields that tell one item from another, by list. */
const TELLING: Readonly<Record<string, readonly string[]>> = {
  members: ['name'],
  tasks: ['title'],
  others: ['point'],
  formerNames: ['name'],
  formerLeads: ['name'],
  formerLegalRepresentatives: ['name'],
  highTech: ['certificate'],
  changes: ['name'],
  results: ['alliance'],
};
const BESIDE: Readonly<Record<string, readonly string[]>> = {
  members: ['kind'],
  tasks: ['kind'],
  formerNames: ['until'],
  formerLeads: ['until'],
  formerLegalRepresentatives: ['until'],
  highTech: ['issued'],
  changes: ['what'],
  results: ['result'],
};

const texts = (item: Plain | undefined, keys: readonly string[]): string[] => {
  const map = typeof item === 'object' && !Array.isArray(item) ? item : {};
  return keys.flatMap((key) => (typeof map[key] === 'string' && map[key] !== '' ? [map[key]] : []));
};

/** E.g. `成员单位 2：示例海洋大学`. */
export function itemName({ label, key }: FormField, item: Plain | undefined, index: number): string {
  const name = texts(item, TELLING[key] ?? []).join(' ');
  return `${label} ${index + 1}${name && `：${name}`}`;
}

/** What stands beside the name in a closed line. */
export const itemNote = ({ key }: FormField, item: Plain | undefined): string =>
  texts(item, BESIDE[key] ?? []).join(' ');
