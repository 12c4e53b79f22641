/** What other records say of an organisation, told where it is said otherwise. */
import type { DataPath } from '#schemas/shape.ts';
import type { Finding } from '../define-rule.ts';
import type { Mention, RegisterIndex } from '../register-index.ts';

/** Where it stands: its file, or its cell where the record came in a workbook. */
export const placeOf = ({ id, path, file }: Mention, { byId }: Pick<RegisterIndex, 'byId'>): string =>
  byId.get(id)?.source.locate([...path, 'name']).cell ?? file;

export const differs = (path: DataPath, message: string, found: string, needed: string): Finding => ({
  path,
  message,
  found,
  needed,
});
