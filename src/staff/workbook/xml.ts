/** The XML of a workbook's parts, token by token: no entities of its own, no document type, nothing resolved. */

/** What is told of a text; names come without their prefix. */
export interface XmlHandler {
  open?: (name: string, attributes: string, empty: boolean) => void;
  close?: (name: string) => void;
  text?: (text: string) => void;
}

const TOKEN =
  /<(?:!\[CDATA\[([^]*?)\]\]>|!--[^]*?-->|\?[^]*?\?>|(\/?)(?:[^\s/>!?:"']+:)?([^\s/>!?:"']+)((?:[^>"']|"[^"]*"|'[^']*')*)>)|([^<]+)/gy;

/**
 * Reads a text from beginning to end.
 * @throws Error when it is not well-formed or declares a document type.
 */
export function scanXml(xml: string, { open, close, text }: XmlHandler): void {
  TOKEN.lastIndex = 0;
  const depth: string[] = [];
  for (let at = xml.startsWith('\ufeff') ? 1 : 0; at < xml.length; at = TOKEN.lastIndex) {
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(xml);
    if (!token) throw new Error('not well-formed');
    const [, cdata, closing, name, attributes = '', characters] = token;
    if (characters !== undefined) text?.(decodeXml(characters));
    else if (cdata !== undefined) text?.(cdata);
    else if (name !== undefined && closing === '/') {
      if (depth.pop() !== name) throw new Error('not well-formed');
      close?.(name);
    } else if (name !== undefined) {
      const empty = attributes.endsWith('/');
      if (!empty) depth.push(name);
      open?.(name, attributes, empty);
      if (empty) close?.(name);
    }
    // Matching goes on where handlers, which may scan too, have left the shared expression.
    TOKEN.lastIndex = at + token[0].length;
  }
  if (depth.length > 0) throw new Error('not well-formed');
}

const ATTRIBUTES = new Map<string, RegExp>();

/** The value of an attribute, by its name without prefix. */
export function attribute(attributes: string, name: string): string | undefined {
  const known = ATTRIBUTES.get(name) ?? new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
  ATTRIBUTES.set(name, known);
  const found = known.exec(attributes);
  return found ? decodeXml(found[1] ?? found[2] ?? '') : undefined;
}

const NAMED: Partial<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function decodeXml(text: string): string {
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
