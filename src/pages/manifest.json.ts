/** What this publication is: revision, day, counts, and the fingerprint of every file it offers. */
import { factsOf } from '#src/exports/downloads.ts';
import { toManifest } from '#src/exports/manifest.ts';
import { publication } from '#src/publication/load-publication.ts';
import { revision } from '#src/publication/revision.ts';

export const GET = async () => new Response(toManifest(publication(), await factsOf(publication()), revision()));
