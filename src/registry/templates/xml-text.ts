/** Characters of XML: how a text stands in it, and what stands there says. No entities but the five that XML has itself. */

const NAMED: Partial<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** What a text or an attribute says; what is no character stays as it is written. */
export function decodeXml(text: string): string {
  const unix = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  if (!unix.includes('&')) return unix;
  return unix.replace(
    /&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w+));/g,
    (entity, hex?: string, decimal?: string, name?: string) => {
      const point = hex ? parseInt(hex, 16) : decimal ? Number(decimal) : undefined;
      if (point !== undefined) return point <= 0x10ffff ? String.fromCodePoint(point) : entity;
      return NAMED[name ?? ''] ?? entity;
    },
  );
}

/** A text as it stands in XML, between tags or in an attribute. */
export const encodeXml = (text: string): string =>
  text.replace(/[<>&"\n\t]/g, (character) => `&#${character.charCodeAt(0)};`);
