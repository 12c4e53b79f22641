/** Where the bureau's annexes to be filled in are published, beside the form that fetches them. */
import type { Paper } from '#src/publication/public-registry.ts';

const ENDING = { application: 'docx', summary: 'xlsx' } as const satisfies Record<Paper, string>;

/** The address within the site, by the notice's id: it is also the name of the file in the register. */
export const templateAddress = (notice: string, paper: Paper): `/apply/templates/${string}` =>
  `/apply/templates/${notice}.${paper}.${ENDING[paper]}`;
