/** Bytes → text: UTF-8 only, one leading BOM dropped, CRLF as LF. */
import type { CheckId } from '../checks.ts';

export const MOST_BYTES = 32 * 1024;
export const MOST_LINES = 1000;

/** A text, or the check it failed with a Chinese sentence. */
export type Decoded = { text: string } | { check: CheckId; message: string };

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Decodes a file's bytes. A file that is not UTF-8 is refused; other encodings are only recognised to name them. */
export function decode(bytes: Uint8Array): Decoded {
  const large = tooLarge(bytes.length, 0);
  if (large !== undefined) return { check: 'file/size', message: large };
  if (bytes.length === 0) return { check: 'yaml/root', message: '文件是空的' };
  if (utf16(bytes)) return { check: 'file/encoding', message: notUtf8(UTF_16) };
  let text: string;
  try {
    text = utf8.decode(bytes);
  } catch {
    return { check: 'file/encoding', message: notUtf8(guess(bytes)) };
  }
  const lines = text.includes('\r') ? text.replace(/\r\n/g, '\n') : text;
  const long = tooLarge(0, linesIn(lines));
  return long === undefined ? { text: lines } : { check: 'file/size', message: long };
}

function linesIn(text: string): number {
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}

/** What is to be said of a file of so many bytes and lines; undefined for one that is not too large. */
export function tooLarge(bytes: number, lines: number): string | undefined {
  if (bytes > MOST_BYTES) return `文件 ${Math.ceil(bytes / 1024)} KB，不得超过 32 KB`;
  return lines > MOST_LINES ? `文件 ${lines} 行，不得超过 ${MOST_LINES} 行` : undefined;
}

const UTF_16 = '，像是 UTF-16（记事本的“Unicode”）';
const notUtf8 = (guessed: string) => `文件不是 UTF-8 编码${guessed}，请另存为 UTF-8`;

/** With its mark, or without: then every other byte of its signs and line ends is zero. */
function utf16(bytes: Uint8Array): boolean {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return true;
  return bytes.length > 8 && bytes.includes(0) && bytes.filter((byte) => byte === 0).length > bytes.length / 8;
}

function guess(bytes: Uint8Array): string {
  try {
    const text = new TextDecoder('gb18030', { fatal: true }).decode(bytes);
    return /[一-龥]/.test(text) ? '，文件像是 GBK 编码' : '';
  } catch {
    return '';
  }
}
