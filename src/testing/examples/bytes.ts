/** Files that are too big, or not text in UTF-8, and such as only look so. */
import { WHOLE, type Example } from './register.ts';

const bytes = (...values: number[]) => new Uint8Array(values);
const utf16 = (text: string, mark: readonly number[]) =>
  new Uint8Array([...mark, ...[...text].flatMap((c) => [c.charCodeAt(0) & 0xff, c.charCodeAt(0) >> 8])]);
const comment = (length: number) => `# ${'x'.repeat(length - 3)}\n`;
const UTF_8 = new TextEncoder();

export const BYTES: readonly Example[] = [
  ['34 KB', WHOLE + comment(33 * 1024), '1:1 file/size 文件 34 KB，不得超过 32 KB'],
  ['恰为 32 KB', WHOLE + comment(32 * 1024 - UTF_8.encode(WHOLE).length)],
  [
    '比 32 KB 多一个字节',
    WHOLE + comment(32 * 1024 - UTF_8.encode(WHOLE).length + 1),
    '1:1 file/size 文件 33 KB，不得超过 32 KB',
  ],
  ['1001 行', WHOLE + '\n'.repeat(1000 - 16), '1:1 file/size 文件 1001 行，不得超过 1000 行'],
  ['恰为 1000 行', WHOLE + '\n'.repeat(999 - 16)],
  ['空文件', '', '1:1 yaml/root 文件是空的'],
  ['只有空行', '\n\n', '1:1 yaml/root 文件没有内容'],
  ['只有说明', '# 说明\n', '1:1 yaml/root 文件没有内容'],
  [
    'GBK 编码',
    bytes(0x6e, 0x61, 0x6d, 0x65, 0x3a, 0x20, 0xca, 0xbe, 0xc0, 0xfd, 0x0a),
    '1:1 file/encoding 文件不是 UTF-8 编码，文件像是 GBK 编码，请另存为 UTF-8',
  ],
  [
    'UTF-16 编码，有记号',
    utf16(WHOLE, [0xff, 0xfe]),
    '1:1 file/encoding 文件不是 UTF-8 编码，像是 UTF-16（记事本的“Unicode”），请另存为 UTF-8',
  ],
  [
    'UTF-16 编码，没有记号',
    utf16(WHOLE, []),
    '1:1 file/encoding 文件不是 UTF-8 编码，像是 UTF-16（记事本的“Unicode”），请另存为 UTF-8',
  ],
  [
    'UTF-16 编码，全是字母',
    utf16('name: example\nbatch: 2024\n', []),
    '1:1 file/encoding 文件不是 UTF-8 编码，像是 UTF-16（记事本的“Unicode”），请另存为 UTF-8',
  ],
  [
    'UTF-16 大端',
    bytes(0xfe, 0xff, 0x00, 0x6e),
    '1:1 file/encoding 文件不是 UTF-8 编码，像是 UTF-16（记事本的“Unicode”），请另存为 UTF-8',
  ],
  [
    'UTF-32 编码',
    bytes(0xff, 0xfe, 0, 0, 0x6e, 0, 0, 0),
    '1:1 file/encoding 文件不是 UTF-8 编码，像是 UTF-16（记事本的“Unicode”），请另存为 UTF-8',
  ],
  [
    '超长写法的字节',
    bytes(0x61, 0x3a, 0x20, 0xc0, 0xaf),
    '1:1 file/encoding 文件不是 UTF-8 编码，文件像是 GBK 编码，请另存为 UTF-8',
  ],
  [
    '半个代理的字节',
    bytes(0x61, 0x3a, 0x20, 0xed, 0xa0, 0x80),
    '1:1 file/encoding 文件不是 UTF-8 编码，文件像是 GBK 编码，请另存为 UTF-8',
  ],
  [
    'Big5 编码',
    bytes(0x61, 0x3a, 0x20, 0xa4, 0xa4, 0xa4, 0xe5),
    '1:1 file/encoding 文件不是 UTF-8 编码，请另存为 UTF-8',
  ],
  [
    '西欧编码',
    bytes(0x61, 0x3a, 0x20, 0x63, 0x61, 0x66, 0xe9),
    '1:1 file/encoding 文件不是 UTF-8 编码，请另存为 UTF-8',
  ],
  [
    '图片',
    bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0xff, 0x80),
    '1:1 file/encoding 文件不是 UTF-8 编码，请另存为 UTF-8',
  ],
  [
    '中途截断的汉字',
    UTF_8.encode(WHOLE).slice(0, 8),
    '1:1 file/encoding 文件不是 UTF-8 编码，文件像是 GBK 编码，请另存为 UTF-8',
  ],
  ['开头有 BOM', `\ufeff${WHOLE}`],
  ['开头有两个 BOM', `\ufeff\ufeff${WHOLE}`, '1:1 text/invisible 有不可见字符（U+FEFF）'],
  ['Windows 的换行', WHOLE.replaceAll('\n', '\r\n')],
  ['两种换行', WHOLE.replace('\n', '\r\n')],
  ['旧式苹果的换行', WHOLE.replace('\n', '\r'), '1:21 text/control 有单独的回车符（U+000D），应为换行'],
  ['末行没有换行', WHOLE.trimEnd()],
];
