/** Where a record's file is handed in at the code host, and what is said when its page has been opened. */
import { editAddress, forgeOf, newFileAddress, spaced } from '#src/views/repository.ts';
import type { AllianceFile } from './alliance-file.ts';
import { placeIn } from './file-name.ts';
import type { FormRecord } from './form-record.ts';
import { fileOf, type FormRegister } from './form-register.ts';

/** The way to hand in a file. */
export interface Submission {
  address: string;
  /** Whether the page that opens holds the text already; else it is copied before, to be pasted there. */
  filled: boolean;
  /** What is said once it is open: `copied` when the text is on the clipboard. */
  said: (copied: boolean) => string;
}

/** Longer addresses the code host refuses. */
const LONGEST_ADDRESS = 7000;

/** Where to hand in a file, a new one or one that is there already; undefined where the register is on no code host. */
export function submissionFor(
  { path, text }: AllianceFile,
  { repository }: FormRegister['site'],
  exists: boolean,
): Submission | undefined {
  const forge = forgeOf(repository);
  if (!forge || repository.url === undefined) return undefined;
  const filledIn = exists ? undefined : newFileAddress(repository, path, text);
  if (filledIn !== undefined && filledIn.length <= LONGEST_ADDRESS) {
    const said = `已打开 ${forge.name}，文件名和内容已填好，${forge.finish}。`;
    return { address: filledIn, filled: true, said: () => said };
  }
  const page = exists ? editAddress(repository, path) : newFileAddress(repository, path);
  const why = exists ? '这个联合体已在登记簿中' : `${filledIn ? '文件较长，' : ''}内容不能自动填入`;
  const place = placeOn(page === undefined, path, exists);
  return {
    address: page ?? repository.url,
    filled: false,
    said: (copied) =>
      copied
        ? `${why}，已经复制。分两步：一、在打开的${spaced(forge.name)}页面上${place}，按 Ctrl+V 粘贴；二、${forge.finish}。`
        : `${why}，浏览器又不让复制。分三步：一、点“保存文件”，在存下的文件上按右键，选“打开方式”里的“记事本”，按 Ctrl+A 全选、Ctrl+C 复制；二、在打开的页面上${place}，按 Ctrl+V 粘贴；三、${forge.finish}。`,
  };
}

/** Where on the page that opens the text belongs. At the front of a repository the file has to be found or made first. */
function placeOn(isFront: boolean, path: string, exists: boolean): string {
  const first = isFront ? (exists ? `打开 ${path}，点修改，` : `新建文件 ${path}，`) : '';
  return `${first}${exists ? '全选原来的内容（Ctrl+A）' : '点一下编辑框'}`;
}

/** Whether the record's file is in the repository already, as far as can be told: published, or imported from there. */
export function existsAlready(record: FormRecord, { files }: Pick<FormRegister, 'files'>): boolean {
  const { id, origin } = record;
  if (id === '') return false;
  return files.get(id) === fileOf(record) || (origin !== undefined && placeIn(origin.name).id === id);
}
