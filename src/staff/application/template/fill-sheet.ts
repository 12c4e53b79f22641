/** 推荐汇总表 from the bureau's own annex 2: a workbook with named places, one row of which is repeated. */
import { openTemplate, packTemplate } from '#src/registry/templates/package.ts';
import { NUMBER, OF_THE_ROW, OF_THE_TABLE, PLACE, ROW_PLACES } from '#src/registry/templates/places.ts';
import { firstSheet, placesOf, type Said } from '#src/registry/templates/sheet-parts.ts';
import { encodeXml } from '#src/registry/templates/xml-text.ts';
import { copyOf, elementsOf, textOf, writeTree, type XmlElement } from '#src/registry/templates/xml-tree.ts';
import { batchName } from '#src/views/batch.ts';
import { asRecommended } from '../as-applied.ts';
import { membersOf } from '../members-of.ts';
import { printable } from '../printable.ts';
import type { SummaryInput } from '../summary.ts';
import { fillingOf, valueIn } from './filling.ts';
import { printedAsLong, putRows } from './more-rows.ts';
import { heightsIn } from './row-height.ts';

/**
 * The bytes of the template filled in; the same input gives the same bytes.
 * @throws BadTemplate
 */
export function fillSheet(template: Uint8Array, input: SummaryInput): Uint8Array<ArrayBuffer> {
  const parts = openTemplate(template, 'xlsx');
  const { path, tree, rows, heads, said } = firstSheet(parts);
  const repeated = rows.find((row) => placesOf(row, said).some((name) => ROW_PLACES.includes(name)));
  const records = input.alliances.map((alliance, i) => rowOf(alliance, i, input));
  const table = tableOf(input);
  for (const row of rows) if (row !== repeated) fillRow(row, said, table);
  for (const head of heads) fillHead(head, table);
  if (!repeated) return packTemplate(parts, new Map([[path, writeTree(tree)]]));
  const setHeight = heightsIn(parts, tree);
  const filled = (records.length > 0 ? records : [() => '']).map((valueOf) => {
    const row = copyOf(repeated);
    setHeight(row, fillRow(row, said, valueOf));
    return row;
  });
  const workbook = printedAsLong(parts, repeated, filled.length - 1);
  putRows(tree, repeated, filled);
  return packTemplate(
    parts,
    new Map([
      ['xl/workbook.xml', workbook],
      [path, writeTree(tree)],
    ]),
  );
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

/** Fills a row, and gives what its cells then say. Text stays text: a code of 18 digits is no number, nothing of a record a formula. */
function fillRow(row: XmlElement, said: Said, valueOf: ValueOf): Map<XmlElement, string> {
  const texts = new Map<XmlElement, string>();
  for (const cell of elementsOf(row, 'c')) {
    const text = said(cell);
    texts.set(cell, text);
    if (text.search(PLACE) < 0) continue;
    const filled = printable(text.replace(PLACE, (_, name: string) => valueOf(name.trim())));
    cell.tag = cell.tag.replace(/\st="[^"]*"/, '').replace(/\/?>$/, ' t="inlineStr">');
    cell.empty = false;
    cell.children = [`<is><t xml:space="preserve">${encodeXml(filled)}</t></is>`];
    texts.set(cell, filled);
  }
  return texts;
}

/** What is printed above and below the sheet, where `&` begins a code. */
function fillHead(head: XmlElement, valueOf: ValueOf): void {
  const text = textOf(head);
  if (text.search(PLACE) < 0) return;
  const value = (name: string) => printable(valueOf(name)).replaceAll('&', '&&');
  head.children = [encodeXml(text.replace(PLACE, (_, name: string) => value(name.trim())))];
}
