/** Applications as they come by mail, and the repository of a small register that receives them: new for each test. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { writeFillInBook } from '#src/staff/workbook/node.ts';
import { COMMITTER, makeRepository, type Repository } from './branches/repository.ts';
import { another, BRANCH_DAY } from './branches/small-register.ts';
import { runHere, type Ended } from './run-command.ts';
import { bookCatalogueIn } from './workbooks/book-catalogue.ts';
import type { goodRecords } from './workbooks/good-records.ts';
import { edited } from './workbooks/sample-books.ts';

/** An application of an alliance that the register does not know. */
export const NEW = another(
  '连云港市石英坩埚创新联合体',
  '示例石英有限公司',
  '91320722MA1Q7N8P9D',
  '连云港市东海县',
  '东科〔2024〕3号',
);
/** The id it is given where it says none. */
export const NEW_ID = 'donghai-2024-7n8p9d';

/** What a test of receiving has at hand. */
export interface Mailbox {
  /** The folder with the mail. */
  folder: () => string;
  repository: () => Repository;
  /** Puts a file into the folder. */
  given: (name: string, content: string | Uint8Array) => void;
  /** Runs `npm run receive` there, for the repository. */
  run: (...args: string[]) => Promise<Ended>;
  /** The receipt beside a file of this name, without its ending. */
  receipt: (stem: string) => string;
  /** All branches, and those that are not `main`. */
  branches: () => string[];
  received: () => string[];
}

/** For the tests of the file that calls it. */
export function mailbox(): Mailbox {
  let repository: Repository;
  let mail: string;
  beforeEach(() => {
    repository = makeRepository();
    mail = mkdtempSync(join(tmpdir(), 'mail-'));
  });
  afterEach(() => {
    repository.remove();
    rmSync(mail, { recursive: true, force: true });
  });
  const branches = () => repository.git('for-each-ref', '--format=%(refname:short)', 'refs/heads').trim().split('\n');
  return {
    folder: () => mail,
    repository: () => repository,
    given: (name, content) => writeFileSync(join(mail, name), content),
    run: (...args) =>
      runHere('receive', ['--as-of', BRANCH_DAY, '--data', repository.root, ...args], { cwd: mail, env: COMMITTER }),
    receipt: (stem) => readFileSync(join(mail, `${stem}-回执.txt`), 'utf8'),
    branches,
    received: () => branches().filter((name) => name !== 'main'),
  };
}

/** A workbook of records, their ids taken out of every sheet. */
export async function withoutIds(records: ReturnType<typeof goodRecords>): Promise<Uint8Array> {
  const ids = records.map(({ id }) => id);
  return edited(await writeFillInBook(records, bookCatalogueIn()), (_, workbook) =>
    workbook.eachSheet((sheet) =>
      sheet.getColumn(1).eachCell((cell) => void (ids.includes(String(cell.value)) && (cell.value = null))),
    ),
  );
}
