/** The blank fill-in workbook as the site offers it, made once a build: what is served and what is hashed are the same bytes. */
import { factsOfFile, XLSX, type FileFacts } from '#src/exports/downloads.ts';
import type { PublicRegistry } from '#src/publication/public-registry.ts';
import { publicBookCatalogue } from './catalogue.ts';
import { writeFillInBook } from './node.ts';

const FILE = { path: '/apply/fill-in.xlsx', title: '空白填报工作簿', format: 'Excel 工作簿', type: XLSX } as const;

const made = new WeakMap<PublicRegistry, Promise<Uint8Array>>();

/** Its bytes. It holds no record. */
export function blankBook(registry: PublicRegistry): Promise<Uint8Array> {
  const bytes = made.get(registry) ?? writeFillInBook([], publicBookCatalogue(registry));
  made.set(registry, bytes);
  return bytes;
}

/** Its size and SHA-256, for the manifest. */
export const blankBookFacts = async (registry: PublicRegistry): Promise<FileFacts> =>
  factsOfFile(FILE, await blankBook(registry));
