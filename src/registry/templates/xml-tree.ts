/** The XML of an office file as a tree whose untouched parts are written back as they were. */
import { decodeXml } from './xml-text.ts';

/** An element: its tags as written, and what is between them. Texts are strings, still escaped. */
export interface XmlElement {
  /** With its prefix, such as `w:tr`. */
  name: string;
  /** The opening tag. */
  tag: string;
  empty: boolean;
  children: XmlNode[];
}
export type XmlNode = XmlElement | string;

const TOKEN =
  /<!--[^]*?-->|<\?[^]*?\?>|<!\[CDATA\[[^]*?\]\]>|<\/([^\s>]+)\s*>|<([^\s/>!?]+)(?:[^>"']|"[^"]*"|'[^']*')*>|[^<]+/gy;

/** No office program nests so deep; whoever walks a tree walks down by calling itself. */
const DEEPEST = 500;

/**
 * Reads a text.
 * @throws Error where it is not well-formed or declares a document type: nothing is resolved.
 */
export function parseTree(xml: string): XmlElement {
  const root: XmlElement = { name: '', tag: '', empty: false, children: [] };
  const open = [root];
  let at = 0;
  for (const token of xml.matchAll(TOKEN)) {
    if (token.index !== at) break;
    const [text, closed, opened] = token;
    at += text.length;
    const parent = open.at(-1) ?? root;
    if (closed !== undefined) {
      if (open.length === 1 || open.pop()?.name !== closed) throw new Error('not well-formed');
    } else if (opened === undefined) parent.children.push(text);
    else {
      const element: XmlElement = { name: opened, tag: text, empty: text.endsWith('/>'), children: [] };
      parent.children.push(element);
      if (!element.empty) open.push(element);
      if (open.length > DEEPEST) throw new Error('too deep');
    }
  }
  if (at !== xml.length || open.length !== 1) throw new Error('not well-formed');
  return root;
}

/** The text of a tree. */
export const writeTree = (node: XmlNode): string => {
  if (typeof node === 'string') return node;
  const inside = node.children.map(writeTree).join('');
  return node.empty || node.name === '' ? `${node.tag}${inside}` : `${node.tag}${inside}</${node.name}>`;
};

/** Every element of a name below one, in the order of the text. */
export function elementsOf(above: XmlElement, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  const collect = ({ children }: XmlElement) => {
    for (const child of children) {
      if (typeof child === 'string') continue;
      if (child.name === name) found.push(child);
      collect(child);
    }
  };
  collect(above);
  return found;
}

/** A copy that can be changed on its own. */
export const copyOf = (element: XmlElement): XmlElement => ({
  ...element,
  children: element.children.map((child) => (typeof child === 'string' ? child : copyOf(child))),
});

/** The value of an attribute of a tag. */
export const attributeOf = ({ tag }: XmlElement, name: string): string | undefined =>
  new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
    .exec(tag)
    ?.slice(1)
    .find((value) => value !== undefined);

/** What an element says, its entities resolved; a passage that is marked as text is text. */
export const textOf = ({ children }: XmlElement): string =>
  children.map((child) => (typeof child === 'string' ? written(child) : textOf(child))).join('');

function written(node: string): string {
  if (!node.startsWith('<')) return decodeXml(node);
  return /^<!\[CDATA\[([^]*)\]\]>$/.exec(node)?.[1] ?? '';
}
