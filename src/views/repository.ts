/** Addresses in the repository that holds the register. Only a public repository can be opened by everyone. */
import type { PublicRecord, PublicRegistry } from '#src/publication/public-registry.ts';

type Repository = PublicRegistry['site']['repository'];

/** The page of a commit; undefined where the public could not open it. */
export const commitAddress = ({ url, visibility }: Repository, id: string): string | undefined =>
  visibility === 'public' ? `${url}/commit/${id}` : undefined;

/** The branch that is published. */
const BRANCH = 'main';

/** Where staff edit a record's file. */
export const editAddress = (repository: Repository, { district, id }: PublicRecord): string =>
  editAddressOf(repository, `data/alliances/${district.id}/${id}.yaml`);

/** Where a file is edited, its path counted from the repository's root. */
export const editAddressOf = ({ url }: Repository, path: string): string => `${url}/edit/${BRANCH}/${path}`;

/** Where a new file is made, its name and, when given, its text filled in. */
export const newFileAddress = ({ url }: Repository, path: string, text?: string): string =>
  `${url}/new/${BRANCH}?filename=${encodeURIComponent(path)}${text === undefined ? '' : `&value=${encodeURIComponent(text)}`}`;

/** The form for corrections, `.github/ISSUE_TEMPLATE/`; its first field is called `record`. */
const FORM = 'correction.yml';

/** Where anyone reports a mistake in a record, the record already filled in; undefined in a private repository. */
export function correctionAddress(repository: Repository, { alliance, id }: PublicRecord): string | undefined {
  const form = issueAddress(repository);
  return form && `${form}&${new URLSearchParams({ title: `更正：${alliance.name}`, record: id })}`;
}

/** Where anyone reports a mistake that is not about one record; undefined in a private repository. */
export const issueAddress = ({ url, visibility }: Repository): string | undefined =>
  visibility === 'public' ? `${url}/issues/new?${new URLSearchParams({ template: FORM })}` : undefined;
