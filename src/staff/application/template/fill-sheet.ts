/** 推荐汇总表 from the bureau's own annex 2: a workbook with named places, one row of which is repeated. */
import { batchName } from '#src/views/batch.ts';
import { asRecommended } from '../as-applied.ts';
import { printable } from '../printable.ts';
import type { SummaryInput } from '../summary.ts';
import { membersOf } from '../members-of.ts';
import { openTemplate, packTemplate } from './package.ts';
import { fillingOf, NUMBER, PLACE, placeNames } from './places.ts';
import { firstSheet } from './sheet-parts.ts';
import { attributeOf, copyOf, elementsOf, escaped, writeTree, type XmlElement, type XmlNode } from './xml-tree.ts';

/** Places of the whole table; every other one stands in the row of a record. */
export const OF_THE_TABLE = ['板块', '推荐单位', '批次', '个数', '数据日期'] as const;
/** What the row has besides the record's own places. */
const OF_THE_ROW = [NUMBER, '高校院所成员', '企业及其他成员'] as const;

/** Every place of the repeated row. */
export function rowPlaces(): string[] {
  const { once, lists } = placeNames();
  const isOfRow = (name: string) => !(OF_THE_TABLE as readonly string[]).includes(name);
  return [...OF_THE_ROW, ...[...once, ...[...lists.values()].flat()].filter(isOfRow)];
}

/**
 * The bytes of the template filled in; the same input gives the same bytes.
 * @throws BadTemplate
 */
export async function fillSheet(template: Uint8Array, input: SummaryInput): Promise<Uint8Array<ArrayBuffer>> {
  const parts = await openTemplate(template, 'xlsx');
  const { path, tree, rows, said } = firstSheet(parts);
  const names = new Set(rowPlaces());
  const repeated = rows.find((row) => placesOf(row, said).some((name) => names.has(name)));
  const records = input.alliances.map((alliance, i) => rowOf(alliance, i, input));
  const table = tableOf(input);
  for (const row of rows) if (row !== repeated) fillRow(row, said, table);
  if (repeated) repeat(tree, repeated, said, records.length > 0 ? records : [() => '']);
  return packTemplate(parts, new Map([[path, writeTree(tree)]]));
}

type ValueOf = (name: string) => string;
type Said = (cell: XmlElement) => string;

/** The names of the places in a row of cells. */
export const placesOf = (row: XmlElement, said: Said): string[] =>
  elementsOf(row, 'c').flatMap((cell) => Array.from(said(cell).matchAll(PLACE), ([, name = '']) => name));

function tableOf({ district, batch, alliances, asOf }: SummaryInput): ValueOf {
  const { once } = fillingOf({}, { district, asOf });
  const own: Readonly<Record<string, string>> = {
    批次: batch === undefined ? '' : batchName(batch),
    个数: String(alliances.length),
  };
  return (name) => own[name] ?? once.get(name) ?? '';
}

function rowOf(given: SummaryInput['alliances'][number], i: number, input: SummaryInput): ValueOf {
  const alliance = asRecommended(given, input.asOf);
  const { once, lists } = fillingOf(alliance, input);
  const own: Readonly<Record<string, string>> = {
    [NUMBER]: String(i + 1),
    高校院所成员: membersOf(alliance, input.vocabulary, true),
    企业及其他成员: membersOf(alliance, input.vocabulary, false),
  };
  return (name) =>
    own[name] ??
    once.get(name) ??
    [...lists.values()]
      .flat()
      .flatMap((row) => row.get(name) ?? [])
      .join('；');
}

/** Text stays text: a code of 18 digits is no number, and nothing of a record is a formula. */
function fillRow(row: XmlElement, said: Said, valueOf: ValueOf): void {
  for (const cell of elementsOf(row, 'c')) {
    const text = said(cell);
    if (text.search(PLACE) < 0) continue;
    const filled = printable(text.replace(PLACE, (_, name: string) => valueOf(name)));
    cell.tag = cell.tag.replace(/\st="[^"]*"/, '').replace(/\/?>$/, ' t="inlineStr">');
    cell.empty = false;
    cell.children = [`<is><t xml:space="preserve">${escaped(filled)}</t></is>`];
  }
}

/** A row for each record in place of one; what stands below moves down, with its merged cells. */
function repeat(tree: XmlElement, repeated: XmlElement, said: Said, records: readonly ValueOf[]): void {
  const at = Number(attributeOf(repeated, 'r'));
  const more = records.length - 1;
  for (const data of elementsOf(tree, 'sheetData'))
    data.children = data.children.flatMap((child): XmlNode[] => {
      if (typeof child === 'string') return [child];
      if (child !== repeated) return [Number(attributeOf(child, 'r')) > at ? moved(child, more) : child];
      return records.map((valueOf, i) => {
        const row = moved(copyOf(repeated), i);
        // Its height was that of the names; the programs set it anew by what it holds.
        row.tag = row.tag.replace(/\s(ht|customHeight)="[^"]*"/g, '');
        fillRow(row, said, valueOf);
        return row;
      });
    });
  for (const merges of elementsOf(tree, 'mergeCells')) {
    merges.children = elementsOf(merges, 'mergeCell').flatMap((merge) => mergedAgain(merge, at, more));
    merges.tag = merges.tag.replace(/count="\d+"/, `count="${merges.children.length}"`);
  }
  for (const dimension of elementsOf(tree, 'dimension'))
    dimension.tag = dimension.tag.replace(
      /(ref="[A-Z]+\d+:[A-Z]+)(\d+)/,
      (_, start: string, last: string) => `${start}${Number(last) + more}`,
    );
}

function mergedAgain(merge: XmlElement, at: number, more: number): XmlElement[] {
  const [, top = '0'] = /ref="[A-Z]+(\d+):/.exec(merge.tag) ?? [];
  if (Number(top) < at) return [merge];
  const by = (rows: number) => ({
    ...merge,
    tag: merge.tag.replace(/([A-Z]+)(\d+)/g, (_, letters: string, row: string) => `${letters}${Number(row) + rows}`),
  });
  return Number(top) > at ? [by(more)] : Array.from({ length: more + 1 }, (_, i) => by(i));
}

/** A row so many rows further down. */
function moved(row: XmlElement, by: number): XmlElement {
  const place = (tag: string) =>
    tag.replace(/\sr="([A-Z]*)(\d+)"/, (_, letters: string, number: string) => ` r="${letters}${Number(number) + by}"`);
  row.tag = place(row.tag);
  for (const cell of elementsOf(row, 'c')) cell.tag = place(cell.tag);
  return row;
}
