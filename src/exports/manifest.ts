/** The manifest of a publication: what it was made from, what it holds, and the fingerprint of each download. */
import type { PublicRegistry, Standing } from '#src/publication/public-registry.ts';
import type { Checkout } from '#src/publication/revision.ts';
import { fullAddress } from '#src/views/full-address.ts';
import { organisationsOf } from '#src/views/organisations.ts';
import type { FileFacts } from './downloads.ts';

/** Version of the manifest's shape. */
export const MANIFEST_VERSION = 2;

/**
 * The manifest as JSON text. Without git the revision is null: nothing is claimed; and unless the history is whole, no
 * record's changes are told. What is known only once all files are written (their list, what made them) is added at the
 * end of the build.
 */
export function toManifest(
  registry: PublicRegistry,
  downloads: readonly FileFacts[],
  { revision, history }: Checkout,
): string {
  const { site, asOf, sample, records, decisions } = registry;
  const count = (standing: Standing) => records.filter((record) => record.standing === standing).length;
  const manifest = {
    version: MANIFEST_VERSION,
    name: site.name,
    publisher: site.bureau,
    url: fullAddress('/'),
    asOf,
    sample,
    preview: registry.preview !== undefined,
    revision: revision ?? null,
    history,
    counts: {
      alliances: records.length,
      standings: { 在册: count('在册'), 公示: count('公示'), 已退出: count('已退出'), 未列入: count('未列入') },
      /** Times on the list, over or not: the rows of the table of periods. */
      periods: records.reduce((sum, { periods }) => sum + periods.length, 0),
      organisations: organisationsOf(records).length,
      decisions: decisions.length,
    },
    downloads: downloads.map(({ path, type, size, sha256 }) => ({ path, type, size, sha256 })),
  };
  return `${JSON.stringify(manifest, null, 1)}\n`;
}
