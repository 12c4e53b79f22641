/** The plan of the house: its rooms in their order. Held by src/architecture.test.ts. */

/**
 * The rooms of the house in the order of the flow: each may import those before it, never one behind it. A folder's
 * longest entry counts; `src/` itself holds the entrances that put rooms together.
 */
export const ROOMS: readonly { room: string; holds: string }[] = [
  { room: 'schemas/', holds: 'shapes of what is written' },
  { room: 'src/dates.ts', holds: 'arithmetic of days' },
  { room: 'src/written-day.ts', holds: 'days as people write them' },
  { room: 'src/today.ts', holds: 'the clock' },
  { room: 'src/glossary.ts', holds: 'one name for each thing' },
  { room: 'src/registry/', holds: 'files → records that know where they were written' },
  { room: 'src/eligibility/', holds: 'records × notice → verdicts' },
  { room: 'src/changes/', holds: 'before × after → what a change brings' },
  { room: 'src/reporters/', holds: 'findings → text' },
  { room: 'src/check-', holds: 'a register, a draft or a change → a report' },
  { room: 'src/review/', holds: 'what the code host is told of a change' },
  { room: 'src/publication/', holds: 'records → what is public: the only door' },
  { room: 'src/release/', holds: 'a built site → fit to be published, or why not' },
  { room: 'src/views/', holds: 'public records → what a page shows' },
  { room: 'src/exports/', holds: 'public records → tables, feeds and files' },
  { room: 'src/staff/', holds: 'what staff write with: form, workbook, papers, files' },
  { room: 'src/site/', holds: 'what the public sees: pages, components, styles, scripts' },
  { room: 'scripts/', holds: 'commands: read arguments, call a function, print' },
  { room: 'src/testing/', holds: 'what tests stand on; nothing of the product imports it' },
  { room: 'scripts/guide-pictures.ts', holds: 'the pictures of the guide, taken as the tests take them' },
  { room: 'scripts/proof/', holds: 'benches, faults, mutation: packages of their own' },
];
