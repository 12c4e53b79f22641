/** Whether receiving would start from somebody else's register: its receipts would speak in that one's name. */
import { pass } from '#src/registry/gate/gate.ts';
import type { DataFile, DataFolder } from '#src/registry/read.ts';
import { SAMPLE_URL } from '#src/registry/sample.ts';

interface Named {
  bureau?: unknown;
  url?: unknown;
}

const SITE = 'data/site.yaml';

/**
 * The bureau whose register a folder is, where that is another than the one at hand, whose site's file is `own`: of another bureau at another address, or
 * still the sample that this one came as. Undefined where they are one, or either cannot be read.
 */
export function otherRegister({ files }: DataFolder, own: DataFile | undefined): string | undefined {
  const [theirs, ours] = [siteIn(files.find(({ path }) => path === SITE)), siteIn(own)];
  if (!theirs || !ours || theirs.url === ours.url) return undefined;
  const isOther = theirs.bureau !== ours.bureau || theirs.url === SAMPLE_URL;
  return isOther && typeof theirs.bureau === 'string' ? theirs.bureau : undefined;
}

const siteIn = (file: DataFile | undefined): Named | undefined =>
  file && (pass(SITE, file.bytes).value as Named | undefined);
