/** The paths of the pages of which there are thousands, with what each is given. */
import { publication } from '#src/publication/load-publication.ts';
import type { PublicRegistry } from '#src/publication/public-registry.ts';
import { once } from '#src/views/once.ts';
import { organisationPage } from '#src/views/organisation-page.ts';
import { organisationsOf } from '#src/views/organisations.ts';
import { recordPages } from '#src/views/record-page.ts';
import { given } from './given.ts';

const alliances = once((registry: PublicRegistry) =>
  recordPages(registry).map((page) => given({ id: page.record.id }, page)),
);
const organisations = once((registry: PublicRegistry) =>
  organisationsOf(registry.records).map((each) => given({ creditCode: each.creditCode }, organisationPage(each))),
);

/** Of the pages of alliances, and of their answers to programs: a list for each, since Astro writes on the list it is given. */
export const alliancePaths = () => [...alliances(publication())];

/** Of the pages of organisations. */
export const organisationPaths = () => [...organisations(publication())];
