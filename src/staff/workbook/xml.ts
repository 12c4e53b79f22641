/** The XML of a workbook's parts, token by token: no entities of its own, no document type, nothing resolved. */
import { decodeXml } from '#src/registry/templates/xml-text.ts';

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
