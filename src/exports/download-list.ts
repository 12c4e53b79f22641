/** Which files the site offers besides its pages, and how each is made. */
import allianceSchema from '#schemas/json/alliance.schema.json?raw';
import type { PublicRecord, PublicRegistry } from '#src/publication/public-registry.ts';
import { facetDownloads } from '#src/views/facet-downloads.ts';
import { decisionsToJson, idsToJson, indexToJson, organisationsToJson, schemaToJson, type Endpoint } from './api.ts';
import { SUMMARY_COLUMNS } from './columns.ts';
import { toCsv } from './csv.ts';
import { publicityCalendar, updatesFeed } from './feeds.ts';
import { toJson } from './json.ts';
import { toXlsx, type SheetTitle } from './xlsx.ts';
import { withWordsInside } from './word-schema.ts';

/** Bytes, a text, or the parts of a long one, which can be read more than once. */
export type Content = Promise<Uint8Array> | string | Iterable<string>;

/** One file. */
export interface Download extends Endpoint {
  /** How people call its format. */
  format: string;
  /** Media type. */
  type: string;
  make: (registry: PublicRegistry) => Content;
}

/** Media type of workbooks. */
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const workbook = (
  { site, asOf }: PublicRegistry,
  records: readonly PublicRecord[],
  of = '',
  about: Partial<SheetTitle> = {},
) =>
  toXlsx(SUMMARY_COLUMNS, records, {
    title: `${site.city}创新联合体推荐汇总表${of}`,
    publisher: site.bureau,
    asOf,
    ...about,
  });
const table = (records: readonly PublicRecord[]) => toCsv(SUMMARY_COLUMNS, records);

/** The whole register in each of its forms, for people. */
export const WHOLE_DOWNLOADS: readonly Download[] = [
  {
    path: '/alliances.xlsx',
    title: '推荐汇总表，可直接打印',
    format: 'Excel 工作簿',
    type: XLSX,
    make: (registry) => workbook(registry, registry.records),
  },
  {
    path: '/alliances.csv',
    title: '同一张表，供统计软件读取',
    format: 'CSV（UTF-8）',
    type: 'text/csv',
    make: ({ records }) => table(records),
  },
  {
    path: '/alliances.json',
    title: '全部公开字段和逐条结论',
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

/** The lists by industry, board and batch. */
const facetFiles = (registry: PublicRegistry): Download[] =>
  facetDownloads(registry).flatMap(({ params: { folder, slug }, props: { facet } }) => [
    {
      path: `/${folder}/${slug}.xlsx` as const,
      title: `推荐汇总表（${facet.name}）`,
      format: 'Excel 工作簿',
      type: XLSX,
      // A board's table is the one it stamps and hands in.
      make: () =>
        workbook(
          registry,
          facet.records,
          `（${facet.name}）`,
          folder === 'districts' ? { publisher: facet.note, stamp: true } : {},
        ),
    },
    {
      path: `/${folder}/${slug}.csv` as const,
      title: `推荐汇总表（${facet.name}）`,
      format: 'CSV（UTF-8）',
      type: 'text/csv',
      make: () => table(facet.records),
    },
  ]);

/** Every file of a register, in the order they are listed. */
export const filesOf = (registry: PublicRegistry): Download[] => [
  ...WHOLE_DOWNLOADS,
  ...OTHER_FILES,
  ...facetFiles(registry),
];
