/** 推荐汇总表 from the bureau's own annex 2: a workbook with named places, one row of which is repeated. */
import { openTemplate, packTemplate } from '#src/registry/templates/package.ts';
import { NUMBER, OF_THE_ROW, OF_THE_TABLE, PLACE, ROW_PLACES } from '#src/registry/templates/places.ts';
import { firstSheet, placesOf, type Said } from '#src/registry/templates/sheet-parts.ts';
import { encodeXml } from '#src/registry/templates/xml-text.ts';
import {
  attributeOf,
  copyOf,
  elementsOf,
  writeTree,
  type XmlElement,
  type XmlNode,
} from '#src/registry/templates/xml-tree.ts';
import { batchName } from '#src/views/batch.ts';
import { asRecommended } from '../as-applied.ts';
import { membersOf } from '../members-of.ts';
import { printable } from '../printable.ts';
import type { SummaryInput } from '../summary.ts';
import { fillingOf, valueIn } from './filling.ts';

/**
 * The bytes of the template filled in; the same input gives the same bytes.
 * @throws BadTemplate
 */
export function fillSheet(template: Uint8Array, input: SummaryInput): Uint8Array<ArrayBuffer> {
  const parts = openTemplate(template, 'xlsx');
  const { path, tree, rows, said } = firstSheet(parts);
  const repeated = rows.find((row) => placesOf(row, said).some((name) => ROW_PLACES.includes(name)));
  const records = input.alliances.map((alliance, i) => rowOf(alliance, i, input));
  const table = tableOf(input);
  for (const row of rows) if (row !== repeated) fillRow(row, said, table);
  if (repeated) repeat(tree, repeated, said, records.length > 0 ? records : [() => '']);
  return packTemplate(parts, new Map([[path, writeTree(tree)]]));
}

type ValueOf = (name: string) => string;

function tableOf({ district, batch, alliances, asOf }: SummaryInput): ValueOf {
  const { once } = fillingOf({}, { district, asOf });
  const own: Partial<Record<string, string>> = {
    批次: batch === undefined ? '' : batchName(batch),
    个数: String(alliances.length),
  } satisfies Partial<Record<(typeof OF_THE_TABLE)[number], string>>;
  return (name) => own[name] ?? once.get(name) ?? '';
}

function rowOf(given: SummaryInput['alliances'][number], i: number, input: SummaryInput): ValueOf {
  const alliance = asRecommended(given, input.asOf);
  const filling = fillingOf(alliance, input);
  const own: Partial<Record<string, string>> = {
    [NUMBER]: String(i + 1),
    高校院所成员: membersOf(alliance, input.vocabulary, true),
    企业及其他成员: membersOf(alliance, input.vocabulary, false),
  } satisfies Record<(typeof OF_THE_ROW)[number], string>;
  return (name) => own[name] ?? valueIn(filling, name, '；');
}

/** Text stays text: a code of 18 digits is no number, and nothing of a record is a formula. */
function fillRow(row: XmlElement, said: Said, valueOf: ValueOf): void {
  for (const cell of elementsOf(row, 'c')) {
    const text = said(cell);
    if (text.search(PLACE) < 0) continue;
    const filled = printable(text.replace(PLACE, (_, name: string) => valueOf(name)));
    cell.tag = cell.tag.replace(/\st="[^"]*"/, '').replace(/\/?>$/, ' t="inlineStr">');
    cell.empty = false;
    cell.children = [`<is><t xml:space="preserve">${encodeXml(filled)}</t></is>`];
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
