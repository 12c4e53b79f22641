/** The tables the site offers: the list, all public records, the times on the list, and the parts of them that stand on pages of their own. */
import type { PublicRecord, PublicRegistry } from '#src/publication/public-registry.ts';
import { countSentence } from '#src/views/counts.ts';
import { facetDownloads } from '#src/views/facet-downloads.ts';
import { listedOf } from '#src/views/listed.ts';
import { listedTitle, registerTitle } from '#src/views/table-titles.ts';
import { bookOf } from './book.ts';
import { toCsv } from './csv.ts';
import { XLSX, type Download } from './download.ts';
import { LISTED_PRINT, REGISTER_PRINT } from './print-sets.ts';
import { PERIOD_COLUMNS, periodRows, REGISTER_COLUMNS } from './register-columns.ts';
import { toTable } from './table.ts';
import { makeWorkbook } from './workbook-maker.ts';

/** The tables of records, of which each workbook shows some columns on paper. */
const tablesOf = (records: readonly PublicRecord[]) => ({
  full: toTable(REGISTER_COLUMNS, records),
  periods: toTable(PERIOD_COLUMNS, periodRows(records)),
});
const about = ({ site, asOf }: PublicRegistry, note: string) => ({ publisher: site.bureau, asOf, note });
const registerNote = (records: readonly PublicRecord[]) =>
  `公示过或列入过的全部联合体，是否在册以“名单状态”为准：${records.length === 0 ? '尚无' : countSentence(records)}`;

const registerBook = (path: string, registry: PublicRegistry, records: readonly PublicRecord[], of = '') =>
  makeWorkbook(
    path,
    bookOf(REGISTER_PRINT, tablesOf(records), registerTitle(registry, of)),
    about(registry, registerNote(records)),
  );

/** The list, and the whole register. */
export const WHOLE_TABLES: readonly Download[] = [
  {
    path: '/listed.xlsx',
    title: '培育名单',
    holds: '只有截至日在册的。第一张工作表供打印，后面是全部栏目和在册期间',
    format: 'Excel 工作簿',
    type: XLSX,
    make: (registry) => {
      const listed = listedOf(registry.records);
      const note = `截至日在册的全部联合体，共 ${listed.length} 个`;
      const sheets = bookOf(LISTED_PRINT, tablesOf(listed), listedTitle(registry));
      return makeWorkbook('/listed.xlsx', sheets, about(registry, note));
    },
  },
  {
    path: '/listed.csv',
    title: '培育名单',
    holds: '只有截至日在册的',
    format: 'CSV（UTF-8）',
    type: 'text/csv',
    make: ({ records }) => toCsv(REGISTER_COLUMNS, listedOf(records)),
  },
  {
    path: '/alliances.xlsx',
    title: '全部公开记录',
    holds: '也有公示中、已退出和未列入的，“名单状态”写明',
    format: 'Excel 工作簿',
    type: XLSX,
    make: (registry) => registerBook('/alliances.xlsx', registry, registry.records),
  },
  {
    path: '/alliances.csv',
    title: '全部公开记录',
    holds: '也有公示中、已退出和未列入的，“名单状态”写明',
    format: 'CSV（UTF-8）',
    type: 'text/csv',
    make: ({ records }) => toCsv(REGISTER_COLUMNS, records),
  },
  {
    path: '/periods.csv',
    title: '在册期间',
    holds: '列入一次一行，任何一天谁在名单上都查得出',
    format: 'CSV（UTF-8）',
    type: 'text/csv',
    make: ({ records }) => toCsv(PERIOD_COLUMNS, periodRows(records)),
  },
];

/** The lists by industry, board and batch. */
export const facetTables = (registry: PublicRegistry): Download[] =>
  facetDownloads(registry).flatMap(({ params: { folder, slug }, props: { facet } }) => {
    const { name, records } = facet;
    const path = `/${folder}/${slug}.xlsx` as const;
    return [
      {
        path,
        title: `全部公开记录（${name}）`,
        format: 'Excel 工作簿',
        type: XLSX,
        make: () => registerBook(path, registry, records, name),
      },
      {
        path: `/${folder}/${slug}.csv` as const,
        title: `全部公开记录（${name}）`,
        format: 'CSV（UTF-8）',
        type: 'text/csv',
        make: () => toCsv(REGISTER_COLUMNS, records),
      },
    ];
  });
