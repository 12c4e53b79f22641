/** Addresses in the repository that holds the register. Only a public repository can be opened by everyone. */
import type { PublicRecord, PublicRegistry } from '#src/publication/public-registry.ts';

type Repository = PublicRegistry['site']['repository'];

/** The page of a commit; undefined where the public could not open it. */
export const commitAddress = ({ url, visibility }: Repository, id: string): string | undefined =>
  visibility === 'public' ? `${url}/commit/${id}` : undefined;

/** Where staff edit a record's file. */
export const editAddress = ({ url }: Repository, { district, id }: PublicRecord): string =>
  `${url}/edit/main/data/alliances/${district.id}/${id}.yaml`;

/** Where anyone reports a mistake in a record, the record named in the title; undefined in a private repository. */
export function correctionAddress({ url, visibility }: Repository, { alliance, id }: PublicRecord): string | undefined {
  if (visibility !== 'public') return undefined;
  return `${url}/issues/new?${new URLSearchParams({ title: `更正：${alliance.name}（${id}）` })}`;
}

/** Where anyone reports a mistake that is not about one record; undefined in a private repository. */
export const issueAddress = ({ url, visibility }: Repository): string | undefined =>
  visibility === 'public' ? `${url}/issues/new` : undefined;
