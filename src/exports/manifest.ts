/** The manifest of a publication: what it was made from, what it holds, and the fingerprint of each file. */
import type { PublicRegistry, Standing } from '#src/publication/public-registry.ts';
import { fullAddress } from '#src/views/link.ts';
import { organisationsOf } from '#src/views/organisations.ts';
import type { FileFacts } from './downloads.ts';

/** Version of the manifest's shape. */
export const MANIFEST_VERSION = 1;

/** The commit a build was made from; `modified` says that files differed from it. */
export interface ManifestRevision {
  commit: string;
  modified: boolean;
}

/** The manifest as JSON text. Without git the revision is null: nothing is claimed. */
export function toManifest(
  registry: PublicRegistry,
  files: readonly FileFacts[],
  revision: ManifestRevision | undefined,
): string {
  const { site, asOf, sample, records } = registry;
  const count = (standing: Standing) => records.filter((record) => record.standing === standing).length;
  const manifest = {
    version: MANIFEST_VERSION,
    name: site.name,
    publisher: site.bureau,
    url: fullAddress('/'),
    asOf,
    sample,
    revision: revision ?? null,
    counts: {
      alliances: records.length,
      standings: { 在册: count('在册'), 公示: count('公示'), 已退出: count('已退出'), 未列入: count('未列入') },
      organisations: organisationsOf(records).length,
    },
    files: files.map(({ path, type, size, sha256 }) => ({ path, type, size, sha256 })),
  };
  return `${JSON.stringify(manifest, null, 1)}\n`;
}
