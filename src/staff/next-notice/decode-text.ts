/** The bytes of a text from an office computer → text: saved by whatever program, in whatever encoding. */

/** A text, and what is to be said of how it was saved. */
export interface Decoded {
  text: string;
  remark?: string;
}

const STARTS: readonly { bytes: readonly number[]; what: string }[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], what: 'Word 文件（.docx）' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], what: 'Word 文件（.doc）' },
  { bytes: [0x25, 0x50, 0x44, 0x46], what: 'PDF' },
];

/**
 * UTF-8, UTF-16 with its mark, or GBK.
 * @throws Error with a Chinese message for what is no text.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const startsWith = (start: readonly number[]) => start.every((byte, i) => bytes[i] === byte);
  const other = STARTS.find(({ bytes: start }) => startsWith(start));
  if (other) throw new Error(`这是 ${other.what}，不是纯文本：打开它，全选、复制，粘贴到记事本，另存为 .txt`);
  if (startsWith([0xff, 0xfe]) || startsWith([0xfe, 0xff]))
    return {
      text: new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes),
      remark: '文件是 UTF-16 编码，已转为 UTF-8',
    };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { text: inGbk(bytes), remark: '文件是 GBK 编码，已转为 UTF-8' };
  }
}

function inGbk(bytes: Uint8Array): string {
  try {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes);
  } catch {
    throw new Error('文件不是 UTF-8 编码，也不是 GBK：请用记事本另存为 UTF-8');
  }
}
