/** Addresses within the site, under whatever path it is published. */

const BASE = import.meta.env.BASE_URL.replace(/\/$/, '');

/** The address of a page or file of the site: `link('/alliances/carbon-fibre/')`. */
export const link = (path: `/${string}`): string => `${BASE}${path}`;

export const alliancePage = (id: string): string => link(`/alliances/${id}/`);

export const organisationPage = (creditCode: string): string => link(`/organisations/${creditCode}/`);

export const industryPage = (id: string): string => link(`/industries/${id}/`);

export const districtPage = (id: string): string => link(`/districts/${id}/`);

export const batchPage = (batch: string): string => link(`/batches/${batch}/`);

/** Those off the list that stand in one way. */
export const standingPage = (slug: string): string => link(`/standings/${slug}/`);

export const policyPage = (notice: string): string => link(`/policies/${notice}/`);

/** The place of a clause, or of local practice, in its notice. */
export const clausePlace = (notice: string, clause: string): string => `${policyPage(notice)}#${clause}`;

/** The page of a decision, given its id `<year>/<slug>`: the permanent address of the document. */
export const documentPage = (id: string): string => link(`/documents/${id}/`);

export const rulePage = (id: string): string => link(`/rules/${id}/`);
