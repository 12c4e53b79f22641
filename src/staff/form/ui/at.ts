/** A place in the record as a text, e.g. `members.2.name`: for ids, properties and attributes of elements. */
import type { DataPath } from '#schemas/shape.ts';

export const atOf = (path: DataPath): string => path.join('.');

/** The path a place stands for; a step of digits alone is an index, as no field of a record is called so. */
export const pathOf = (at: string): DataPath =>
  at === '' ? [] : at.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));

/** The id of the control at a place. */
export const idOf = (at: string): string => `apply-${at.replace('$', 'file-')}`;
