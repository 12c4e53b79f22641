/** Bytes → the parts of an .xlsx package, within limits; or one sentence on what the file is instead and what to do. */
import JSZip from 'jszip';

/** The parts of a package. */
export interface Parts {
  zip: JSZip;
  /** The text of a part; undefined when there is none. */
  text: (path: string) => Promise<string | undefined>;
}

/** Why a file cannot be read as a workbook. */
export class NotAWorkbook extends Error {
  readonly fix: string;
  constructor(problem: string, fix = SAVE_AS) {
    super(problem);
    this.fix = fix;
  }
}

const SAVE_AS = '用 WPS 或 Excel 打开，选“另存为”，类型选“Excel 工作簿（*.xlsx）”，再导入另存的文件';
const AGAIN = '请向填报人重新要一份；或用 WPS、Excel 打开，能打开的另存为 .xlsx 再导入';

/** Sizes in octets. A workbook of 1,000 alliances is well below each of them. */
export const LIMITS = { file: 20 * 2 ** 20, entries: 2000, inflated: 96 * 2 ** 20 } as const;
const MB = (octets: number) => `${Math.round(octets / 2 ** 20)} MB`;

/**
 * Opens a package. Nothing is unpacked before the sizes it declares are known to be in order, and unpacking stops at the
 * limit whatever was declared.
 * @throws NotAWorkbook
 */
export async function openParts(bytes: Uint8Array): Promise<Parts> {
  refuseOtherKinds(bytes);
  const zip = await JSZip.loadAsync(bytes).catch(() => {
    throw new NotAWorkbook('文件不完整或已损坏，打不开', AGAIN);
  });
  const names = Object.keys(zip.files);
  if (names.length > LIMITS.entries) throw new NotAWorkbook(`文件里有 ${names.length} 个部分，不是正常的工作簿`, AGAIN);
  const budget = { left: LIMITS.inflated };
  const seen = new Set<string>();
  // A part that is read again does not count again.
  const text = (path: string) => {
    const name = path.replace(/^\//, '');
    const counted = seen.has(name) ? { left: LIMITS.inflated } : budget;
    seen.add(name);
    return inflate(zip.file(name), counted);
  };
  refuseOtherPackages(names, await text('mimetype'));
  return { zip, text };
}

function refuseOtherKinds(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new NotAWorkbook('文件是空的（0 字节）', AGAIN);
  if (bytes.length > LIMITS.file)
    throw new NotAWorkbook(
      `文件 ${MB(bytes.length)}，不得超过 ${MB(LIMITS.file)}`,
      '删去图片和无关的工作表，或分成几份',
    );
  const begins = (...octets: number[]) => octets.every((octet, i) => bytes[i] === octet);
  if (begins(0x50, 0x4b, 0x03, 0x04) || begins(0x50, 0x4b, 0x05, 0x06)) return;
  if (isCompound(bytes)) {
    if (isLocked(bytes))
      throw new NotAWorkbook('工作簿设有打开密码，读不了', '用 WPS 或 Excel 打开，取消密码，另存为 .xlsx 再导入');
    throw new NotAWorkbook('这是旧格式的文件（.xls 或 WPS 的 .et），不是 .xlsx');
  }
  if (begins(0x25, 0x50, 0x44, 0x46))
    throw new NotAWorkbook('这是 PDF 文件，不是工作簿', '导入填报工作簿（.xlsx）本身');
  const start = new TextDecoder().decode(bytes.subarray(0, 4096));
  if (/^\ufeff?\s*<(\?xml|!doctype|html|table)/i.test(start))
    throw new NotAWorkbook('这是网页或 XML 格式的表格，不是 .xlsx');
  if (!bytes.subarray(0, 4096).includes(0)) throw new NotAWorkbook('这是文本文件（如 .csv），不是 .xlsx');
  throw new NotAWorkbook('不是 .xlsx 工作簿', AGAIN);
}

const isCompound = (bytes: Uint8Array) => [0xd0, 0xcf, 0x11, 0xe0].every((octet, i) => bytes[i] === octet);

/** Whether a file is a workbook that asks for a password to be opened. */
export const isLocked = (bytes: Uint8Array): boolean => isCompound(bytes) && holdsName(bytes, 'EncryptedPackage');

/** Whether a compound file has an entry of a name: names stand in it in UTF-16. */
function holdsName(bytes: Uint8Array, name: string): boolean {
  const wide = [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(wide[0] ?? 0); at >= 0; at = bytes.indexOf(wide[0] ?? 0, at + 1))
    if (wide.every((octet, i) => bytes[at + i] === octet)) return true;
  return false;
}

function refuseOtherPackages(names: readonly string[], mimetype: string | undefined): void {
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name));
  if (mimetype?.includes('opendocument.spreadsheet'))
    throw new NotAWorkbook('这是 OpenDocument 表格（.ods），不是 .xlsx');
  if (has(/^word\//)) throw new NotAWorkbook('这是 Word 文档，不是工作簿', '导入填报工作簿（.xlsx）本身');
  if (has(/^xl\/workbook\.bin$/)) throw new NotAWorkbook('这是二进制工作簿（.xlsb），不是 .xlsx');
  if (has(/vbaProject\.bin$/)) throw new NotAWorkbook('工作簿带有宏（.xlsm），不接收');
  if (!has(/^_rels\/\.rels$/) || !has(/^\[Content_Types\]\.xml$/))
    throw new NotAWorkbook('这是普通压缩包，不是工作簿', '先解压，导入其中的 .xlsx 文件');
}

async function inflate(entry: JSZip.JSZipObject | null, budget: { left: number }): Promise<string | undefined> {
  if (!entry) return undefined;
  const tooBig = () => new NotAWorkbook(`解开后超过 ${MB(LIMITS.inflated)}，不是正常的工作簿`, AGAIN);
  if (declaredSize(entry) > budget.left) throw tooBig();
  const decoder = new TextDecoder();
  let text = '';
  await new Promise<void>((resolve, reject) => {
    const stream = (entry as unknown as Streaming).internalStream('uint8array');
    stream
      .on('data', (chunk) => {
        budget.left -= chunk.length;
        if (budget.left < 0) {
          stream.pause();
          reject(tooBig());
        } else text += decoder.decode(chunk, { stream: true });
      })
      .on('error', () => reject(new NotAWorkbook('文件不完整或已损坏，打不开', AGAIN)))
      .on('end', () => resolve())
      .resume();
  });
  return text + decoder.decode();
}

/** JSZip's own stream, documented and not declared. */
interface Streaming {
  internalStream: (type: 'uint8array') => Stream;
}
interface Stream {
  on(event: 'data', told: (chunk: Uint8Array) => void): Stream;
  on(event: 'error' | 'end', told: () => void): Stream;
  pause(): Stream;
  resume(): Stream;
}

/** What the package says an entry unpacks to; JSZip keeps it and does not declare it. */
const declaredSize = (entry: JSZip.JSZipObject): number =>
  (entry as unknown as { _data?: { uncompressedSize?: number } })._data?.uncompressedSize ?? 0;
