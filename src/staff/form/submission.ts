/** Where a record's file is handed in: pages of the code host, filled in beforehand as far as an address can hold it. */
import { editAddressOf, newFileAddress } from '#src/views/repository.ts';
import type { AllianceFile } from './alliance-file.ts';
import { placeIn } from './file-name.ts';
import type { FormRecord } from './form-record.ts';
import { fileOf, type FormRegister } from './form-register.ts';

/** Addresses on the code host. */
export interface Submission {
  /** The page for a new file with this name and text. */
  url: string;
  /** Whether `url` is short enough to be opened; else `emptyUrl`, and the text is pasted there. */
  fits: boolean;
  /** The page for the same new file with its name filled in. */
  emptyUrl: string;
  /** The page that edits the file, for a record that exists already: the text is pasted over the old one. */
  editUrl: string;
}

/** Longer addresses the code host refuses. */
const LONGEST_ADDRESS = 7000;

/** Where to hand in a file. */
export function submissionFor({ path, text }: AllianceFile, { repository }: FormRegister['site']): Submission {
  const url = newFileAddress(repository, path, text);
  return {
    url,
    fits: url.length <= LONGEST_ADDRESS,
    emptyUrl: newFileAddress(repository, path),
    editUrl: editAddressOf(repository, path),
  };
}

/** Whether the record's file is in the repository already, as far as can be told: published, or imported from there. */
export function existsAlready(record: FormRecord, { files }: Pick<FormRegister, 'files'>): boolean {
  const { id, origin } = record;
  if (id === '') return false;
  return files.get(id) === fileOf(record) || (origin !== undefined && placeIn(origin.name).id === id);
}
