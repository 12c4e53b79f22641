/** Where files of the register may stand: the folder is the board, the file name is the id and the permanent URL. */
import { deviceNameProblem } from '#schemas/device-name.ts';
import type { District } from '#schemas/district.ts';
import type { Diagnostic } from './diagnostic.ts';

/** Board and id of an alliance's file. */
export const ALLIANCE = /^data\/alliances\/([a-z0-9]+(?:-[a-z0-9]+)*)\/([a-z0-9]+(?:-[a-z0-9]+)*)\.yaml$/;
/** Year and slug of a decision's file. */
export const DECISION = /^data\/decisions\/(20\d{2})\/([a-z0-9]+(?:-[a-z0-9]+)*)\.yaml$/;
/** Id and kind of a notice's file. */
export const POLICY = /^data\/policies\/(20\d{2}(?:-[2-9])?)\.(md|yaml)$/;
/** A notice's annex as a template with named places: id, which paper, kind of file. */
export const TEMPLATE =
  /^data\/policies\/(20\d{2}(?:-[2-9])?)\.(application(?=\.docx$)|summary(?=\.xlsx$))\.(docx|xlsx)$/;
/** Id of another register, of which this was gathered. */
export const REGISTER = /^data\/registers\/([a-z0-9]+(?:-[a-z0-9]+)*)\.json$/;
/** A path so long breaks checkouts on office computers. */
export const LONGEST_PATH = 80;
/** Which days are worked; a register whose notices count no working days has none. */
export const CALENDAR = 'data/calendar.yaml';
const BASE_FILES = ['data/site.yaml', 'data/districts.yaml', 'data/industries.yaml', CALENDAR];

/** What systems, editors and office programs leave beside files: thumbnails, locks, copies, copies of before. */
const LEFT_BEHIND =
  /(^|\/)(thumbs\.db|desktop\.ini|~\$[^/]*|[^/]*( - 副本| ?[(（]\d+[)）]|的副本)(\.\w+)?|[^/]*\.(ya?ml|md|docx|xlsx)\.(txt|bak|old|orig|tmp)|[^/]*\.(tmp|swp|bak|orig)|[^/]*~)$/i;

/** Whether a file is one of those that all records refer to. */
export const isBaseFile = (path: string): boolean => BASE_FILES.includes(path);

/** What is wrong with a path by itself, and the way out where it is not the usual one; undefined where a file may stand. */
export function wrongPlace(path: string): { message: string; fix?: string } | undefined {
  if (path.length > LONGEST_PATH) return { message: `路径 ${path.length} 个字符，不得超过 ${LONGEST_PATH} 个` };
  const isPlace =
    [ALLIANCE, DECISION, POLICY, TEMPLATE, REGISTER].some((place) => place.test(path)) || isBaseFile(path);
  if (!isPlace && path.startsWith('data/registers/'))
    return {
      message: '这里只放取来的登记簿：data/registers/<标识>.json',
      fix: '移到别处，或者删去',
    };
  if (!isPlace && LEFT_BEHIND.test(path))
    return {
      message: `${path.split('/').at(-1)} 是系统或办公软件留下的，或者是副本`,
      fix: '删去；里面有没有登记的内容的，先写进原来的文件',
    };
  if (!isPlace) return { message: misplaced(path), ...wayFrom(path) };
  const device = deviceNameProblem(path);
  return device && { message: device.problem, fix: device.needed };
}

/** An id stands for one record for good. */
export const takenBy = (id: string, other: string) => `标识 ${id} 已被 ${other} 使用，请换一个文件名`;

/** The finding on a board that is none of the register's; none while the boards are not known. */
export function boardFinding(
  board: string,
  say: (message: string) => Diagnostic,
  districts: readonly Pick<District, 'id' | 'name'>[] | undefined,
): Diagnostic[] {
  if (!districts || districts.some(({ id }) => id === board)) return [];
  const boards = districts.map(({ id, name }) => `${id}（${name}）`).join('、');
  return [{ ...say(`没有 ${board} 这个板块，应为：${boards}`), needed: boards }];
}

/** Where a file that stands in none of the places belongs, by the folder it was put into; the usual advice is for alliances. */
function wayFrom(path: string): { fix?: string } {
  const [, folder] = /^data\/([^/]+)\//.exec(path) ?? [];
  if (folder === 'alliances') return {};
  if (folder === 'decisions')
    return { fix: '放到 data/decisions/<年份>/<标识>.yaml；标识只能用小写英文字母、数字和连字符（-）' };
  if (folder === 'policies')
    return {
      fix: '通知的原文和条款放到 data/policies/<年度>.md、<年度>.yaml，同一年的第二次写 <年度>-2；附件模板是 <年度>.application.docx、<年度>.summary.xlsx；别的移到 data/ 以外',
    };
  return { fix: '登记文件放到 data/alliances/<板块>/<标识>.yaml；不是登记簿的，移到 data/ 以外' };
}

/** What is wrong with the path of a file that nothing reads. */
function misplaced(path: string): string {
  const decision = /^data\/decisions\/(.*)$/.exec(path)?.[1];
  if (decision !== undefined) return misplacedDecision(decision);
  const inside = /^data\/alliances\/(.*)$/.exec(path)?.[1] ?? '';
  const folders = inside.split('/').length;
  if (/\.yml$/i.test(inside)) return '扩展名是 .yml，应为 .yaml';
  if (!/\.yaml$/i.test(inside)) return '登记簿里没有这样的文件：位置或名称不对';
  if (folders === 1) return '没有放在板块文件夹里，应为 data/alliances/<板块>/<标识>.yaml';
  if (folders > 2) return '文件夹多了一层，应为 data/alliances/<板块>/<标识>.yaml';
  return '文件夹名和文件名只能用小写英文字母、数字和连字符（-），不能有汉字、空格、大写字母和下划线';
}

function misplacedDecision(inside: string): string {
  if (/\.yml$/i.test(inside)) return '扩展名是 .yml，应为 .yaml';
  if (!/^20\d{2}\/[^/]+$/.test(inside)) return '决定应放在 data/decisions/<年份>/<标识>.yaml，年份是决定的年份';
  if (!/\.yaml$/i.test(inside)) return '登记簿里没有这样的文件：位置或名称不对';
  return '文件名只能用小写英文字母、数字和连字符（-），不能有汉字、空格、大写字母和下划线';
}
