/** A register's own files as the form sees them: for commands that say of a file what the form says of it. */
import { publicFormRegister } from '#src/publication/public-form-register.ts';
import type { DataFile } from '#src/registry/read.ts';
import type { Catalogue, Registry } from '#src/registry/registry.ts';
import { readFormRegister, type FormRegister } from './form-register.ts';
import { judgeForm } from './judge-form.ts';
import { readAllianceFile } from './read-alliance-file.ts';

/** What the form judges beside, with the records that are not public. */
export function formRegisterOf(
  { alliances }: Pick<Registry, 'alliances'>,
  { policies, ...rest }: Catalogue,
  asOf: string,
): FormRegister {
  const records = alliances
    .filter(({ district }) => rest.districts.some(({ id }) => id === district))
    .map(({ id, district, draft, acts }) => ({ id, district: { id: district }, alliance: draft, acts }));
  return readFormRegister(publicFormRegister({ asOf, ...rest, policies: [...policies.values()], records }));
}

/** How much is left to be filled in or mended in a file, as the form counts it; where the form cannot open it, its errors. */
export function leftIn({ path, bytes }: DataFile, register: FormRegister, asOf: string): number {
  const read = readAllianceFile(path, bytes, register);
  return 'record' in read
    ? judgeForm(read.record, register, asOf).left.length
    : read.findings.filter(({ severity }) => severity === 'error').length;
}
