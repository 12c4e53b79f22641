/**
 * For tests: the good workbook, and it spoiled in each way. A spreadsheet program takes a tenth of a second for each, so
 * that each is made once for all who read it.
 */
import { writeFillInBook } from '#src/staff/workbook/node.ts';
import { bookCatalogueIn } from './book-catalogue.ts';
import { goodRecords } from './good-records.ts';
import { edited } from './sample-books.ts';
import type { SpoiledCase } from './spoiled-case.ts';

let good: Promise<Uint8Array> | undefined;

/** The two records without a finding, of the usual register's catalogue. Not to be written into. */
export function goodBook(): Promise<Uint8Array> {
  return (good ??= writeFillInBook(goodRecords(), bookCatalogueIn()));
}

const made = new Map<SpoiledCase, Promise<Uint8Array>>();

/** The good workbook spoiled in one way. Not to be written into. */
export function spoiledBook(each: SpoiledCase): Promise<Uint8Array> {
  const book = made.get(each) ?? goodBook().then((bytes) => edited(bytes, each.spoil));
  made.set(each, book);
  return book;
}
