/** How an office is reached, as pages and the form tell it: each part by itself, and the mailbox with a subject at hand. */
import type { PublicRegistry } from '#src/publication/public-registry.ts';

export type Contact = {
  [Part in keyof NonNullable<PublicRegistry['site']['contact']>]?: string | undefined;
};

export interface ContactPart {
  term: string;
  value: string;
  href?: string;
}

/** What is known, in the order in which it is used; nothing for an office that has said nothing. */
export function contactParts(contact: Contact | undefined, subject?: string): ContactPart[] {
  const { office, email, phone, address } = contact ?? {};
  return [
    ...(office ? [{ term: '收件部门', value: office }] : []),
    ...(email ? [{ term: '单位邮箱', value: email, href: mailAddress(email, subject) }] : []),
    ...(phone ? [{ term: '办公电话', ...telephone(phone) }] : []),
    ...(address ? [{ term: '地址', value: address }] : []),
  ];
}

/** Whether a notice says how its issuer is reached. */
export const namesContact = (notice: string): boolean => /电话|邮箱/.test(notice);

/** A telephone number as it is read, in one piece, and what it opens. */
export const telephone = (phone: string): { value: string; href: string } => ({
  value: phone.replaceAll('-', '\u2011'),
  href: `tel:${phone.replaceAll('-', '')}`,
});

/** Opens the mail program, where the computer has one; the attachment is the person's own doing. */
const mailAddress = (email: string, subject: string | undefined): string =>
  `mailto:${email}${subject === undefined ? '' : `?subject=${encodeURIComponent(subject)}`}`;

/** The subject of a mail with a file, by which both sides know which one is meant. */
export const mailSubject = (name: string, number: string | undefined): string =>
  `登记文件：${name}${number === undefined ? '' : `（编号 ${number}）`}`;
