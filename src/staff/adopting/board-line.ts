/** A board on one line, as people type it: `haizhou 海州区 海州区科技局 gxk@kjj.example.cn @组织/haizhou`. */
import { z } from 'zod';
import { District } from '#schemas/district.ts';
import { labelOf } from '#schemas/shape.ts';

export const BOARD_LINE =
  '标识 名称 科技主管部门 审核组（可有几个，可不写），中间空一格；有单位邮箱、办公电话（区号-号码）、行政区划代码的写在后面';

/** The board of a line, or what is wrong with the line. A number of six digits is the division code, one with a hyphen the telephone. */
export function readBoardLine(line: string): { board: District } | { problem: string } {
  const words = line.trim().split(/[\s\u3000,，、]+/);
  const owners = words.filter((word) => word.startsWith('@'));
  const divisionCode = words.find((word) => /^\d{6}$/.test(word));
  const email = words.find((word) => /[^@]@/.test(word));
  const phone = words.find((word) => /^\d{3,4}-\d/.test(word));
  const told = new Set([...owners, divisionCode, email, phone]);
  const [id, name, authority, ...more] = words.filter((word) => !told.has(word));
  const contact = { ...(email === undefined ? {} : { email }), ...(phone === undefined ? {} : { phone }) };
  if (authority === undefined) return { problem: `少了几项，应为：${BOARD_LINE}` };
  if (more.length > 0) return { problem: `多了“${more.join(' ')}”，应为：${BOARD_LINE}` };
  const written = {
    id,
    name,
    authority,
    ...(divisionCode === undefined ? {} : { divisionCode }),
    ...(Object.keys(contact).length === 0 ? {} : { contact }),
    ...(owners.length === 0 ? {} : { owners }),
  };
  const read = z.safeDecode(District, written as z.input<typeof District>);
  if (read.success) return { board: read.data };
  const [issue] = read.error.issues;
  const needed: unknown = issue?.code === 'custom' ? issue.params?.['needed'] : undefined;
  const said = `${labelOf(District, (issue?.path ?? []) as string[])}：${issue?.message}`;
  return { problem: typeof needed === 'string' ? `${said}（${needed}）` : said };
}
