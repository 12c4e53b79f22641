/** An id for those who think of none: board, batch and the next number that is free. */
import type { FormRecord } from '../form-record.ts';
import type { FormRegister } from '../form-register.ts';

/** E.g. `haizhou-2024-1`; undefined until board and batch are known. */
export function proposedId(
  { district, value }: FormRecord,
  { files }: Pick<FormRegister, 'files'>,
): string | undefined {
  const { batch } = value;
  if (district === '' || typeof batch !== 'string' || !/^20\d{2}$/.test(batch)) return undefined;
  let number = 1;
  while (files.has(`${district}-${batch}-${number}`)) number++;
  return `${district}-${batch}-${number}`;
}
