/** For tests: the real register as the form reads it, every record in it, and samples to open in the form. */
import { readDataFolder } from '#src/registry/read.ts';
import { loadRegistry } from '#src/registry/load.ts';
import { publicFormRegister } from '#src/publication/public-form-register.ts';
import type { FormRecord } from '#src/staff/form/form-record.ts';
import { readFormRegister, type FormRegister } from '#src/staff/form/form-register.ts';
import { readAllianceFile } from '#src/staff/form/read-alliance-file.ts';
import { USUAL } from '../registers.ts';

const folder = readDataFolder(USUAL);
const { catalogue, alliances } = loadRegistry(folder);
if (!catalogue) throw new Error('no catalogue');

/** The day tests judge on. */
export const AS_OF = '2026-11-23';

/** The files of `data/`. */
export const files = folder.files;

/** As published from every record, drafts included. */
export const json = publicFormRegister({
  asOf: AS_OF,
  ...catalogue,
  policies: [...catalogue.policies.values()],
  records: alliances.map(({ id, district, draft, acts }) => ({
    id,
    district: { id: district },
    alliance: draft,
    acts,
  })),
});
export const register: FormRegister = readFormRegister(json);

/** The same in a repository that is itself public. */
export const inPublic: FormRegister = {
  ...register,
  site: { ...register.site, repository: { ...register.site.repository, visibility: 'public' } },
};

export const textOf = (path: string): string =>
  new TextDecoder().decode(files.find((file) => file.path === path)?.bytes);

/** A sample opened in the form, e.g. `haizhou/carbon-fibre`. */
export function opened(name: string): FormRecord {
  const path = `data/alliances/${name}.yaml`;
  const read = readAllianceFile(path, textOf(path), register);
  if (!('record' in read)) throw new Error(`cannot open ${name}`);
  return read.record;
}
