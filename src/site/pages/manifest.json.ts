/** What this publication is: revision, day, counts, and the fingerprint of every file it offers. */
import { factsOf } from '#src/exports/downloads.ts';
import { toManifest } from '#src/exports/manifest.ts';
import { publication } from '#src/publication/load-publication.ts';
import { checkout } from '#src/publication/revision.ts';
import { blankBookFacts } from '#src/staff/workbook/blank-download.ts';

export const GET = async () => {
  const files = [...(await factsOf(publication())), await blankBookFacts(publication())];
  return new Response(toManifest(publication(), files, checkout()));
};
