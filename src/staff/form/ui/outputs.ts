/** The ways out of the form: files, the clipboard and the code host's page. Each gives a sentence on what was done. */
import type { AllianceFile } from '../alliance-file.ts';
import type { FormRecord } from '../form-record.ts';
import type { FormRegister } from '../form-register.ts';
import type { FormJudgement } from '../judge-form.ts';
import type { Submission } from '../submission.ts';
import type { FormPolicy } from '#src/publication/public-form-register.ts';
import { saveAs } from '#src/exports/save-as.ts';
import { copyText } from './copy-text.ts';
import { loadAllianceFile, loadApplication, loadBookWriter, loadSummary } from './on-demand.ts';

/** What the ways out need to know. */
export interface OutputInput {
  record: FormRecord;
  judgement: FormJudgement;
  register: FormRegister;
  notices: readonly FormPolicy[];
  asOf: string;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** What files are called after; a record without an id yet is a draft. */
const nameOf = ({ id }: FormRecord) => id || '草稿';

/** What is said of a file with findings left. */
const unfinished = ({ judgement: { left } }: OutputInput) =>
  left.length > 0 ? `（还差 ${left.length} 项，先存着）` : '';

/** The record as the file it is in the repository. */
export const writtenFile = async (record: FormRecord): Promise<AllianceFile> =>
  (await loadAllianceFile()).allianceFile(record);

/** The number of the file as it is now. */
export async function numberOf(record: FormRecord): Promise<string> {
  const { allianceFile, receiptNumber } = await loadAllianceFile();
  return receiptNumber(allianceFile(record).text);
}

/** The register's own file. */
export async function saveYaml(input: OutputInput): Promise<string> {
  const { record } = input;
  const { path, text } = await writtenFile(record);
  const name = `${nameOf(record)}.yaml`;
  saveAs(name, 'application/yaml', text);
  const saved = `已保存 ${name}${unfinished(input)}，编号 ${await numberOf(record)}`;
  return record.id && record.district
    ? `${saved}。它在仓库中的位置是 ${path}`
    : `${saved}。填好推荐板块和标识后，再保存一次正式的`;
}

/** 建设申请书. */
export async function saveApplication(input: OutputInput): Promise<string> {
  const { makeApplication } = await loadApplication();
  const name = `建设申请书-${nameOf(input.record)}.docx`;
  saveAs(name, DOCX, await makeApplication(input));
  return `已生成 ${name}${unfinished(input)}`;
}

/** 推荐汇总表 of this record. */
export async function saveSummary(input: OutputInput): Promise<string> {
  const { makeSummary } = await loadSummary();
  const name = `推荐汇总表-${nameOf(input.record)}.xlsx`;
  saveAs(name, XLSX, await makeSummary(input));
  return `已生成 ${name}${unfinished(input)}`;
}

/** 填报工作簿 of this record. */
export const saveBook = ({ register, record }: OutputInput): Promise<string> => savedBook(register, record);

/** The blank 填报工作簿. */
export const saveBlankBook = ({ register }: OutputInput): Promise<string> => savedBook(register);

async function savedBook(register: FormRegister, record?: FormRecord): Promise<string> {
  const { makeBook } = await loadBookWriter();
  const name = `填报工作簿-${record ? nameOf(record) : '空白'}.xlsx`;
  saveAs(name, XLSX, await makeBook(record ? [record] : [], register));
  return `已生成 ${name}`;
}

/** The file's text on the clipboard. */
export async function copyYaml(input: OutputInput): Promise<string> {
  const { path, text } = await writtenFile(input.record);
  return (await copyText(text))
    ? `已复制${unfinished(input)}。这是 ${path} 的全部内容`
    : '浏览器不让复制，请改用“保存文件”';
}

/** Opens the code host's page; a text that the page does not hold is copied first, to be pasted there. */
export async function openSubmission(file: AllianceFile, { address, filled, said }: Submission): Promise<string> {
  const copied = !filled && (await copyText(file.text));
  window.open(address, '_blank', 'noopener,noreferrer');
  return said(copied);
}
