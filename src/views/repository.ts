/** Addresses in the repository that holds the register, where its host has them. Only a public one can be opened by everyone. */
import type { PublicRecord, PublicRegistry } from '#src/publication/public-registry.ts';
import { forgeOf, spaced, type Forge } from './forges.ts';

export { forgeOf, spaced };

type Repository = PublicRegistry['site']['repository'];
type Addresses = Forge['addresses'];

/** The branch that is published. */
const BRANCH = 'main';

/** An address at the host, by a form it has; undefined where it has none. */
function at<Kind extends keyof Addresses>(
  repository: Repository,
  kind: Kind,
  ...values: Parameters<NonNullable<Addresses[Kind]>>
): string | undefined {
  const form = forgeOf(repository)?.addresses[kind] as ((...given: typeof values) => string) | undefined;
  return form && `${repository.url?.replace(/\/+$/, '')}${form(...values)}`;
}

const isPublic = ({ visibility }: Repository) => visibility === 'public';

/** The page of a commit; undefined where the public could not open it. */
export const commitAddress = (repository: Repository, id: string): string | undefined =>
  isPublic(repository) ? at(repository, 'commit', id) : undefined;

/** Where a record's file stands, counted from the repository's root. */
export const recordPath = ({ district, id }: PublicRecord): string => `data/alliances/${district.id}/${id}.yaml`;

/** Where staff edit a file, its path counted from the repository's root. */
export const editAddress = (repository: Repository, path: string): string | undefined =>
  at(repository, 'edit', BRANCH, path);

/** Where a new file is made, its name and, when given, its text filled in. */
export const newFileAddress = (repository: Repository, path: string, text?: string): string | undefined =>
  at(repository, 'newFile', BRANCH, path, text);

/** Where anyone reports a mistake in a record, the record already filled in; undefined in a private repository. */
export const correctionAddress = (repository: Repository, { name, id }: PublicRecord): string | undefined =>
  isPublic(repository) ? at(repository, 'issue', { title: `更正：${name}`, record: id }) : undefined;

/** Where anyone reports a mistake that is not about one record; undefined in a private repository. */
export const issueAddress = (repository: Repository): string | undefined =>
  isPublic(repository) ? staffIssueAddress(repository) : undefined;

/** Where those who can open the repository report a mistake. */
export const staffIssueAddress = (repository: Repository): string | undefined => at(repository, 'issue', undefined);
