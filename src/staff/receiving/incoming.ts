/** Files as they come in, by mail mostly: their names and their contents are strangers'. */
import { lstatSync, readFileSync } from 'node:fs';
import { basename, dirname, extname } from 'node:path';
import { checkFinding } from '#src/registry/gate/check-finding.ts';
import type { Diagnostic } from '#src/registry/diagnostic.ts';
import { maskPersonalData } from '#src/registry/privacy.ts';
import { cut, inert } from '#src/reporters/inert.ts';
import { isLocked } from '#src/staff/workbook/zip-parts.ts';

/** A file that was given, or why it is none that can be received. */
export interface Incoming {
  /** Where it lies. */
  path: string;
  /** Its name as it is shown: one line, nothing unseen in it, no personal data, not long. */
  shown: string;
  /** The name of the folder it lies in. */
  folder: string;
  content: { kind: 'text' | 'workbook'; bytes: Uint8Array } | { problem: Diagnostic };
}

/** Larger than any record or workbook of records; nothing so large is read. */
const LARGEST = 20_000_000;

/** Reads a file from where it lies. Links are not followed: what came by mail is none. */
export function readIncoming(path: string): Incoming {
  const shown = shownName(path);
  const refused = (message: string, fix: string) => ({
    problem: { ...checkFinding('file/kind', message, { file: shown, line: 1, column: 1 }), fix },
  });
  const read = (): Incoming['content'] => {
    const stat = lstatSync(path, { throwIfNoEntry: false });
    if (!stat) return refused('文件不见了', '看看是不是改了名或移走了，再收一次');
    if (stat.isDirectory()) return refused('是文件夹，不是文件', '写出里面的文件，如 文件夹/*');
    if (!stat.isFile()) return refused('不是普通文件', '把邮件的附件另存下来再收');
    if (stat.size > LARGEST) return refused('文件太大，不像是登记文件', SENT);
    const bytes = new Uint8Array(readFileSync(path));
    if (isLocked(bytes))
      return refused('工作簿设有打开密码，读不了', '用 WPS 或 Excel 打开，取消密码，另存为 .xlsx 再发');
    const other = otherKind(bytes);
    if (other !== undefined) return refused(other, SENT);
    return { kind: starts(bytes, ZIP) ? 'workbook' : 'text', bytes };
  };
  return { path, shown, folder: basename(dirname(path)), content: read() };
}

/** A stranger's name for a file, fit to be shown. */
const shownName = (path: string): string => {
  const name = maskPersonalData(inert(basename(path)));
  return [...name].length > LONGEST ? `${cut(name, LONGEST - 10)}${extname(name).slice(0, 10)}` : name;
};
const LONGEST = 80;

/** What can be received, for whoever sent something else. */
export const SENT = '请发填报页保存的登记文件（以 .yaml 结尾），或者填好的填报工作簿（.xlsx）';
const ZIP = [0x50, 0x4b];
const starts = (bytes: Uint8Array, signs: readonly number[]) => signs.every((sign, i) => bytes[i] === sign);

/** What people send by mistake, by how it begins. What is left is a workbook, or is read as a text. */
const OTHERS: readonly (readonly [signs: readonly number[], said: string])[] = [
  [[0x25, 0x50, 0x44, 0x46], '是 PDF，不是登记文件'],
  [[0xd0, 0xcf, 0x11, 0xe0], '是旧格式的 Excel、Word 或 WPS 文件（.xls、.doc、.et），不能读'],
  [[0xff, 0xd8, 0xff], '是图片，不是登记文件'],
  [[0x89, 0x50, 0x4e, 0x47], '是图片，不是登记文件'],
  [[0x52, 0x61, 0x72, 0x21], '是压缩包，不是登记文件'],
  [[0x37, 0x7a, 0xbc, 0xaf], '是压缩包，不是登记文件'],
  [[0x1f, 0x8b], '是压缩包，不是登记文件'],
];

const otherKind = (bytes: Uint8Array): string | undefined => OTHERS.find(([signs]) => starts(bytes, signs))?.[1];
