/** A file a person gives → a record, a choice of records, or what is wrong with it. Never throws. */
import type { FormRecord } from '../form-record.ts';
import type { FormRegister } from '../form-register.ts';
import { ownSentence } from '#src/views/own-sentence.ts';
import type { Diagnostic } from '#src/registry/diagnostic.ts';
import { loadAllianceFile, loadBookReader } from './on-demand.ts';

/** What could not be opened; `text` is there when it is a text that can be mended on the page. */
export interface Unopened {
  name: string;
  findings: readonly Pick<Diagnostic, 'rule' | 'severity' | 'message' | 'fix' | 'at'>[];
  text?: string;
}

/** A workbook with several records, or with findings beside one. */
export interface OpenedBook {
  name: string;
  records: readonly FormRecord[];
  findings: Unopened['findings'];
}

export type Opened = { record: FormRecord } | OpenedBook | Unopened;

/** Larger than any record or workbook of records; nothing so large is read into memory. */
const LARGEST = 20_000_000;

const NOT_LOADED = '读取文件的部分没有载入';

const retry = (error: unknown) => ownSentence(error) ?? '检查网络后再试';

const notOpened = (name: string, message: string, fix: string): Unopened => ({
  name,
  findings: [{ rule: 'file/kind', severity: 'error', message, fix, at: { file: name, line: 1, column: 1 } }],
});

export async function openFile(file: File, register: FormRegister): Promise<Opened> {
  const { name } = file;
  const failed = (message: string, fix: string) => notOpened(name, message, fix);
  const notLoaded = (instead: string) => (error: unknown) => failed(NOT_LOADED, `${retry(error)}${instead}`);
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    if (file.size > LARGEST) return failed('文件太大，不像是登记文件', '登记文件不超过 32 KB，填报工作簿一般不到 1 MB');
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return failed('文件读不出来', '文件可能正被别的程序占用，关掉后再选一次');
  }
  return /\.ya?ml$|\.txt$/i.test(name) || !isBinary(bytes)
    ? readText(name, bytes, register).catch(notLoaded(''))
    : openBook(name, bytes, register).catch(notLoaded('；或改用登记文件（.yaml）'));
}

/** A text that was pasted or mended on the page. */
export const openText = (name: string, text: string, register: FormRegister): Promise<Opened> =>
  readText(name, text, register).catch((error: unknown) => notOpened(name, NOT_LOADED, retry(error)));

async function readText(name: string, content: string | Uint8Array, register: FormRegister): Promise<Opened> {
  const { readAllianceFile } = await loadAllianceFile();
  const read = readAllianceFile(name, content, register);
  if ('record' in read) return read;
  const text = typeof content === 'string' ? content : decoded(content);
  return { name, findings: read.findings, ...(text === undefined ? {} : { text }) };
}

async function openBook(name: string, bytes: Uint8Array<ArrayBuffer>, register: FormRegister): Promise<Opened> {
  const { readBook } = await loadBookReader();
  const { records, diagnostics } = await readBook(bytes, name, register);
  const found = records.map(({ district, id, value }) => ({ district, id, value }));
  const [only] = found;
  if (only && found.length === 1 && diagnostics.length === 0) return { record: only };
  return found.length > 0 ? { name, records: found, findings: diagnostics } : { name, findings: diagnostics };
}

/** The first bytes of a zip or of an old office file; a text has no zero byte either. */
const isBinary = (bytes: Uint8Array) => bytes.subarray(0, 4096).includes(0) || (bytes[0] === 0x50 && bytes[1] === 0x4b);

/** As UTF-8; undefined when it is something else, which must not be mended here as it would be spoiled. */
function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
