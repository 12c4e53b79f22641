/**
 * The zip layer under exceljs, mended in one place: text entries go in as bytes, since JSZip 3.10 breaks a character
 * beyond the BMP (𠮷) that falls on its 16,384-unit chunk border; and every entry has one date, so that the same
 * records give the same bytes at any time and in any time zone.
 */
import JSZip from 'jszip';

const ENTRY_DATE = new Date('2000-01-01T00:00:00Z');

type AddFile = (this: JSZip, name: string, data?: unknown, options?: JSZip.JSZipFileOptions) => unknown;

const original = JSZip.prototype.file as unknown as AddFile;

const addFile: AddFile = function (name, data, options) {
  if (data === undefined) return original.call(this, name);
  const bytes = typeof data === 'string' && !options?.base64 ? Buffer.from(data, 'utf8') : data;
  return original.call(this, name, bytes, { ...options, date: ENTRY_DATE, createFolders: false });
};

/** Mends the JSZip that exceljs uses. Calling it again changes nothing. */
export function mendZip(): void {
  JSZip.prototype.file = addFile as unknown as typeof JSZip.prototype.file;
}
