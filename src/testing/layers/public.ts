/** Layers of what the public sees: publication, release, tables, views, the site. */
import type { Layer } from './layer.ts';

/**
 * What the public side may know of the register: the published records and the rules, fields and revision behind them;
 * how a notice is read; and the one place that knows time, which answers from public acts as it does from all.
 */
const DOOR = [
  'schemas/vocabulary.ts',
  'schemas/word-meaning.ts',
  'src/registry/state/',
  'src/registry/notice-lines.ts',
  'src/registry/readings.ts',
  'src/publication/public-registry.ts',
  'src/publication/public-form-register.ts',
  'src/publication/public-deciding-register.ts',
  'src/publication/load-publication.ts',
  'src/publication/frame.ts',
  'src/publication/public-rules.ts',
  'src/publication/load-rules.ts',
  'src/publication/data-dictionary.ts',
  'src/publication/public-schema.ts',
  'src/publication/revision.ts',
];

const PICTURES = ['d3-force', 'd3-scale', 'd3-shape'];

export const OF_PUBLIC: readonly Layer[] = [
  {
    folder: 'src/publication/site-settings.ts',
    may: ['schemas/', 'src/registry/gate/'],
    packages: ['zod', 'node:fs', 'node:path'],
  },
  {
    folder: 'src/publication/load-publication.ts',
    may: ['src/registry/', 'src/eligibility/', 'src/reporters/', 'src/publication/', 'src/today.ts'],
  },
  {
    folder: 'src/publication/record-history.ts',
    may: ['src/registry/', 'src/changes/git/', 'src/publication/revision.ts'],
  },
  {
    // What differs between two versions is found and named as in a change that is reviewed.
    folder: 'src/publication/record-edits.ts',
    may: ['schemas/', 'src/registry/', 'src/changes/', 'src/publication/'],
    packages: ['zod'],
  },
  {
    folder: 'src/publication/public-rules.ts',
    may: ['schemas/', 'src/registry/', 'src/eligibility/', 'src/changes/change-checks.ts', 'src/publication/'],
  },
  { folder: 'src/publication/changes-in-words.ts', may: ['src/changes/change-report.ts'] },
  {
    folder: 'src/publication/revision.ts',
    may: ['src/publication/'],
    packages: ['node:child_process', 'node:fs', 'node:path'],
  },
  {
    folder: 'src/publication/',
    may: ['schemas/', 'src/registry/', 'src/eligibility/', 'src/publication/'],
    packages: ['zod'],
  },
  {
    folder: 'src/release/origin.ts',
    may: [
      'src/registry/place.ts',
      'src/changes/git/run-git.ts',
      'src/dates.ts',
      'src/publication/revision.ts',
      'src/release/secrets.ts',
    ],
  },
  {
    folder: 'src/release/',
    may: [
      'schemas/',
      'src/registry/',
      'src/publication/public-registry.ts',
      'src/dates.ts',
      'src/publication/revision.ts',
      'src/release/',
    ],
    packages: [
      'astro',
      'zod',
      'jszip',
      'node:child_process',
      'node:crypto',
      'node:fs',
      'node:os',
      'node:path',
      'node:timers/promises',
      'node:worker_threads',
    ],
  },
  { folder: 'src/exports/codeowners.ts', may: ['schemas/'] },
  { folder: 'src/exports/issue-chooser.ts', may: ['schemas/'] },
  { folder: 'src/exports/word-schema.ts', may: ['schemas/'] },
  {
    folder: 'src/exports/forge-files.ts',
    may: ['schemas/', 'src/exports/codeowners.ts', 'src/exports/issue-chooser.ts', 'src/exports/word-schema.ts'],
  },
  {
    folder: 'src/exports/',
    may: [...DOOR, 'schemas/json/', 'src/exports/', 'src/views/', 'src/dates.ts'],
    packages: ['exceljs', 'jszip', 'node:crypto', 'node:worker_threads'],
  },
  {
    folder: 'src/views/pictures/',
    may: [
      'schemas/word-meaning.ts',
      'src/publication/public-registry.ts',
      'src/registry/state/',
      'src/views/',
      'src/dates.ts',
    ],
    packages: PICTURES,
  },
  {
    // What the instructions say of the form is read from the form.
    folder: 'src/site/guide/',
    may: [
      ...DOOR,
      'schemas/help.ts',
      'src/site/guide/',
      'src/views/repository.ts',
      'src/staff/form/field-model.ts',
      'src/staff/form/ui/ways-out.ts',
    ],
  },
  { folder: 'src/views/', may: [...DOOR, 'src/views/', 'src/dates.ts'] },
  {
    folder: 'src/site/client/lookup/near/',
    may: ['schemas/credit-code.ts', 'src/site/client/', 'src/views/search-text.ts'],
    packages: ['opencc-js/t2cn', 'pinyin-pro'],
  },
  {
    folder: 'src/site/client/',
    may: [
      'src/site/client/',
      'src/views/',
      'src/exports/',
      'src/dates.ts',
      'src/written-day.ts',
      'src/today.ts',
      'src/publication/public-registry.ts',
      'src/registry/state/',
    ],
    packages: ['exceljs'],
  },
  {
    folder: 'src/site/inputs/',
    may: [...DOOR, 'src/site/inputs/', 'src/views/'],
    packages: ['node:crypto'],
  },
  {
    folder: 'src/site/components/',
    may: [
      ...DOOR,
      'src/site/components/',
      'src/site/guide/',
      'src/views/',
      'src/site/client/',
      'src/exports/',
      'src/site/assets/',
      'src/dates.ts',
    ],
  },
  {
    folder: 'src/site/layouts/',
    may: [...DOOR, 'src/site/layouts/', 'src/site/components/', 'src/views/', 'src/site/styles/'],
  },
  { folder: 'src/site/build/', may: ['src/site/build/', 'src/views/own-sentence.ts'], packages: ['vite', 'node:path'] },
  {
    // Pages that only a site with other registers has: the build is told of them apart.
    folder: 'src/site/registers/',
    may: [
      ...DOOR,
      'src/site/components/',
      'src/site/layouts/',
      'src/site/client/',
      'src/site/styles/registers.css',
      'src/views/',
    ],
  },
  {
    folder: 'src/site/pages/',
    may: [
      ...DOOR,
      'src/site/components/',
      'src/site/inputs/',
      'src/site/guide/',
      'src/site/layouts/',
      'src/views/',
      'src/exports/',
      'src/site/client/',
      'src/dates.ts',
      'src/glossary.ts',
      'src/staff/form/ui/start.ts',
      'src/staff/deciding/ui/start.ts',
      'src/staff/workbook/blank-download.ts',
      'src/site/styles/apply.css',
      'src/site/styles/decide.css',
      'src/site/styles/help.css',
    ],
  },
];
