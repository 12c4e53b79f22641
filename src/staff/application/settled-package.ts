/** A Word file without the traces of its making: the same content gives the same bytes, whenever and wherever. */
import JSZip from 'jszip';
import { FACES } from './styles.ts';

const ENTRY_DATE = new Date('2000-01-01T00:00:00Z');
const CONTENT_TYPES = '[Content_Types].xml';

/**
 * Packs the parts of a .docx anew: every entry has one date, the content types come first, as programs that look at the
 * beginning of a file expect, and the properties are dated `asOf` (an ISO date).
 */
export async function settlePackage(docx: ArrayBuffer, asOf: string): Promise<Uint8Array<ArrayBuffer>> {
  const made = await JSZip.loadAsync(docx);
  const settled = new JSZip();
  const names = Object.keys(made.files).filter((name) => name !== CONTENT_TYPES);
  for (const name of [CONTENT_TYPES, ...names]) {
    const bytes = (await made.file(name)?.async('uint8array')) ?? new Uint8Array();
    const content = name === 'docProps/core.xml' ? dated(bytes, asOf) : bytes;
    settled.file(name, content, { date: ENTRY_DATE, createFolders: false });
  }
  return settled.generateAsync({ type: 'uint8array', compression: 'DEFLATE' }) as Promise<Uint8Array<ArrayBuffer>>;
}

function dated(core: Uint8Array, asOf: string): Uint8Array {
  const text = new TextDecoder().decode(core);
  return new TextEncoder().encode(
    text.replace(/(<dcterms:(created|modified) [^>]*>)[^<]*(?=<\/dcterms:\2>)/g, `$1${asOf}T00:00:00Z`),
  );
}

/** The part that names the other faces to use where one is missing. */
export function fontTable(): { path: string; data: string } {
  const fonts = Object.entries(FACES).map(
    ([name, others]) => `<w:font w:name="${name}"><w:altName w:val="${others.join(',')}"/></w:font>`,
  );
  const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  return {
    path: 'word/fontTable.xml',
    data: `${declaration}<w:fonts xmlns:w="${namespace}">${fonts.join('')}</w:fonts>`,
  };
}
