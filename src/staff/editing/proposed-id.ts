/** Ids that no two applicants come by, and the way from what was typed to an id. One way for form, workbook and `npm run new`. */
import { deviceNameProblem } from '#schemas/device-name.ts';
import { Slug } from '#schemas/text-fields.ts';
import { z } from 'zod';

/** Ids are short, so that every path stays within what the gate lets in. */
export const LONGEST_ID = 40;

/** What an id is, for whoever has to think of one. */
export const ID_HELP = '给这个联合体起一个英文或拼音短名，例如 gaochun-shiying。会出现在网址里，公布后不能改。';

/** What is wrong with an id that is written in another way. */
export const ID_PROBLEM =
  '标识只能用小写英文字母、数字和连字符（-），不能有汉字、空格、大写字母和下划线，例如 gaochun-shiying';

/** What only this applicant has: its board, its batch, and the lead's credit code. */
export interface Applicant {
  /** Id of the board. */
  district: string;
  batch: unknown;
  creditCode: unknown;
}

/**
 * E.g. `haizhou-2024-77040q`: the board, the batch and the end of the lead's credit code. An alliance has one lead, and an
 * organisation leads one alliance: two applicants never get the same. Undefined until all three are known.
 */
export function proposedId(
  { district, batch, creditCode }: Applicant,
  isTaken: (id: string) => boolean,
): string | undefined {
  if (district === '' || typeof batch !== 'string' || typeof creditCode !== 'string') return undefined;
  const code = creditCode.normalize('NFKC').trim().toLowerCase();
  if (!/^20\d{2}(?:-[2-9])?$/.test(batch) || !/^[0-9a-z]{18}$/.test(code)) return undefined;
  const id = `${district}-${batch}-${code.slice(-6)}`;
  let number = 1;
  const free = () => (number === 1 ? id : `${id}-${number}`);
  while (isTaken(free())) number++;
  return free();
}

/** The id that was meant, e.g. `x-quartz` for “X Quartz”; undefined where nothing of it is left, or it is one already. */
export function meantId(typed: string): string | undefined {
  const id = typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_ID)
    .replace(/^-+|-+$/g, '');
  const isOne = id.length > 1 && z.safeDecode(Slug, id).success && deviceNameProblem(id) === undefined;
  return isOne && id !== typed ? id : undefined;
}
