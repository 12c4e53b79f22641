/** Number, title, issuer and day of the new notice, and the comment at the head of the file. */
import { yearOf } from '#schemas/notice-words.ts';
import { onOneLine } from '#src/staff/editing/alliance-text/write-text.ts';
import { named } from './shown.ts';
import type { Revision } from './revise-yaml.ts';
import type { TwoNotices } from './two-notices.ts';

export function reviseHead(id: string, { policy, after, parts }: TwoNotices, yaml: string, revision: Revision): void {
  revision.values.push({ path: ['id'], text: id, ...(/^\d+$/.test(id) ? { isNumber: true as const } : {}) });
  const change = (field: 'document' | 'title', label: string) => {
    const found = after[field];
    if (found !== undefined && found !== policy[field]) revision.values.push({ path: [field], text: found });
    if (found === undefined)
      revision.marks.push({ path: [field], says: `原文里没有认出${label}，这是 ${named(policy.id)}的` });
  };
  change('document', '文号');
  change('title', '标题');
  if (!after.notice.includes(policy.issuer)) {
    if (after.issuer !== undefined) revision.values.push({ path: ['issuer'], text: after.issuer });
    const says =
      after.issuer === undefined ? `原文里没有“${policy.issuer}”` : `发文机关由“${policy.issuer}”改为“${after.issuer}”`;
    revision.marks.push({ path: ['issuer'], says });
  }
  reviseIssued(policy.issued, after.issued, revision);
  reviseOmits(policy.omits, after.leavesOutContact, revision);
  const comment = commentAtHead(yaml);
  const years = [...comment.replaceAll(policy.document, '').matchAll(/20\d{2}/g)].map(([year]) => Number(year));
  const hasMoved = [...parts].some(([old, there]) => old !== there);
  if (years.some((year) => year !== yearOf(id)) || (hasMoved && comment.includes('部分')))
    revision.marks.push({ path: ['id'], says: `以上说明是 ${policy.id}.yaml 带来的，看还对不对` });
}

function reviseIssued(before: string | undefined, after: string | undefined, revision: Revision): void {
  if (before === undefined && after !== undefined)
    revision.fields.push({ behind: 'issuer', line: `issued: ${onOneLine(after, 'field', false)}` });
  if (before !== undefined && after !== undefined) revision.values.push({ path: ['issued'], text: after });
  if (before !== undefined && after === undefined)
    revision.removed.push({ path: ['issued'], says: '原文里没有落款日期；知道的写 issued，不知道的删去本行' });
}

function reviseOmits(before: string | undefined, leavesOutContact: boolean, revision: Revision): void {
  if (before === undefined && leavesOutContact) revision.fields.push({ behind: 'issuer', line: 'omits: 联系人姓名' });
  if (before !== undefined && !leavesOutContact)
    revision.marks.push({ path: ['omits'], says: '这一次没有略去联系人姓名；原文收全了的，删去 omits' });
}

/** The comment lines before the first field. */
export const commentAtHead = (yaml: string): string => /^(?:#.*\n|\s*\n)*/.exec(yaml)?.[0] ?? '';
