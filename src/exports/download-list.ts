/** Which files the site offers besides its pages, and how each is made. */
import allianceSchema from '#schemas/json/alliance.schema.json?raw';
import type { PublicRegistry } from '#src/publication/public-registry.ts';
import { decisionsToJson, idsToJson, indexToJson, organisationsToJson, schemaToJson } from './api.ts';
import type { Download } from './download.ts';
import { publicityCalendar, updatesFeed } from './feeds.ts';
import { toJson } from './json.ts';
import { facetTables, WHOLE_TABLES } from './table-downloads.ts';
import { templateDownloads } from './template-downloads.ts';
import { withWordsInside } from './word-schema.ts';

/** The list, and the whole register in each of its forms, for people. */
export const WHOLE_DOWNLOADS: readonly Download[] = [
  ...WHOLE_TABLES,
  {
    path: '/alliances.json',
    title: '全部公开记录',
    holds: '全部公开字段和逐条结论',
    format: 'JSON',
    type: 'application/json',
    make: toJson,
  },
];

/** Files for machines. */
const OTHER_FILES: readonly Download[] = [
  {
    path: '/api/index.json',
    title: '接口目录',
    format: 'JSON',
    type: 'application/json',
    make: (registry) =>
      indexToJson(
        registry,
        [...WHOLE_DOWNLOADS, ...OTHER_FILES].filter(({ path }) => !path.startsWith('/api/')),
      ),
  },
  {
    path: '/api/alliances.json',
    title: '全部联合体',
    format: 'JSON',
    type: 'application/json',
    make: toJson,
  },
  {
    path: '/api/decisions.json',
    title: '全部公开的决定',
    format: 'JSON',
    type: 'application/json',
    make: decisionsToJson,
  },
  {
    path: '/api/ids.json',
    title: '全部标识：联合体和决定',
    format: 'JSON',
    type: 'application/json',
    make: idsToJson,
  },
  {
    path: '/api/organisations.json',
    title: '全部单位',
    format: 'JSON',
    type: 'application/json',
    make: organisationsToJson,
  },
  {
    path: '/schema/alliance.schema.json',
    title: '登记文件的格式',
    format: 'JSON Schema',
    type: 'application/schema+json',
    make: ({ policies }) =>
      withWordsInside(
        allianceSchema,
        policies.map(({ policy }) => policy),
      ),
  },
  {
    path: '/schema/api.schema.json',
    title: '接口的格式',
    format: 'JSON Schema',
    type: 'application/schema+json',
    make: schemaToJson,
  },
  {
    path: '/updates.xml',
    title: '更新订阅',
    format: 'Atom',
    type: 'application/atom+xml',
    make: updatesFeed,
  },
  {
    path: '/calendar.ics',
    title: '公示期日历',
    format: 'iCalendar',
    type: 'text/calendar',
    make: publicityCalendar,
  },
];

/** Every file of a register, in the order they are listed. */
export const filesOf = (registry: PublicRegistry): Download[] => [
  ...WHOLE_DOWNLOADS,
  ...OTHER_FILES,
  ...facetTables(registry),
  ...templateDownloads(registry),
];
