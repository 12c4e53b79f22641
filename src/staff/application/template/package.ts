/** A template's bytes → its parts, within limits and without anything that acts; and the parts → bytes again. */
import JSZip from 'jszip';

/** Why a template cannot be used: one Chinese sentence. */
export class BadTemplate extends Error {}

/** A package: its parts by name, in their order. */
export type Parts = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

/** In octets. A template of Word or WPS with a seal's picture is well below each of them. */
export const LIMITS = { file: 2 ** 20, entries: 300, inflated: 16 * 2 ** 20 } as const;
const ENTRY_DATE = new Date('2000-01-01T00:00:00Z');

/**
 * Opens a template. Sizes are those the package declares, and what is unpacked is held to them.
 * @throws BadTemplate
 */
export async function openTemplate(bytes: Uint8Array, kind: 'docx' | 'xlsx'): Promise<Parts> {
  if (bytes.length > LIMITS.file)
    throw new BadTemplate(`模板 ${Math.ceil(bytes.length / 1024)} KB，不得超过 ${LIMITS.file / 1024} KB`);
  const zip = await JSZip.loadAsync(bytes).catch(() => {
    throw new BadTemplate(`打不开：不是 .${kind} 文件，或者不完整；用 WPS 或 ${PROGRAM[kind]} 打开，另存为 .${kind}`);
  });
  const entries = Object.values(zip.files).filter(({ dir }) => !dir);
  const declared = entries.reduce((sum, entry) => sum + declaredSize(entry), 0);
  if (entries.length > LIMITS.entries || declared > LIMITS.inflated)
    throw new BadTemplate('解开后太大，不是正常的模板');
  const parts = new Map<string, Uint8Array<ArrayBuffer>>();
  let left: number = LIMITS.inflated;
  for (const entry of entries) {
    const part = (await entry.async('uint8array')) as Uint8Array<ArrayBuffer>;
    left -= part.length;
    if (left < 0) throw new BadTemplate('解开后太大，不是正常的模板');
    parts.set(entry.name, part);
  }
  refuse(parts, kind);
  return parts;
}

const PROGRAM = { docx: 'Word', xlsx: 'Excel' } as const;
const MAIN = { docx: 'word/document.xml', xlsx: 'xl/workbook.xml' } as const;

/** What runs, is fetched from elsewhere or hides another file has no place in a paper. */
function refuse(parts: Parts, kind: 'docx' | 'xlsx'): void {
  const names = [...parts.keys()];
  if (!parts.has(MAIN[kind])) throw new BadTemplate(`不是 .${kind} 文件`);
  if (names.some((name) => /vbaProject|vbaData|activeX|macrosheets/i.test(name)))
    throw new BadTemplate('带有宏或控件；另存为不带宏的文件');
  if (names.some((name) => /embeddings\/|externalLinks\//i.test(name)))
    throw new BadTemplate('嵌有别的文件或链接到别的文件；删去以后再用');
  for (const [name, bytes] of parts) {
    if (!/\.(xml|rels)$/i.test(name)) continue;
    const text = textOfPart(bytes);
    if (/<!DOCTYPE|<!ENTITY/i.test(text)) throw new BadTemplate('里面有不正常的内容（DOCTYPE）');
    const outside = [...text.matchAll(/<Relationship\s[^>]*>/g)].filter(
      ([tag]) => /TargetMode\s*=\s*["']External/i.test(tag) && !/\/hyperlink["']/.test(tag),
    );
    if (outside.length > 0) throw new BadTemplate('链接到别处的图片、模板或数据；改成嵌入的或删去');
    if (kind === 'xlsx' && /<f[\s>/]/.test(text) && name.startsWith('xl/worksheets/'))
      throw new BadTemplate('有公式；改成文字');
    if (kind === 'docx' && /<w:instrText[^>]*>[^<]*\b(INCLUDE\w*|DDE\w*|LINK|IMPORT)\b/i.test(text))
      throw new BadTemplate('有从别处取内容的域；删去以后再用');
  }
}

/** The text of a part, which is UTF-8 in every office file. */
export const textOfPart = (bytes: Uint8Array | undefined): string =>
  new TextDecoder().decode(bytes ?? new Uint8Array()).replace(/^\ufeff/, '');

/** The same parts give the same bytes; `changed` are the texts of parts that are written anew. */
export async function packTemplate(
  parts: Parts,
  changed: ReadonlyMap<string, string>,
): Promise<Uint8Array<ArrayBuffer>> {
  const zip = new JSZip();
  for (const [name, bytes] of parts) {
    const text = changed.get(name);
    const content = text === undefined ? bytes : new TextEncoder().encode(text);
    zip.file(name, content, { date: ENTRY_DATE, createFolders: false });
  }
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' }) as Promise<Uint8Array<ArrayBuffer>>;
}

/** What the package says an entry unpacks to; JSZip keeps it and does not declare it. */
const declaredSize = (entry: JSZip.JSZipObject): number =>
  (entry as unknown as { _data?: { uncompressedSize?: number } })._data?.uncompressedSize ?? 0;
