/** Files of a publication that its manifest vouches for: through the list of fingerprints, each is as it was sealed. */
import { FINGERPRINTS, readFingerprints, sha256 } from './files.ts';
import type { Manifest } from './manifest.ts';
import type { PublishedSite } from './published-site.ts';

/** It may just be in the making: whoever asks again gets one or the other. */
const LATER = '可能正在发布，过一会儿再试；一直这样的，请告诉发布它的单位';

/**
 * Reads the list of fingerprints and gives what reads a file by it.
 * @throws Error in Chinese when the list is not the manifest's, or (reading) a file is not there or not the list's.
 */
export async function vouchedFiles(
  { place, read }: PublishedSite,
  manifest: Manifest,
): Promise<(path: string) => Promise<Uint8Array>> {
  const list = await read(FINGERPRINTS);
  if (!list) throw new Error(`${place} 没有 ${FINGERPRINTS}，无法核对；${LATER}`);
  if (sha256(list) !== manifest.files.sha256)
    throw new Error(`${place} 的 ${FINGERPRINTS} 与 manifest.json 写的校验值不符；${LATER}`);
  const fingerprints = readFingerprints(Buffer.from(list).toString('utf8'));
  return async (path) => {
    const bytes = await read(path);
    if (!bytes) throw new Error(`${place} 没有 ${path}；${LATER}`);
    if (sha256(bytes) !== fingerprints?.get(path))
      throw new Error(`${place} 的 ${path} 与 ${FINGERPRINTS} 写的校验值不符；${LATER}`);
    return bytes;
  };
}
