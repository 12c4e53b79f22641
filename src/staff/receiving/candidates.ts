/** A file → the records in it, each as the file it is to be in the register; or what is wrong with it. Writes nothing. */
import { conform } from '#src/registry/conform.ts';
import { allianceSchemas } from '#src/registry/alliance-schema.ts';
import type { Diagnostic } from '#src/registry/diagnostic.ts';
import { checkFinding } from '#src/registry/gate/check-finding.ts';
import { formOf } from '#src/registry/gate/field-names.ts';
import { pass } from '#src/registry/gate/gate.ts';
import { isMap } from '#src/registry/plain.ts';
import { ALLIANCE } from '#src/registry/place.ts';
import type { DataFolder } from '#src/registry/read.ts';
import type { Registry } from '#src/registry/registry.ts';
import { receiptNumber } from '#src/staff/form/receipt-number.ts';
import { bookCatalogueOf } from '#src/staff/workbook/catalogue.ts';
import { planImport } from '#src/staff/workbook/import-book.ts';
import { markFindings, readFillInBook } from '#src/staff/workbook/node.ts';
import { hideUnseen } from './hide-unseen.ts';
import { SENT, type Incoming } from './incoming.ts';
import type { Outcome } from './outcome.ts';
import { idFor, placeRecord } from './place-record.ts';

/** What files are received into: the register as it is published. */
export interface Desk {
  folder: DataFolder;
  registry: Registry;
  asOf: string;
  /** What whoever receives says of board and id. */
  district?: string | undefined;
  id?: string | undefined;
}

/** A record at its place. */
export interface Candidate {
  kind: 'candidate';
  number: string;
  name: string;
  district: string;
  id: string;
  path: string;
  text: string;
  update: boolean;
  notes: readonly string[];
  /** Whether it came as the text it is. */
  hasLines: boolean;
}

export interface Candidates {
  records: readonly (Candidate | Outcome)[];
  /** Of a workbook that is refused, the copy in which its mistakes are marked. */
  marked?: Uint8Array;
}

/** What is in a file. */
export async function candidatesIn(incoming: Incoming, desk: Desk): Promise<Candidates> {
  const { content } = incoming;
  if ('problem' in content) return { records: [{ kind: 'refused', findings: [content.problem] }] };
  return content.kind === 'workbook'
    ? fromBook(incoming, content.bytes, desk)
    : { records: [fromText(incoming, content.bytes, desk)] };
}

function fromText(incoming: Incoming, bytes: Uint8Array, desk: Desk): Candidate | Outcome {
  const { shown } = incoming;
  const { text, value, diagnostics } = pass(shown, bytes);
  const number = text === undefined ? undefined : receiptNumber(text);
  const refused = (findings: readonly Diagnostic[], name?: string): Outcome => ({
    kind: 'refused',
    ...(number === undefined ? {} : { number }),
    ...(name === undefined ? {} : { name }),
    findings,
  });
  const noRecord = { ...checkFinding('file/kind', NO_RECORD, { file: shown, line: 1, column: 1 }), fix: SENT };
  const personal = diagnostics.filter(({ rule }) => rule.startsWith('privacy/'));
  // A letter has full-width colons too: they are no slips of a record.
  if (text !== undefined && text.trim() !== '' && !hasField(text)) return refused([...personal, noRecord]);
  if (diagnostics.some(({ severity }) => severity === 'error')) return refused(diagnostics);
  const say = (message: string, fix: string) => ({
    ...checkFinding('file/place', message, { file: shown, line: 1, column: 1 }),
    fix,
  });
  if (text === undefined || number === undefined || !isMap(value) || !('lead' in value || 'name' in value))
    return refused([noRecord]);
  const { registry } = desk;
  const source = { file: shown, locate: () => ({ file: shown, line: 1, column: 1 }) };
  const { draft } = conform(allianceSchemas(registry.catalogue?.policies ?? new Map())(value['batch']), value, source);
  const name = draft.name ?? shown;
  const { path: file, folder } = incoming;
  const placed = placeRecord(draft, { name: file, folder, district: desk.district, id: desk.id }, registry);
  if ('problem' in placed) return refused([say(placed.problem, placed.fix)], draft.name);
  const { district, id, record, notes } = placed;
  const path = `data/alliances/${district}/${id}.yaml`;
  const now = desk.folder.files.find((each) => each.path === path);
  if (now && receiptNumber(Buffer.from(now.bytes).toString()) === number) return { kind: 'same', number, name, path };
  return {
    kind: 'candidate',
    number,
    name,
    district,
    id,
    path,
    text,
    update: record !== undefined,
    notes,
    hasLines: true,
  };
}

async function fromBook({ shown }: Incoming, bytes: Uint8Array, { folder, registry, asOf }: Desk): Promise<Candidates> {
  if (!registry.catalogue) throw new Error('基础文件（板块、产业、通知）读不了，先运行 npm run validate');
  const noteOf = new Map<string, string>();
  const book = await readFillInBook(
    bytes,
    shown,
    bookCatalogueOf(registry.catalogue),
    ({ draft, district }, isTaken) => {
      const found = idFor(draft, district, registry, isTaken);
      if (found) noteOf.set(found.id, found.note);
      return found?.id;
    },
  );
  const unread = book.diagnostics.filter(({ rule }) => rule === 'workbook/file');
  if (unread.length > 0) return { records: [{ kind: 'refused', findings: unread.map(toSender) }] };
  if (book.records.length === 0 && book.diagnostics.length === 0)
    return { records: [{ kind: 'refused', findings: [nothingIn(shown)] }] };
  const plan = planImport(folder, registry, book, { asOf, update: true });
  const own = book.records.map(({ id }) => id);
  const findings = hideUnseen(plan.diagnostics, own, registry, asOf);
  if (findings.some(({ severity }) => severity === 'error'))
    return {
      records: [{ kind: 'refused', findings }],
      marked: await markFindings(bytes, findings),
    };
  const nameOf = (path: string) => book.records.find(({ id }) => path.endsWith(`/${id}.yaml`))?.draft.name ?? shown;
  const records = plan.files.map(({ path, text, before }): Candidate => {
    const [, district = '', id = ''] = ALLIANCE.exec(path) ?? [];
    const update = before !== undefined;
    return {
      kind: 'candidate',
      number: receiptNumber(text),
      name: nameOf(path),
      district,
      id,
      path,
      text,
      update,
      notes: [noteOf.get(id) ?? []].flat(),
      hasLines: false,
    };
  });
  const same = plan.unchanged.map((path): Outcome => ({ kind: 'same', name: nameOf(path), path }));
  return { records: [...records, ...same] };
}

const NO_RECORD = '不是登记文件：里面没有联合体的内容';

/** Whether a line begins as a field of a record does, whatever colon it has. */
const hasField = (text: string): boolean =>
  [...text.matchAll(/^[ -]*([a-z][A-Za-z0-9]*)\s*[:：]/gm)].some(([, name = '']) => formOf(name) !== undefined);

/** What is said of a file that is no workbook, to whoever sent it instead of whoever imports it. */
const toSender = ({ fix = '', ...each }: Diagnostic): Diagnostic => ({
  ...each,
  message: each.message.replace(/，不是工作簿$/, '，不是登记文件'),
  fix: /^(?:先解压|导入)/.test(fix) ? SENT : fix.replace('请向填报人重新要一份；或用', '用').replace('再导入', '再发'),
});

const nothingIn = (file: string): Diagnostic => ({
  ...checkFinding('file/kind', '工作簿里没有填写联合体', { file, line: 1, column: 1 }),
  fix: '从“联合体”表填起，一行一个；示例行不算',
});
