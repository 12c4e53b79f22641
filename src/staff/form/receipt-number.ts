/**
 * 编号: by what a file is found again, by whoever sent it and whoever received it. It follows from the text alone, so that
 * the form can show it before anything is sent, and the bureau comes to the same.
 */
import { sha256 } from './sha-256.ts';

/** Digits and letters that are not mistaken for each other on the telephone (Crockford's base 32). */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** E.g. `A7K3-9QXM`, from the first forty bits of the SHA-256 of the text. How lines end, and blank lines at the end, do not count. */
export function receiptNumber(text: string): string {
  const plain = text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .trimEnd();
  const bits = sha256(new TextEncoder().encode(plain))
    .slice(0, 5)
    .reduce((all, byte) => all * 256n + BigInt(byte), 0n);
  const signs = Array.from({ length: 8 }, (_, i) => SIGNS[Number((bits >> BigInt(35 - i * 5)) & 31n)]).join('');
  return `${signs.slice(0, 4)}-${signs.slice(4)}`;
}

/** A number as people type or say it: `a7k3 9qxm`, O for 0, I and L for 1; undefined for what is none. */
export function readNumber(typed: string): string | undefined {
  const signs = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s—–−-]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  return signs.length === 8 && [...signs].every((sign) => SIGNS.includes(sign))
    ? `${signs.slice(0, 4)}-${signs.slice(4)}`
    : undefined;
}
