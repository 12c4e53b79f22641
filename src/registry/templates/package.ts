/** A template's bytes → its parts, within limits and without anything that acts; and the parts → bytes again. */
import { unzipSync, zipSync } from 'fflate';
import { parseTree, writeTree, type XmlElement } from './xml-tree.ts';

/** Why a template cannot be used: one Chinese sentence. */
export class BadTemplate extends Error {}

/** A package: its parts by name, in their order. */
export type Parts = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
export type TemplateKind = 'docx' | 'xlsx';

/** In octets. A template of Word or WPS with a seal's picture is well below each of them. */
export const LIMITS = { file: 2 ** 20, entries: 300, inflated: 8 * 2 ** 20 } as const;
/** Noon, so that it is the same day everywhere. */
const ENTRY_DATE = new Date(2000, 0, 1, 12);
const DAMAGED = '里面的内容不完整或已损坏；用 WPS 或 Office 打开，另存一次';

/**
 * Opens a template, as it may be shown to anybody: who wrote it, when and where is left out. Nothing is unpacked beyond
 * the sizes that the package declares, and those are held to limits first.
 * @throws BadTemplate
 */
export function openTemplate(bytes: Uint8Array, kind: TemplateKind): Parts {
  if (bytes.length > LIMITS.file)
    throw new BadTemplate(`模板 ${Math.ceil(bytes.length / 1024)} KB，不得超过 ${LIMITS.file / 1024} KB`);
  const parts = new Map(Object.entries(unpacked(bytes, kind)));
  refuse(parts, kind);
  return new Map([...parts].map(([name, part]) => [name, withoutAuthor(name, part)]));
}

function unpacked(bytes: Uint8Array, kind: TemplateKind): Record<string, Uint8Array<ArrayBuffer>> {
  const left = { entries: LIMITS.entries as number, inflated: LIMITS.inflated as number };
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        left.entries -= 1;
        left.inflated -= originalSize;
        if (left.entries < 0 || left.inflated < 0) throw new BadTemplate('解开后太大，不是正常的模板');
        return !name.endsWith('/');
      },
    }) as Record<string, Uint8Array<ArrayBuffer>>;
  } catch (error) {
    if (error instanceof BadTemplate) throw error;
    throw new BadTemplate(`打不开：不是 .${kind} 文件，或者不完整；用 WPS 或 ${PROGRAM[kind]} 打开，另存为 .${kind}`);
  }
}

const PROGRAM = { docx: 'Word', xlsx: 'Excel' } as const;
const MAIN = { docx: 'word/document.xml', xlsx: 'xl/workbook.xml' } as const;

/** What runs, is fetched from elsewhere, hides another file or speaks for somebody has no place in a paper. */
function refuse(parts: Parts, kind: TemplateKind): void {
  const names = [...parts.keys()];
  if (!parts.has(MAIN[kind])) throw new BadTemplate(`不是 .${kind} 文件`);
  if (names.some((name) => /vbaProject|vbaData|activeX|macrosheets/i.test(name)))
    throw new BadTemplate('带有宏或控件；另存为不带宏的文件');
  if (names.some((name) => /embeddings\/|externalLinks\//i.test(name)))
    throw new BadTemplate('嵌有别的文件或链接到别的文件；删去以后再用');
  if (names.some((name) => /^xl\/(comments|threadedComments)/i.test(name)))
    throw new BadTemplate('有批注；删去以后再用');
  for (const [name, bytes] of parts) {
    if (!/\.(xml|rels)$/i.test(name)) continue;
    const text = textOfPart(bytes);
    if (/<!DOCTYPE|<!ENTITY/i.test(text)) throw new BadTemplate('里面有不正常的内容（DOCTYPE）');
    const outside = [...text.matchAll(/<Relationship\s[^<>]*>/g)].filter(
      ([tag]) => /TargetMode\s*=\s*["']External/i.test(tag) && !/\/hyperlink["']/.test(tag),
    );
    if (outside.length > 0) throw new BadTemplate('链接到别处的图片、模板或数据；改成嵌入的或删去');
    if (kind === 'xlsx' && /<f[\s>/]/.test(text) && name.startsWith('xl/worksheets/'))
      throw new BadTemplate('有公式；改成文字');
    if (kind === 'docx' && /<w:instrText[^<>]*>[^<]*\b(INCLUDE\w*|DDE\w*|LINK|IMPORT)\b/i.test(text))
      throw new BadTemplate('有从别处取内容的域；删去以后再用');
    if (kind === 'docx' && /\sw:author\s*=/.test(text))
      throw new BadTemplate('有批注或修订；接受全部修订、删去批注以后再用');
  }
}

/** Parts that only say who wrote the file, in which office and with which program. */
const ABOUT_AUTHORS = /^(docProps\/(core|app|custom)|word\/people|xl\/persons\/[^/]*)\.xml$/;

/** Names of persons and of the folders on their computers. */
function withoutAuthor(name: string, part: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  if (name === MAIN.xlsx) {
    const text = textOfPart(part);
    const clean = text.replace(/(<x15ac:absPath\b[^<>]*\burl=")[^"]*|(<fileSharing\b[^<>]*\buserName=")[^"]*/g, '$1$2');
    return clean === text ? part : new TextEncoder().encode(clean);
  }
  if (!ABOUT_AUTHORS.test(name)) return part;
  const tree = treeOf(part);
  for (const root of tree.children) if (typeof root !== 'string') root.children = [];
  return new TextEncoder().encode(writeTree(tree));
}

/** The text of a part, which is UTF-8 in every office file. */
export const textOfPart = (bytes: Uint8Array | undefined): string =>
  new TextDecoder().decode(bytes ?? new Uint8Array()).replace(/^\ufeff/, '');

/**
 * The XML of a part.
 * @throws BadTemplate where it is none.
 */
export function treeOf(bytes: Uint8Array | undefined): XmlElement {
  try {
    return parseTree(textOfPart(bytes));
  } catch {
    throw new BadTemplate(DAMAGED);
  }
}

/** The same parts give the same bytes; `changed` are the texts of parts that are written anew. */
export function packTemplate(parts: Parts, changed: ReadonlyMap<string, string> = new Map()): Uint8Array<ArrayBuffer> {
  const packed = [...parts].map(([name, bytes]) => {
    const text = changed.get(name);
    return [name, text === undefined ? bytes : new TextEncoder().encode(text)] as const;
  });
  return zipSync(Object.fromEntries(packed), { mtime: ENTRY_DATE }) as Uint8Array<ArrayBuffer>;
}
